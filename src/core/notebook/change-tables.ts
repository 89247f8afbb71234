import type { TableLink } from '../link/link.ts';
import type { LinkedDerivation, TableShape } from '../table/shape.ts';
import type { Notebook, Project, ProjectTable } from './document.ts';
import { hasId, withThing } from './lists.ts';
import type { ProjectOperation } from './operation.ts';

/** With its notebook, unless the table is there. */
export function addTable(project: Project, table: ProjectTable, notebook?: Notebook): Project {
  if (hasId(project.tables, table.id)) return project;
  const notebooks = notebook ? [...project.notebooks, notebook] : project.notebooks;
  return { ...project, tables: [...project.tables, table], notebooks };
}

type ShapeOperation = Extract<ProjectOperation, { op: 'change-column' | 'put-derived' | 'remove-derived' }>;

/** With other names, meanings or derived columns of a table. */
export function changeShape(project: Project, operation: ShapeOperation): Project {
  return {
    ...project,
    tables: project.tables.map((table) =>
      table.id === operation.table ? { ...table, shape: shapeAfter(table.shape ?? {}, operation) } : table,
    ),
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

/** Without a table, its segments and what was decided about its rows, unless a notebook uses it. */
export function removeTable(project: Project, table: string): Project {
  if (project.notebooks.some(({ params }) => params.table === table)) return project;
  return {
    ...project,
    tables: project.tables.filter(({ id }) => id !== table),
    segments: project.segments.filter((segment) => segment.table !== table),
    followUps: project.followUps.filter((followUp) => followUp.table !== table),
  };
}

/** A table whose columns from linked tables are changed; the same one where none of them is. */
function withTaken(table: ProjectTable, change: (taken: LinkedDerivation) => LinkedDerivation): ProjectTable {
  const derived = table.shape?.derived ?? [];
  const changed = derived.map((column) => {
    if (column.derivation.from !== 'linked') return column;
    const derivation = change(column.derivation);
    return derivation === column.derivation ? column : { ...column, derivation };
  });
  return changed.every((column, at) => column === derived[at])
    ? table
    : { ...table, shape: { ...table.shape, derived: changed } };
}

/** With a link, whose rules hold for the columns that were taken along it too. */
export function putLink(project: Project, link: TableLink): Project {
  const { left, right, role, rules } = link;
  const along = (own: string, other: string) => (own === left && other === right) || (own === right && other === left);
  const tables = project.tables.map((table) =>
    withTaken(table, (taken) => (along(table.id, taken.table) && taken.role === role ? { ...taken, rules } : taken)),
  );
  return { ...project, tables, links: withThing(project.links, link) };
}

/** With another table in the place of one. */
export function replaceTable(project: Project, table: string, by: ProjectTable): Project {
  const moved = (id: string): string => (id === table ? by.id : id);
  return {
    ...project,
    tables: project.tables.map((other) =>
      other.id === table
        ? by
        : withTaken(other, (taken) => (taken.table === table ? { ...taken, table: by.id } : taken)),
    ),
    segments: project.segments.map((segment) => ({ ...segment, table: moved(segment.table) })),
    followUps: project.followUps.map((followUp) => ({ ...followUp, table: moved(followUp.table) })),
    ...(project.links
      ? { links: project.links.map((link) => ({ ...link, left: moved(link.left), right: moved(link.right) })) }
      : {}),
    notebooks: project.notebooks.map((notebook) => ({
      ...notebook,
      params: { ...notebook.params, table: moved(notebook.params.table) },
    })),
  };
}
