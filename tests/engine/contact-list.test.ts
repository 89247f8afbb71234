import { describe, expect, test } from 'vitest';
import type { ColumnRecipe, Recipe } from '../../src/core/import/recipe.ts';
import { type ContactChoice, contactColumns } from '../../src/core/people/contact-list.ts';
import type { Table } from '../../src/core/table/table.ts';
import { exportContacts, importTable, previewContacts } from '../../src/engine/index.ts';

const text = { kind: 'text', missing: [] } as const;
const columns: readonly ColumnRecipe[] = [
  { index: 0, id: 'c1', name: 'Customer', role: 'customerId', ...text },
  { index: 1, id: 'c2', name: 'E-mail', role: 'none', ...text },
  { index: 2, id: 'c3', name: 'Date', role: 'answeredAt', kind: 'date', dateOrder: 'ymd', missing: [] },
  {
    index: 3,
    id: 'c4',
    name: 'NPS',
    role: 'nps',
    kind: 'score',
    scale: { min: 0, max: 10, goodEnd: 'high' },
    missing: [],
  },
  { index: 4, id: 'c5', name: 'Comment', role: 'comment', ...text },
  { index: 5, id: 'c6', name: 'Region', role: 'attribute', kind: 'category', missing: [] },
];
const recipe: Recipe = {
  formatVersion: 1,
  encoding: 'utf-8',
  delimiter: ';',
  preambleRows: 0,
  headerRows: 1,
  columns,
};

const table = async (lines: readonly string[]): Promise<Table> =>
  (
    await importTable(
      new TextEncoder().encode(['Customer;E-mail;Date;NPS;Comment;Region', ...lines].join('\n')),
      'r.csv',
      recipe,
      { observedUntil: '2025-12-31' },
    )
  ).table;

const lines = [
  'k1;ann@example.org;2025-01-01;9;Fine;North',
  'k2;bob@example.org;2025-01-02;3;=SUM(A1) "now";South',
  'k1;ann@new.example.org;2025-03-01;2;mail ann@new.example.org;North',
  'k1;ann@old.example.org;2025-02-01;5;Well;North',
  ';cy@example.org;2025-01-05;7;;North',
];

const choice: ContactChoice = {
  predicate: null,
  columns: ['c1', 'c4', 'c6'],
  readable: [],
  perCustomer: true,
  separator: ';',
};
const written = async (from: Table, change: Partial<ContactChoice>) =>
  (await (await exportContacts(from, { ...choice, ...change })).text()).replace('\ufeff', '').split('\r\n');

describe('a contact list', () => {
  test('has one line per customer, that of the last day; repeats and those without an id are counted', async () => {
    const from = await table(lines);
    expect(await previewContacts(from, choice)).toMatchObject({ rows: 5, lines: 3, repeats: 2, nameless: 1 });
    expect(await written(from, {})).toEqual(['Customer;NPS;Region', 'k2;3;South', 'k1;2;North', ';7;North', '']);
  });

  test('has one line per answer where that is chosen, of the rows of the segment alone', async () => {
    const from = await table(lines);
    const north = { is: 'one-of', column: 'c6', values: ['North'] } as const;
    const all = { perCustomer: false, predicate: north };
    expect(await previewContacts(from, { ...choice, ...all })).toMatchObject({ rows: 4, lines: 4, repeats: 0 });
    expect(await written(from, { ...all, separator: ',' })).toHaveLength(6);
  });

  test('holds no readable address but in the columns that were chosen to be readable', async () => {
    const from = await table(lines);
    const all = ['c1', 'c2', 'c5'];
    const masked = await written(from, { columns: all });
    expect(masked.join('\n')).not.toContain('@example');
    expect(masked.join('\n')).not.toContain('@new');
    const open = await written(from, { columns: all, readable: ['c2'] });
    expect(open[2]).toBe('k1;ann@new.example.org;mail a•••@•••.org');
    expect((await previewContacts(from, { ...choice, columns: all, readable: ['c2'] })).masked).toEqual(['c5']);
  });

  test('holds no text that a spreadsheet would run', async () => {
    const [, first] = await written(await table(lines), { columns: ['c5'] });
    expect(first).toBe(`"'=SUM(A1) ""now"""`);
  });

  test('of every row: lines and repeats add up to the rows', async () => {
    const many = Array.from(
      { length: 400 },
      (_, at) => `k${(at * 7) % 61};;2025-01-0${1 + (at % 9)};${at % 11};;North`,
    );
    const preview = await previewContacts(await table(many), choice);
    expect(preview.lines + preview.repeats).toBe(preview.rows);
    expect(preview.lines).toBe(61);
  });
});

describe('its columns', () => {
  test('begin with ids and scores; personal ones are never chosen by themselves', async () => {
    const { offered, notImported } = contactColumns((await table(lines)).meta, recipe);
    expect(offered.filter(({ usual }) => usual).map(({ column }) => column.name)).toEqual(['Customer', 'NPS']);
    expect(offered.at(-1)).toMatchObject({ part: 'personal', column: { name: 'E-mail' }, usual: false });
    expect(notImported).toEqual([]);
  });

  test('tell of personal columns that stayed out, and of those kept under another name', async () => {
    const { meta } = await table(lines);
    const mapped = columns.map((column): ColumnRecipe => {
      if (column.id === 'c2') return { ...column, role: 'skip' };
      return column.id === 'c1' ? { ...column, pseudonym: true } : column;
    });
    const { offered, notImported } = contactColumns(
      { ...meta, columns: meta.columns.filter(({ id }) => id !== 'c2') },
      { columns: mapped },
    );
    expect(notImported).toEqual(['E-mail']);
    expect(offered.filter(({ pseudonym }) => pseudonym).map(({ column }) => column.name)).toEqual(['Customer']);
  });
});
