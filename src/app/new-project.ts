import type { Recipe } from '../core/import/recipe.ts';
import { formatVersion, type Project } from '../core/notebook/document.ts';
import { type FirstNotebookWords, firstNotebook } from '../core/notebook/first-notebook.ts';
import type { TableMeta } from '../core/table/table.ts';
import { firstShape } from './first-shape.ts';

/** What a project begins with beside its table. */
export type ProjectWishes = Pick<Project, 'title'> & Partial<Pick<Project, 'targets' | 'measures'>>;

/** The project that an import ends in: its table and the first notebook about it. */
export function newProject(
  { table, recipe }: { readonly table: TableMeta; readonly recipe: Recipe },
  { title, targets, measures }: ProjectWishes,
  { newId, words }: { readonly newId: () => string; readonly words: (title: string) => FirstNotebookWords },
): Project {
  return {
    formatVersion,
    id: newId(),
    title,
    tables: [{ id: table.id, name: table.name, kind: table.kind, recipe, ...firstShape(recipe) }],
    segments: [],
    targets: targets ?? [],
    measures: measures ?? [],
    notebooks: [firstNotebook(table, words(title), newId)],
    followUps: [],
  };
}
