import { exposureRate } from '../churn/exposure-rate.ts';
import { wilsonInterval } from '../proportion.ts';
import { normalQuantile } from '../special/normal-quantile.ts';
import { yearlyShare } from './expected-world.ts';
import type { GroupKnowledge, MeasuredGroup, MeasureWorld, PlannedMeasure } from './measure.ts';
import { returnOfMeasure } from './measure-return.ts';

/** Assumptions whose weight is shown. */
export type SwingAssumption = 'change' | 'real' | 'churn' | 'revenue' | 'mix' | 'reached' | 'margin' | 'cost';

/** How far the net return swings when one assumption goes from its low to its high end and all others stay as expected. */
export interface Swing {
  readonly assumption: SwingAssumption;
  /** Of which group; null for all. */
  readonly group: MeasuredGroup | null;
  /** Its ends: a range that was given, the 95 % range of what was seen, or a tenth less and more of one number. */
  readonly ends: 'given' | 'seen' | 'tenth';
  readonly from: number;
  readonly to: number;
  /** Net return at `from` and at `to`. */
  readonly atFrom: number;
  readonly atTo: number;
}

/** What one number is varied by where nobody gave a range. */
const tenth = 0.1;

/**
 * Which assumptions matter most: the largest swing first, those without any left out.
 * Source: Howard 1988, Management Science 34(6), 679–695 (tornado diagram).
 */
export function measureSwings(plan: PlannedMeasure, world: MeasureWorld): readonly Swing[] {
  const netWith = (change: Partial<MeasureWorld>) => {
    const { gain, cost } = returnOfMeasure(plan, { ...world, ...change });
    return gain - cost;
  };
  const swing = (
    assumption: SwingAssumption,
    ends: Swing['ends'],
    [from, to]: readonly [number, number],
    put: (value: number) => Partial<MeasureWorld>,
    group: MeasuredGroup | null = null,
  ): Swing => ({ assumption, group, ends, from, to, atFrom: netWith(put(from)), atTo: netWith(put(to)) });
  const around = (value: number): readonly [number, number] => [value * (1 - tenth), value * (1 + tenth)];
  const { expected, real } = plan;
  const cost = world.costOnce + world.costYearly;
  const groups = Object.entries(plan.groups) as [MeasuredGroup, GroupKnowledge][];
  return [
    swing('change', 'given', [expected.low, expected.high], (change) => ({ change })),
    swing('real', 'given', [real.low, real.high], (share) => ({ real: share })),
    swing('reached', 'tenth', around(world.reached), (reached) => ({ reached })),
    swing('margin', 'tenth', around(world.margin), (margin) => ({ margin })),
    swing('cost', 'tenth', around(cost), (sum) => {
      const factor = cost > 0 ? sum / cost : 1;
      return { costOnce: factor * world.costOnce, costYearly: factor * world.costYearly };
    }),
    ...groups.flatMap(([group, known]) => [
      swing(
        'churn',
        'typed' in known.churn ? 'tenth' : 'seen',
        churnEnds(known, around),
        (value) => ({ churn: { ...world.churn, [group]: value } }),
        group,
      ),
      swing(
        'revenue',
        'typed' in known.revenue ? 'tenth' : 'seen',
        revenueEnds(known, around),
        (value) => ({ revenue: { ...world.revenue, [group]: value } }),
        group,
      ),
    ]),
    ...mixSwing(plan, world, swing),
  ]
    .filter(({ atFrom, atTo }) => Math.abs(atTo - atFrom) > 1e-9)
    .toSorted((one, two) => Math.abs(two.atTo - two.atFrom) - Math.abs(one.atTo - one.atFrom));
}

type Around = (value: number) => readonly [number, number];

function churnEnds({ churn }: GroupKnowledge, around: Around): readonly [number, number] {
  if ('typed' in churn) return around(churn.typed);
  const { low, high } = exposureRate(churn.events, churn.exposure);
  return [yearlyShare(low ?? 0), yearlyShare(high ?? 0)];
}

function revenueEnds({ revenue }: GroupKnowledge, around: Around): readonly [number, number] {
  if ('typed' in revenue) return around(revenue.typed);
  const reach = normalQuantile(0.975) * revenue.error;
  return [Math.max(0, revenue.mean - reach), revenue.mean + reach];
}

/** The share of detractors within its range; the other groups share the rest as before. */
function mixSwing(
  { groups }: PlannedMeasure,
  { mix }: MeasureWorld,
  swing: (
    assumption: SwingAssumption,
    ends: Swing['ends'],
    range: readonly [number, number],
    put: (value: number) => Partial<MeasureWorld>,
    group: MeasuredGroup,
  ) => Swing,
): readonly Swing[] {
  const share = mix.detractors;
  if (share === undefined || groups.detractors === undefined || share === 1) return [];
  const all = Object.values(groups).reduce((sum, { answers }) => sum + answers, 0);
  const { low, high } = wilsonInterval(groups.detractors.answers, all);
  const put = (value: number): Partial<MeasureWorld> => ({
    mix: Object.fromEntries(
      Object.entries(mix).map(([group, part]) => [
        group,
        group === 'detractors' ? value : (part * (1 - value)) / (1 - share),
      ]),
    ),
  });
  return [swing('mix', 'seen', [low ?? share, high ?? share], put, 'detractors')];
}
