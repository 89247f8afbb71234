import type { Project } from '../core/notebook/document.ts';
import type { TableShapes } from '../core/table/shape.ts';
import type { Ask, Questions } from '../worker/questions.ts';

/** Questions about rows, which see tables as the project shapes them. */
const shaped = new Set<keyof Questions>([
  'tableMeta',
  'answerPlans',
  'answerInquiry',
  'countRows',
  'columnValues',
  'tableRows',
  'columnSummary',
  'exportRows',
  'compareTexts',
  'linkTables',
]);

/** What a project makes of its tables. */
const shapesOf = ({ tables }: Project): TableShapes =>
  Object.fromEntries(tables.flatMap(({ id, shape }) => (shape ? [[id, shape]] : [])));

/** Asks the engine about the tables of a project as it shapes them at that moment, unless it names shapes itself. */
export const shapedAsk =
  (ask: Ask, project: () => Project): Ask =>
  (question, args, options) =>
    ask(question, shaped.has(question) ? { shapes: shapesOf(project()), ...args } : args, options);
