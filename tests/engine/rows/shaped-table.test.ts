import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../../src/core/table/rows.ts';
import type { Derivation, TableShape } from '../../../src/core/table/shape.ts';
import { civilDate, isoDate } from '../../../src/core/time/day.ts';
import { answerPlan, columnValues, countRows, exportRows, shapedTable, tableRows } from '../../../src/engine/index.ts';
import { predicates, satisfies } from '../../core/segments/naive.ts';
import { type Response, responses, tableOf } from '../../core/table/random-table.ts';

const some = fc.record({ rows: fc.boolean().chain(responses), chunkRows: fc.integer({ min: 1, max: 20 }) });

const derivedBy = (derivation: Derivation): TableShape => ({
  derived: [{ id: 'd', name: 'D', role: 'attribute', derivation }],
});

/** The cells of one column of a shaped table. */
async function cells(rows: readonly Response[], chunkRows: number, shape: TableShape, column = 'd') {
  const table = await shapedTable(tableOf(rows, chunkRows), shape);
  const page = await tableRows(table, {
    predicate: null,
    sort: [],
    locale: 'en',
    columns: [column],
    from: 0,
    to: rows.length,
    personal: true,
  });
  return page.rows.map(({ cells: [cell] }) => cell ?? null);
}

const law = (derivation: Derivation, value: (row: Response) => CellValue) =>
  fc.assert(
    fc.asyncProperty(some, async ({ rows, chunkRows }) => {
      expect(await cells(rows, chunkRows, derivedBy(derivation))).toEqual(rows.map(value));
    }),
  );

describe('a derived column', () => {
  test('puts values together and names the rest', async () => {
    const groups = [{ name: 'Direct', values: ['Phone', 'Shop'] }];
    const group = ({ channel }: Response) => channel !== null && ['Phone', 'Shop'].includes(channel);
    await law({ from: 'groups', column: 'channel', groups, rest: 'Other' }, (row) =>
      row.channel === null ? null : group(row) ? 'Direct' : 'Other',
    );
    await law({ from: 'groups', column: 'channel', groups, rest: null }, (row) =>
      group(row) ? 'Direct' : row.channel,
    );
  });

  test('cuts numbers into ranges that begin with their bound', async () => {
    await law({ from: 'buckets', column: 'amount', bounds: [0, 2] }, ({ amount }) =>
      amount === null ? null : amount < 0 ? '< 0' : amount < 2 ? '0 – < 2' : '≥ 2',
    );
  });

  test('takes parts of dates, before 1970 too', async () => {
    const dated = (value: (day: number) => string) => (row: Response) => (row.day === null ? null : value(row.day));
    await law(
      { from: 'date', column: 'day', part: 'year' },
      dated((day) => String(civilDate(day).year)),
    );
    await law(
      { from: 'date', column: 'day', part: 'month' },
      dated((day) => isoDate(day).slice(0, 7)),
    );
    await law(
      { from: 'date', column: 'day', part: 'quarter' },
      dated((day) => `${civilDate(day).year}-Q${Math.floor((civilDate(day).month + 2) / 3)}`),
    );
    const labels = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
    await law(
      { from: 'date', column: 'day', part: 'weekday', labels },
      dated((day) => labels[(new Date(day * 86_400_000).getUTCDay() + 6) % 7] ?? ''),
    );
  });

  test('gives the value of the first condition that a row satisfies', async () => {
    await fc.assert(
      fc.asyncProperty(some, predicates, predicates, async ({ rows, chunkRows }, first, second) => {
        const branches = [
          { predicate: first, value: 'first' },
          { predicate: second, value: 'second' },
        ];
        const shape = derivedBy({ from: 'conditions', branches, otherwise: null });
        expect(await cells(rows, chunkRows, shape)).toEqual(
          rows.map((row) => (satisfies(row, first) ? 'first' : satisfies(row, second) ? 'second' : null)),
        );
      }),
    );
  });

  test('joins columns and leaves missing values out', async () => {
    await law({ from: 'joined', columns: ['channel', 'nps', 'comment'], separator: ' / ' }, (row) => {
      const parts = [row.channel, row.nps, row.comment].filter((part) => part !== null);
      return parts.length === 0 ? null : parts.join(' / ');
    });
  });

  test('can be asked wherever a column can: in segments, splits, values and by columns derived from it', async () => {
    await fc.assert(
      fc.asyncProperty(some, async ({ rows, chunkRows }) => {
        const shape: TableShape = {
          derived: [
            { id: 'd', name: 'D', role: 'attribute', derivation: { from: 'buckets', column: 'amount', bounds: [2] } },
            {
              id: 'e',
              name: 'E',
              role: 'attribute',
              derivation: { from: 'groups', column: 'd', groups: [{ name: 'much', values: ['≥ 2'] }], rest: 'little' },
            },
          ],
        };
        const table = await shapedTable(tableOf(rows, chunkRows), shape);
        const much = rows.filter(({ amount }) => amount !== null && amount >= 2);
        const counted = await countRows(table, { is: 'one-of', column: 'e', values: ['much'] });
        expect(counted.selected).toBe(much.length);
        const values = await columnValues(table, 'e', 9);
        expect(values.values.find(({ value }) => value === 'much')?.count ?? 0).toBe(much.length);
        const frame = await answerPlan({ table: 't', metric: 'nps', by: ['e'] }, [table]);
        const n = frame.rows.find(({ group }) => group[0] === 'much')?.n ?? 0;
        expect(n).toBe(much.filter(({ nps }) => nps !== null).length);
      }),
    );
  });

  test('that needs a column which is not there is left out, and nothing else is', async () => {
    const shape = derivedBy({ from: 'date', column: 'gone', part: 'year' });
    const table = await shapedTable(tableOf([], 5), shape);
    expect(table.meta.columns.map(({ id }) => id)).toEqual(tableOf([], 5).meta.columns.map(({ id }) => id));
  });
});

