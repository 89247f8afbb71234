import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { amountFrom } from '../../src/core/import/amount-from.ts';
import type { Recipe } from '../../src/core/import/recipe.ts';
import { importTable, previewImport, shapedTable, tableRows } from '../../src/engine/index.ts';

async function read(text: string | Uint8Array<ArrayBuffer>, fileName: string) {
  const file = new Blob([text]);
  const { recipe } = await previewImport(file, fileName);
  return { recipe, file };
}

/** What follows for each row; null where nothing follows from the mapping at all. */
async function amounts(file: Blob, recipe: Recipe, rows: number) {
  const follows = amountFrom(recipe);
  if (!follows) return null;
  const { role, derivation } = follows;
  const { table } = await importTable(file, 'file.csv', recipe);
  const shaped = await shapedTable(table, { derived: [{ id: 'd', name: 'D', role, derivation }] });
  const choice = { predicate: null, sort: [], locale: 'en', columns: ['d'], personal: true, from: 0, to: rows };
  const page = await tableRows(shaped, choice);
  return { role, values: page.rows.map(({ cells }) => cells[0] ?? null), column: shaped.meta.columns.at(-1) };
}

const followsIn = async (text: string) => {
  const { recipe, file } = await read(text, 'file.csv');
  return amounts(file, recipe, 100);
};

test('orders without an amount come to quantity times unit price; what is missing or a refund stays so', async () => {
  const found = await followsIn(
    `Bestellnummer;Bestelldatum;Kundennummer;Menge;Einzelpreis\n${[
      '2;9,95',
      '1;1.250,00',
      ';5,00',
      '3;',
      '7;2,55',
      '1;-9,95',
    ]
      .map((values, i) => `A-100${i};${10 + i}.03.2024;K${i % 3};${values}\n`)
      .join('')}`,
  );
  expect(found?.role).toBe('amount');
  expect(found?.values).toEqual([19.9, 1250, null, null, 17.85, -9.95]);
  expect(found?.column).toMatchObject({ kind: 'number', role: 'amount', missing: 2 });
});

test('an amount per billing interval comes to a month as its share', async () => {
  const rows = ['49.00,month', '468.00,year', '120,quarter', ',year', '25.00,week', '10,'];
  const found = await followsIn(
    `id,Customer ID,Status,Amount,Interval,Created (UTC),Start (UTC),Current Period Start (UTC),Ended At (UTC)\n${rows
      .map(
        (paid, i) =>
          `sub_${i},cus_${i},active,${paid},2024-01-0${i + 1} 10:00,2024-01-0${i + 1} 10:00,2024-03-01 10:00,\n`,
      )
      .join('')}`,
  );
  expect(found?.role).toBe('mrr');
  expect(found?.values).toEqual([49, 39, 40, null, Number(((25 * 52) / 12).toPrecision(15)), null]);
});

const stripe = (rows: readonly string[]) =>
  `id,Customer ID,Plan,Quantity,Interval,Amount,Status,Start (UTC),Current Period Start (UTC),Ended At (UTC)\n${rows
    .map((paid, i) => `sub_${i},cus_${i},pro,${paid},active,2024-01-0${i + 1} 10:00,2024-03-01 10:00,\n`)
    .join('')}`;

test('a plan that is paid for each of a quantity comes to their product in a month', async () => {
  const found = await followsIn(stripe(['3,month,12.00', '1,month,12.00', '10,year,120.00', ',month,12.00']));
  expect(found?.role).toBe('mrr');
  expect(found?.values).toEqual([36, 12, 100, null]);
});

test('a quantity of one everywhere changes nothing, and one that is given no meaning counts no more', async () => {
  expect(await followsIn(stripe(['1,month,12.00', '1,month,15.00']))).toBeNull();
  const { recipe, file } = await read(stripe(['3,month,12.00', '10,year,120.00']), 'file.csv');
  const columns = recipe.columns.map((column) =>
    column.role === 'quantity' ? { ...column, role: 'none' as const } : column,
  );
  expect((await amounts(file, { ...recipe, columns }, 2))?.values).toEqual([12, 10]);
});

test('a price per unit is multiplied without an interval too; a bare amount beside a quantity is not', async () => {
  const lines = (amount: string) =>
    `subscription_uuid,account_code,plan_name,${amount},quantity,activated_at,canceled_at\n${[
      '10.0,3',
      '20.0,1',
      '10.0,2',
    ]
      .map((paid, i) => `u${i},a${i},Gold,${paid},2024-01-0${i + 1},${i ? '' : '2024-03-01'}\n`)
      .join('')}`;
  expect((await followsIn(lines('unit_amount')))?.values).toEqual([30, 20, 20]);
  expect(await followsIn(lines('amount'))).toBeNull();
});

test.each([
  [
    'an amount of its own',
    'order_id,date,customer,quantity,unit price,total\n1,2024-03-01,c1,2,5.00,9.00\n2,2024-03-02,c2,1,5.00,5.00\n',
  ],
  ['no price', 'order_id,date,customer,quantity\n1,2024-03-01,c1,2\n2,2024-03-02,c2,1\n'],
  [
    'monthly revenue',
    'subscription_id,customer_id,start_date,end_date,mrr,plan\ns1,c1,2024-01-01,,10,Basic\ns2,c2,2024-02-01,2024-05-01,20,Pro\n',
  ],
])('nothing follows in a table with %s', async (_, text) => {
  expect(await followsIn(text)).toBeNull();
});

const retail = '../shared/data/onlineretail/online_retail_II_subset.xlsx';

describe.skipIf(!existsSync(retail))('lines of invoices of a wholesaler', () => {
  test('come to the product of their two columns, row for row', async () => {
    const { recipe, file } = await read(new Uint8Array(readFileSync(retail)), 'online_retail.xlsx');
    const follows = amountFrom(recipe);
    expect(follows?.from.map(({ name }) => name)).toEqual(['Quantity', 'Price']);
    const found = await amounts(file, recipe, 50);
    const { table } = await importTable(file, 'file.xlsx', recipe);
    const columns = follows?.from.map(({ id }) => id) ?? [];
    const page = await tableRows(table, {
      predicate: null,
      sort: [],
      locale: 'en',
      columns,
      personal: true,
      from: 0,
      to: 50,
    });
    expect(found?.values).toEqual(
      page.rows.map(({ cells: [quantity, price] }) => Number((Number(quantity) * Number(price)).toPrecision(15))),
    );
  });
});
