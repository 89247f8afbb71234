/** Smallest and largest possible answer. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Scales in use, narrowest first. A 1–4 is taken for a 1–5 whose best nobody chose, unless the text states it. */
const common: readonly Range[] = [
  { min: 1, max: 5 },
  { min: 0, max: 5 },
  { min: 1, max: 7 },
  { min: 1, max: 10 },
  { min: 0, max: 10 },
  { min: 1, max: 11 },
];
const short: readonly Range[] = [
  { min: 0, max: 2 },
  { min: 1, max: 3 },
  { min: 1, max: 6 },
];

/** Answers needed before a rare scale such as 1–3 or 1–6 is believed; with fewer, a usual one whose ends nobody chose. */
const enoughForShort = 50;

/** Share of answers that a scale must hold; the rest are taken for slips and set aside. */
const held = 0.98;

/** The same beyond 10, where a wider scale is hardly ever meant and a slip (11, 99) is likelier. */
const heldUpToTen = 0.9;

const shareIn = (counts: ReadonlyMap<number, number>, { min, max }: Range): number => {
  let inside = 0;
  let all = 0;
  for (const [answer, count] of counts) {
    all += count;
    if (answer >= min && answer <= max) inside += count;
  }
  return all === 0 ? 0 : inside / all;
};

const holds = (counts: ReadonlyMap<number, number>, range: Range): boolean =>
  shareIn(counts, range) >= (range.max === 10 && !codedFromOne(counts) ? heldUpToTen : held);

/** Whether 11 is an answer like others and 0 none: a 0–10 question that was coded from 1. */
function codedFromOne(counts: ReadonlyMap<number, number>): boolean {
  const elevens = counts.get(11) ?? 0;
  return (
    !counts.has(0) &&
    elevens >= 3 &&
    elevens >= (counts.get(10) ?? 0) * 0.2 &&
    shareIn(counts, { min: 1, max: 11 }) === 1
  );
}

/** Whether both ends of a scale were chosen by somebody. */
const reaches = (counts: ReadonlyMap<number, number>, { min, max }: Range): boolean =>
  counts.has(min) && counts.has(max);

/**
 * The scale that answers show: the narrowest common one that holds them but for a few slips. Null when none does.
 * A scale from 0 must have been used from 0.
 */
export function scaleOfAnswers(counts: ReadonlyMap<number, number>): Range | null {
  let all = 0;
  for (const count of counts.values()) all += count;
  const zeros = (counts.get(0) ?? 0) > 0;
  const brief = short.find((range) => reaches(counts, range) && shareIn(counts, range) === 1);
  if (brief && all >= enoughForShort) return brief;
  return (
    common.find((range) => (range.min === 0) === zeros && holds(counts, range)) ??
    common.find((range) => holds(counts, range)) ??
    null
  );
}

/**
 * Scale of a question about recommending whose text states none: 0–10 is the standard; 1–10 only when nobody of many
 * chose 0 although 1 was chosen often; 1–11 is 0–10 as some tools code it.
 */
export function scaleOfRecommendation(counts: ReadonlyMap<number, number>): Range | null {
  if (codedFromOne(counts)) return { min: 1, max: 11 };
  if (shareIn(counts, { min: 0, max: 10 }) < heldUpToTen) return null;
  const oneToTen = !counts.has(0) && (counts.get(1) ?? 0) >= 8;
  return { min: oneToTen ? 1 : 0, max: 10 };
}

/** 0–100, as sliders give it: all answers within, a good part of them above any other scale. Null otherwise. */
export function percentRange(counts: ReadonlyMap<number, number>): Range | null {
  const range = { min: 0, max: 100 };
  const above = 1 - shareIn(counts, { min: 0, max: 11 });
  return above >= 0.2 && shareIn(counts, range) >= held ? range : null;
}
