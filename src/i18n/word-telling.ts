import type { Judged } from '../core/charts/judged.ts';
import type { Telling } from '../core/charts/telling.ts';
import { fewestForClaim, fewestForValue } from '../core/metrics/metric.ts';
import type { Formats } from './format.ts';
import type { MessageKey, Translate } from './language.ts';
import type { MessageParams } from './message.ts';
import { wordScale, wordValue } from './word-metric.ts';
import { wordGroup } from './word-trend.ts';

/** A piece of a sentence; `is` tells which part of the answer it names, so that the answer can be opened there. */
export interface ToldPiece {
  readonly text: string;
  readonly is: 'words' | 'value' | 'base' | 'group';
}

/** What the sentence is about: the number by name, and the column of the groups. */
export interface ToldNames {
  readonly metric: string;
  readonly column: string;
}

type Parts = Readonly<Partial<Record<Exclude<ToldPiece['is'], 'words'>, string>>>;

/** Words what a live sentence tells, in pieces; empty where there is nothing to add to what other sentences say. */
export function wordTelling(telling: Telling, names: ToldNames, t: Translate, formats: Formats): readonly ToldPiece[] {
  if (telling.tells === 'change') return wordChange(telling, names, t, formats);
  return telling.tells === 'level' ? wordLevel(telling, names, t, formats) : wordGroups(telling, names, t, formats);
}

type Told<Kind extends Telling['tells']> = Extract<Telling, { tells: Kind }>;

function wordChange({ code, judged, compare }: Told<'change'>, { metric }: ToldNames, t: Translate, formats: Formats) {
  const { now, change } = judged;
  const { value, low, high } = change?.difference ?? { value: null, low: null, high: null };
  const claimed = code === 'higher' || code === 'lower';
  const facts = {
    metric,
    n: now.n,
    needed: code === 'too-few' ? fewestForValue : fewestForClaim,
    before: t(compare === 'previous' ? 'headline.before.previous' : 'headline.before.year-before'),
    earlier: change?.before.value == null ? '' : wordValue(change.before.value, judged, formats),
    note: noteOf(judged, t, formats),
    range: rangeOf(judged, formats),
    difference: value === null ? '' : formats.difference(value, judged.unit),
    spread: low === null || high === null ? '' : formats.signedRange(low, high, judged.unit),
    good: claimed && judged.betterWhen === 'lower' ? ` ${t('headline.lower-is-good')}` : '',
  };
  return filled(`telling.change.${code}`, facts, { value: shownValue(judged, formats), base: baseOf(judged, t) }, t);
}

function wordLevel(
  { code, judged, grain, needed, step }: Told<'level'>,
  { metric }: ToldNames,
  t: Translate,
  formats: Formats,
) {
  if (code === 'no-answers') return [];
  const facts = {
    metric,
    needed: t(`telling.buckets.${grain}`, { n: needed }),
    since: step ? formats.bucket(step.since) : '',
    earlier: step ? wordValue(step.earlier, judged, formats) : '',
    later: step ? wordValue(step.later, judged, formats) : '',
  };
  const key =
    code === 'moved' && step && step.steps > 1 ? 'telling.level.moved.last' : (`telling.level.${code}` as const);
  return filled(key, facts, {}, t);
}

function wordGroups(
  { code, judged, headline, strongest }: Told<'groups'>,
  { metric, column }: ToldNames,
  t: Translate,
  formats: Formats,
) {
  if (code === 'no-answers' || code === 'values' || code === 'alone') return [];
  const { value, low, high } = headline.strongest?.change.difference ?? { value: null, low: null, high: null };
  const facts = {
    metric,
    column,
    note: noteOf(judged, t, formats),
    difference: value === null ? '' : formats.difference(value, judged.unit),
    spread: low === null || high === null ? '' : formats.signedRange(low, high, judged.unit),
    good: code === 'differ' && headline.lowerIsGood ? ` ${t('headline.lower-is-good')}` : '',
  };
  const parts = strongest
    ? {
        group: wordGroup(headline.strongest?.group ?? '', t),
        value: shownValue(strongest, formats),
        base: baseOf(strongest, t),
      }
    : {};
  return filled(`telling.groups.${code}`, facts, parts, t);
}

const rangeOf = ({ now, unit }: Judged, formats: Formats) =>
  now.low === null || now.high === null ? '' : formats.range(now.low, now.high, unit);

const shownValue = (judged: Judged, formats: Formats): string =>
  judged.now.value === null ? '' : wordValue(judged.now.value, judged, formats);

/** Effort as a mean says which end is good. */
const noteOf = (judged: Judged, t: Translate, formats: Formats): string =>
  judged.metric === 'ces' && judged.unit === 'scale' ? `${wordScale(judged, t, formats)}; ` : '';

const baseOf = ({ now }: Judged, t: Translate) => t('kpi.n', { n: now.n });

/** Stands where a piece begins and ends that can be opened; in no text of a person, because it is no character. */
const edge = '\uE000';

function filled(key: MessageKey, facts: MessageParams, parts: Parts, t: Translate): readonly ToldPiece[] {
  const marked = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [name, `${edge}${name}${edge}${text}${edge}`]),
  );
  const cut = t(key, { ...facts, ...marked }).split(new RegExp(`${edge}(\\w+)${edge}([^${edge}]*)${edge}`, 'u'));
  // Words, then the name and the text of a part, then words again, and so on.
  const pieces = cut.map(
    (text, at): ToldPiece => ({
      text,
      is: at % 3 === 2 ? (cut[at - 1] as ToldPiece['is']) : 'words',
    }),
  );
  return pieces.filter(({ text }, at) => at % 3 !== 1 && text !== '');
}
