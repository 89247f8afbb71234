import type { Project } from '../core/notebook/document.ts';
import { type TableShapes, tablesBehind } from '../core/table/shape.ts';
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
  'previewContacts',
  'exportContacts',
  'compareTexts',
  'linkTables',
]);

/** What a project makes of its tables. */
export const shapesOf = (tables: Project['tables']): TableShapes =>
  Object.fromEntries(tables.flatMap(({ id, shape }) => (shape ? [[id, shape]] : [])));

/** What a project makes of a table, tables that it takes values from included: the same text as long as it is the same. */
export function shapeOf(tables: Project['tables'], id: string): string {
  const own = tables.find((table) => table.id === id)?.shape;
  const behind = own ? tablesBehind(own) : [];
  return JSON.stringify([own, behind.map((other) => [other, tables.find((table) => table.id === other)?.shape])]);
}

/**
 * Asks the engine about the tables of a project as it shapes them at that moment, unless it names shapes itself.
 *
 * @param tables the same array as long as they are: an effect that asks depends on it.
 */
export const shapedAsk =
  (ask: Ask, tables: () => Project['tables']): Ask =>
  (question, args, options) =>
    ask(question, shaped.has(question) ? { shapes: shapesOf(tables()), ...args } : args, options);
