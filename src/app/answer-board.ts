import type { Inquiry, InquiryAnswer } from '../core/customers/inquiry.ts';
import type { Frame } from '../core/frame/frame.ts';
import type { Plan } from '../core/frame/plan.ts';
import type { CellContext } from '../core/notebook/cells/cell-type.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { Ask, Progress } from '../worker/questions.ts';
import {
  type Asked,
  askedByKey,
  type CellRequest,
  inTurns,
  isInquiry,
  isPlan,
  keyOf,
  nameOf,
  sameContext,
  unanswered,
} from './cell-requests.ts';

/**
 * What one cell can show. Frames and answers of earlier questions stay while new ones are pending or failed. They and
 * the context are the same objects as long as they say the same.
 */
export interface CellResult {
  /** Frames by the names that the cell's type gives them; empty before the first answer. */
  readonly frames: Readonly<Record<string, Frame>>;
  /** Answers to inquiries, by the names that the cell's type gives them; empty before the first answer. */
  readonly answers: Readonly<Record<string, InquiryAnswer>>;
  /** What `frames` and `answers` were asked about; null before the first answer. */
  readonly context: CellContext | null;
  readonly pending: boolean;
  /** Share of the work done, 0 … 1, of a question that takes long; null or absent for others. */
  readonly progress?: number | null;
  readonly problem: Problem | null;
}

/** What all cells can show, by the id of the cell. */
export type CellResults = ReadonlyMap<string, CellResult>;

/** Answers kept beside those on screen, so that going back to an earlier question needs no scan. */
const answersKept = 300;

const nothing: CellResult = { frames: {}, answers: {}, context: null, pending: true, problem: null };

/**
 * Keeps the results of all cells in step with what they want to know: asks what is not known yet in one batch, lets go
 * of questions that nobody waits for any more, and never shows an older answer over a newer one.
 */
export class AnswerBoard {
  readonly #ask: Ask;
  readonly #changed: (results: CellResults) => void;
  readonly #known = new Map<string, Frame | InquiryAnswer>();
  #results: CellResults = new Map();
  #requests: readonly CellRequest[] = [];
  #running: AbortController | null = null;
  /** Inquiries that are being answered, by their keys: how far they are, and how to end them. */
  readonly #asked = new Map<string, { share: number | null; readonly stop: () => void }>();

