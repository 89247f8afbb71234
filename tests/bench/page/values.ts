import type { ValueInquiry } from '../../../src/core/customers/purchases.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { load, orderFile } from './churn.ts';
import { timeOf } from './measure.ts';

/** What a million customers of three million orders are worth: all of them, then the first page of their list. */
export async function values(): Promise<{ first: number; list: number; longest: number; says: string }> {
  const table = await load(orderFile());
  const inquiry: ValueInquiry = {
    ask: 'values',
    table: table.meta.id,
    model: 'mbgnbd',
    currency: null,
    horizon: { length: 12, unit: 'month' },
    margin: 1,
    discount: 0.1,
    checkUntil: null,
  };
  const page = { sort: 'value', direction: 'descending', from: 0, to: 10 } as const;
  // Here the engine shares the page's thread: the longest task says how long it keeps others waiting.
  let longest = 0;
  const watch = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longest = Math.max(longest, duration);
  });
  watch.observe({ type: 'longtask' });
  let customers = 0;
  const first = await timeOf(async () => {
    ({ customers } = await answerInquiry(table, inquiry));
  });
  const list = await timeOf(() => answerInquiry(table, { ...inquiry, ...page, ask: 'valued-customers' }));
  watch.disconnect();
  return { first, list, longest, says: `${customers} customers` };
}
