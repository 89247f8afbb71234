import type { AskedRows, InSteps } from '../../customers/inquiry.ts';
import { canSplit } from '../../table/column.ts';
import type { TableMeta } from '../../table/table.ts';
import type { Grain } from '../../time/grain.ts';
import type { Period } from '../../time/period.ts';
import { type CellContext, stepsOf } from './cell-type.ts';

/** The rows that a cell about customers asks for; `period` bounds its steps. */
export const rowsAsked = (
  { table, segment }: CellContext,
  period: Period | null,
  by: string | null = null,
): AskedRows => ({
  table: table.id,
  ...(segment ? { segment } : {}),
  ...(period ? { period } : {}),
  ...(by === null ? {} : { by }),
});

/** Steps of a cell about customers: its own grain or the notebook's, and its own threshold of inactivity. */
export const stepsAsked = (
  { grain, inactivity }: { readonly grain: Grain | null; readonly inactivity?: number },
  context: CellContext,
): InSteps => {
  const { grain: own = context.grain, yearStart } = stepsOf(grain, context);
  return {
    grain: own,
    ...(yearStart === undefined ? {} : { yearStart }),
    ...(inactivity === undefined || context.table.kind !== 'orders' ? {} : { inactivity }),
  };
};

/** The columns that customers can be split by: of categories, each customer in one group. */
export const customerSplits = ({ columns }: TableMeta) =>
  columns.filter((column) => column.kind === 'category' && canSplit(column));
