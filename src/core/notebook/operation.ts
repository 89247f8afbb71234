import { type FollowUp, withFollowUps } from '../follow-up/follow-up.ts';
import type { TableLink } from '../link/link.ts';
import type { Segment } from '../segments/predicate.ts';
import type { ColumnChange, DerivedColumn } from '../table/shape.ts';
import type { Cell } from './cell.ts';
import { changeCells, changeNotebook, removeMeasure } from './change-notebooks.ts';
import { putSegment, removeSegment } from './change-segments.ts';
import { addTable, changeShape, putLink, removeTable, replaceTable } from './change-tables.ts';
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
import type { SegmentTies } from './segment-ties.ts';

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
  | { readonly op: 'remove-link'; readonly link: string }
  /** Adds them, or replaces those about the same; those that say nothing are taken away. */
  | { readonly op: 'put-follow-ups'; readonly followUps: readonly FollowUp[] };

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
      return putSegment(project, operation);
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
      return putLink(project, operation.link);
    case 'remove-link':
      return { ...project, links: withoutThing(project.links, operation.link) };
    case 'put-follow-ups':
      return { ...project, followUps: withFollowUps(project.followUps, operation.followUps) };
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

const differsFrom = (target: Omit<Target, 'value'>) => (other: Target) =>
  other.metric !== target.metric ||
  other.variant !== target.variant ||
  other.segment !== target.segment ||
  other.touchpoint !== target.touchpoint;
