import type { ColumnMeta } from '../table/column.ts';

const ended = /^(yes|y|ja|j|true|wahr|1|1[.,]0+|churned|left|lost|cancelled|canceled|gekündigt|abgewandert|verloren)$/i;

/** Whether a value of a column of the role `churned` says that the customer is lost. */
const saysEnded = (value: string): boolean => ended.test(value.trim());

/** For each code of a column of categories, or each number from 0, whether it says that the customer is lost. */
export function endedCodes({ kind, dictionary }: Pick<ColumnMeta, 'kind' | 'dictionary'>): readonly boolean[] {
  return kind === 'category' ? (dictionary ?? []).map(saysEnded) : [false, true];
}
