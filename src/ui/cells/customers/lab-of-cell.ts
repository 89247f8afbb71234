import type { CellResult } from '../../../app/answer-board.ts';
import { describeLab, type LabDescription, type LabRow } from '../../../core/charts/lab-description.ts';
import { type LabValueRow, type LabValues, labOfOrders, labOfSubscribers } from '../../../core/charts/lab-values.ts';
import { tellsLosses } from '../../../core/customers/inquiry.ts';
import type { NumberRecord } from '../../../core/frame/export-records.ts';
import { inquiriesOfCell } from '../../../core/notebook/cells/index.ts';
import type { LabCell } from '../../../core/notebook/customer-cells.ts';
import { bucketParts } from '../../../core/time/bucket.ts';
import { parseIsoDate } from '../../../core/time/day.ts';
import type { Grain } from '../../../core/time/grain.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordAccount } from '../../../i18n/word-account.ts';
import { wordRefusal } from '../../../i18n/word-refusal.ts';
import { wordMoneyRange } from '../../../i18n/word-subscribers.ts';
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

/** The definitions of value that a cell shows; null where the table cannot tell them, and before the first answer. */
export function labValuesOf(cell: LabCell, result: CellResult | undefined): LabValues | null {
  const subscribers = answerTo(result, 'subscribers', 'subscribers');
  const asked = result?.context ? inquiriesOfCell(cell, result.context)['subscribers'] : undefined;
  if (subscribers && asked?.ask === 'subscribers') return labOfSubscribers(subscribers, asked);
  const movements = answerTo(result, 'movements', 'movements');
  const answers = (['mbgnbd', 'bgnbd'] as const).flatMap((model) => {
    const answer = answerTo(result, 'values', `values-${model}`);
    return answer ? [{ model, answer }] : [];
  });
  return movements && answers.length > 0 ? labOfOrders(answers, movements) : null;
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

/** Words a definition of value. */
export function wordLabValue(
  { account, definition, over, misleads }: LabValueRow,
  { currency, months }: { readonly currency: string | null; readonly months: number },
  t: Translate,
  formats: Formats,
): WordedRow {
  const { formula } = wordAccount(account, t, formats);
  const { value, low, high } = account.result;
  const range = { low: low ?? 0, high: high ?? 0 };
  return {
    id: definition,
    name: t(`lab.name.${definition}`),
    value: value === null ? t('table.none') : formats.amount(value, currency),
    per: t(`lab.over.${over}`, { n: months }),
    range: low === null || high === null ? t('table.none') : wordMoneyRange(range, currency, t, formats),
    formula: account.refusal ? wordRefusal(account.refusal, t, formats) : formula,
    use: t(`lab.use.${definition}`),
    warning: misleads ? t('lab.value-source') : '',
  };
}

/** The numbers of the lab, one record per definition. */
export const labRecords = ({ rows }: LabDescription, values: LabValues | null): readonly NumberRecord[] => [
  ...rows.map(({ definition, per, account: { result, formula } }) => ({
    definition,
    per,
    value: result.value,
    low: result.low,
    high: result.high,
    formula,
  })),
  ...(values?.rows ?? []).map(({ definition, over, account: { result, formula } }) => ({
    definition,
    per: over,
    value: result.value,
    low: result.low,
    high: result.high,
    formula,
  })),
];
