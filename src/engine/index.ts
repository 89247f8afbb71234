/** What the worker, Node programs and tests may use of the engine. */
export { answerPlan, answerPlans } from './answer-plans.ts';
export { appendTable, compareTables } from './append/append-table.ts';
export { withDay } from './append/with-day.ts';
export { columnValues, countRows } from './column-values.ts';
export { answerInquiry } from './customers/answer-inquiry.ts';
export { dryRun } from './dry-run/index.ts';
export { type ImportProgress, importChunks, importTable } from './import-table.ts';
export { linkTables } from './link/link-tables.ts';
export { memoryTable } from './memory-table.ts';
export { previewImport } from './preview-import.ts';
export { columnSummary } from './rows/column-summary.ts';
export { exportContacts, previewContacts } from './rows/contact-list.ts';
export { exportRows } from './rows/export-rows.ts';
export { tableRows } from './rows/table-rows.ts';
export { shapedTable } from './shape/shaped-table.ts';
export { compareTexts } from './text/compare-texts.ts';