describe('a changed column', () => {
  const changed = (column: string, change: NonNullable<TableShape['columns']>[string]): TableShape => ({
    columns: { [column]: change },
  });

  test('read as another kind holds what can be read so', async () => {
    await fc.assert(
      fc.asyncProperty(some, async ({ rows, chunkRows }) => {
        const as = (column: string, change: Parameters<typeof changed>[1]) =>
          cells(rows, chunkRows, changed(column, change), column);
        expect(await as('channel', { kind: 'text' })).toEqual(rows.map(({ channel }) => channel));
        expect(await as('channel', { kind: 'number' })).toEqual(
          rows.map(({ channel }) => (channel === '7' ? 7 : null)),
        );
        expect(await as('comment', { kind: 'category' })).toEqual(rows.map(({ comment }) => comment));
        expect(await as('nps', { kind: 'category' })).toEqual(rows.map(({ nps }) => nps?.toString() ?? null));
        const scale = { min: 0, max: 2, goodEnd: 'high' } as const;
        expect(await as('amount', { kind: 'score', scale })).toEqual(
          rows.map(({ amount }) => (amount !== null && [0, 1, 2].includes(amount) ? amount : null)),
        );
      }),
    );
  });

  test('keeps its values when only its name, role or scale change', async () => {
    const table = tableOf([], 5);
    const scale = { min: 1, max: 5, goodEnd: 'low' } as const;
    const shaped = await shapedTable(table, changed('csat', { name: 'Effort', role: 'ces', scale }));
    const before = table.meta.columns.find(({ id }) => id === 'csat');
    expect(shaped.meta.columns.find(({ id }) => id === 'csat')).toEqual({
      ...before,
      name: 'Effort',
      role: 'ces',
      scale,
    });
  });

  test('is not read as what its kind can never be', async () => {
    const shaped = await shapedTable(tableOf([], 5), changed('day', { kind: 'number' }));
    expect(shaped.meta.columns.find(({ id }) => id === 'day')?.kind).toBe('date');
  });
});

