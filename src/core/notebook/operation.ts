import type { TableLink } from '../link/link.ts';
import type { Segment } from '../segments/predicate.ts';
import type { ColumnChange, DerivedColumn, TableShape } from '../table/shape.ts';
import type { Cell, Notebook, NotebookParams, Project, ProjectTable, Target } from './document.ts';

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
  | { readonly op: 'add-notebook'; readonly notebook: Notebook }
  | { readonly op: 'rename-notebook'; readonly notebook: string; readonly title: string }
  | { readonly op: 'set-params'; readonly notebook: string; readonly params: Partial<NotebookParams> }
  | { readonly op: 'insert-cell'; readonly notebook: string; readonly cell: Cell; readonly index: number }
  | { readonly op: 'replace-cell'; readonly notebook: string; readonly cell: Cell }
  | { readonly op: 'move-cell'; readonly notebook: string; readonly cell: string; readonly index: number }
  | { readonly op: 'remove-cell'; readonly notebook: string; readonly cell: string }
  /** Adds the segment or replaces the one with its id; `activateIn` also makes it count in that notebook. */
  | { readonly op: 'put-segment'; readonly segment: Segment; readonly activateIn: string | null }
  | { readonly op: 'remove-segment'; readonly segment: string }
  | { readonly op: 'set-target'; readonly target: Target }
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
      return changeShape(project, operation.table, (shape) => shapeAfter(shape, operation));
    case 'remove-table':
      return removeTable(project, operation.table);
    case 'replace-table':
      return replaceTable(project, operation.table, operation.by);
    case 'add-notebook':
      return hasId(project.notebooks, operation.notebook.id)
        ? project
        : { ...project, notebooks: [...project.notebooks, operation.notebook] };
    case 'rename-notebook':
      return changeNotebook(project, operation.notebook, (notebook) => ({ ...notebook, title: operation.title }));
    case 'set-params':
      return changeNotebook(project, operation.notebook, (notebook) => ({
        ...notebook,
        params: { ...notebook.params, ...operation.params },
      }));
    case 'put-segment':
      return putSegment(project, operation.segment, operation.activateIn);
    case 'remove-segment':
      return removeSegment(project, operation.segment);
    case 'set-target':
      return { ...project, targets: [...project.targets.filter(differsFrom(operation.target)), operation.target] };
    case 'put-link': {
      const { link } = operation;
      return { ...project, links: [...linksOf(project).filter(({ id }) => id !== link.id), link] };
    }
    case 'remove-link':
      return { ...project, links: linksOf(project).filter(({ id }) => id !== operation.link) };
    default:
      return changeNotebook(project, operation.notebook, (notebook) => ({
        ...notebook,
        cells: changeCells(notebook.cells, operation),
      }));
  }
}

type CellOperation = Extract<ProjectOperation, { op: 'insert-cell' | 'replace-cell' | 'move-cell' | 'remove-cell' }>;

function changeCells(cells: readonly Cell[], operation: CellOperation): readonly Cell[] {
  switch (operation.op) {
    case 'insert-cell':
      return hasId(cells, operation.cell.id) ? cells : cells.toSpliced(operation.index, 0, operation.cell);
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

const linksOf = ({ links = [] }: Project): readonly TableLink[] => links;

const hasId = (things: readonly { readonly id: string }[], id: string) => things.some((thing) => thing.id === id);

function changeNotebook(project: Project, id: string, change: (notebook: Notebook) => Notebook): Project {
  return {
    ...project,
    notebooks: project.notebooks.map((notebook) => (notebook.id === id ? change(notebook) : notebook)),
  };
}

function addTable(project: Project, table: ProjectTable, notebook?: Notebook): Project {
  if (hasId(project.tables, table.id)) return project;
  const notebooks = notebook ? [...project.notebooks, notebook] : project.notebooks;
  return { ...project, tables: [...project.tables, table], notebooks };
}

type ShapeOperation = Extract<ProjectOperation, { op: 'change-column' | 'put-derived' | 'remove-derived' }>;

function changeShape(project: Project, id: string, change: (shape: TableShape) => TableShape): Project {
  return {
    ...project,
    tables: project.tables.map((table) => (table.id === id ? { ...table, shape: change(table.shape ?? {}) } : table)),
  };
}

function shapeAfter(shape: TableShape, operation: ShapeOperation): TableShape {
  const derived = shape.derived ?? [];
  switch (operation.op) {
    case 'change-column': {
      const { [operation.column]: before, ...others } = shape.columns ?? {};
      if (operation.change === null) return { ...shape, columns: others };
      return { ...shape, columns: { ...others, [operation.column]: { ...before, ...operation.change } } };
    }
    case 'put-derived': {
      const known = hasId(derived, operation.derived.id);
      const put = derived.map((column) => (column.id === operation.derived.id ? operation.derived : column));
      return { ...shape, derived: known ? put : [...derived, operation.derived] };
    }
    case 'remove-derived':
      return { ...shape, derived: derived.filter(({ id }) => id !== operation.column) };
    default:
      return operation satisfies never;
  }
}

function removeTable(project: Project, table: string): Project {
  if (project.notebooks.some(({ params }) => params.table === table)) return project;
  return {
    ...project,
    tables: project.tables.filter(({ id }) => id !== table),
    segments: project.segments.filter((segment) => segment.table !== table),
  };
}

function replaceTable(project: Project, table: string, by: ProjectTable): Project {
  const moved = (id: string): string => (id === table ? by.id : id);
  return {
    ...project,
    tables: project.tables.map((other) => (other.id === table ? by : other)),
    segments: project.segments.map((segment) => ({ ...segment, table: moved(segment.table) })),
    ...(project.links
      ? { links: project.links.map((link) => ({ ...link, left: moved(link.left), right: moved(link.right) })) }
      : {}),
    notebooks: project.notebooks.map((notebook) => ({
      ...notebook,
      params: { ...notebook.params, table: moved(notebook.params.table) },
    })),
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

function removeSegment(project: Project, segment: string): Project {
  return {
    ...project,
    segments: project.segments.filter(({ id }) => id !== segment),
    notebooks: project.notebooks.map((notebook) => ({
      ...notebook,
      params: { ...notebook.params, segments: notebook.params.segments.filter((id) => id !== segment) },
    })),
  };
}

const differsFrom = (target: Target) => (other: Target) =>
  other.metric !== target.metric || other.variant !== target.variant;
