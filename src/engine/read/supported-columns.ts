/** Columns that a table may have. */
export const supportedColumns = 2_000;
