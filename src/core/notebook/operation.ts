import type { TableLink } from '../link/link.ts';
import type { Segment } from '../segments/predicate.ts';
import type { ColumnChange, DerivedColumn } from '../table/shape.ts';
import type { Cell } from './cell.ts';
import { addTable, changeShape, removeTable, replaceTable } from './change-tables.ts';
import type {
  Benchmark,
  Measure,
  Notebook,
  NotebookParams,
  Persona,
  Project,
  ProjectTable,
  Target,
  Touchpoint,
} from './document.ts';
import { hasId, withoutThing, withThing } from './lists.ts';
import { type SegmentTies, withTies } from './segment-ties.ts';

/** Every edit a person can make to a project. A closed union: an edit without a case in `apply` does not compile. */
export type ProjectOperation =
  | { readonly op: 'rename-project'; readonly title: string }
  /** With a notebook about it, if there is something to show, in one step. */
  | { readonly op: 'add-table'; readonly table: ProjectTable; readonly notebook?: Notebook }
  | { readonly op: 'rename-table'; readonly table: string; readonly name: string }
  /** Changes what a column is called, means or is read as; null takes all changes of it back. */
  | {
      readonly op: 'change-column';
      readonly table: string;
      readonly column: string;
      readonly change: ColumnChange | null;
    }
  /** Adds a derived column or replaces the one with its id. */
  | { readonly op: 'put-derived'; readonly table: string; readonly derived: DerivedColumn }
  | { readonly op: 'remove-derived'; readonly table: string; readonly column: string }
  /** Takes a table and its segments out of the project, unless a notebook uses it. */
  | { readonly op: 'remove-table'; readonly table: string }
  /** Puts another table in the place of one: its notebooks and segments are about the new one from then on. */
  | { readonly op: 'replace-table'; readonly table: string; readonly by: ProjectTable }
  /** At the end, or at the place where it was. */
  | { readonly op: 'add-notebook'; readonly notebook: Notebook; readonly index?: number }
  | { readonly op: 'rename-notebook'; readonly notebook: string; readonly title: string }
  /** Makes a notebook be about another table; its cells were made to fit, its segments stay with theirs. */
  | { readonly op: 'change-table'; readonly notebook: string; readonly table: string; readonly cells: readonly Cell[] }
  | { readonly op: 'set-params'; readonly notebook: string; readonly params: Partial<NotebookParams> }
  /** Takes a notebook out of the project, unless it is the only one. */
  | { readonly op: 'remove-notebook'; readonly notebook: string }
  | { readonly op: 'insert-cells'; readonly notebook: string; readonly cells: readonly Cell[]; readonly index: number }
  | { readonly op: 'insert-cell'; readonly notebook: string; readonly cell: Cell; readonly index: number }
  | { readonly op: 'replace-cell'; readonly notebook: string; readonly cell: Cell }
  | { readonly op: 'move-cell'; readonly notebook: string; readonly cell: string; readonly index: number }
  | { readonly op: 'remove-cell'; readonly notebook: string; readonly cell: string }
  /** Adds the segment or replaces the one with its id; it also counts in that notebook, or in a cell with segments of its own. */
  | {
      readonly op: 'put-segment';
      readonly segment: Segment;
      readonly activateIn: string | null;
      readonly activateInCell?: string;
      /** What went with it when it was deleted and comes back with it. */
      readonly ties?: SegmentTies;
    }
  | { readonly op: 'remove-segment'; readonly segment: string }
  | { readonly op: 'set-target'; readonly target: Target }
  /** Takes the target of the same metric, variant, segment and touchpoint away. */
  | { readonly op: 'remove-target'; readonly target: Omit<Target, 'value'> }
  /** Adds to a list of the project, or replaces the one with the same id. */
  | { readonly op: 'put-measure'; readonly measure: Measure }
  | { readonly op: 'remove-measure'; readonly measure: string }
  | { readonly op: 'put-benchmark'; readonly benchmark: Benchmark }
  | { readonly op: 'remove-benchmark'; readonly benchmark: string }
  | { readonly op: 'put-persona'; readonly persona: Persona }
  | { readonly op: 'remove-persona'; readonly persona: string }
  | { readonly op: 'set-journey'; readonly touchpoints: readonly Touchpoint[] }
  | { readonly op: 'set-year-start'; readonly month: number }
  /** Adds the link or replaces the one with its id. */
  | { readonly op: 'put-link'; readonly link: TableLink }
  | { readonly op: 'remove-link'; readonly link: string };

