import type { Table } from '../../core/table/table.ts';

/** Answers kept per table: the logs, fits and values behind what a few cells show. */
const answersKept = 12;

const keptByTable = new WeakMap<Table, Map<string, unknown>>();

/**
 * The answer to a question about a table, worked out unless it was among the last that were. Only finished answers are
 * kept, so a cancelled question leaves nothing behind. `question` must say all that the answer depends on.
 */
export async function keptFor<Answer>(
  table: Table,
  question: readonly unknown[],
  work: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const kept = keptByTable.get(table) ?? new Map<string, unknown>();
  keptByTable.set(table, kept);
  const key = JSON.stringify(question);
  // What lies under a key was put there by the same question.
  const answer = kept.has(key) ? (kept.get(key) as Answer) : await work();
  kept.delete(key);
  kept.set(key, answer);
  for (const oldest of kept.keys()) {
    if (kept.size <= answersKept) break;
    kept.delete(oldest);
  }
  return answer;
}
