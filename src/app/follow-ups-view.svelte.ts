import type { FollowUpAnswer, FollowUpInquiry, FollowUpRow } from '../core/follow-up/inquiry.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { Ask } from '../worker/questions.ts';

/** Entries on one page. */
const followUpsOnPage = 8;

/** Entries that are read at a time for a file. */
const readAtOnce = 2_000;

type WithoutPlace<I> = I extends unknown ? Omit<I, 'from' | 'to'> : never;

/** What is asked, but for the place in the list. */
export type FollowUpsAsked = WithoutPlace<FollowUpInquiry>;

/**
 * A list to act on, page by page. While somebody works in it, it stands still: an entry that was just done does not jump
 * away under the hands.
 */
export class FollowUpsView {
  readonly #ask: Ask;
  #asking: AbortController | null = null;
  #asked: FollowUpsAsked | null = null;
  #list = '';
  #all = '';
  /** The page on screen; null before the first. */
  page = $state.raw<FollowUpAnswer | null>(null);
  pending = $state.raw(false);
  problem = $state.raw<Problem | null>(null);
  from = $state.raw(0);
  readonly hasMore: boolean = $derived.by(() => this.page !== null && this.from + followUpsOnPage < this.page.shown);

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /**
   * Shows a list: another one from its beginning, the same with other decisions at the same place.
   *
   * @param still somebody works in it, so that decisions do not change which entries are shown.
   */
  show(asked: FollowUpsAsked, still: boolean): void {
    const list = JSON.stringify({ ...asked, known: [] });
    const all = JSON.stringify(asked);
    if (all === this.#all || (list === this.#list && still)) return;
    if (list !== this.#list) this.from = 0;
    this.#list = list;
    this.#all = all;
    this.#asked = asked;
    void this.retry();
  }

  /** Goes a page on (1) or back (−1). */
  turn = (by: 1 | -1): void => {
    this.from = Math.max(0, this.from + by * followUpsOnPage);
    void this.retry();
  };

  retry = async (): Promise<void> => {
    const asked = this.#asked;
    if (!asked) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.pending = true;
    try {
      const page = await this.#read(asked, this.from, followUpsOnPage, asking.signal);
      if (asking.signal.aborted) return;
      // Fewer are left than before: the last page of them is shown.
      if (page.rows.length === 0 && page.shown > 0) {
        this.from = Math.floor((page.shown - 1) / followUpsOnPage) * followUpsOnPage;
        return await this.retry();
      }
      this.page = page;
      this.problem = null;
      this.pending = false;
    } catch (thrown) {
      if (asking.signal.aborted) return;
      this.problem = problemOf(thrown);
      this.pending = false;
    }
  };

  /** All entries of the chosen view, for a file. */
  everything = async (): Promise<readonly FollowUpRow[]> => {
    const asked = this.#asked;
    const rows: FollowUpRow[] = [];
    if (!asked) return rows;
    const { signal } = new AbortController();
    for (;;) {
      const page = await this.#read(asked, rows.length, readAtOnce, signal);
      rows.push(...page.rows);
      if (page.rows.length === 0 || rows.length >= page.shown) return rows;
    }
  };

  close(): void {
    this.#asking?.abort();
  }

  async #read(asked: FollowUpsAsked, from: number, length: number, signal: AbortSignal): Promise<FollowUpAnswer> {
    const inquiry: FollowUpInquiry = { ...asked, from, to: from + length };
    return (await this.#ask('answerInquiry', { inquiry }, { signal })) as FollowUpAnswer;
  }
}
