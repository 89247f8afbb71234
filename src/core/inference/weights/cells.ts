import type { Refusal } from '../refusal.ts';

/** A characteristic whose distribution is known: the category of each row, and how much each should weigh in total. */
export interface Margin {
  readonly name: string;
  readonly categories: readonly string[];
  readonly targets: Readonly<Record<string, number>>;
}

/** A group of rows that agree in every margin: their places in each margin's targets, and how many they are. */
export interface SampleCell {
  readonly places: readonly number[];
  readonly rows: number;
}

/** A sample counted by cells: all rows of one cell get one weight. */
export interface CountedSample {
  readonly cells: readonly SampleCell[];
  /** The cell of each row. */
  readonly cellOfRow: Int32Array;
  /** The targets of each margin, in the order of `places`. */
  readonly targets: readonly (readonly number[])[];
}

function refusalOfTargets(margins: readonly Margin[]): Refusal | null {
  const totals = margins.map(({ targets }) => Object.values(targets).reduce((sum, target) => sum + target, 0));
  const first = totals[0] ?? 0;
  for (const [index, { name, targets }] of margins.entries()) {
    const wrong = Object.values(targets).some((target) => !(target >= 0) || target === Number.POSITIVE_INFINITY);
    const apart = Math.abs((totals[index] as number) - first) > 1e-6 * first;
    if (wrong || apart || !(first > 0)) return { refused: 'targets-disagree', about: name };
  }
  return null;
}

function refusalOfCells(margins: readonly Margin[]): Refusal | null {
  for (const { categories, targets } of margins) {
    const present = new Set(categories);
    for (const category of present) {
      if (!Object.hasOwn(targets, category)) return { refused: 'category-without-target', about: category };
    }
    for (const [category, target] of Object.entries(targets)) {
      if (target > 0 && !present.has(category)) return { refused: 'empty-cell', about: category };
    }
  }
  return null;
}

/**
 * Counts a sample by the cells of its margins. Refuses an empty sample or no margins, targets that are negative or
 * differ in their total, a category without a target, and an empty category with a target above 0.
 */
export function countCells(margins: readonly Margin[]): CountedSample | Refusal {
  const length = margins[0]?.categories.length ?? 0;
  if (length === 0) return { refused: 'no-answers' };
  const refusal = refusalOfTargets(margins) ?? refusalOfCells(margins);
  if (refusal !== null) return refusal;
  const names = margins.map(({ targets }) => new Map(Object.keys(targets).map((name, place) => [name, place])));
  const cellOfKey = new Map<string, number>();
  const cells: { places: number[]; rows: number }[] = [];
  const cellOfRow = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const places = margins.map(({ categories }, index) => names[index]?.get(categories[row] ?? '') ?? 0);
    const key = places.join(' ');
    const known = cellOfKey.get(key) ?? cells.length;
    if (known === cells.length) {
      cellOfKey.set(key, known);
      cells.push({ places, rows: 0 });
    }
    const cell = cells[known] as { rows: number };
    cell.rows += 1;
    cellOfRow[row] = known;
  }
  return { cells, cellOfRow, targets: margins.map(({ targets }) => Object.values(targets)) };
}
