import type { ImportReport } from '../core/import/report.ts';
import type { ProjectTable } from '../core/notebook/document.ts';
import { firstNotebook } from '../core/notebook/first-notebook.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { Ask } from '../worker/questions.ts';
import { titleOf } from './file-title.ts';
import { firstNotebookWords } from './first-words.ts';
import type { ProjectSession } from './session.svelte.ts';

/** What is known of a table beyond the project. */
export interface TableFound {
  /** Null for a table whose rows are not on this device any more. */
  readonly meta: TableMeta | null;
  /** Milliseconds since 1970; null when unknown. */
  readonly storedAt: number | null;
}

/** All tables of a project, as a list of them shows them. */
export class TableList {
  readonly #ask: Ask;
  readonly #session: Pick<ProjectSession, 'document' | 'apply' | 'choose'>;
  /** By the id of the table; without those that were not asked for yet. */
  found = $state.raw<ReadonlyMap<string, TableFound>>(new Map());
  /** A report that is looked at; null otherwise. */
  report = $state.raw<{ readonly report: ImportReport; readonly table: string } | null>(null);
  problem = $state.raw<Problem | null>(null);

  constructor(ask: Ask, session: Pick<ProjectSession, 'document' | 'apply' | 'choose'>) {
    this.#ask = ask;
    this.#session = session;
  }

  /** Brings everything in step with the document; to be called whenever its tables change. */
  follow = async (): Promise<void> => {
    for (const { id } of this.#session.document.tables) {
      const meta = await this.#ask('tableMeta', { table: id }).catch(() => null);
      const storedAt = meta && (await this.#ask('tableStoredAt', { table: id }).catch(() => null));
      this.found = new Map([...this.found, [id, { meta, storedAt }]]);
    }
  };

  /** Begins a notebook about a table and makes it the one on screen. */
  begin = ({ id, name }: ProjectTable): void => {
    const meta = this.found.get(id)?.meta;
    if (!meta) return;
    const notebook = firstNotebook(meta, firstNotebookWords(titleOf(name)), () => crypto.randomUUID());
    this.#session.apply({ op: 'add-notebook', notebook });
    this.#session.choose(notebook.id);
  };

  /** Shows what became of the file of a table. */
  showReport = async ({ id }: ProjectTable): Promise<void> => {
    this.problem = null;
    try {
      this.report = { report: await this.#ask('importReport', { table: id }), table: id };
    } catch (thrown) {
      this.problem = problemOf(thrown);
    }
  };
}
