import type { Plan } from '../frame/plan.ts';
import { canSplit } from '../table/column.ts';
import { timeAxis } from '../table/table.ts';
import { comparisonPeriod } from '../time/presets.ts';
import { type CellContext, stepsOf } from './cells/cell-type.ts';
import { type LiveTrouble, parseLiveNumber, planOfLiveNumber, unescaped } from './live-number.ts';
import { type LiveSentence, writeLiveNumber } from './write-live.ts';

/** Reads what stands between the braces; null when it is no live sentence. */
export function parseLiveSentence(source: string): LiveSentence | null {
  const [, kind, by = '', rest = ''] = /^(change|level|groups)(?::([^;]*))?;(.*)$/u.exec(source) ?? [];
  const number = parseLiveNumber(rest);
  const tells = (['change', 'level', 'groups'] as const).find((known) => known === kind);
  return number && tells && (tells === 'groups') === (by !== '') ? { tells, by: unescaped(by) ?? by, number } : null;
}

/** Names of the frames behind what stands between the braces; a number alone has `whole` only. */
export const liveFrames = (source: string) => ({
  whole: source,
  before: `${source}|before`,
  series: `${source}|series`,
  groups: `${source}|groups`,
});

/** The questions behind a live number or sentence, by {@link liveFrames}, or what it lacks. */
export function plansOfLivePart(
  source: string,
  context: CellContext,
): { readonly plans: Readonly<Record<string, Plan>> } | { readonly trouble: LiveTrouble } {
  const names = liveFrames(source);
  const sentence = parseLiveSentence(source);
  const whole = planOfLiveNumber(sentence ? writeLiveNumber(sentence.number).slice(1, -1) : source, context);
  if ('trouble' in whole) return { trouble: whole.trouble };
  if (!sentence) return { plans: { [names.whole]: whole } };
  const { tells, by, number } = sentence;
  const { table, compare } = context;
  if (tells === 'groups') {
    const known = table.columns.some((column) => column.id === by && canSplit(column));
    return known
      ? { plans: { [names.whole]: whole, [names.groups]: { ...whole, by: [by] } } }
      : { trouble: 'no-column' };
  }
  if (tells === 'level') {
    if (!timeAxis(table)) return { trouble: 'no-dates' };
    const series = { ...whole, ...stepsOf(null, context), by: ['bucket'] };
    return { plans: { [names.whole]: whole, [names.series]: series } };
  }
  const comparison = number.period
    ? comparisonPeriod(whole.period ?? null, compare, { preset: number.period })
    : context.comparison;
  const before = comparison ? { [names.before]: { ...whole, period: comparison } } : {};
  return { plans: { [names.whole]: whole, ...before } };
}
