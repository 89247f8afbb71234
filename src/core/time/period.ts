/** A half-open range of civil days as ISO dates: `start` belongs to it, `end` does not. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** Named periods, relative to the last day with an answer, so that a notebook keeps its meaning as a table grows. */
export const periodPresets = [
  'all',
  'last-12-months',
  'last-6-months',
  'last-3-months',
  'last-90-days',
  'last-30-days',
  'last-7-days',
  'this-month',
  'this-quarter',
  'this-year',
  'month-to-date',
  'quarter-to-date',
  'year-to-date',
  'last-month',
  'last-quarter',
  'last-year',
] as const;

/** One of {@link periodPresets}. */
export type PeriodPreset = (typeof periodPresets)[number];

/** What a person chose: a preset, the time since a measure (its id), or free dates. */
export type PeriodChoice = { readonly preset: PeriodPreset } | { readonly since: string } | Period;

/** What a period is compared with. */
export const comparisons = ['none', 'previous', 'year-before'] as const;

/** One of {@link comparisons}. */
export type Compare = (typeof comparisons)[number];
