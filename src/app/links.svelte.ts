import { type LinkReport, type LinkRules, possibleLinks, type TableLink, usualRules } from '../core/link/link.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { Ask } from '../worker/questions.ts';
import type { ProjectSession } from './session.svelte.ts';

/** A link of the project, or one that is proposed, and how the two tables find each other by it. */
export interface LinkShown {
  readonly link: TableLink;
  readonly isProposed: boolean;
  /** Null until known. */
  readonly report: LinkReport | null;
}

/** The links of a project and those that its tables could have. */
export class Links {
  readonly #ask: Ask;
  readonly #session: Pick<ProjectSession, 'document' | 'apply'>;
  #running = new AbortController();
  #known = new Map<string, LinkReport>();
  list = $state.raw<readonly LinkShown[]>([]);
  problem = $state.raw<Problem | null>(null);

  constructor(ask: Ask, session: Pick<ProjectSession, 'document' | 'apply'>) {
    this.#ask = ask;
    this.#session = session;
  }

  /** Brings everything in step with the document; to be called whenever its tables or links change. */
  follow = async (): Promise<void> => {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.problem = null;
    try {
      const { tables, links = [] } = this.#session.document;
      const metas: TableMeta[] = [];
      for (const { id } of tables) {
        const meta = await this.#ask('tableMeta', { table: id }).catch(() => null);
        if (meta) metas.push(meta);
      }
      if (signal.aborted) return;
      const proposed = possibleLinks(metas, links).map((link) => ({
        link: { ...link, id: `${link.left}-${link.right}`, rules: usualRules },
        isProposed: true,
      }));
      const there = new Set(metas.map(({ id }) => id));
      const real = links.filter(({ left, right }) => there.has(left) && there.has(right));
      const all = [...real.map((link) => ({ link, isProposed: false })), ...proposed];
      this.list = all.map((shown) => ({ ...shown, report: this.#known.get(keyOf(shown.link)) ?? null }));
      for (const { link } of all) await this.#count(link, signal);
    } catch (thrown) {
      const problem = problemOf(thrown);
      if (!signal.aborted && problem.code !== 'cancelled') this.problem = problem;
    }
  };

  /** Keeps a link in the project, or changes the rules of one. */
  put = (link: TableLink, rules: LinkRules = link.rules): void =>
    this.#session.apply({ op: 'put-link', link: { ...link, rules } });

  remove = (link: TableLink): void => this.#session.apply({ op: 'remove-link', link: link.id });

  close(): void {
    this.#running.abort();
  }

  async #count(link: TableLink, signal: AbortSignal): Promise<void> {
    const key = keyOf(link);
    if (this.#known.has(key)) return;
    const { left, right, role, rules } = link;
    const report = await this.#ask('linkTables', { left, right, role, rules }, { signal });
    if (signal.aborted) return;
    this.#known.set(key, report);
    this.list = this.list.map((shown) => (keyOf(shown.link) === key ? { ...shown, report } : shown));
  }
}

/** Tables never change, so what was counted of two under some rules stays true. */
const keyOf = ({ left, right, role, rules }: TableLink): string => JSON.stringify([left, right, role, rules]);
