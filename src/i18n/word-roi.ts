import type { RoiDescription, RoiGroup } from '../core/charts/roi-description.ts';
import type { Bounds } from '../core/inference/bounds.ts';
import { isRefusal } from '../core/inference/refusal.ts';
import { type MeasureChange, type MeasureStep, stepsOfMeasure } from '../core/inference/roi/measure.ts';
import type { Swing } from '../core/inference/roi/measure-swings.ts';
import type { DrawnValue, MeasureForecast } from '../core/inference/roi/simulate-measure.ts';
import type { RoiSettings } from '../core/notebook/customer-cells.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import type { WordedHeadline } from './word-headline.ts';
import { wordRefusal } from './word-refusal.ts';

/** A result in words: its name, its value, and its range or what else belongs to it; empty where there is none. */
export interface WordedResult {
  readonly name: string;
  readonly value: string;
  readonly range: string;
}

/** The name of the measure, as it begins a sentence. */
const nameOf = ({ measure }: RoiSettings, t: Translate): string =>
  measure === '' ? t('roi.measure.unnamed') : t('roi.measure.named', { name: measure });

export const wordYears = ({ horizon }: Pick<RoiSettings, 'horizon'>, t: Translate): string =>
  t('roi.years', { n: horizon });

/** An amount in the currency of the cell; a sign stays with its amount where lines break. */
export const wordRoiMoney = (
  value: number,
  { currency }: Pick<RoiDescription, 'currency'>,
  formats: Formats,
  whole = value === 0 || Math.abs(value) >= 1000,
): string => formats.amount(value, currency, whole).replace('\u2212', '\u2212\u2060');

/** The ends of a range of amounts, both with cents or both without. */
export function wordMoneyRange(
  { low, high }: Bounds,
  roi: Pick<RoiDescription, 'currency'>,
  t: Translate,
  formats: Formats,
): string {
  const whole = Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)) >= 1000;
  return wordRange({ low, high }, (value) => wordRoiMoney(value, roi, formats, whole), t);
}

function wordRange({ low, high }: Bounds, word: (value: number) => string, t: Translate): string {
  return low === null || high === null ? t('table.none') : t('roi.range', { low: word(low), high: word(high) });
}

/** Share of cases from which on a measure probably pays, or does not. */
const probable = 0.8;

/** Draws cannot tell shares nearer to none or all than this. */
const surely = 0.005;

function chance(share: number, t: Translate, formats: Formats): string {
  const percent = (one: number) => formats.value(100 * one, 'percent');
  if (share < surely) return t('roi.share.few', { share: percent(0.01) });
  return share > 1 - surely ? t('roi.share.most', { share: percent(0.99) }) : percent(share);
}

/** Title and subtitle: whether the measure is expected to pay. */
export function wordRoi(roi: RoiDescription, settings: RoiSettings, t: Translate, formats: Formats): WordedHeadline {
  const { forecast } = roi;
  if (isRefusal(forecast)) return { title: t('roi.title.refused'), subtitle: wordRefusal(forecast, t, formats) };
  const money = (value: number) => wordRoiMoney(value, roi, formats);
  const { gain, cost, net, pays } = forecast;
  const facts = {
    measure: nameOf(settings, t),
    years: wordYears(settings, t),
    gain: money(gain.value),
    range: wordMoneyRange(gain, roi, t, formats),
    net: money(net.value),
    cost: money(cost),
    share: chance(pays, t, formats),
  };
  if (cost === 0) return { title: t('roi.title.free', facts), subtitle: t('roi.sub.free', facts) };
  const verdict = pays >= probable ? 'pays' : pays <= 1 - probable ? 'not' : 'open';
  return { title: t(`roi.title.${verdict}`, facts), subtitle: t('roi.sub', facts) };
}

