import type { CellResult } from '../../../app/answer-board.ts';
import { describeValue, type ValueDescription } from '../../../core/charts/value-description.ts';
import type { ValueInquiry } from '../../../core/customers/purchases.ts';
import { inquiriesOfCell } from '../../../core/notebook/cells/index.ts';
import type { ValueCell } from '../../../core/notebook/customer-cells.ts';

/** What a cell asks about the value of customers; null before the first answer. */
export function askedOf(cell: ValueCell, result: CellResult | undefined): ValueInquiry | null {
  const asked = result?.context ? inquiriesOfCell(cell, result.context)['values'] : undefined;
  return asked?.ask === 'values' ? asked : null;
}

/** What a cell about the value of customers says; null before the first answer. */
export function valueOfCell(cell: ValueCell, result: CellResult | undefined): ValueDescription | null {
  const answer = result?.answers['values'];
  const asked = askedOf(cell, result);
  return answer?.ask === 'values' && asked ? describeValue(answer, asked) : null;
}
