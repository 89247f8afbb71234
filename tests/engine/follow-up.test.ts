import { describe, expect, test } from 'vitest';
import type { FollowUpAnswer, FollowUpInquiry, KnownFollowUp } from '../../src/core/follow-up/inquiry.ts';
import type { ColumnRecipe, Recipe } from '../../src/core/import/recipe.ts';
import { usualRules } from '../../src/core/link/link.ts';
import type { ColumnChunk } from '../../src/core/table/column.ts';
import type { Table } from '../../src/core/table/table.ts';
import { appendTable } from '../../src/engine/append/append-table.ts';
import { answerInquiry, importTable, memoryTable } from '../../src/engine/index.ts';
import { madeUpOrders, type Line as Order, orders } from './customers/orders.ts';
import { type Line as Stay, subscriptions } from './customers/subscriptions.ts';

interface Said {
  readonly id?: string;
  readonly customer?: string;
  readonly day?: string;
  readonly nps: number | '';
  readonly comment?: string;
  readonly region?: string;
}

const columns: readonly ColumnRecipe[] = [
  { index: 0, id: 'c1', name: 'ID', role: 'responseId', kind: 'text', missing: [] },
  { index: 1, id: 'c2', name: 'Customer', role: 'customerId', kind: 'text', missing: [] },
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
  { index: 4, id: 'c5', name: 'Comment', role: 'comment', kind: 'text', missing: [] },
  { index: 5, id: 'c6', name: 'Region', role: 'attribute', kind: 'category', missing: [] },
];

async function responses(said: readonly Said[]): Promise<Table> {
  const recipe: Recipe = {
    formatVersion: 1,
    encoding: 'utf-8',
    delimiter: ';',
    preambleRows: 0,
    headerRows: 1,
    columns,
  };
  const rows = said.map(({ id = '', customer = '', day = '', nps, comment = '', region = '' }) =>
    [id, customer, day, nps, comment, region].join(';'),
  );
  const bytes = new TextEncoder().encode(['ID;Customer;Date;NPS;Comment;Region', ...rows].join('\n'));
  return (await importTable(bytes, 'r.csv', recipe, { observedUntil: '2025-12-31' })).table;
}

async function append(table: Table, wave: Table): Promise<Table> {
  const chunks = new Map<string, ColumnChunk[]>();
  const { meta } = await appendTable(table, wave, {
    chunk(column, index, chunk) {
      const list = chunks.get(column) ?? [];
      list[index] = chunk;
      chunks.set(column, list);
    },
  });
  return memoryTable(meta, chunks);
}

const listed = {
  ask: 'follow-ups',
  known: [],
  view: 'all',
  owner: null,
  sort: 'oldest',
  today: '2025-06-01',
  from: 0,
  to: 100,
} as const;
const unhappy = { item: 'c4', answers: { from: 0, to: 6 }, comment: 'c5' } as const;
const link = { role: 'customerId', rules: usualRules } as const;

type Change = Partial<
  Pick<FollowUpInquiry, 'known' | 'view' | 'owner' | 'sort' | 'from' | 'to' | 'segment' | 'period'>
>;

const answersOf = (table: Table, change: Change = {}): Promise<FollowUpAnswer> =>
  answerInquiry(table, {
    ...listed,
    ...unhappy,
    table: 't',
    list: 'answers',
    money: null,
    onlyCustomers: false,
    ...change,
  });

const known = (key: string, change: Partial<KnownFollowUp> = {}): KnownFollowUp => ({
  key,
  status: 'in-progress',
  owner: 'Anna',
  due: null,
  ...change,
});

const some: readonly Said[] = [
  { id: 'r1', customer: 'k1', day: '2025-03-01', nps: 2, comment: 'Slow. Call anna@example.org', region: 'North' },
  { id: 'r2', customer: 'k2', day: '2025-01-05', nps: 10, comment: 'Fine' },
  { id: 'r3', customer: 'k3', day: '2025-01-02', nps: 6, region: 'South' },
  { id: 'r4', customer: 'bob@example.org', day: '2025-02-02', nps: 0 },
  { id: 'r5', day: '2025-02-09', nps: '' },
];

