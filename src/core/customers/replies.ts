import type { Bounds } from '../inference/bounds.ts';
import type { Grain } from '../time/grain.ts';
import type { AskedRows, CustomerBase, Step } from './inquiry.ts';

/** When people work: days of the week, 0 (Monday) … 6, and minutes since midnight. */
export interface BusinessHours {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** What a ticket waits for. */
export const replyMeasures = ['first-reply', 'resolution'] as const;

/** One of {@link replyMeasures}. */
export type ReplyMeasure = (typeof replyMeasures)[number];

/** Quantiles of waiting times that can be drawn. */
export const replyQuantiles = ['median', 'p75', 'p90'] as const;

/** One of {@link replyQuantiles}. */
export type ReplyQuantile = (typeof replyQuantiles)[number];

/** How long tickets waited for an answer, by the step of time in which they were opened. */
export interface ReplyInquiry extends AskedRows {
  readonly ask: 'replies';
  readonly measure: ReplyMeasure;
  readonly grain: Grain;
  readonly yearStart?: number;
  /** Absent: all hours count. */
  readonly hours?: BusinessHours;
}

/**
 * Waiting times of some tickets, in minutes. Tickets that still wait count as longer than all others, so a quantile that
 * falls among them is null: nobody knows it yet. `low` and `high` are the 95 % interval of the median.
 */
export interface ReplyTimes extends Bounds {
  /** All tickets. */
  readonly n: number;
  /** Those that still wait. */
  readonly open: number;
  readonly median: number | null;
  readonly p75: number | null;
  readonly p90: number | null;
}

/** Waiting times by group and step. */
export interface ReplyAnswer {
  readonly ask: 'replies';
  /** `days` where the table has no times of day: then all is in whole days, and business hours do not count. */
  readonly precision: 'minutes' | 'days';
  readonly steps: readonly Step[];
  readonly whole: ReplyTimes;
  /** Largest first; one group '' where nothing splits. */
  readonly groups: readonly {
    readonly group: string;
    readonly steps: readonly ReplyTimes[];
    readonly whole: ReplyTimes;
  }[];
  readonly base: CustomerBase;
}
