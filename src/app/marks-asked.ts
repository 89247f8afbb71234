import type { MetricId } from '../core/metrics/metric.ts';

/** Lists of the dialog of targets, benchmarks and events. */
export const marksTabs = ['targets', 'benchmarks', 'events'] as const;

/** One of {@link marksTabs}. */
export type MarksTab = (typeof marksTabs)[number];

/** What of the dialog is asked for. */
export interface MarksAsked {
  readonly tab: MarksTab;
  /** What a new target or benchmark is about. */
  readonly about?: { readonly metric: MetricId; readonly variant: string };
  /** Day of a new event, as ISO date. */
  readonly day?: string;
  /** Id of the event to change. */
  readonly event?: string;
}
