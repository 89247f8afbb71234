import type { DifferenceOf } from '../core/import/match/difference.ts';
import type { AnswersBefore } from '../core/import/match/scale-change.ts';
import type { Ask } from '../worker/questions.ts';

/** Different answers of a question that are counted; scales have fewer. */
const mostAnswers = 1_000;

/** How often each answer was given so far to the questions whose scale seems to have changed. */
export async function countsOf(
  ask: Ask,
  table: string,
  changes: readonly DifferenceOf<'scale-changed'>[],
): Promise<AnswersBefore> {
  const counted = new Map<string, ReadonlyMap<number, number>>();
  for (const { column } of changes) {
    const answer = await ask('columnValues', { table, column, limit: mostAnswers }).catch(() => null);
    if (answer) counted.set(column, new Map(answer.values.map(({ value, count }) => [Number(value), count])));
  }
  return (column) => counted.get(column);
}
