import { formats, language } from '../../app/language.svelte.ts';
import type { Cell } from '../../core/notebook/cell.ts';
import type { NotebookParams, Project, Target } from '../../core/notebook/document.ts';
import type { ProjectOperation } from '../../core/notebook/operation.ts';
import type { TableKind } from '../../core/table/kind.ts';
import type { HistoryWords } from '../../i18n/history-words.ts';
import { outlineName } from '../notebook/outline.ts';
import { periodWords } from '../notebook/period-words.ts';

/** An edit with the project before and after it. */
export interface Step {
  readonly operation: ProjectOperation;
  /** Null when the state before is not kept any more. */
  readonly before: Project | null;
  readonly after: Project;
}

type Named = { readonly id: string; readonly name: string };

/** What an edit did, in words. Things are called as they were when it was made. Reactive in components. */
export function stepWords({ operation, before, after }: Step, words: HistoryWords): string {
  const quoted = (name: string | undefined) => (name ? words('quoted', { name }) : words('gone'));
  const named = (list: (project: Project) => readonly Named[] | undefined, id: string) =>
    quoted([...(list(after) ?? []), ...((before && list(before)) ?? [])].find((thing) => thing.id === id)?.name);
  const titled = (list: (project: Project) => readonly { readonly id: string; readonly title: string }[], id: string) =>
    named((project) => list(project).map((thing) => ({ id: thing.id, name: thing.title })), id);
  const table = (id: string) => named(({ tables }) => tables, id);
  const notebook = (id: string) => titled(({ notebooks }) => notebooks, id);
  const cell = (id: string) => quotedCell(id, before, words) ?? quotedCell(id, after, words) ?? words('gone');
  const { op } = operation;
  const [made, extended] = [newTables(before, after), replacedTables(before, after)];
  if ((op === 'add-table' || op === 'replace-table') && made + extended > 1) {
    return words(made === 0 ? 'extend-tables' : extended === 0 ? 'add-tables' : 'files', { n: made + extended });
  }
  switch (op) {
    case 'rename-project':
    case 'rename-notebook':
      return words(op, { name: quoted(operation.title) });
    case 'add-table':
      return words(op, { name: quoted(operation.table.name) });
    case 'rename-table':
      return words(op, { name: quoted(operation.name) });
    case 'change-column':
    case 'remove-derived':
    case 'remove-table':
      return words(op, { name: table(operation.table) });
    case 'put-derived':
      return words(op, { column: quoted(operation.derived.name), name: table(operation.table) });
    case 'replace-table':
      return words(op, { name: table(operation.table) });
    case 'add-notebook':
      return words(op, { name: quoted(operation.notebook.title) });
    case 'remove-notebook':
      return words(op, { name: notebook(operation.notebook) });
    case 'change-table':
      return words(op, { name: notebook(operation.notebook), table: table(operation.table) });
    case 'set-params':
      return paramsWords(
        operation.params,
        { project: after, name: notebook(operation.notebook), kind: kindOf(operation.notebook, after) },
        words,
      );
    case 'insert-cell':
      return words(op, { name: quoted(outlineName(operation.cell)) });
    case 'insert-cells':
      return words(op, { n: operation.cells.length });
    case 'replace-cell':
      return changeWords(cellOf(operation.cell.id, before), operation.cell, words);
    case 'move-cell':
    case 'remove-cell':
      return words(op, { name: cell(operation.cell) });
    case 'put-segment':
      return words(op, { name: quoted(operation.segment.name || undefined) });
    case 'remove-segment':
      return words(op, { name: named(({ segments }) => segments, operation.segment) });
    case 'set-target':
      return words(op, { metric: metricOf(operation.target), value: formats().decimal(operation.target.value, 1) });
    case 'remove-target':
      return words(op, { metric: metricOf(operation.target) });
    case 'put-measure':
      return words(op, { name: quoted(operation.measure.title) });
    case 'remove-measure':
      return words(op, { name: titled(({ measures }) => measures, operation.measure) });
    case 'put-benchmark':
      return words(op, { name: quoted(operation.benchmark.name) });
    case 'remove-benchmark':
      return words(op, { name: named(({ benchmarks }) => benchmarks, operation.benchmark) });
    case 'put-persona':
      return words(op, { name: quoted(operation.persona.name) });
    case 'remove-persona':
      return words(op, { name: named(({ personas }) => personas, operation.persona) });
    case 'put-follow-ups':
      return words(op, { n: operation.followUps.length });
    case 'set-journey':
    case 'set-year-start':
    case 'put-link':
    case 'remove-link':
      return words(op);
    default:
      return operation satisfies never;
  }
}

/** Several files make one step, which stands under the operation of one of their tables. */
const newTables = (before: Project | null, { tables }: Project): number =>
  before ? Math.max(0, tables.length - before.tables.length) : 0;

/** Tables that others came in the place of. */
const replacedTables = (before: Project | null, { tables }: Project): number =>
  before ? before.tables.filter(({ id }) => tables.every((table) => table.id !== id)).length : 0;

const metricOf = ({ metric }: Pick<Target, 'metric'>): string => language.translate(`metric.${metric}`);

const cellOf = (id: string, project: Project | null): Cell | undefined =>
  project?.notebooks.flatMap(({ cells }) => cells).find((cell) => cell.id === id);

function quotedCell(id: string, project: Project | null, words: HistoryWords): string | null {
  const found = cellOf(id, project);
  return found ? words('quoted', { name: outlineName(found) }) : null;
}

/** What the rows are that a notebook is about. */
const kindOf = (notebook: string, { notebooks, tables }: Project): TableKind | undefined =>
  tables.find(({ id }) => notebooks.some((one) => one.id === notebook && one.params.table === id))?.kind;

/** The first parameter that was set; a person sets one at a time. */
function paramsWords(
  params: Partial<NotebookParams>,
  { project, name, kind }: { readonly project: Project; readonly name: string; readonly kind: TableKind | undefined },
  words: HistoryWords,
): string {
  const t = language.translate;
  if (params.table !== undefined) return words('params-table', { name });
  if (params.period)
    return words('params-period', { value: periodWords(params.period, { ...project, kind }, t, formats()) });
  if (params.compare) return words('params-compare', { value: t(`compare.${params.compare}-long`) });
  if (params.grain) return words('params-grain', { value: t(`grain.${params.grain}`) });
  return words('params-segments');
}

/** What became of a cell that was exchanged, by what differs. */
function changeWords(before: Cell | undefined, after: Cell, words: HistoryWords): string {
  const name = words('quoted', { name: outlineName(before ?? after) });
  if (!before) return words('replace-cell', { name });
  if (before.title !== after.title) return words('cell-title', { name });
  if (before.note !== after.note) return words('cell-note', { name });
  if (before.presenterNote !== after.presenterNote) return words('cell-presenter', { name });
  if (before.width !== after.width) return words('cell-width', { name });
  if (before.collapsed !== after.collapsed)
    return words(after.collapsed ? 'cell-collapsed' : 'cell-expanded', { name });
  if (JSON.stringify(before.own) !== JSON.stringify(after.own)) return words('cell-own', { name });
  return words(after.type === 'text' ? 'cell-text' : 'replace-cell', { name });
}
