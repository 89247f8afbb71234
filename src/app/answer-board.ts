import type { Frame } from '../core/frame/frame.ts';
import type { Plan } from '../core/frame/plan.ts';
import type { CellContext, CellPlans } from '../core/notebook/cells/cell-type.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { Ask } from '../worker/questions.ts';

/** What one cell wants to know. */
export interface CellRequest {
  readonly cell: string;
  readonly plans: CellPlans;
  readonly context: CellContext;
}

/**
 * What one cell can show. Frames of an earlier question stay while a new one is pending or failed. Frames and context
 * are the same objects as long as they say the same.
 */
export interface CellResult {
  /** Frames by the names that the cell's type gives them; empty before the first answer. */
  readonly frames: Readonly<Record<string, Frame>>;
  /** What `frames` were asked about; null before the first answer. */
  readonly context: CellContext | null;
  readonly pending: boolean;
  readonly problem: Problem | null;
}

/** What all cells can show, by the id of the cell. */
export type CellResults = ReadonlyMap<string, CellResult>;

/** Answers kept beside those on screen, so that going back to an earlier question needs no scan. */
const answersKept = 300;

const nothing: CellResult = { frames: {}, context: null, pending: true, problem: null };

/**
 * Keeps the results of all cells in step with what they want to know: asks what is not known yet in one batch, lets go
 * of questions that nobody waits for any more, and never shows an older answer over a newer one.
 */
export class AnswerBoard {
  readonly #ask: Ask;
  readonly #changed: (results: CellResults) => void;
  readonly #known = new Map<string, Frame>();
  #results: CellResults = new Map();
  #requests: readonly CellRequest[] = [];
  #running: AbortController | null = null;

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
    const problem = await this.#answer(open, running.signal);
    if (running.signal.aborted) return;
    const problems = problem ? await this.#eachAlone(running.signal, problem) : new Map<string, Problem>();
    if (!running.signal.aborted) this.#publish(problems);
  }

  /** Forgets all answers, because the tables they are about have changed; what is on screen stays until asked anew. */
  forget(): void {
    this.#known.clear();
    this.#requests = [];
  }

  close(): void {
    this.#running?.abort();
  }

  /** One bad question fails a batch: cell by cell, the others still get their answers. */
  async #eachAlone(signal: AbortSignal, problem: Problem): Promise<ReadonlyMap<string, Problem>> {
    const problems = new Map<string, Problem>();
    for (const request of this.#requests) {
      const open = unanswered([request], this.#known);
      if (open.length === 0) continue;
      const alone = problem.code === 'worker-died' ? problem : await this.#answer(open, signal);
      if (alone) problems.set(request.cell, alone);
    }
    return problems;
  }

  async #answer(plans: readonly Plan[], signal: AbortSignal): Promise<Problem | null> {
    try {
      const frames = await this.#ask('answerPlans', { plans }, { signal });
      plans.forEach((plan, index) => {
        const frame = frames[index];
        if (frame) this.#known.set(JSON.stringify(plan), frame);
      });
      this.#forgetOldest();
      return null;
    } catch (thrown) {
      return problemOf(thrown);
    }
  }

  /** Lets the oldest answers go, but none that a cell on screen wants. */
  #forgetOldest(): void {
    const wanted = plansByKey(this.#requests);
    const others = [...this.#known.keys()].filter((key) => !wanted.has(key));
    for (const key of others.slice(0, Math.max(0, others.length - answersKept))) this.#known.delete(key);
  }

  #publish(problems: ReadonlyMap<string, Problem>): void {
    this.#results = new Map(this.#requests.map((request) => [request.cell, this.#resultOf(request, problems)]));
    this.#changed(this.#results);
  }

  #resultOf({ cell, plans, context }: CellRequest, problems: ReadonlyMap<string, Problem>): CellResult {
    const before = this.#results.get(cell) ?? nothing;
    const problem = problems.get(cell);
    if (problem) return { ...before, pending: false, problem };
    const frames: Record<string, Frame> = {};
    for (const [name, plan] of Object.entries(plans)) {
      const frame = this.#known.get(JSON.stringify(plan));
      if (!frame) return { ...before, pending: true, problem: null };
      frames[name] = frame;
    }
    return {
      frames: sameFrames(before.frames, frames) ? before.frames : frames,
      context: before.context && sameContext(before.context, context) ? before.context : context,
      pending: false,
      problem: null,
    };
  }
}

const sameFrames = (before: CellResult['frames'], now: CellResult['frames']): boolean =>
  Object.keys(before).length === Object.keys(now).length &&
  Object.entries(now).every(([name, frame]) => before[name] === frame);

const sameContext = (before: CellContext, now: CellContext): boolean =>
  before.table === now.table && before.segments === now.segments && contextKey(before) === contextKey(now);

/** What requests ask, without what is known of table and segments: plans hold what matters of them. */
const keyOf = (requests: readonly CellRequest[]): string =>
  JSON.stringify(
    requests.map(({ context, ...asked }) => ({
      ...asked,
      context: contextKey(context),
    })),
  );

const contextKey = (context: CellContext): string =>
  JSON.stringify({ ...context, table: context.table.id, segments: null });

/** Everything that requests ask, each question once, by the name under which its answer is kept. */
const plansByKey = (requests: readonly CellRequest[]): ReadonlyMap<string, Plan> =>
  new Map(requests.flatMap(({ plans }) => Object.values(plans)).map((plan) => [JSON.stringify(plan), plan]));

const unanswered = (requests: readonly CellRequest[], known: ReadonlyMap<string, Frame>): readonly Plan[] =>
  [...plansByKey(requests)].flatMap(([key, plan]) => (known.has(key) ? [] : [plan]));
