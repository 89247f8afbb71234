import { emptyLifeTable, type LifeTable, lifeTableBase, mergeLifeTables } from '../../statistics/life-table.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import { chiSquareUpperTail } from '../special/chi-square.ts';

/** Customers of a group, how many were lost, and how many would have been if all groups left alike. */
export interface LogRankGroup {
  readonly n: number;
  readonly observed: number;
  readonly expected: number;
}

/** Result of the log-rank test; statistic and p are null when there is nothing to compare. */
export interface LogRank {
  readonly groups: readonly LogRankGroup[];
  readonly statistic: number | null;
  readonly df: number;
  readonly p: number | null;
}

/** Sums over the times of loss: expected losses of each group and the covariance of observed − expected. */
interface Expectation {
  readonly expected: Float64Array;
  readonly covariance: readonly Float64Array[];
}

/** Adds one time at which `lost` of all were lost: hypergeometric moments given the numbers at risk. */
function addTime({ expected, covariance }: Expectation, atRisk: Float64Array, everybody: number, lost: number): void {
  const spread = everybody > 1 ? (lost * (everybody - lost)) / (everybody - 1) : 0;
  for (let one = 0; one < atRisk.length; one++) {
    const share = (atRisk[one] as number) / everybody;
    const row = covariance[one] as Float64Array;
    expected[one] = (expected[one] as number) + lost * share;
    for (let two = 0; two < atRisk.length; two++) {
      const other = (atRisk[two] as number) / everybody;
      row[two] = (row[two] as number) + spread * share * ((one === two ? 1 : 0) - other);
    }
  }
}

function expectationOf(tables: readonly LifeTable[], together: LifeTable): Expectation {
  const atRisk = Float64Array.from(tables, lifeTableBase);
  const next = new Uint32Array(tables.length);
  const expectation = {
    expected: new Float64Array(tables.length),
    covariance: tables.map(() => new Float64Array(tables.length)),
  };
  let everybody = lifeTableBase(together);
  for (let index = 0; index < together.time.length; index++) {
    const lost = together.events[index] as number;
    if (lost > 0) addTime(expectation, atRisk, everybody, lost);
    everybody -= lost + (together.censored[index] as number);
    for (const [group, table] of tables.entries()) {
      const step = next[group] as number;
      if (table.time[step] !== together.time[index]) continue;
      atRisk[group] = (atRisk[group] as number) - (table.events[step] as number) - (table.censored[step] as number);
      next[group] = step + 1;
    }
  }
  return expectation;
}

/**
 * Whether groups of customers leave alike, over the whole curves: the log-rank test of two or more groups given as
 * life tables in one unit. χ² with as many degrees of freedom as groups at risk minus one. Null without any loss
 * while two groups were at risk.
 * Source: Mantel 1966, Cancer Chemotherapy Reports 50, 163–170; Peto & Peto 1972, Journal of the Royal Statistical
 * Society A 135, 185–207.
 */
export function logRank(tables: readonly LifeTable[]): LogRank {
  const together = tables.reduce(mergeLifeTables, emptyLifeTable);
  const { expected, covariance } = expectationOf(tables, together);
  const groups = tables.map((table, group) => ({
    n: lifeTableBase(table),
    observed: table.events.reduce((sum, lost) => sum + lost, 0),
    expected: expected[group] as number,
  }));
  const { values, vectors } = symmetricEigen(covariance.map((row) => Array.from(row)));
  const smallest = 1e-10 * (values[0] ?? 0);
  let [statistic, df] = [0, 0];
  for (const [index, value] of values.entries()) {
    if (!(value > smallest)) continue;
    const along = groups.reduce(
      (sum, { observed, expected }, group) => sum + (vectors[index]?.[group] ?? 0) * (observed - expected),
      0,
    );
    statistic += (along * along) / value;
    df += 1;
  }
  if (df === 0) return { groups, statistic: null, df, p: null };
  return { groups, statistic, df, p: chiSquareUpperTail(statistic, df) };
}
