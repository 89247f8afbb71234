import { chiSquareUpperTail } from '../special/chi-square.ts';

/** Counts of one question in rows by another in columns, all rows of one length. */
export type Counts = readonly (readonly number[])[];

/** What a table of counts says about whether its rows differ; null where it cannot say. */
export interface Contingency {
  readonly n: number;
  readonly df: number;
  /** Pearson's χ², without correction for continuity. */
  readonly statistic: number | null;
  readonly p: number | null;
  /** The likelihood ratio G² = 2 Σ o log(o / e). */
  readonly g2: number | null;
  /** Cramér's V, 0 … 1. */
  readonly cramersV: number | null;
  /** Cramér's V without its upward bias. */
  readonly cramersVCorrected: number | null;
  /** Below 5 χ² is doubtful, below 1 not to be used. */
  readonly fewestExpected: number | null;
  /** (o − e) / √(e (1 − row share) (1 − column share)): about standard normal where rows do not differ. */
  readonly residuals: readonly (readonly number[])[] | null;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const mapCells = (table: Counts, cell: (count: number, row: number, column: number) => number): number[][] =>
  table.map((counts, row) => counts.map((count, column) => cell(count, row, column)));

/** Source: Bergsma 2013, Journal of the Korean Statistical Society 42, 323–328. */
function correctedV(statistic: number, n: number, rows: number, columns: number): number | null {
  const excess = Math.max(0, statistic / n - ((rows - 1) * (columns - 1)) / (n - 1));
  const fewer = Math.min(rows - (rows - 1) ** 2 / (n - 1), columns - (columns - 1) ** 2 / (n - 1));
  return n > 1 && fewer > 1 ? Math.min(1, Math.sqrt(excess / (fewer - 1))) : null;
}

/**
 * Pearson's test that the rows of a table have the same distribution over its columns, with effect sizes and
 * residuals. Null but for n and df when there are fewer than two rows or columns, or one of them is empty: leave empty
 * ones out first, they say nothing.
 * Source: Pearson 1900, Philosophical Magazine 50, 157–175; Cramér 1946, Mathematical Methods of Statistics; residuals:
 * Agresti 2007, An Introduction to Categorical Data Analysis, 2.4.5.
 */
export function contingency(table: Counts): Contingency {
  const rowTotals = table.map(total);
  const columnTotals = (table[0] ?? []).map((_, column) => total(table.map((counts) => counts[column] ?? 0)));
  const n = total(rowTotals);
  const [rows, columns] = [rowTotals.length, columnTotals.length];
  const df = rows > 1 && columns > 1 ? (rows - 1) * (columns - 1) : 0;
  const nothing = { statistic: null, p: null, g2: null, cramersV: null, cramersVCorrected: null };
  if (df === 0 || ![...rowTotals, ...columnTotals].every((margin) => margin > 0)) {
    return { n, df, ...nothing, fewestExpected: null, residuals: null };
  }
  const expectedAt = (row: number, column: number) => ((rowTotals[row] ?? 0) * (columnTotals[column] ?? 0)) / n;
  const expected = mapCells(table, (_, row, column) => expectedAt(row, column));
  const overCells = (cell: (count: number, fit: number) => number): number =>
    total(mapCells(table, (count, row, column) => cell(count, expectedAt(row, column))).flat());
  const statistic = overCells((count, fit) => ((count - fit) / fit) * (count - fit));
  const residuals = mapCells(table, (count, row, column) => {
    const fit = expectedAt(row, column);
    const rest = (1 - (rowTotals[row] ?? 0) / n) * (1 - (columnTotals[column] ?? 0) / n);
    return (count - fit) / Math.sqrt(fit * rest);
  });
  return {
    n,
    df,
    statistic,
    p: chiSquareUpperTail(statistic, df),
    g2: Math.max(0, 2 * overCells((count, fit) => (count > 0 ? count * Math.log(count / fit) : 0))),
    cramersV: Math.min(1, Math.sqrt(statistic / n / (Math.min(rows, columns) - 1))),
    cramersVCorrected: correctedV(statistic, n, rows, columns),
    fewestExpected: Math.min(...expected.flat()),
    residuals,
  };
}
