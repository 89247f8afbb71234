import type { Expectation } from '../numeric/pert.ts';

/** What a planned measure changes: points of NPS, detractors who become passives or promoters, or churn itself. */
export const measureChanges = ['points', 'to-passives', 'to-promoters', 'churn'] as const;

/** One of {@link measureChanges}. */
export type MeasureChange = (typeof measureChanges)[number];

/** Customers who behave alike: by their answer, or all of them where churn itself is to change. */
export type MeasuredGroup = 'promoters' | 'passives' | 'detractors' | 'all';

/** Share of customers lost per year: seen as losses in customer years, or typed (0 … 1). */
export type KnownChurn = { readonly events: number; readonly exposure: number } | { readonly typed: number };

/** Revenue per customer and year: a mean with its standard error, or typed. */
export type KnownRevenue = { readonly mean: number; readonly error: number } | { readonly typed: number };

/** What is known of a group. */
export interface GroupKnowledge {
  /** Answers, for its share of the customers. */
  readonly answers: number;
  readonly churn: KnownChurn;
  readonly revenue: KnownRevenue;
}

/** A planned measure, all that is assumed and known of it. Money in one currency. */
export interface PlannedMeasure {
  readonly change: MeasureChange;
  /** In points of NPS, percent of the detractors, or percentage points of churn a year. */
  readonly expected: Expectation;
  /** Part of the effect that is one, 0 … 1: the rest only went together with the answer. */
  readonly real: Expectation;
  /** Customers whom it reaches. */
  readonly reached: number;
  readonly groups: Readonly<Partial<Record<MeasuredGroup, GroupKnowledge>>>;
  /** Whether who changes pays what the other group pays, as with orders; else only how long they stay changes. */
  readonly revenueFollows: boolean;
  /** Gross profit per revenue, 0 … 1. */
  readonly margin: number;
  /** Years. */
  readonly horizon: number;
  /** Per year, 0 … 1. */
  readonly discount: number;
  readonly costOnce: number;
  /** Per year of the horizon, paid month by month. */
  readonly costYearly: number;
}

/** One world that could be: every assumption of a measure as one number. */
export interface MeasureWorld {
  readonly change: number;
  readonly real: number;
  readonly reached: number;
  readonly margin: number;
  readonly costOnce: number;
  readonly costYearly: number;
  /** Shares of the groups; they add up to 1. */
  readonly mix: Readonly<Partial<Record<MeasuredGroup, number>>>;
  /** Share lost per year. */
  readonly churn: Readonly<Partial<Record<MeasuredGroup, number>>>;
  /** Revenue per customer and year. */
  readonly revenue: Readonly<Partial<Record<MeasuredGroup, number>>>;
}

/** Customers who go from one group to another, and what each brings before and after. */
export interface MeasureStep {
  readonly from: MeasuredGroup;
  readonly to: MeasuredGroup;
  /** Customers, before only a part of the effect counts as real. */
  readonly moved: number;
  readonly churnBefore: number;
  readonly churnAfter: number;
  readonly revenueBefore: number;
  readonly revenueAfter: number;
}

/** The groups between which a change moves customers, from and to. */
export const measureMoves: Readonly<Record<MeasureChange, readonly (readonly [MeasuredGroup, MeasuredGroup])[]>> = {
  points: [
    ['detractors', 'passives'],
    ['passives', 'promoters'],
  ],
  'to-passives': [['detractors', 'passives']],
  'to-promoters': [['detractors', 'promoters']],
  churn: [['all', 'all']],
};

/**
 * The largest change that is possible: every detractor and passive one group up, all detractors, or no churn any more.
 * In the unit of the change.
 */
export function mostPossible(change: MeasureChange, { mix, churn }: Pick<MeasureWorld, 'mix' | 'churn'>): number {
  if (change === 'points') return 100 * ((mix.detractors ?? 0) + (mix.passives ?? 0));
  return change === 'churn' ? 100 * (churn.all ?? 0) : 100;
}

/**
 * Who moves where in a world. A point of NPS is one customer of a hundred who goes one group up, from detractors and
 * passives by their shares. A change beyond what is possible counts as what is.
 */
export function stepsOfMeasure(
  { change, revenueFollows }: Pick<PlannedMeasure, 'change' | 'revenueFollows'>,
  world: MeasureWorld,
): readonly MeasureStep[] {
  const { mix, churn, revenue, reached } = world;
  const size = Math.max(0, Math.min(world.change, mostPossible(change, world))) / 100;
  const movable = (mix.detractors ?? 0) + (mix.passives ?? 0);
  return measureMoves[change].map(([from, to]) => {
    const part = mix[from] ?? 0;
    const share = change === 'points' ? (movable > 0 ? part / movable : 0) : part;
    const churnBefore = churn[from] ?? 0;
    const revenueBefore = revenue[from] ?? 0;
    return {
      from,
      to,
      moved: reached * (change === 'churn' ? 1 : size * share),
      churnBefore,
      churnAfter: change === 'churn' ? churnBefore - size : (churn[to] ?? 0),
      revenueBefore,
      revenueAfter: revenueFollows ? (revenue[to] ?? 0) : revenueBefore,
    };
  });
}