describe('unhappy answers', () => {
  test('are those of the answers that count, with personal parts masked', async () => {
    const { rows, total } = await answersOf(await responses(some));
    expect(total).toBe(3);
    expect(rows.map(({ day, answer, comment, customer }) => [day, answer, comment, customer?.shown])).toEqual([
      ['2025-01-02', 6, null, 'k3'],
      ['2025-02-02', 0, null, 'b•••@•••.org'],
      ['2025-03-01', 2, 'Slow. Call a•••@•••.org', 'k1'],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(3);
    expect(rows.every(({ key }) => /^[0-9a-f]{16}$/.test(key))).toBe(true);
  });

  test('keep their names when the segment or the period is another one', async () => {
    const table = await responses(some);
    const [first] = (await answersOf(table)).rows;
    const decided = [known(first?.key ?? '')];
    const north = await answersOf(table, {
      known: decided,
      segment: { is: 'one-of', column: 'c6', values: ['North'] },
    });
    expect([north.total, north.known]).toEqual([1, { present: [], outside: [first?.key], gone: [] }]);
    const january = await answersOf(table, { known: decided, period: { start: '2025-01-01', end: '2025-02-01' } });
    expect([january.total, january.known]).toEqual([1, { present: [first?.key], outside: [], gone: [] }]);
  });

  test.each([
    ['with ids', some],
    ['without ids', some.map(({ id: _, ...one }) => one)],
    ['with ids that begin anew in each file', some.map((one, at) => ({ ...one, id: String(at + 1) }))],
  ])('%s keep their names when a file is added, whatever it holds', async (_name, rows) => {
    const table = await responses(rows);
    const before = (await answersOf(table)).rows.map(({ key }) => key);
    const later = rows.map((one) => ({ ...one, day: '2025-05-05', nps: one.nps === '' ? 1 : one.nps }) as Said);
    const more = await append(table, await responses([...(_name.includes('anew') ? later : rows), ...later]));
    const after = await answersOf(more, { known: before.map((key) => known(key)) });
    expect(after.known.present).toEqual(before);
    expect(after.total).toBeGreaterThan(before.length);
    expect(new Set(after.rows.map(({ key }) => key)).size).toBe(after.total);
  });

  test('of which the row has gone are told', async () => {
    const table = await responses(some);
    const keys = (await answersOf(table)).rows.map(({ key }) => key);
    const fewer = await answersOf(await responses(some.slice(1)), { known: keys.map((key) => known(key)) });
    expect(fewer.known).toEqual({ present: keys.slice(0, 2), outside: [], gone: keys.slice(2) });
  });

  test('that are twins stay two', async () => {
    const twins = [some[3], some[3]].map((one) => ({ ...one, id: '', nps: 0 }));
    const { rows } = await answersOf(await responses(twins));
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });
});

describe('views and orders', () => {
  const decided = async () => {
    const table = await responses(some);
    const [first, second, third] = (await answersOf(table)).rows.map(({ key }) => key) as [string, string, string];
    return {
      table,
      keys: { first, second, third },
      known: [
        known(first, { status: 'done' }),
        known(second, { status: 'in-progress', due: '2025-05-31' }),
        known(third, { owner: 'Ben', status: 'open', due: '2025-05-01' }),
      ],
    };
  };

  test.each([
    ['all', null, ['first', 'second', 'third']],
    ['unclosed', null, ['second', 'third']],
    ['done', null, ['first']],
    ['no-answer', null, []],
    ['open', null, ['third']],
    ['overdue', null, ['second', 'third']],
    ['overdue', 'Ben', ['third']],
    ['all', 'Anna', ['first', 'second']],
    ['all', '', []],
  ] as const)('%s of %s', async (view, owner, shown) => {
    const { table, keys, known: all } = await decided();
    const answer = await answersOf(table, { known: all, view, owner });
    expect(answer.rows.map(({ key }) => key)).toEqual(shown.map((one) => keys[one]));
    expect([answer.total, answer.shown]).toEqual([3, shown.length]);
  });

  test.each([
    ['oldest', ['first', 'second', 'third']],
    ['newest', ['third', 'second', 'first']],
    ['worst', ['second', 'third', 'first']],
    ['due', ['third', 'second', 'first']],
  ] as const)('sorted by %s', async (sort, shown) => {
    const { table, keys, known: all } = await decided();
    const { rows } = await answersOf(table, { known: all, sort });
    expect(rows.map(({ key }) => key)).toEqual(shown.map((one) => keys[one]));
  });

  test('pages are parts of the whole', async () => {
    const { table, keys } = await decided();
    const { rows, from } = await answersOf(table, { from: 1, to: 2 });
    expect([from, rows.map(({ key }) => key)]).toEqual([1, [keys.second]]);
  });
});

const stays: readonly Stay[] = [
  { customer: 'k1', start: '2024-01-01', mrr: '100' },
  { customer: 'k1', start: '2024-06-01', mrr: '20' },
  { customer: 'k3', start: '2024-01-01', end: '2025-02-01', mrr: '900' },
  { customer: 'k9', start: '2024-01-01', mrr: '50' },
];

describe('with a linked table', () => {
  test('subscriptions tell what is paid now and who is still a customer; the most valuable come first', async () => {
    const asked = {
      ...listed,
      ...unhappy,
      table: 't',
      list: 'answers',
      money: { table: 'u', ...link },
      sort: 'worth',
    } as const;
    const tables = [await responses(some), await subscriptions(stays)] as const;
    const ask = (onlyCustomers: boolean) =>
      answerInquiry(tables[0], { ...asked, onlyCustomers }, undefined, undefined, [tables[1]]);
    expect(
      (await ask(false)).rows.map(({ customer, amounts, running }) => [customer?.shown, amounts, running]),
    ).toEqual([
      ['k1', [{ currency: '', amount: 120 }], true],
      ['k3', [], false],
      ['b•••@•••.org', [], false],
    ]);
    expect((await ask(true)).rows.map(({ customer }) => customer?.id)).toEqual(['k1']);
  });

  test('orders tell what was ordered in all and when last', async () => {
    const bought: readonly Order[] = [
      { customer: 'k3', date: '2025-01-05', amount: '10' },
      { customer: 'k3', date: '2025-04-05', amount: '15' },
      { customer: 'k1', date: '2025-02-05', amount: '12' },
    ];
    const asked = {
      ...listed,
      ...unhappy,
      table: 't',
      list: 'answers',
      money: { table: 'u', ...link },
      onlyCustomers: false,
      sort: 'worth',
    } as const;
    const { rows } = await answerInquiry(await responses(some), asked, undefined, undefined, [await orders(bought)]);
    expect(rows.map(({ customer, amounts, last }) => [customer?.shown, amounts[0]?.amount, last])).toEqual([
      ['k3', 25, '2025-04-05'],
      ['k1', 12, '2025-02-05'],
      ['b•••@•••.org', undefined, null],
    ]);
  });

  test('customers who pay and whose last answer was an unhappy one are at risk', async () => {
    const said: readonly Said[] = [
      { customer: 'k1', day: '2025-01-01', nps: 9 },
      { customer: 'k1', day: '2025-05-01', nps: 3, comment: 'Too dear' },
      { customer: 'k3', day: '2025-01-01', nps: 1 },
      { customer: 'k9', day: '2025-01-01', nps: 1 },
      { customer: 'k9', day: '2025-03-01', nps: 9 },
    ];
    const asked = {
      ...listed,
      table: 't',
      list: 'customers',
      said: { table: 'u', ...link, ...unhappy },
    } as const;
    const tables = [await subscriptions(stays), await responses(said)] as const;
    const { rows, total } = await answerInquiry(tables[0], asked, undefined, undefined, [tables[1]]);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      customer: { id: 'k1' },
      answer: 3,
      day: '2025-05-01',
      comment: 'Too dear',
      running: true,
    });
    const gone = { ...asked, known: [known(rows[0]?.key ?? ''), known('0000000000000000')] };
    const later = await responses([...said, { customer: 'k1', day: '2025-05-09', nps: 10 }]);
    const after = await answerInquiry(tables[0], gone, undefined, undefined, [later]);
    expect(after.known).toEqual({ present: [], outside: [rows[0]?.key], gone: ['0000000000000000'] });
  });
});

