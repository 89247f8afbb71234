import type { Cells } from './flatten.ts';

/** How the records of a list become cells. */
export interface RecordShape {
  cells(item: unknown): Cells;
  /** The name of a column that is not made of the names that lead to it. */
  name(key: string): string | undefined;
}
