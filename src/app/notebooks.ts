import type { Cell } from '../core/notebook/cell.ts';
import { unmetNeeds } from '../core/notebook/cells/index.ts';
import { cellsForTable } from '../core/notebook/change-table.ts';
import type { Notebook } from '../core/notebook/document.ts';
import { firstNotebook } from '../core/notebook/first-notebook.ts';
import { tableFacts } from '../core/notebook/table-facts.ts';
import { cellForTable, type Template, templateOf, useTemplate } from '../core/notebook/template.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { TemplateRepository } from '../storage/template-store.ts';
import type { Ask } from '../worker/questions.ts';
import { firstNotebookWords } from './first-words.ts';
import { t } from './language.svelte.ts';
import { notices } from './notices.svelte.ts';
import type { ProjectSession } from './session.svelte.ts';

/** What a new notebook begins with. */
export type Beginning = 'empty' | 'suggested' | Template;

const newId = () => crypto.randomUUID();

/** The notebooks of the open project, and the templates of this device. */
export class Notebooks {
  readonly #session: ProjectSession;
  readonly #ask: Ask;
  readonly templates: TemplateRepository;

  constructor(session: ProjectSession, ask: Ask, templates: TemplateRepository) {
    this.#session = session;
    this.#ask = ask;
    this.templates = templates;
  }

  /** A table of the project, as the project shapes it. */
  tableOf = (id: string): Promise<TableMeta> => this.#ask('tableMeta', { table: id });

  /** The notebook that a beginning makes of a table, and the kinds of cells that the table cannot feed. */
  sketch = (
    beginning: Beginning,
    table: TableMeta,
    title: string,
  ): { readonly notebook: Notebook; readonly leftOut: readonly Cell['type'][] } => {
    const words = firstNotebookWords(title);
    const suggested = firstNotebook(table, words, newId);
    if (beginning === 'suggested') return { notebook: suggested, leftOut: [] };
    if (beginning === 'empty') return { notebook: { ...suggested, cells: [] }, leftOut: [] };
    const use = { table, title, facts: words.lede(tableFacts(table)), newId };
    const { notebook, leftOut } = useTemplate(beginning, use);
    return { notebook, leftOut: leftOut.map(({ type }) => type) };
  };

  /** Adds a notebook and shows it. */
  add = (notebook: Notebook): void => {
    if (this.#session.refuses()) return;
    this.#session.apply({ op: 'add-notebook', notebook });
    this.#session.choose(notebook.id);
  };

  rename = (notebook: string, title: string): void => this.#session.apply({ op: 'rename-notebook', notebook, title });

  /** What becomes of a notebook that is to be about another table: its cells, and those whose needs it does not meet. */
  forTable = async (
    notebook: Notebook,
    table: string,
  ): Promise<{ readonly cells: readonly Cell[]; readonly lacking: readonly Cell[] }> => {
    const [from, to] = await Promise.all([this.tableOf(notebook.params.table), this.tableOf(table)]);
    const cells = cellsForTable(notebook.cells, from, to);
    return { cells, lacking: cells.filter((cell) => unmetNeeds(cell, to).length > 0) };
  };

  changeTable = (notebook: Notebook, table: string, cells: readonly Cell[]): void => {
    if (!this.#session.refuses()) this.#session.apply({ op: 'change-table', notebook: notebook.id, table, cells });
  };

  duplicate = (notebook: Notebook): void =>
    this.add({
      ...notebook,
      id: newId(),
      title: t('project.copy', { title: notebook.title }),
      cells: notebook.cells.map((cell) => ({ ...cell, id: newId() })),
    });

  /** Deletes a notebook, unless it is the only one, and offers to bring it back to its place. */
  remove = (notebook: Notebook): void => {
    const { notebooks } = this.#session.document;
    const index = notebooks.findIndex(({ id }) => id === notebook.id);
    if (notebooks.length < 2 || this.#session.refuses()) return;
    const shown = this.#session.notebook?.id === notebook.id;
    this.#session.apply({ op: 'remove-notebook', notebook: notebook.id });
    const next = this.#session.document.notebooks[Math.max(0, index - 1)];
    if (shown && next) this.#session.choose(next.id);
    const bringBack = () => {
      this.#session.apply({ op: 'add-notebook', notebook, index });
      this.#session.choose(notebook.id);
    };
    notices.show({
      text: t('notebooks.deleted', { title: notebook.title }),
      action: { label: t('common.bring-back'), run: bringBack },
    });
  };

  /** Keeps a notebook as a template for all projects of this device. */
  saveAsTemplate = async (notebook: Notebook, title: string): Promise<void> => {
    const table = await this.tableOf(notebook.params.table);
    await this.templates.put(templateOf(notebook, table, newId(), title));
    notices.show({ text: t('notebooks.template-saved', { title }) });
  };

  /** Puts a copy of a cell at the end of another notebook; about another table, as far as that can feed it. */
  copyCell = async (cell: Cell, from: Notebook, to: Notebook): Promise<void> => {
    if (this.#session.refuses()) return;
    const [left, right] = await Promise.all([this.tableOf(from.params.table), this.tableOf(to.params.table)]);
    const copy = cellForTable(cell, left, right, newId);
    if (!copy) {
      notices.show({ text: t('notebooks.not-fed', { title: to.title }) });
      return;
    }
    this.#session.apply({ op: 'insert-cell', notebook: to.id, cell: copy, index: to.cells.length });
    notices.show({
      text: t('notebooks.copied', { title: to.title }),
      action: { label: t('notebooks.show'), run: () => this.#session.choose(to.id) },
    });
  };
}
