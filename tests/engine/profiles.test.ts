import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { profiles } from '../../src/core/import/profiles/index.ts';
import type { ImportProposal } from '../../src/core/import/proposal.ts';
import { previewImport } from '../../src/engine/index.ts';
import { cutIntoRecords } from './cut-into-records.ts';
import { fixtures } from './profile-fixtures.ts';
import { bytesAt, importAsProposed, valuesOf } from './shared-files.ts';

const path = (file: string): string => `tests/fixtures/import/${file}`;
const at = async (file: string) => importAsProposed(bytesAt(path(file)), file);

/** The column of each role, by the name that a person reads. */
const rolesOf = ({ columns }: ImportProposal): Record<string, string> =>
  Object.fromEntries(columns.map(({ recipe }) => [recipe.role, recipe.name]));

describe('a file of every tool', () => {
  test.each(fixtures)(
    '$file is recognised without a question',
    async ({ file, profile, kind, head, roles, rows, aside = {} }) => {
      const { proposal, report } = await at(file);
      expect(proposal.profile?.id ?? null).toBe(profile);
      expect(proposal.kind.kind).toBe(kind);
      expect([proposal.recipe.preambleRows, proposal.recipe.headerRows]).toEqual(head);
      expect(rolesOf(proposal)).toMatchObject(roles);
      expect(proposal.questions).toEqual([]);
      expect(report.setAsideBy).toEqual(aside);
      expect([report.rowsRead, report.rowsUsed + report.rowsSetAside]).toEqual([rows, rows]);
      expect(report.cellsSetAside).toEqual({});
    },
  );

  test('every profile has a file here', () => {
    const shown = new Set(fixtures.map(({ profile }) => profile));
    expect(profiles.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test.each(fixtures.filter(({ profile }) => profile !== null))(
    '$file is claimed by no other tool',
    ({ file, profile }) => {
      const records = cutIntoRecords(readFileSync(path(file)));
      const head = { fileName: file, format: 'delimited', part: null, records } as const;
      const claims = profiles.filter((one) => (one.recognise(head)?.confidence ?? 0) > 0.5);
      expect(claims.map(({ id }) => id)).toEqual([profile]);
    },
  );
});

type Records = readonly (readonly string[])[];

/** The same table with its last column in front. */
const turned = (records: Records): Records => {
  const width = Math.max(...records.map((row) => row.length));
  return records.map((row) => (row.length < 2 ? row : [row[width - 1] ?? '', ...row.slice(0, width - 1)]));
};

const header = (records: Records): number => records.findIndex((row) => row.filter((cell) => cell !== '').length > 1);

/** Changes that a person, a spreadsheet or the next version of a tool makes. */
const changes: readonly { name: string; change: (records: Records) => Records }[] = [
  { name: 'with columns added', change: (records) => records.map((row) => (row.length < 2 ? row : [...row, '', ''])) },
  {
    name: 'in capitals',
    change: (records) => records.map((row, i) => (i === header(records) ? row.map((cell) => cell.toUpperCase()) : row)),
  },
  {
    name: 'with a byte order mark and blanks',
    change: (records) =>
      records.map((row, i) =>
        i === header(records) ? row.map((cell, at) => (at === 0 ? `\ufeff${cell} ` : ` ${cell}`)) : row,
      ),
  },
];

describe('a changed header', () => {
  const known = fixtures.filter(({ profile }) => profile !== null);
  const head = (file: string, records: Records) =>
    ({ fileName: file, format: 'delimited', part: null, records }) as const;
  const claimant = (file: string, records: Records): string | null => {
    const claims = profiles
      .map(({ id, recognise }) => ({ id, confidence: recognise(head(file, records))?.confidence ?? 0 }))
      .sort((one, other) => other.confidence - one.confidence);
    return (claims[0]?.confidence ?? 0) > 0.5 ? (claims[0]?.id ?? null) : null;
  };

  test.each(changes.flatMap((change) => known.map((one) => ({ ...one, ...change }))))(
    '$file $name is still recognised',
    ({ file, profile, change }) => {
      expect(claimant(file, change(cutIntoRecords(readFileSync(path(file)))))).toBe(profile);
    },
  );

  test.each(known.filter(({ inPlace }) => inPlace !== true))(
    '$file in another order is still recognised',
    ({ file, profile }) => {
      expect(claimant(file, turned(cutIntoRecords(readFileSync(path(file)))))).toBe(profile);
    },
  );
});

describe('a file of no tool is claimed by none', () => {
  test.each([
    ['Timestamp,nps,comment', '2025-01-01 10:00:00,9,fine'],
    ['Response ID,Status,nps', '1,Complete,9'],
    ['Start Date,End Date,nps', '2025-01-01,2025-01-02,9'],
    ['Respondent ID,Start Date,nps', '1,2025-01-01,9'],
    ['id,Email,Name,Status,nps', '1,a@example.org,Anna,active,9'],
    ['Name,Total,Currency,nps', 'Anna,9.00,EUR,9'],
    ['Date,Type,Gross,Net', '2025-01-01,a,9.00,8.00'],
    ['id,score,comment', '1,9,fine'],
    ['Name,Email,Created at,Total', 'Anna,a@example.org,2025-01-01,9.00'],
    ['ID,Name,Email,Start time,nps', '1,Anna,a@example.org,2025-01-01 10:00,9'],
  ])('%s', async (headers, row) => {
    const text = `${headers}\n${row}\n${row.replace(/^./, (sign) => (sign === '1' ? '2' : sign))}\n`;
    const proposal = await previewImport(new TextEncoder().encode(text), 'table.csv');
    expect(proposal.profile).toBeNull();
  });
});

describe('rules of the evidence', () => {
  test('where every response is a test, all stay and a warning says so', async () => {
    const { proposal, report } = await at('all-tests.csv');
    expect(report).toMatchObject({ rowsRead: 2, rowsUsed: 2 });
    expect(proposal.recipe.rowRules).toContainEqual(expect.objectContaining({ reason: 'test-answer', active: false }));
    expect(proposal.warnings).toContainEqual({ code: 'all-rows-test-answer', facts: { count: 2 } });
  });

  test('means per group are refused with the column that shows them', async () => {
    await expect(at('results-per-group.csv')).rejects.toMatchObject({
      problem: { code: 'table-aggregated', column: 'Mean satisfaction' },
    });
  });

  test('Qualtrics: times are in the zone of row 3, and what the tool derived is no question', async () => {
    const { columns } = (await at('qualtrics.csv')).proposal;
    const zones = columns.filter(({ recipe }) => recipe.kind === 'date').map(({ recipe }) => recipe.timeZone);
    expect(zones).toEqual(['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin']);
    expect(columns.filter(({ recipe }) => recipe.role === 'nps')).toHaveLength(1);
  });

  test('SoSci Survey: 1 to 11 is 0 to 10, and a code for "no answer" is missing', async () => {
    const { table } = await at('sosci-survey.tsv');
    const id = table.meta.columns.find(({ role }) => role === 'nps')?.id ?? '';
    expect(await valuesOf(table, id)).toEqual([10, 0, 7]);
  });

  test('LimeSurvey VV: line ends, tabs and braces stand as they were entered, and a question not shown is missing', async () => {
    const text = new TextDecoder().decode(bytesAt(path('limesurvey-vv.tsv')));
    const escaped = text.replace('Good{newline}', 'A {lbrace}tab}{tab}B{cr}{newline}');
    const { table } = await importAsProposed(new TextEncoder().encode(escaped), 'vv.tsv');
    const id = table.meta.columns.find(({ name }) => name === 'Why?')?.id ?? '';
    expect(await valuesOf(table, id)).toEqual(['A {tab}\tB\r\nand quick at the counter', null]);
  });

  test('Stripe: amounts of mixed intervals are kept beside their interval', async () => {
    const text = new TextDecoder()
      .decode(bytesAt(path('stripe-subscriptions.csv')))
      .replace('20.00,month', '240.00,year');
    const { proposal } = await importAsProposed(new TextEncoder().encode(text), 'subscriptions.csv');
    const roleOf = (header: string) => proposal.recipe.columns.find(({ name }) => name === header)?.role;
    expect([roleOf('Amount'), roleOf('Interval')]).toEqual(['amount', 'interval']);
    expect(proposal.warnings).toContainEqual({ code: 'amount-per-interval', facts: { header: 'Amount' } });
  });

  test('PayPal: decimal commas although commas part the columns', async () => {
    const { table } = await at('paypal-german.csv');
    const id = table.meta.columns.find(({ role }) => role === 'amount')?.id ?? '';
    expect(await valuesOf(table, id)).toEqual([1012.5]);
  });

  test('PayPal: date and time are one, in the zone that all rows name', async () => {
    const { proposal, table } = await at('paypal-german.csv');
    const ordered = proposal.recipe.columns.find(({ role }) => role === 'orderedAt');
    expect(ordered).toMatchObject({ timeIndex: 1, timeZone: 'CEST' });
    expect(await valuesOf(table, `${ordered?.id}.time`)).toEqual([10 * 3600 + 15 * 60]);
  });

  test('addresses that tell customers apart are kept as names that say nothing, the same for the same', async () => {
    const { proposal, table } = await at('shopify.csv');
    const id = table.meta.columns.find(({ role }) => role === 'customerId')?.id ?? '';
    const [first, second] = await valuesOf(table, id);
    expect([first, second]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect(first).not.toBe(second);
    expect(JSON.stringify(proposal.columns.map(({ examples }) => examples))).not.toContain('anna@');
  });
});
