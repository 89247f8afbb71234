import type { ColumnRecipe, Recipe } from '../../../src/core/import/recipe.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { isoDate } from '../../../src/core/time/day.ts';
import { importTable } from '../../../src/engine/index.ts';

/** A row of an export of orders; '' stands for a missing value. */
export interface Line {
  readonly order?: string;
  readonly customer?: string;
  readonly date?: string;
  readonly amount?: string;
  readonly refunded?: string;
  readonly currency?: string;
  readonly cost?: string;
  readonly channel?: string;
}

const columns = [
  { index: 0, id: 'c1', name: 'Order', role: 'orderId', kind: 'text', missing: [] },
  { index: 1, id: 'c2', name: 'Customer', role: 'customerId', kind: 'text', missing: [] },
  { index: 2, id: 'c3', name: 'Date', role: 'orderedAt', kind: 'date', missing: [], dateOrder: 'ymd' },
  { index: 3, id: 'c4', name: 'Amount', role: 'amount', kind: 'number', missing: [] },
  { index: 4, id: 'c5', name: 'Refunded', role: 'refunded', kind: 'number', missing: [] },
  { index: 5, id: 'c6', name: 'Currency', role: 'currency', kind: 'category', missing: [] },
  { index: 6, id: 'c7', name: 'Cost', role: 'cost', kind: 'number', missing: [] },
  { index: 7, id: 'c8', name: 'Channel', role: 'attribute', kind: 'category', missing: [] },
] as const satisfies readonly ColumnRecipe[];

/** A table of orders, read by the import from the text of a file. */
export async function orders(lines: readonly Line[], observedUntil: string | null = null): Promise<Table> {
  const recipe: Recipe = {
    formatVersion: 1,
    kind: 'orders',
    encoding: 'utf-8',
    delimiter: ';',
    preambleRows: 0,
    headerRows: 1,
    columns,
  };
  const rows = lines.map((line, index) => {
    const { order = `o${index}`, customer = '', date = '', amount = '', refunded = '' } = line;
    return [order, customer, date, amount, refunded, line.currency ?? '', line.cost ?? '', line.channel ?? ''].join(
      ';',
    );
  });
  const text = [columns.map(({ name }) => name).join(';'), ...rows].join('\n');
  const options = observedUntil === null ? {} : { observedUntil };
  return (await importTable(new TextEncoder().encode(text), 'orders.csv', recipe, options)).table;
}

/** Orders of customers who differ in how often they buy, how much they spend and when they stop; always the same. */
export function madeUpOrders(customers: number): readonly (Line & { readonly customer: string })[] {
  const draw = seededRandom(6);
  const days = 500;
  return Array.from({ length: customers }, (_, customer) => {
    const [mean, spend, leaves] = [10 - 60 * Math.log(draw()), 20 - 30 * Math.log(draw()), 0.05 + 0.3 * draw()];
    const lines: (Line & { customer: string })[] = [];
    for (let day = Math.floor(draw() * 200); day < days; day += Math.ceil(-mean * Math.log(draw()))) {
      const line = {
        customer: `k${customer}`,
        date: isoDate(20_000 + day),
        channel: customer % 2 === 0 ? 'Web' : 'Shop',
      };
      lines.push({
        ...line,
        amount: (spend * (0.5 + draw())).toFixed(2),
        currency: customer % 10 === 9 ? 'USD' : 'EUR',
      });
      if (draw() < leaves) break;
    }
    return lines;
  }).flat();
}
