/** What the worker, Node programs and tests may use of the engine. */
export { answerPlan, answerPlans } from './answer-plans.ts';
export { type ColumnValues, columnValues, countRows } from './column-values.ts';
export { memoryTable } from './memory-table.ts';
