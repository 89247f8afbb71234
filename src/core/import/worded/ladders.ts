import type { Family } from './lexicon.ts';

/** Strengths that may stand on one step of a scale. */
type Step = readonly number[];

/** A scale in use: its steps from the worst answer to the best. */
interface Ladder {
  readonly steps: readonly Step[];
  /** Only for these families; absent for all. */
  readonly only?: readonly Family[];
}

const strong = [3, 4];
const top = [2, 2.5, 3, 4];
const weak = [0.5, 1, 1.5];
const middle = [0, 0.5, -0.5];
const minus = (step: Step): Step => step.map((strength) => -strength);

/** A ladder with the same steps on both sides of a middle, if it has one. */
const mirrored = (upper: readonly Step[], centre: readonly Step[] = [middle]): readonly Step[] => [
  ...upper.map(minus).reverse(),
  ...centre,
  ...upper,
];

/**
 * Scales in use, the likelier first. A column fits a ladder when each of its answers stands on a step, no two of
 * different strength on the same one.
 */
const ladders: readonly Ladder[] = [
  { steps: [[-2], [0], [2, 2.5]], only: ['mood'] },
  { steps: [[-3], [-2.5, -2, -1], [0], [2, 2.5], [3]], only: ['mood'] },
  { steps: [[-3, -2.5], [-2, -1], [0], [2], [2.5, 3]], only: ['mood'] },
  { steps: [[-4, -3], [-2, -3], [0], [2, 3], [4, 3]], only: ['frequency'] },
  { steps: [[-4], [-3], [-2], [0], [2], [3], [4]], only: ['frequency'] },
  { steps: [[-4], [-3, -2], [0], [2, 3], [4]], only: ['quality'] },
  { steps: [[-2, -3, -4], [0], [2], [3], [4]], only: ['quality'] },
  { steps: [[-2, -3, -4], [-1], [0], [1, 2], [3, 4]], only: ['quality'] },
  { steps: mirrored([[...weak, 2], strong]) },
  { steps: mirrored([weak, top]) },
  { steps: mirrored([[1, 1.5], [2, 2.5], strong]) },
  { steps: mirrored([[1, 1.5], [2, 2.5, 3], [4]]) },
  { steps: mirrored([[2, 2.5], [3], [4]]) },
  { steps: mirrored([[1], [1.5], strong]) },
  { steps: [[-4, -2], [-1], [1, 1.5, 0.5], [3, 2, 2.5], [4]] },
  { steps: [[-4, -2], [1, 0.5], [1.5, 0], [3, 2, 2.5], [4]] },
  { steps: [[-4, -2], [-1], [0, 0.5, 1, 1.5], [2, 2.5], [3, 4]] },
  {
    steps: [
      [-4, -2, -3],
      [-1, 0.5, 1],
      [2, 1.5, 2.5],
      [3, 4],
    ],
  },
  { steps: [[-2, -3, -4], [0], [2], [3, 4]], only: ['quality'] },
  { steps: mirrored([[2, 1, 1.5], strong], []) },
  { steps: mirrored([[1, 1.5], top], []) },
  { steps: mirrored([[1, 1.5], [2, 2.5], strong], []) },
  { steps: mirrored([[2]]) },
  { steps: mirrored([[3]]) },
  { steps: mirrored([[4]]) },
];

/** Answers from which a step that nobody chose is believed not to exist. */
const enough = 30;

/** "In part" on both sides is a step on either side of the middle, not two names of the middle. */
const apart = (strengths: readonly number[]): ReadonlyMap<number, number> => {
  const both = strengths.includes(0.5) && strengths.includes(-0.5);
  return new Map(strengths.map((strength) => [strength, both && Math.abs(strength) === 0.5 ? 2 * strength : strength]));
};

/** The step of every strength on a ladder, from 0; null when they do not fit. */
function placed(strengths: readonly number[], steps: readonly Step[]): Map<number, number> | null {
  const places = new Map<number, number>();
  let from = 0;
  for (const strength of [...strengths].sort((a, b) => a - b)) {
    const at = steps.findIndex((step, i) => i >= from && step.includes(strength));
    if (at === -1) return null;
    places.set(strength, at);
    from = at + 1;
  }
  return places;
}

const placesAsSaid = (places: ReadonlyMap<number, number>, meant: ReadonlyMap<number, number>): Map<number, number> =>
  new Map([...meant].map(([said, strength]) => [said, places.get(strength) as number]));

/** Where strengths stand on the scale that they most likely belong to. */
export interface Placed {
  /** Step of each strength, 0 for the worst. */
  readonly places: ReadonlyMap<number, number>;
  readonly steps: number;
}

/**
 * The ladder for the strengths that occur: one whose every step was chosen if there are many answers, otherwise the
 * likeliest that fits, so that a scale keeps the ends that nobody chose.
 */
export function ladderFor(strengths: readonly number[], family: Family, answers: number): Placed | null {
  const fitting: Placed[] = [];
  const meant = apart(strengths);
  for (const { steps, only } of ladders) {
    if (only && !only.includes(family)) continue;
    const places = placed([...new Set(meant.values())], steps);
    if (places && places.size === strengths.length)
      fitting.push({ places: placesAsSaid(places, meant), steps: steps.length });
  }
  const whole = fitting.find(({ places, steps }) => places.size === steps && (steps >= 5 || answers >= enough));
  return whole ?? fitting[0] ?? null;
}
