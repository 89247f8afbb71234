import type { NetCounts } from '../net-score.ts';
import { chartSteps } from './chart-steps.ts';
import { netChart } from './net-chart.ts';
import type { Partition } from './partition.ts';

/** Steps in a net score, its levels in points; see {@link chartSteps}. `starts` are indices of `periods`. */
export const netSteps = (periods: readonly NetCounts[]): Partition => chartSteps(netChart(periods));
