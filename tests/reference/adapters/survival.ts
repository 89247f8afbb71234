import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { type CurveOptions, kaplanMeier, survivalAt } from '../../../src/core/inference/survival/kaplan-meier.ts';
import { logRank } from '../../../src/core/inference/survival/log-rank.ts';
import { restrictedMean } from '../../../src/core/inference/survival/restricted-mean.ts';
import type { ConfidenceType } from '../../../src/core/inference/survival/survival-interval.ts';
import { lifeTableOf } from '../../../src/core/statistics/life-table.ts';
import { type Adapters, adapter } from './adapter.ts';

interface Observed {
  time: number[];
  event: number[];
}

interface CurveInput extends Observed {
  conf: number;
  confType: ConfidenceType;
}

const curveOf = ({ time, event, conf, confType }: CurveInput) => {
  const options: CurveOptions = { confidence: conf, type: confType };
  return kaplanMeier(lifeTableOf(time, event), options);
};

/** A name, or a number where groups are numbered. */
type Group = string | number;

const groupTables = ({ time, event, group }: Observed & { group: Group[] }) => {
  const names = [...new Set(group)].sort((one, two) => (one < two ? -1 : 1));
  const rowsOf = (name: Group) => group.flatMap((other, row) => (other === name ? [row] : []));
  const pick = (values: number[], rows: number[]) => rows.map((row) => values[row] ?? Number.NaN);
  return { names, tables: names.map(rowsOf).map((rows) => lifeTableOf(pick(time, rows), pick(event, rows))) };
};

/** Survival curves, their summaries and comparison. */
export const survivalAdapters: Adapters = {
  'survival.km': adapter((input: CurveInput) => {
    const curve = curveOf(input);
    const ends = (column: Float64Array) => Array.from(curve.time, (_, step) => column[step] ?? null);
    return {
      n: curve.n,
      events: curve.events,
      time: Array.from(curve.time),
      nRisk: Array.from(curve.atRisk),
      nEvent: Array.from(curve.lost),
      surv: Array.from(curve.survival),
      se: ends(curve.standardError),
      lower: ends(curve.low),
      upper: ends(curve.high),
      median: curve.median,
      medianLower: curve.medianInterval.low,
      medianUpper: curve.medianInterval.high,
    };
  }),
  'survival.km.summary': adapter((input: CurveInput & { times: number[] }) => {
    const curve = curveOf(input);
    const at = input.times.map((time) => survivalAt(curve, time));
    return {
      n: curve.n,
      events: curve.events,
      nRiskAt: at.map((row) => row?.atRisk),
      survAt: at.map((row) => row?.survival),
      seAt: at.map((row) => row?.standardError),
      lowerAt: at.map((row) => row?.low),
      upperAt: at.map((row) => row?.high),
      median: curve.median,
      medianLower: curve.medianInterval.low,
      medianUpper: curve.medianInterval.high,
    };
  }),
  'survival.rmst': adapter(({ time, event, tau }: Observed & { tau: number }) => {
    const mean = restrictedMean(kaplanMeier(lifeTableOf(time, event)), tau);
    return isRefusal(mean) ? { rmst: null, se: null } : { rmst: mean.value, se: mean.standardError };
  }),
  'survival.logrank': adapter((input: Observed & { group: Group[] }) => {
    const { names, tables } = groupTables(input);
    const { groups, statistic, df, p } = logRank(tables);
    return {
      groups: names,
      n: groups.map(({ n }) => n),
      observed: groups.map(({ observed }) => observed),
      expected: groups.map(({ expected }) => expected),
      chisq: statistic,
      df,
      p,
    };
  }),
};