describe('silent customers', () => {
  const bought: readonly Order[] = [
    { customer: 'old', date: '2025-01-01', amount: '100' },
    { customer: 'old', date: '2025-01-11', amount: '50' },
    { customer: 'now', date: '2025-03-01', amount: '10' },
    { customer: 'now', date: '2025-03-11', amount: '10' },
  ];
  const asked = { ...listed, table: 't', list: 'silent', inactivity: null, aliveBelow: null, said: null } as const;

  test('are those who have not ordered for longer than the threshold, with what they ordered', async () => {
    const answer = await answerInquiry(await orders(bought), asked);
    expect(answer).toMatchObject({ inactivity: 10, seenUntil: '2025-03-11', total: 1 });
    expect(answer.rows[0]).toMatchObject({ customer: { id: 'old' }, last: '2025-01-11', amounts: [{ amount: 150 }] });
    expect((await answerInquiry(await orders(bought), { ...asked, inactivity: 90 })).total).toBe(0);
  });

  test('show what they last said in a linked table', async () => {
    const said = { table: 'u', ...link, ...unhappy };
    const other = await responses([{ customer: 'old', day: '2025-01-12', nps: 4, comment: 'Broken' }]);
    const { rows } = await answerInquiry(await orders(bought), { ...asked, said }, undefined, undefined, [other]);
    expect(rows[0]).toMatchObject({ customer: { id: 'old' }, answer: 4, day: '2025-01-12', comment: 'Broken' });
  });

  test('can be those who will hardly order again; few customers are refused with a reason', async () => {
    const few = await answerInquiry(await orders(bought), { ...asked, aliveBelow: 0.5 });
    expect(few.refusal).not.toBeNull();
    expect(few.total).toBe(0);
    const many = await answerInquiry(await orders(madeUpOrders(300)), { ...asked, aliveBelow: 0.5 });
    expect(many.refusal).toBeNull();
    expect(many.total).toBeGreaterThan(0);
    expect(many.rows.every(({ alive }) => alive !== null && alive < 0.5)).toBe(true);
  });
});
