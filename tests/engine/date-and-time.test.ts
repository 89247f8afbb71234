import { describe, expect, test } from 'vitest';
import { importTable } from '../../src/engine/index.ts';
import { importAsProposed, valuesOf } from './shared-files.ts';

const bytes = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
const times = (table: Awaited<ReturnType<typeof importAsProposed>>['table']) => valuesOf(table, 'c1.time');

describe('a date and a time of day in columns of their own', () => {
  const rows = Array.from({ length: 30 }, (_, i) => `${10 + (i % 20)}.06.2026,14:0${i % 10}:30,CEST,A${i},${i},5`);

  test('become one date with time, in the zone that every row names', async () => {
    const file = bytes('Datum,Uhrzeit,Zeitzone,Bestellnummer,Betrag,Menge', ...rows);
    const { proposal, table, report } = await importAsProposed(file, 'f.csv');
    expect(proposal.recipe.columns[0]).toMatchObject({ role: 'orderedAt', timeIndex: 1, timeZone: 'CEST' });
    expect(proposal.columns[1]).toMatchObject({
      recipe: { role: 'skip' },
      reason: { code: 'part-of-other', facts: { question: 'Datum' } },
    });
    expect((await times(table)).slice(0, 3)).toEqual([50_430, 50_490, 50_550]);
    expect(report.rowsUsed).toBe(30);
  });

  test('are left without a zone where rows name different ones', async () => {
    const mixed = rows.map((row, i) => (i < 3 ? row.replace('CEST', 'CET') : row));
    const { proposal } = await importAsProposed(
      bytes('Datum,Uhrzeit,Zeitzone,Bestellnummer,Betrag,Menge', ...mixed),
      'f',
    );
    expect(proposal.recipe.columns[0]).toMatchObject({ timeIndex: 1 });
    expect(proposal.recipe.columns[0]?.timeZone).toBeUndefined();
  });

  test('a time that is none is set aside and the day stays; an empty one is missing', async () => {
    const { proposal } = await importAsProposed(bytes('Datum,Uhrzeit,Zeitzone,Nr,Betrag,Menge', ...rows), 'f.csv');
    const file = bytes(
      'd,t,z,n,b,m',
      '01.06.2026,noon,CEST,A1,1,5',
      '01.06.2026,,CEST,A2,1,5',
      '02.06.2026,2:05 PM,CEST,A3,1,5',
    );
    const { table, report } = await importTable(file, 'f.csv', proposal.recipe);
    expect(await valuesOf(table, 'c1')).toEqual([20_605, 20_605, 20_606]);
    expect(await times(table)).toEqual([null, null, 50_700]);
    expect(report.cells).toMatchObject([{ line: 2, column: 'c1', value: 'noon', reason: { code: 'not-a-time' } }]);
  });

  test('stay apart where the date has a time of its own, or the times are durations under another name', async () => {
    const own = rows.map((row) => row.replace('.2026,', '.2026 08:00,'));
    const { proposal } = await importAsProposed(bytes('Datum,Uhrzeit,Zeitzone,Nr,Betrag,Menge', ...own), 'f.csv');
    expect(proposal.recipe.columns[0]?.timeIndex).toBeUndefined();
    const lasting = bytes('Datum,Dauer,Zeitzone,Nr,Betrag,Menge', ...rows);
    expect((await importAsProposed(lasting, 'f.csv')).proposal.recipe.columns[0]?.timeIndex).toBeUndefined();
  });
});
