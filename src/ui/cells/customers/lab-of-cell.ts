import type { CellResult } from '../../../app/answer-board.ts';
import { describeLab, type LabDescription, type LabRow } from '../../../core/charts/lab-description.ts';
import { tellsLosses } from '../../../core/customers/inquiry.ts';
import type { NumberRecord } from '../../../core/frame/export-records.ts';
import type { LabCell } from '../../../core/notebook/customer-cells.ts';
import { bucketParts } from '../../../core/time/bucket.ts';
import { parseIsoDate } from '../../../core/time/day.ts';
import type { Grain } from '../../../core/time/grain.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordAccount } from '../../../i18n/word-account.ts';
import { answerTo } from './answers.ts';

/** The grain of a lab: its own or the notebook's. */
export const grainOfLab = ({ settings }: LabCell, result: CellResult | undefined): Grain =>
  settings.grain ?? result?.context?.grain ?? 'month';

/** The definitions that a cell shows; null before the first answer. */
export function labOf(cell: LabCell, result: CellResult | undefined, formats: Formats): LabDescription | null {
  const movements = answerTo(result, 'movements', 'movements');
  if (!movements) return null;
  const grain = grainOfLab(cell, result);
  return describeLab({
    movements,
    revenue: answerTo(result, 'revenue', 'revenue'),
    currency: cell.settings.currency,
    grain,
    names: movements.steps
      .filter(tellsLosses)
      .map(({ start }) => formats.bucket(bucketParts(parseIsoDate(start) ?? 0, grain, result?.context?.yearStart))),
  });
}

/** One definition in words. */
export interface WordedRow {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly per: string;
  readonly range: string;
  readonly formula: string;
  readonly use: string;
  readonly warning: string;
}

/** Words a definition with its value, the person's own counts and when to use it. */
export function wordLabRow(
  { account, definition, per, misleads }: LabRow,
  grain: Grain,
  t: Translate,
  formats: Formats,
): WordedRow {
  const { formula, name } = wordAccount(account, t, formats);
  const { value, low, high } = account.result;
  return {
    id: definition,
    name,
    value: value === null ? t('table.none') : formats.share(100 * value),
    per: per === 'step' ? t('lab.per.step', { step: t(`lab.step.${grain}`) }) : t(`lab.per.${per}`),
    range: low === null || high === null ? t('table.none') : formats.range(100 * low, 100 * high, 'rate'),
    formula,
    use: t(`lab.use.${definition}`),
    warning: misleads ? t('lab.net-source') : '',
  };
}

/** The numbers of the lab, one record per definition. */
export const labRecords = ({ rows }: LabDescription): readonly NumberRecord[] =>
  rows.map(({ definition, per, account: { result, formula } }) => ({
    definition,
    per,
    value: result.value,
    low: result.low,
    high: result.high,
    formula,
  }));
