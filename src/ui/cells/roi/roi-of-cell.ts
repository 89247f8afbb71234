import type { CellResult } from '../../../app/answer-board.ts';
import { rowsOf } from '../../../app/notebook-context.ts';
import { accountOfGain, accountOfNet, accountOfRoi } from '../../../core/account/roi.ts';
import { describeRoi, type RoiDescription, type RoiGroup } from '../../../core/charts/roi-description.ts';
import type { OutcomeAnswer } from '../../../core/customers/outcome.ts';
import type { Frame } from '../../../core/frame/frame.ts';
import { isRefusal } from '../../../core/inference/refusal.ts';
import type { CellContext } from '../../../core/notebook/cells/cell-type.ts';
import { roiContext } from '../../../core/notebook/cells/roi.ts';
import type { RoiCell } from '../../../core/notebook/customer-cells.ts';
import type { Predicate } from '../../../core/segments/predicate.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordMeasureStep } from '../../../i18n/word-roi.ts';
import type { TitledAccount } from '../customers/accounts-of-churn.ts';
import { answerTo } from '../customers/answers.ts';

/** What was said last of assumptions: the cell, its settings and its arithmetic ask for the same. */
const said = new WeakMap<
  RoiCell['settings'],
  { readonly mix: Frame; readonly answer: OutcomeAnswer | null; readonly roi: RoiDescription }
>();

/** What a cell says of the return of its measure; null before the first answer. */
export function roiOf({ settings }: RoiCell, result: CellResult | undefined): RoiDescription | null {
  const mix = result?.frames['mix'];
  if (!mix) return null;
  const answer = answerTo(result, 'outcomes', 'outcomes');
  const known = said.get(settings);
  if (known?.mix === mix && known.answer === answer) return known.roi;
  const roi = describeRoi({ settings, mix, answer });
  said.set(settings, { mix, answer, roi });
  return roi;
}

/** The arithmetic of the return, the net return and the return on investment. */
export function accountsOfRoi({ plan, forecast, currency }: RoiDescription, t: Translate): readonly TitledAccount[] {
  const nameOf = (step: Parameters<typeof wordMeasureStep>[0]) => wordMeasureStep(step, t);
  const context = { currency, period: 'year' } as const;
  if (isRefusal(forecast)) return [{ account: accountOfGain(forecast, nameOf, context) }];
  if (!plan) return [];
  const of = { plan, forecast };
  return [
    { account: accountOfGain(of, nameOf, context) },
    { account: accountOfNet(of, context) },
    { account: accountOfRoi(of, context) },
  ];
}

/** The responses of a group of those whom the measure is for. */
export function peopleOfRoi(
  settings: RoiCell['settings'],
  context: CellContext,
  { range }: Pick<RoiGroup, 'range'>,
): Predicate {
  const { item: column } = settings;
  const answered: Predicate = range
    ? { is: 'between', column, low: range.from, high: range.to }
    : { is: 'answered', column };
  return { is: 'all', of: [answered, rowsOf(roiContext(settings, context))] };
}
