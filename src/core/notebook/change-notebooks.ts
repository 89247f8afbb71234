import type { Cell } from './cell.ts';
import type { Notebook, NotebookParams, Project } from './document.ts';
import { hasId, withoutThing } from './lists.ts';
import type { ProjectOperation } from './operation.ts';

/** With one of its notebooks changed. */
export function changeNotebook(project: Project, id: string, change: (notebook: Notebook) => Notebook): Project {
  return {
    ...project,
    notebooks: project.notebooks.map((notebook) => (notebook.id === id ? change(notebook) : notebook)),
  };
}

type CellOperation = Extract<
  ProjectOperation,
  { op: 'insert-cell' | 'insert-cells' | 'replace-cell' | 'move-cell' | 'remove-cell' }
>;

/** The cells of a notebook after an edit of one of them. */
export function changeCells(cells: readonly Cell[], operation: CellOperation): readonly Cell[] {
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

/** Without a measure: periods that began with it become the whole time. */
export function removeMeasure(project: Project, measure: string): Project {
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
