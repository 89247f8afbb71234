import { describe, expect, test } from 'vitest';
import { AnswerBoard, type CellResults } from '../../src/app/answer-board.ts';
import type { CellRequest } from '../../src/app/cell-requests.ts';
import type { Frame } from '../../src/core/frame/frame.ts';
import type { Plan } from '../../src/core/frame/plan.ts';
import { EcholotError } from '../../src/core/problem.ts';
import type { Ask } from '../../src/worker/questions.ts';
import { responses } from '../core/notebook/table.ts';

const context = {
  table: responses(),
  period: null,
  compare: 'none',
  comparison: null,
  segment: null,
  grain: 'month',
} as const;
const plan = (item: string): Plan => ({ table: 'tab', metric: 'nps', item });
const wants = (cell: string, ...items: string[]): CellRequest => ({
  cell,
  plans: Object.fromEntries(items.map((item) => [item, plan(item)])),
  context,
});
const frame = (item: string): Frame => ({
  table: 'tab',
  metric: 'nps',
  variant: 'nps',
  item,
  unit: 'points',
  scale: { min: 0, max: 10, goodEnd: 'high' },
  rows: [],
  base: { rows: 0, outside: 0, withoutDate: 0, withoutAnswer: 0, answers: 0 },
});

/** A worker whose answers can be held back, and that cannot answer about an item called `bad`. */
function worker() {
  const asked: string[][] = [];
  const gates: (() => void)[] = [];
  let slow = false;
  const answer = async (args: { plans: readonly Plan[] }, signal?: AbortSignal): Promise<readonly Frame[]> => {
    asked.push(args.plans.map(({ item }) => item ?? ''));
    if (slow) await new Promise<void>((resolve) => gates.push(resolve));
    if (signal?.aborted) throw new EcholotError({ code: 'cancelled' });
    if (args.plans.some(({ item }) => item === 'bad'))
      throw new EcholotError({ code: 'column-missing', column: 'bad' });
    return args.plans.map(({ item }) => frame(item ?? ''));
  };
  const ask = ((_question: string, args: { plans: readonly Plan[] }, options?: { signal?: AbortSignal }) =>
    answer(args, options?.signal)) as unknown as Ask;
  return {
    ask,
    asked,
    gates,
    slowDown: () => {
      slow = true;
    },
  };
}

function board(ask: Ask) {
  const seen: CellResults[] = [];
  return { seen, board: new AnswerBoard(ask, (results) => seen.push(results)) };
}