/** A change of a size, in its unit. */
function wordChange(value: number, change: MeasureChange, t: Translate, formats: Formats): string {
  if (change === 'to-passives' || change === 'to-promoters') {
    return t(`roi.by.${change}`, { value: formats.share(value) });
  }
  const said = formats.number(Number(value.toFixed(1)));
  return change === 'points' ? t('roi.by.points', { n: value, value: said }) : t('roi.by.churn', { value: said });
}

/** All results of a forecast, the most important first. */
export function wordResults(
  roi: RoiDescription,
  forecast: MeasureForecast,
  settings: RoiSettings,
  t: Translate,
  formats: Formats,
): readonly WordedResult[] {
  const money = (value: number) => wordRoiMoney(value, roi, formats);
  const share = (value: number) => formats.value(100 * value, 'percent');
  const ranged = (name: string, found: DrawnValue, word: (value: number) => string): WordedResult => ({
    name,
    value: word(found.value),
    range: wordRange(found, word, t),
  });
  const amount = (name: string, found: DrawnValue): WordedResult => ({
    name,
    value: money(found.value),
    range: wordMoneyRange(found, roi, t, formats),
  });
  const { gain, cost, net, kept } = forecast;
  const free = cost === 0;
  const left = ranged(t('roi.kept'), kept, (value) => formats.number(Number(value.toFixed(1))));
  return [
    amount(t('roi.gain'), gain),
    { name: t('roi.cost'), value: free ? t('table.none') : money(cost), range: free ? t('roi.no-cost') : '' },
    ...(free ? [] : [amount(t('roi.net'), net)]),
    ...(forecast.roi ? [ranged(t('roi.roi'), forecast.roi, share)] : []),
    ...(free
      ? []
      : [
          { name: t('roi.pays'), value: t('roi.pays.cases', { share: chance(forecast.pays, t, formats) }), range: '' },
          wordPayback(forecast, settings, t),
          { name: t('roi.break-even'), value: wordBreakEven(forecast, settings, t, formats), range: '' },
        ]),
    ...(roi.kind === 'purchases' && settings.change !== 'churn' ? [] : [left]),
  ];
}

function wordBreakEven(
  { breakEven }: MeasureForecast,
  { change }: RoiSettings,
  t: Translate,
  formats: Formats,
): string {
  if (breakEven === null) return t('roi.break-even.none');
  return breakEven === 0 ? t('roi.break-even.always') : wordChange(breakEven, change, t, formats);
}

function wordPayback({ payback }: MeasureForecast, settings: RoiSettings, t: Translate): WordedResult {
  const years = wordYears(settings, t);
  const months = (n: number) => (n === 0 ? t('roi.payback.at-once') : t('roi.months', { n }));
  const end = (n: number | null) => (n === null ? t('roi.payback.later', { years }) : months(n));
  const { value, low, high } = payback;
  return {
    name: t('roi.payback'),
    value: value === null ? t('roi.payback.never', { years }) : months(value),
    range: low === null && high === null ? '' : t('roi.payback.range', { low: end(low), high: end(high) }),
  };
}

/** The name of a step: detractors who become passives. */
export const wordMeasureStep = ({ from, to }: Pick<MeasureStep, 'from' | 'to'>, t: Translate): string =>
  to === 'passives' || to === 'promoters'
    ? t('roi.step', { from: t(`roi.group.${from}`), to: t(`roi.to.${to}`) })
    : t('roi.step.churn');

/** A swing in words: its name, its ends, whose they are, and the net returns. */
export interface WordedSwing {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly ends: string;
  readonly atFrom: string;
  readonly atTo: string;
}