/**
 * The project after an edit; pure. An edit of something that is not there, or adding what is there already, leaves the
 * project as it is: so an edit may be applied again to a document that changed elsewhere.
 */
export function applyOperation(project: Project, operation: ProjectOperation): Project {
  switch (operation.op) {
    case 'rename-project':
      return { ...project, title: operation.title };
    case 'add-table':
      return addTable(project, operation.table, operation.notebook);
    case 'rename-table':
      return {
        ...project,
        tables: project.tables.map((table) =>
          table.id === operation.table ? { ...table, name: operation.name } : table,
        ),
      };
    case 'change-column':
    case 'put-derived':
    case 'remove-derived':
      return changeShape(project, operation);
    case 'remove-table':
      return removeTable(project, operation.table);
    case 'replace-table':
      return replaceTable(project, operation.table, operation.by);
    case 'add-notebook':
      return hasId(project.notebooks, operation.notebook.id)
        ? project
        : {
            ...project,
            notebooks: project.notebooks.toSpliced(operation.index ?? project.notebooks.length, 0, operation.notebook),
          };
    case 'rename-notebook':
      return changeNotebook(project, operation.notebook, (notebook) => ({ ...notebook, title: operation.title }));
    case 'change-table':
      return changeNotebook(project, operation.notebook, (notebook) => ({
        ...notebook,
        params: { ...notebook.params, table: operation.table, segments: [] },
        cells: operation.cells,
      }));
    case 'set-params':
      return changeNotebook(project, operation.notebook, (notebook) => ({
        ...notebook,
        params: { ...notebook.params, ...operation.params },
      }));
    case 'put-segment':
      return withTies(
        countInCell(
          putSegment(project, operation.segment, operation.activateIn),
          operation.segment.id,
          operation.activateInCell,
        ),
        operation.segment.id,
        operation.ties,
      );
    case 'remove-segment':
      return removeSegment(project, operation.segment);
    case 'remove-notebook':
      return project.notebooks.length === 1
        ? project
        : { ...project, notebooks: withoutThing(project.notebooks, operation.notebook) };
    case 'set-target':
      return { ...project, targets: [...project.targets.filter(differsFrom(operation.target)), operation.target] };
    case 'remove-target':
      return { ...project, targets: project.targets.filter(differsFrom(operation.target)) };
    case 'put-link':
      return { ...project, links: withThing(project.links, operation.link) };
    case 'remove-link':
      return { ...project, links: withoutThing(project.links, operation.link) };
    case 'put-measure':
      return { ...project, measures: withThing(project.measures, operation.measure) };
    case 'remove-measure':
      return removeMeasure(project, operation.measure);
    case 'put-benchmark':
      return { ...project, benchmarks: withThing(project.benchmarks, operation.benchmark) };
    case 'remove-benchmark':
      return { ...project, benchmarks: withoutThing(project.benchmarks, operation.benchmark) };
    case 'put-persona':
      return { ...project, personas: withThing(project.personas, operation.persona) };
    case 'remove-persona':
      return { ...project, personas: withoutThing(project.personas, operation.persona) };
    case 'set-journey':
      return { ...project, journey: operation.touchpoints };
    case 'set-year-start':
      return { ...project, yearStart: operation.month };
    default:
      return changeNotebook(project, operation.notebook, (notebook) => ({
        ...notebook,
        cells: changeCells(notebook.cells, operation),
      }));
  }
}

