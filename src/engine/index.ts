/** What the worker, Node programs and tests may use of the engine. */
export { answerPlan, answerPlans } from './answer-plans.ts';
export { columnValues, countRows } from './column-values.ts';
export { type ImportProgress, importChunks, importTable } from './import-table.ts';
export { memoryTable } from './memory-table.ts';
export { previewImport } from './preview-import.ts';