test('exported rows run no formula, keep numbers, and hide addresses unless asked', async () => {
  const texts = ['=1+1', '+49', '@sum', '-5', 'a "b"\nc', 'jo@example.com'];
  const [model] = fc.sample(
    responses(false).filter(({ length }) => length > 0),
    { numRuns: 1, seed: 3 },
  );
  const empty = Object.fromEntries(Object.keys(model?.[0] ?? {}).map((field) => [field, null])) as unknown as Response;
  const table = tableOf(
    texts.map((comment, at) => ({ ...empty, comment, amount: at === 0 ? -3 : null })),
    2,
  );
  const choice = { predicate: null, sort: [], locale: 'en', columns: ['comment', 'amount'] };
  const text = await (await exportRows(table, { ...choice, personal: false })).text();
  expect(text).toBe('Comment,Amount\r\n\'=1+1,-3\r\n\'+49,\r\n\'@sum,\r\n-5,\r\n"a ""b""\nc",\r\nj•••@•••.com,\r\n');
  expect(await (await exportRows(table, { ...choice, personal: true })).text()).toContain('jo@example.com');
});

describe('amounts', () => {
  test('are a product where all of its columns have a value', async () => {
    await law({ from: 'product', columns: ['amount', 'nps'] }, ({ amount, nps }) =>
      amount === null || nps === null ? null : Number((amount * nps).toPrecision(15)),
    );
  });

  test('of a billing interval come to a month as a twelfth, a third or the whole; unknown intervals to nothing', async () => {
    const derivation = { from: 'per-month', column: 'amount', interval: 'm' } as const;
    const interval: Derivation = {
      from: 'conditions',
      branches: [
        { predicate: { is: 'one-of', column: 'channel', values: ['Phone'] }, value: 'year' },
        { predicate: { is: 'one-of', column: 'channel', values: ['Shop'] }, value: 'quarterly' },
      ],
      otherwise: 'once',
    };
    const shape: TableShape = {
      derived: [
        { id: 'm', name: 'M', role: 'interval', derivation: interval },
        { id: 'd', name: 'D', role: 'mrr', derivation },
      ],
    };
    const months = ({ channel }: Response) => (channel === 'Phone' ? 12 : channel === 'Shop' ? 3 : null);
    await fc.assert(
      fc.asyncProperty(some, async ({ rows, chunkRows }) => {
        expect(await cells(rows, chunkRows, shape)).toEqual(
          rows.map((row) => {
            const lasting = months(row);
            return row.amount === null || lasting === null ? null : Number((row.amount / lasting).toPrecision(15));
          }),
        );
      }),
    );
  });
});

test('a shape is worked out once for all who ask, and given up only when none of them wants it', async () => {
  const [rows = []] = fc.sample(
    responses(false).filter(({ length }) => length > 1),
    { numRuns: 1, seed: 5 },
  );
  const read: number[] = [];
  const source = tableOf(rows, 1);
  const table = {
    ...source,
    chunk: (column: string, index: number) => {
      read.push(index);
      return source.chunk(column, index);
    },
  };
  const shape = derivedBy({ from: 'date', column: 'day', part: 'year' });
  const first = { aborted: false };
  const [asked, also] = [shapedTable(table, shape, first), shapedTable(table, shape)];
  first.aborted = true;
  await expect(also).resolves.toMatchObject({ meta: { rows: rows.length } });
  await asked;
  const once = read.length;
  await shapedTable(table, { ...shape, columns: { nps: { name: 'Other name' } } });
  expect(read.length).toBe(once);

  const given = { aborted: false };
  const other = shapedTable(table, derivedBy({ from: 'date', column: 'day', part: 'month' }), given);
  given.aborted = true;
  await expect(other).rejects.toMatchObject({ problem: { code: 'cancelled' } });
});