export function wordSwing(
  { assumption, group, ends, from, to, atFrom, atTo }: Swing,
  roi: RoiDescription,
  { change }: RoiSettings,
  t: Translate,
  formats: Formats,
): WordedSwing {
  const money = (value: number) => wordRoiMoney(value, roi, formats);
  const word = (value: number): string => {
    if (assumption === 'change') {
      return change === 'points' || change === 'churn' ? formats.number(value) : formats.share(value);
    }
    if (assumption === 'revenue' || assumption === 'cost') return money(value);
    if (assumption === 'real' || assumption === 'margin') return formats.value(100 * value, 'percent');
    return assumption === 'reached' ? formats.count(value) : formats.share(100 * value);
  };
  return {
    name:
      assumption === 'change'
        ? t(`roi.expected.unit.${change}`)
        : t(`roi.swing.${assumption}`, { group: group === null ? '' : t(`roi.group.${group}`) }),
    from: word(from),
    to: word(to),
    ends: t(`roi.swing.ends.${ends}`),
    atFrom: money(atFrom),
    atTo: money(atTo),
  };
}

/** Whether customers of a step are worth less afterwards, by how long they stay or what they pay. */
const bringsLess = ({ moved, churnBefore, churnAfter, revenueBefore, revenueAfter }: MeasureStep): boolean =>
  moved > 0 && revenueAfter * (1 - churnAfter) < revenueBefore * (1 - churnBefore);

/** What must be kept in mind: that going together is no cause, and on what the numbers rest. */
export function wordMind(
  roi: RoiDescription,
  settings: RoiSettings,
  t: Translate,
  formats: Formats,
): readonly string[] {
  const { forecast, kind, groups, currencies, currency } = roi;
  if (isRefusal(forecast)) return [];
  const { change, margin, typed } = settings;
  const assumed = groups.flatMap(({ group }: RoiGroup) => {
    const { churn, revenue } = typed[group] ?? {};
    const name = { group: t(`roi.group.${group}`) };
    return [
      ...(churn === undefined ? [] : [t('roi.mind.typed.churn', name)]),
      ...(revenue === undefined ? [] : [t('roi.mind.typed.revenue', name)]),
    ];
  });
  const reversed = roi.plan ? stepsOfMeasure(roi.plan, forecast.world).filter(bringsLess) : [];
  const what = new Intl.ListFormat(formats.locale).format(assumed);
  return [
    change === 'churn'
      ? t('roi.mind.churn')
      : t('roi.mind.cause', { share: formats.value(100 * forecast.world.real, 'percent') }),
    ...reversed.map((step) => t('roi.mind.reversed', { step: wordMeasureStep(step, t) })),
    ...(margin === null ? [t('roi.mind.margin')] : []),
    ...(assumed.length > 0 ? [t('roi.mind.typed', { what })] : []),
    ...(kind === 'purchases' && change !== 'churn' ? [t('roi.mind.orders')] : []),
    ...(currencies.length > 1 && currency !== null ? [t('roi.mind.currency', { currency })] : []),
  ];
}

/** The assumptions in words, where they cannot be changed. */
export function wordAssumptions(
  { customers, currency }: RoiDescription,
  settings: RoiSettings,
  t: Translate,
  formats: Formats,
): readonly { readonly name: string; readonly words: string }[] {
  const { expected, real, margin, discount, reach, change, costOnce, costYearly } = settings;
  const money = (value: number) => wordRoiMoney(value, { currency }, formats);
  const range = ({ low, likely, high }: RoiSettings['real'], word: (value: number) => string) =>
    t('roi.three', { low: word(low), likely: word(likely), high: word(high) });
  return [
    ...(settings.measure === '' ? [] : [{ name: t('roi.about'), words: settings.measure }]),
    { name: t('roi.cost-once'), words: money(costOnce) },
    { name: t('roi.cost-yearly'), words: money(costYearly) },
    { name: t('roi.customers'), words: formats.count((settings.customers ?? customers.count) * reach) },
    { name: t(`roi.change.${change}`), words: range(expected, formats.number) },
    { name: t('roi.real.short'), words: range(real, (share) => formats.value(100 * share, 'percent')) },
    { name: t('roi.margin.short'), words: margin === null ? t('value.margin.nobody') : formats.share(100 * margin) },
    { name: t('value.discount'), words: t('value.discount.year', { share: formats.share(100 * discount) }) },
  ];
}
