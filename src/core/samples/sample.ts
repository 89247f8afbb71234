import type { Measure, Target } from '../notebook/document.ts';
import type { Day } from '../time/day.ts';

/** Languages that samples speak. */
export type SampleLanguage = 'en' | 'de';

/** A text in every language of the samples. */
export type Bilingual = Readonly<Record<SampleLanguage, string>>;

/** A sample project: made up, seeded, the same everywhere; opened through the importer like any other file. */
export interface Sample {
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  /** What a row is; absent: a response. */
  readonly kind?: 'subscriptions';
  /** Rows of its file. */
  readonly responses: number;
  /** Day of the made-up export, ISO. */
  readonly observedUntil: string;
  readonly fileName: Bilingual;
  readonly targets: readonly Target[];
  readonly measures: readonly (Omit<Measure, 'title'> & { readonly title: Bilingual })[];
  /** The export as delimited text: English with commas and ISO dates, German with semicolons and 31.12.2025. */
  csv(language: SampleLanguage): string;
}

/** One cell of a sample before it is written: a number, a day, a word in both languages, or text. */
export type SampleCell = number | string | Bilingual | { readonly on: Day } | null;

/** One made-up response, in the order of the columns. */
export type SampleRow = readonly SampleCell[];
