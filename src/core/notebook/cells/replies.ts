import { feeds } from '../../customers/feeds.ts';
import type { RepliesCell } from '../customer-cells.ts';
import { defineCellType } from './cell-type.ts';
import { rowsAsked, stepsAsked } from './customers.ts';

/**
 * How long tickets waited, over time. Answers:
 * - `replies`: of the period, by step and group.
 * - `replies-before`: of the period it is compared with.
 */
export const repliesCell = defineCellType<RepliesCell>({
  type: 'replies',
  wants: ['replies'],
  defaults: (table) =>
    feeds(table, 'replies')
      ? {
          measure: table.columns.some(({ role, kind }) => role === 'firstReplyAt' && kind === 'date')
            ? 'first-reply'
            : 'resolution',
          quantile: 'median',
          hours: null,
          grain: null,
          splitBy: null,
        }
      : null,
  needs: ({ measure, splitBy }) => [
    { need: 'customers', feed: 'replies' },
    { need: 'role', role: measure === 'resolution' ? 'resolvedAt' : 'firstReplyAt' },
    ...(splitBy === null ? [] : [{ need: 'column' as const, column: splitBy }]),
  ],
  plans: () => ({}),
  inquiries: ({ measure, hours, grain, splitBy }, context) => {
    const asked = { ask: 'replies', measure, ...stepsAsked({ grain }, context), ...(hours ? { hours } : {}) } as const;
    const { period, comparison } = context;
    return {
      replies: { ...asked, ...rowsAsked(context, period, splitBy) },
      ...(comparison ? { 'replies-before': { ...asked, ...rowsAsked(context, comparison) } } : {}),
    };
  },
});
