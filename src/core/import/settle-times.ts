import { parseTime } from './dates.ts';
import type { Draft } from './draft.ts';
import type { Recognised } from './recognised.ts';
import { type ColumnSample, shareOf } from './sample.ts';

/** Columns between a date and its time of day, e.g. a weekday. */
const mostBetween = 1;

/** Share of the values that must be times of day, and of dates that must be without one. */
const usual = 0.95;

const clockWords = /(time|uhrzeit|zeit|hour|stunde) $/;
const zoneWords = / (time ?zone|tz|zeitzone) $/;
const zoneShape = /^(?:[A-Z]{2,5}|(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|[A-Z][a-z]+\/[A-Z][A-Za-z_/]+)$/;

const holdsTimes = (sample: ColumnSample): boolean =>
  sample.filled > 0 && clockWords.test(sample.words) && shareOf(sample, (value) => parseTime(value) !== null) >= usual;

const isBareDate = ({ sample, recipe }: Draft): boolean =>
  recipe.kind === 'date' &&
  recipe.role !== 'skip' &&
  sample.filled > 0 &&
  shareOf(sample, (value) => !value.includes(':')) >= usual;

/** The nearest column of times on the right of a date, or right before it. */
function timesBeside(date: Draft, times: readonly Draft[]): Draft | null {
  const distance = ({ sample }: Draft): number => sample.index - date.sample.index;
  const near = times.filter(
    (draft) => distance(draft) === -1 || (distance(draft) > 0 && distance(draft) <= mostBetween + 1),
  );
  return near.reduce<Draft | null>((best, next) => {
    if (best === null) return next;
    const [known, other] = [distance(best), distance(next)];
    return other > 0 && (known < 0 || other < known) ? next : best;
  }, null);
}

/** The zone that a column of zones names, where it is the same in every row; null otherwise. */
function zoneOf(drafts: readonly Draft[]): string | null {
  const column = drafts.find(({ sample }) => zoneWords.test(sample.words) && sample.filled > 0);
  const [zone, ...others] = column?.sample.counts.keys() ?? [];
  return zone !== undefined && others.length === 0 && zoneShape.test(zone) ? zone : null;
}

const readWith = (question: string): Recognised => ({
  role: 'skip',
  kind: 'text',
  confidence: 0.95,
  reason: { code: 'part-of-other', facts: { question } },
});

/**
 * Joins a column of dates and the column of times of day beside it into one date with time, labelled with the zone
 * that a column of its own names the same in every row.
 */
export function withTimes(drafts: readonly Draft[]): readonly Draft[] {
  const times = drafts.filter(({ sample }) => holdsTimes(sample));
  const timeOf = new Map<Draft, Draft>();
  const dateOf = new Map<Draft, Draft>();
  for (const date of drafts.filter(isBareDate)) {
    const time = timesBeside(
      date,
      times.filter((draft) => !dateOf.has(draft)),
    );
    if (!time) continue;
    timeOf.set(date, time);
    dateOf.set(time, date);
  }
  const zone = zoneOf(drafts);
  return drafts.map((draft) => {
    const date = dateOf.get(draft);
    if (date) {
      const found = readWith(date.recipe.name);
      return { ...draft, found, recipe: { ...draft.recipe, role: found.role, kind: found.kind } };
    }
    const time = timeOf.get(draft);
    if (!time) return draft;
    const timeZone = draft.recipe.timeZone ?? zone;
    const recipe = { ...draft.recipe, timeIndex: time.sample.index, ...(timeZone ? { timeZone } : {}) };
    return { ...draft, recipe };
  });
}