  constructor(ask: Ask, changed: (results: CellResults) => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** Shows these cells from now on. Resolves when all are answered or failed, or when superseded; never rejects. */
  show(requests: readonly CellRequest[]): Promise<void> {
    if (keyOf(requests) === keyOf(this.#requests)) return Promise.resolve();
    this.#requests = requests;
    return this.retry();
  }

  /** Asks for everything that is not known yet, what failed included. */
  async retry(): Promise<void> {
    this.#running?.abort();
    this.#publish(new Map());
    const open = unanswered(this.#requests, this.#known);
    if (open.length === 0) return;
    const running = new AbortController();
    this.#running = running;
    const problems = new Map<string, Problem>();
    const plans = open.filter(isPlan);
    await Promise.all([
      this.#answerPlans(inTurns(plans), running.signal, problems),
      ...open.filter(isInquiry).map((inquiry) => this.#answerInquiry(inquiry, running.signal, problems)),
    ]);
  }

  /** Ends what a cell waits for; it is asked again by {@link retry}. */
  stop(cell: string): void {
    const request = this.#requests.find((one) => one.cell === cell);
    for (const open of request ? unanswered([request], this.#known) : []) this.#asked.get(nameOf(open))?.stop();
  }

  /** Forgets all answers, because the tables they are about have changed; what is on screen stays until asked anew. */
  forget(): void {
    this.#known.clear();
    this.#requests = [];
  }

  close(): void {
    this.#running?.abort();
  }

  /**
   * Asks one batch after the other: each is shown while the next is answered. One bad question fails its batch: cell by
   * cell, the others still get their answers.
   */
  async #answerPlans(
    [plans, ...later]: readonly (readonly Plan[])[],
    signal: AbortSignal,
    problems: Map<string, Problem>,
  ): Promise<void> {
    if (!plans) return;
    const problem = await this.#askPlans(plans, signal);
    if (signal.aborted) return;
    const rest = this.#answerPlans(later, signal, problems);
    const keys = new Set(plans.map(nameOf));
    for (const request of problem ? this.#requests : []) {
      const open = unanswered([request], this.#known)
        .filter(isPlan)
        .filter((plan) => keys.has(nameOf(plan)));
      if (open.length === 0) continue;
      const alone = problem?.code === 'worker-died' ? problem : await this.#askPlans(open, signal);
      if (alone) for (const plan of open) problems.set(nameOf(plan), alone);
    }
    if (!signal.aborted) this.#publish(problems);
    await rest;
  }

  async #answerInquiry(inquiry: Inquiry, signal: AbortSignal, problems: Map<string, Problem>): Promise<void> {
    const key = nameOf(inquiry);
    const own = new AbortController();
    const stop = () => own.abort();
    signal.addEventListener('abort', stop, { once: true });
    const asked: { share: number | null; readonly stop: () => void } = { share: null, stop };
    this.#asked.set(key, asked);
    const progress = ({ done, total }: Progress) => {
      asked.share = total > 0 ? done / total : null;
      if (!own.signal.aborted) this.#publish(problems);
    };
    try {
      this.#known.set(key, await this.#ask('answerInquiry', { inquiry }, { signal: own.signal, progress }));
      this.#forgetOldest();
    } catch (thrown) {
      problems.set(key, problemOf(thrown));
    }
    if (this.#asked.get(key) === asked) this.#asked.delete(key);
    if (!signal.aborted) this.#publish(problems);
  }

  async #askPlans(plans: readonly Plan[], signal: AbortSignal): Promise<Problem | null> {
    try {
      const frames = await this.#ask('answerPlans', { plans }, { signal });
      plans.forEach((plan, index) => {
        const frame = frames[index];
        if (frame) this.#known.set(nameOf(plan), frame);
      });
      this.#forgetOldest();
      return null;
    } catch (thrown) {
      return problemOf(thrown);
    }
  }

  /** Lets the oldest answers go, but none that a cell on screen wants. */
  #forgetOldest(): void {
    const wanted = askedByKey(this.#requests);
    const others = [...this.#known.keys()].filter((key) => !wanted.has(key));
    for (const key of others.slice(0, Math.max(0, others.length - answersKept))) this.#known.delete(key);
  }

  /** @param problems by the question that they are about */
  #publish(problems: ReadonlyMap<string, Problem>): void {
    this.#results = new Map(this.#requests.map((request) => [request.cell, this.#resultOf(request, problems)]));
    this.#changed(this.#results);
  }

  #resultOf(request: CellRequest, problems: ReadonlyMap<string, Problem>): CellResult {
    const { cell, plans, inquiries = {}, context } = request;
    const before = this.#results.get(cell) ?? nothing;
    const open = unanswered([request], this.#known);
    const problem = open.map((asked) => problems.get(nameOf(asked))).find((found) => found !== undefined);
    if (problem) return { ...before, pending: false, progress: null, problem };
    if (open.length > 0) return { ...before, pending: true, progress: this.#shareOf(open), problem: null };
    const known = <Answer>(asked: Readonly<Record<string, Asked>>): Readonly<Record<string, Answer>> =>
      Object.fromEntries(
        Object.entries(asked).map(([name, question]) => [name, this.#known.get(nameOf(question)) as Answer]),
      );
    return {
      frames: sameIfEqual(before.frames, known<Frame>(plans)),
      answers: sameIfEqual(before.answers, known<InquiryAnswer>(inquiries)),
      context: before.context && sameContext(before.context, context) ? before.context : context,
      pending: false,
      progress: null,
      problem: null,
    };
  }

  /** How far the open questions of a cell are; null when none of them takes long. */
  #shareOf(open: readonly Asked[]): number | null {
    const shares = open.flatMap((asked) => this.#asked.get(nameOf(asked))?.share ?? []);
    return shares.length > 0 ? Math.min(...shares) : null;
  }
}

/** The earlier one of two records that hold the same objects, so that nothing is drawn again. */
function sameIfEqual<Value>(
  before: Readonly<Record<string, Value>>,
  now: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> {
  const names = Object.keys(now);
  return names.length === Object.keys(before).length && names.every((name) => before[name] === now[name])
    ? before
    : now;
}
