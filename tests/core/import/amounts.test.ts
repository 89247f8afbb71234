import { describe, expect, test } from 'vitest';
import { proposeImport } from '../../../src/core/import/propose.ts';

type Rows = readonly (readonly string[])[];
const propose = (records: Rows) =>
  proposeImport({ fileName: 'f.csv', bytes: 1, encoding: 'utf-8', delimiter: ',', records, complete: true });
const rolesIn = (records: Rows) => propose(records).columns.map(({ recipe }) => recipe.role);
const times = (count: number, row: (i: number) => readonly string[]): Rows =>
  Array.from({ length: count }, (_, i) => row(i));
const day = (i: number) => `2025-0${1 + (i % 9)}-${10 + (i % 18)}`;

describe('purchases in a file without a header', () => {
  const rows = times(60, (i) => [
    `000${10 + (i % 20)}`,
    `${1 + (i % 20)}`,
    `1997${10 + (i % 3)}${10 + (i % 18)}`,
    `${1 + (i % 4)}`,
    `${10 + (i % 7)}.${10 + i}`,
  ]);

  test('are known by days, sums, small counts and ids that come again, with modest confidence and an honest reason', () => {
    const { kind, columns } = propose(rows);
    expect(kind).toMatchObject({ kind: 'orders', confidence: 0.5, reason: { code: 'kind-by-values' } });
    expect(columns.map(({ recipe }) => recipe.role)).toEqual(['customerId', 'none', 'orderedAt', 'quantity', 'amount']);
    expect(columns[0]).toMatchObject({ confidence: 0.5, reason: { code: 'role-by-values' }, recipe: { kind: 'text' } });
  });

  test('are not found where numbers of eight digits are no days, or where nobody comes again', () => {
    const noDays = rows.map((row) => [...row.slice(0, 2), `9${row[2]?.slice(1)}`, ...row.slice(3)]);
    expect(propose(noDays).kind.kind).toBe('responses');
    const once = rows.map((row, i) => [`A${i}`, `B${i}`, ...row.slice(2)]);
    expect(propose(once).kind.kind).toBe('responses');
  });
});

describe('prices', () => {
  test.each([
    ['Price', 'Quantity'],
    ['Einzelpreis', 'Menge'],
    ['Unit price', 'Qty'],
    ['Stückpreis', 'Anzahl'],
  ])('%s beside %s is the price of one', (price, quantity) => {
    const rows = times(20, (i) => [`R${i}`, day(i), `${1 + (i % 5)}`, `${i}.50`]);
    const header = ['Rechnungsnummer', 'Rechnungsdatum', quantity, price];
    expect(rolesIn([header, ...rows])).toEqual(['orderId', 'orderedAt', 'quantity', 'unitPrice']);
  });

  test('beside a sum are prices of one, and alone the sum of the order', () => {
    const rows = times(20, (i) => [`R${i}`, day(i), `K${i % 7}`, `${i}.50`, `${2 * i + 1}.00`]);
    const header = ['Order ID', 'Order date', 'Customer ID', 'Price', 'Total'];
    expect(rolesIn([header, ...rows])).toEqual(['orderId', 'orderedAt', 'customerId', 'unitPrice', 'amount']);
  });
});

describe('prices of subscriptions', () => {
  const header = ['Customer ID', 'Start date', 'End date', 'Plan', 'Price', 'Billing interval'];
  const rows = (interval: (i: number) => string) =>
    times(30, (i) => [`K${i}`, day(i), i % 3 ? '' : day(i + 1), 'gold', i % 2 ? '240.00' : '20.00', interval(i)]);

  test('are per month where every interval is a month', () => {
    expect(rolesIn([header, ...rows(() => 'month')])).toEqual([
      'customerId',
      'startedAt',
      'endedAt',
      'plan',
      'mrr',
      'interval',
    ]);
  });

  test.each([
    ['month', 'year'],
    ['monatlich', 'jährlich'],
    ['yearly', 'yearly'],
  ])('are kept beside their interval, with a warning, where intervals are %s and %s', (even, odd) => {
    const records = [header, ...rows((i) => (i % 2 ? odd : even))];
    expect(rolesIn(records).slice(4)).toEqual(['amount', 'interval']);
    expect(propose(records).warnings).toContainEqual({
      code: 'amount-per-interval',
      facts: { header: 'Price' },
      column: 'c5',
    });
  });

  test('stay per month where their header says so', () => {
    const records = [header.with(4, 'Monthly price'), ...rows((i) => (i % 2 ? 'year' : 'month'))];
    expect(rolesIn(records)[4]).toBe('mrr');
  });
});
