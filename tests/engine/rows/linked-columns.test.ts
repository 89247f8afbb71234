import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnMeta } from '../../../src/core/table/column.ts';
import type { CellValue } from '../../../src/core/table/rows.ts';
import type { LinkedDerivation, TableShape } from '../../../src/core/table/shape.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { isoDate } from '../../../src/core/time/day.ts';
import { shapedTable, tableRows } from '../../../src/engine/index.ts';
import { type Response, responses, tableOf } from '../../core/table/random-table.ts';

const own = fc.boolean().chain(responses);
const some = fc.record({ rows: own, others: own, chunkRows: fc.integer({ min: 1, max: 20 }) });

/** Responses whose channel names their customer. */
function keyed(rows: readonly Response[], chunkRows: number, id: string): Table {
  const table = tableOf(rows, chunkRows);
  const withRole = (column: ColumnMeta): ColumnMeta =>
    column.id === 'channel' ? { ...column, role: 'customerId' } : column;
  return { ...table, meta: { ...table.meta, id, columns: table.meta.columns.map(withRole) } };
}

const taken = (by: Partial<LinkedDerivation>): LinkedDerivation => ({
  ...{ from: 'linked', table: 'other', role: 'customerId', rules: { trim: true, ignoreCase: false } },
  ...{ take: 'last', column: 'amount', kind: 'number', asOf: true, ...by },
});
const shapeOf = (derivation: LinkedDerivation): TableShape => ({
  derived: [{ id: 'd', name: 'D', role: 'attribute', derivation }],
});

async function cells(table: Table, shape: TableShape, others: readonly Table[]): Promise<readonly CellValue[]> {
  const shaped = await shapedTable(table, shape, undefined, others);
  const { rows } = await tableRows(shaped, {
    ...{ predicate: null, sort: [], locale: 'en', columns: ['d'], from: 0, to: table.meta.rows, personal: true },
  });
  return rows.map(({ cells: [cell] }) => cell ?? null);
}

/** Rows of the other table that count for a row, earliest first, as one looks them up by hand. */
function behind(row: Response, others: readonly Response[], asOf: boolean): readonly Response[] {
  const { channel, day } = row;
  const same = others.filter((other) => other.channel !== null && other.channel === channel);
  if (!asOf) return same.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0));
  return same
    .flatMap((other) => (day !== null && other.day !== null && other.day <= day ? [other] : []))
    .toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0));
}

const law = (derivation: LinkedDerivation, value: (row: Response, others: readonly Response[]) => CellValue) =>
  fc.assert(
    fc.asyncProperty(some, async ({ rows, others, chunkRows }) => {
      const found = await cells(keyed(rows, chunkRows, 'own'), shapeOf(derivation), [
        keyed(others, chunkRows, 'other'),
      ]);
      expect(found).toEqual(rows.map((row) => (row.channel === null ? null : value(row, others))));
    }),
  );

describe('a column from a linked table', () => {
  test('holds the last value up to the day of the row, whatever came later', async () => {
    await law(
      taken({}),
      (row, others) => behind(row, others, true).findLast(({ amount }) => amount !== null)?.amount ?? null,
    );
    await law(
      taken({ column: 'comment', kind: 'category' }),
      (row, others) => behind(row, others, true).findLast(({ comment }) => comment !== null)?.comment ?? null,
    );
    await law(taken({ column: 'day', kind: 'date' }), (row, others) => {
      const day = behind(row, others, true).at(-1)?.day;
      return day === undefined || day === null ? null : isoDate(day);
    });
  });

  test('counts rows and adds amounts up to that day', async () => {
    await law(taken({ take: 'rows', column: null }), (row, others) =>
      row.day === null ? null : behind(row, others, true).length,
    );
    await law(taken({ take: 'sum' }), (row, others) => {
      const amounts = behind(row, others, true).flatMap(({ amount }) => (amount === null ? [] : [amount]));
      return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
    });
  });

  test('takes all rows when later ones count too', async () => {
    await law(taken({ take: 'rows', column: null, asOf: false }), (row, others) => behind(row, others, false).length);
  });

  test('is missing without the other table, without its column and without a key', async () => {
    const row = { nps: 1, wrs: 1, csat: 1, ces: 1, day: 1, channel: 'Shop', amount: 1, comment: 'a' };
    const table = keyed([row], 4, 'own');
    const columns = async (derivation: LinkedDerivation, others: readonly Table[]) =>
      (await shapedTable(table, shapeOf(derivation), undefined, others)).meta.columns.some(({ id }) => id === 'd');
    const other = keyed([row], 4, 'other');
    expect(await columns(taken({}), [other])).toBe(true);
    expect(await columns(taken({}), [])).toBe(false);
    expect(await columns(taken({ column: 'gone' }), [other])).toBe(false);
    expect(await columns(taken({ role: 'accountId' }), [other])).toBe(false);
  });

  test('follows another state of the other table', async () => {
    const row = { nps: 1, wrs: 1, csat: 1, ces: 1, day: 1, channel: 'Shop', amount: 1, comment: 'a' };
    const table = keyed([row], 4, 'own');
    expect(await cells(table, shapeOf(taken({})), [keyed([row], 4, 'other')])).toEqual([1]);
    expect(await cells(table, shapeOf(taken({})), [keyed([{ ...row, amount: 2 }], 4, 'other')])).toEqual([2]);
  });
});
