import type { CohortAnswer } from '../customers/inquiry.ts';
import { type CohortTriangle, cohortTriangle, lifeTableOfCohorts } from '../inference/churn/cohort-triangle.ts';
import { isRefusal, type Refusal } from '../inference/refusal.ts';
import { type LogRank, logRank } from '../inference/survival/log-rank.ts';
import { fewestForClaim, fewestForValue } from '../metrics/metric.ts';
import { type BucketParts, bucketEnd, bucketParts } from '../time/bucket.ts';
import { isoDate, parseIsoDate } from '../time/day.ts';
import type { Grain } from '../time/grain.ts';
import type { HeatmapValue } from './heatmap-description.ts';
import { confidenceOf } from './judged.ts';

/** Customers of a cohort at an age. */
export interface CohortSquare extends HeatmapValue {
  readonly age: number;
  /** Customers still there. */
  readonly active: number;
  /** The step is still in progress, so that more may leave. */
  readonly running: boolean;
  /** First day after the step of that age, ISO. */
  readonly until: string;
}

/** Customers who began in one step. */
export interface CohortRow {
  /** ISO dates, end exclusive. */
  readonly start: string;
  readonly end: string;
  readonly parts: BucketParts;
  readonly size: number;
  /** By age from 1 on; ages that are not reached are not there. */
  readonly squares: readonly CohortSquare[];
}

/** Cohorts by age, as plain data. */
export interface CohortDescription {
  readonly grain: Grain;
  /** Earliest first; steps in which nobody began are left out. */
  readonly rows: readonly CohortRow[];
  /** The highest age that any cohort has reached or is in. */
  readonly ages: number;
  readonly triangle: CohortTriangle | Refusal;
  /** All cohorts together, by age from 1 on. */
  readonly pooled: readonly HeatmapValue[];
  readonly customers: number;
  /** The age that the title speaks of; null where none has 30 customers at risk. */
  readonly told: number | null;
  /** The earlier against the later half of the customers; null where one of them has fewer than 30. */
  readonly halves: { readonly test: LogRank; readonly newerLeave: 'sooner' | 'later' | null } | null;
}

/** Ages that a title speaks of, the most telling first. */
const toldAges: Readonly<Record<Grain, readonly number[]>> = {
  day: [30, 14, 7, 1],
  week: [26, 13, 4, 1],
  month: [12, 6, 3, 1],
  quarter: [4, 2, 1],
  year: [3, 2, 1],
};

/** Describes a triangle of cohorts. The colours stand for the same shares everywhere: none at 0, full at 100 %. */
export function describeCohorts({ cohorts }: CohortAnswer, grain: Grain, yearStart = 1): CohortDescription {
  const known = cohorts.filter(({ active, running }) => (active[0] ?? running ?? 0) > 0);
  const observed = known.map(({ active }) => active);
  const triangle = cohortTriangle(observed);
  const rows = known.map(({ start, end, active, running }): CohortRow => {
    const size = active[0] ?? running ?? 0;
    const all = running === null || active.length === 0 ? active : [...active, running];
    const first = parseIsoDate(start) ?? 0;
    let until = bucketEnd(first, grain, yearStart);
    const squares = all.slice(1).map((still, index): CohortSquare => {
      until = bucketEnd(until, grain, yearStart);
      return {
        ...squareOf(still, size),
        active: still,
        age: index + 1,
        running: index + 1 >= active.length,
        until: isoDate(until),
      };
    });
    return { start, end, parts: bucketParts(first, grain, yearStart), size, squares };
  });
  const ages = isRefusal(triangle) ? [] : triangle.pooled;
  return {
    grain,
    rows,
    ages: Math.max(0, ...rows.map(({ squares }) => squares.length)),
    triangle,
    pooled: ages.map(({ atRisk, survival, low, high }) => ({
      n: atRisk,
      value: atRisk < fewestForValue || survival === null ? null : 100 * survival,
      low: low === null || atRisk < fewestForValue ? null : 100 * low,
      high: high === null || atRisk < fewestForValue ? null : 100 * high,
      confidence: confidenceOf(atRisk),
      tone: survival,
    })),
    customers: rows.reduce((sum, { size }) => sum + size, 0),
    told: toldAges[grain].find((age) => (ages[age - 1]?.atRisk ?? 0) >= fewestForClaim) ?? null,
    halves: halvesOf(observed),
  };
}

function squareOf(active: number, size: number): HeatmapValue {
  const share = size > 0 ? active / size : null;
  const shown = size >= fewestForValue ? share : null;
  return {
    n: size,
    value: shown === null ? null : 100 * shown,
    low: null,
    high: null,
    confidence: confidenceOf(size),
    tone: shown,
  };
}

/** Whether those who began later leave otherwise than those who began earlier: the log-rank test of the two halves. */
function halvesOf(cohorts: readonly (readonly number[])[]): CohortDescription['halves'] {
  const all = cohorts.reduce((sum, [size = 0]) => sum + size, 0);
  let reached = 0;
  const middle = cohorts.findIndex(([size = 0]) => {
    reached += size;
    return reached >= all / 2;
  });
  const tables = [cohorts.slice(0, middle + 1), cohorts.slice(middle + 1)].map((half) => lifeTableOfCohorts(half));
  const [early, late] = tables;
  if (!early || !late || isRefusal(early) || isRefusal(late)) return null;
  const test = logRank([early, late]);
  if (test.p === null || test.groups.some(({ n }) => n < fewestForClaim)) return null;
  const newer = test.groups[1];
  const claimed = test.p < 0.05 && newer !== undefined;
  return { test, newerLeave: claimed ? (newer.observed > newer.expected ? 'sooner' : 'later') : null };
}
