import { EcholotError } from '../problem.ts';
import { ces } from './ces.ts';
import { csat } from './csat.ts';
import type { Metric, MetricId, MetricVariant } from './metric.ts';
import { nps } from './nps.ts';
import { wrs } from './wrs.ts';

/** All metrics; the one place to add one. */
const byId = { nps, wrs, csat, ces } as const satisfies Record<MetricId, Metric>;

/** All metrics in the order in which they are offered. */
export const metrics: readonly Metric[] = Object.values(byId);

/** The metric with an id. An id that no metric has, as in a damaged document, is a problem `document-damaged`. */
export function metricById(id: MetricId): Metric {
  const metric = metrics.find((candidate) => candidate.id === id);
  if (!metric) throw new EcholotError({ code: 'document-damaged', detail: `metric ${id}` });
  return metric;
}

/** A variant of a metric, by default its first; an unknown id is a problem `document-damaged`. */
export function variantOf(metric: Metric, id?: string): MetricVariant {
  if (id === undefined) return metric.variants[0];
  const variant = metric.variants.find((candidate) => candidate.id === id) ?? metric.threshold?.(id);
  if (!variant) throw new EcholotError({ code: 'document-damaged', detail: `variant ${metric.id}/${id}` });
  return variant;
}