describe('the board of answers', () => {
  test('asks everything that all cells want in one batch, each question once', async () => {
    const { ask, asked } = worker();
    const { board: answers, seen } = board(ask);
    await answers.show([wants('k', 'a', 'b'), wants('t', 'a', 'c')]);
    expect(asked).toEqual([['a', 'b', 'c']]);
    expect(seen.at(-1)?.get('t')).toMatchObject({ pending: false, problem: null, frames: { a: frame('a') } });
  });

  test('does not ask again what it knows', async () => {
    const { ask, asked } = worker();
    const { board: answers, seen } = board(ask);
    await answers.show([wants('k', 'a')]);
    await answers.show([wants('k', 'b')]);
    await answers.show([wants('k', 'a')]);
    expect(asked).toEqual([['a'], ['b']]);
    expect(Object.keys(seen.at(-1)?.get('k')?.frames ?? {})).toEqual(['a']);
  });

  test('keeps the old frames while a new question is pending', async () => {
    const { ask, slowDown } = worker();
    const { board: answers, seen } = board(ask);
    await answers.show([wants('k', 'a')]);
    slowDown();
    void answers.show([wants('k', 'b')]);
    expect(seen.at(-1)?.get('k')).toMatchObject({ pending: true, frames: { a: frame('a') } });
  });

  test('never shows an older answer over a newer one', async () => {
    const { ask, slowDown, gates } = worker();
    const { board: answers, seen } = board(ask);
    slowDown();
    const older = answers.show([wants('k', 'a')]);
    const newer = answers.show([wants('k', 'b')]);
    gates[1]?.();
    await newer;
    gates[0]?.();
    await older;
    expect(Object.keys(seen.at(-1)?.get('k')?.frames ?? {})).toEqual(['b']);
  });

  test('a cell that cannot be answered does not take the others with it', async () => {
    const { ask } = worker();
    const { board: answers, seen } = board(ask);
    await answers.show([wants('k', 'a'), wants('t', 'bad')]);
    expect(seen.at(-1)?.get('k')).toMatchObject({ pending: false, problem: null, frames: { a: frame('a') } });
    expect(seen.at(-1)?.get('t')).toMatchObject({ pending: false, problem: { code: 'column-missing' } });
  });

  test('keeps the last frames of a cell whose new question failed', async () => {
    const { ask } = worker();
    const { board: answers, seen } = board(ask);
    await answers.show([wants('k', 'a')]);
    await answers.show([wants('k', 'bad')]);
    expect(seen.at(-1)?.get('k')).toMatchObject({ frames: { a: frame('a') }, problem: { code: 'column-missing' } });
  });

  test('answers more questions at a time than it keeps for later', async () => {
    const { ask } = worker();
    const { board: answers, seen } = board(ask);
    const items = Array.from({ length: 700 }, (_, index) => `i${index}`);
    await answers.show(items.map((item) => wants(item, item)));
    expect([...(seen.at(-1)?.values() ?? [])].filter(({ pending }) => pending).length).toBe(0);
  });

  test('never forgets what it still shows when it goes back to earlier questions', async () => {
    const { ask } = worker();
    const { board: answers, seen } = board(ask);
    const cells = (period: string) => Array.from({ length: 200 }, (_, cell) => wants(`c${cell}`, `${period}${cell}`));
    for (const period of ['now', 'before', 'now']) await answers.show(cells(period));
    expect([...(seen.at(-1)?.values() ?? [])].filter(({ pending }) => pending).length).toBe(0);
  });

  test('a cell without questions is ready at once', async () => {
    const { ask, asked } = worker();
    const { board: answers, seen } = board(ask);
    await answers.show([wants('text')]);
    expect(asked).toEqual([]);
    expect(seen.at(-1)?.get('text')).toMatchObject({ pending: false, problem: null });
  });

  test('inquiries are asked each for itself, and neither holds up nor fails what else a notebook asks', async () => {
    const asked: string[] = [];
    const answer = { ask: 'durations', unit: 'days', groups: [], base: { rows: 0, used: 0, customers: 0, left: {} } };
    const ask = (async (question: string, args: { plans?: readonly Plan[]; inquiry?: { by?: string } }) => {
      asked.push(question);
      if (args.inquiry?.by) throw new EcholotError({ code: 'column-missing', column: args.inquiry.by });
      return args.inquiry ? answer : args.plans?.map(({ item }) => frame(item ?? ''));
    }) as unknown as Ask;
    const { board: answers, seen } = board(ask);
    const durations = { ask: 'durations', table: 'tab' } as const;
    await answers.show([
      wants('k', 'a'),
      { cell: 's', plans: {}, inquiries: { stays: durations }, context },
      { cell: 'f', plans: {}, inquiries: { stays: { ...durations, by: 'gone' } }, context },
    ]);
    expect(asked.sort()).toEqual(['answerInquiry', 'answerInquiry', 'answerPlans']);
    const last = seen.at(-1);
    expect(last?.get('k')).toMatchObject({ pending: false, problem: null, frames: { a: frame('a') } });
    expect(last?.get('s')).toMatchObject({ pending: false, problem: null, answers: { stays: answer } });
    expect(last?.get('f')).toMatchObject({ pending: false, problem: { code: 'column-missing', column: 'gone' } });
  });

  test('shows what the first segment gives while others are asked about', async () => {
    const { ask, asked, gates, slowDown } = worker();
    const { seen, board: answers } = board(ask);
    slowDown();
    const wrote: Plan = { ...plan('b'), segment: { is: 'answered', column: 'c' } };
    const done = answers.show([wants('k', 'a'), { cell: 'c', plans: { b: wrote }, context }, wants('t', 'd')]);
    gates.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toEqual([['a', 'd'], ['b']]);
    const states = () => ['k', 'c', 't'].map((cell) => seen.at(-1)?.get(cell)?.pending);
    expect(states()).toEqual([false, true, false]);
    gates.shift()?.();
    await done;
    expect(states()).toEqual([false, false, false]);
  });
});