type CellOperation = Extract<
  ProjectOperation,
  { op: 'insert-cell' | 'insert-cells' | 'replace-cell' | 'move-cell' | 'remove-cell' }
>;

function changeCells(cells: readonly Cell[], operation: CellOperation): readonly Cell[] {
  switch (operation.op) {
    case 'insert-cell':
      return hasId(cells, operation.cell.id) ? cells : cells.toSpliced(operation.index, 0, operation.cell);
    case 'insert-cells':
      return cells.toSpliced(operation.index, 0, ...operation.cells.filter(({ id }) => !hasId(cells, id)));
    case 'replace-cell':
      return cells.map((cell) => (cell.id === operation.cell.id ? operation.cell : cell));
    case 'remove-cell':
      return cells.filter((cell) => cell.id !== operation.cell);
    case 'move-cell': {
      const moved = cells.find((cell) => cell.id === operation.cell);
      return moved ? cells.filter((cell) => cell !== moved).toSpliced(operation.index, 0, moved) : cells;
    }
    default:
      return operation satisfies never;
  }
}

function changeNotebook(project: Project, id: string, change: (notebook: Notebook) => Notebook): Project {
  return {
    ...project,
    notebooks: project.notebooks.map((notebook) => (notebook.id === id ? change(notebook) : notebook)),
  };
}

function putSegment(project: Project, segment: Segment, activateIn: string | null): Project {
  const known = project.segments.some(({ id }) => id === segment.id);
  const segments = known
    ? project.segments.map((other) => (other.id === segment.id ? segment : other))
    : [...project.segments, segment];
  return changeNotebook({ ...project, segments }, activateIn ?? '', (notebook) => ({
    ...notebook,
    params: {
      ...notebook.params,
      segments: [...notebook.params.segments.filter((id) => id !== segment.id), segment.id],
    },
  }));
}

function countInCell(project: Project, segment: string, id: string | undefined): Project {
  const counts = (cell: Cell): Cell => {
    const { own } = cell;
    if (cell.id !== id || !own?.segments || own.segments.includes(segment)) return cell;
    return { ...cell, own: { ...own, segments: [...own.segments, segment] } };
  };
  if (id === undefined) return project;
  return {
    ...project,
    notebooks: project.notebooks.map((notebook) => ({ ...notebook, cells: notebook.cells.map(counts) })),
  };
}

function removeSegment(project: Project, segment: string): Project {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== segment);
  return {
    ...project,
    segments: withoutThing(project.segments, segment),
    targets: project.targets.filter((target) => target.segment !== segment),
    ...(project.personas ? { personas: project.personas.filter((persona) => persona.segment !== segment) } : {}),
    notebooks: project.notebooks.map((notebook) => ({
      ...notebook,
      params: { ...notebook.params, segments: without(notebook.params.segments) },
      cells: notebook.cells.map((cell) =>
        cell.own?.segments ? { ...cell, own: { ...cell.own, segments: without(cell.own.segments) } } : cell,
      ),
    })),
  };
}

/** Periods that began with it become the whole time. */
function removeMeasure(project: Project, measure: string): Project {
  const all = { preset: 'all' } as const;
  const began = (period: NotebookParams['period'] | undefined) =>
    period !== undefined && 'since' in period && period.since === measure;
  return {
    ...project,
    measures: withoutThing(project.measures, measure),
    notebooks: project.notebooks.map((notebook) => ({
      ...notebook,
      params: began(notebook.params.period) ? { ...notebook.params, period: all } : notebook.params,
      cells: notebook.cells.map((cell) =>
        began(cell.own?.period) ? { ...cell, own: { ...cell.own, period: all } } : cell,
      ),
    })),
  };
}

const differsFrom = (target: Omit<Target, 'value'>) => (other: Target) =>
  other.metric !== target.metric ||
  other.variant !== target.variant ||
  other.segment !== target.segment ||
  other.touchpoint !== target.touchpoint;
