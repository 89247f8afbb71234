import type { Project } from '../../core/notebook/document.ts';
import type { ProjectOperation } from '../../core/notebook/operation.ts';
import type { Step } from './step-words.ts';

/** A state of the history, as the storage tells it. */
interface State {
  readonly position: number;
  readonly at: number;
  readonly operation: ProjectOperation | null;
  readonly project: Project;
}

/** One line of the history: a state and what led to it, several edits of the same thing in a row taken together. */
export interface HistoryEntry {
  /** The last of the states taken together. */
  readonly state: State;
  /** Null for the first state that is kept. */
  readonly step: Step | null;
  /** How many edits. */
  readonly edits: number;
  readonly is: 'past' | 'now' | 'undone';
}

/** Quiet time after which another edit of the same thing gets a line of its own, in milliseconds. */
const pause = 5 * 60_000;

/** The lines of a history, the latest first. */
export function historyEntries({
  position,
  steps,
}: {
  readonly position: number;
  readonly steps: readonly State[];
}): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  steps.forEach((state, index) => {
    const before = steps[index - 1]?.project ?? null;
    const is = state.position === position ? 'now' : state.position < position ? 'past' : 'undone';
    const step = state.operation && { operation: state.operation, before, after: state.project };
    const last = entries.at(-1);
    if (last && continues(last, state)) {
      entries.pop();
      const whole = last.step && step ? { ...step, before: last.step.before } : step;
      entries.push({ state, step: whole, edits: last.edits + 1, is });
    } else entries.push({ state, step, edits: 1, is });
  });
  return entries.toReversed();
}

/** Whether a state goes on with what the line before it tells: typing in the same cell, or the same title. */
function continues({ state, is }: HistoryEntry, next: State): boolean {
  const [left, right] = [state.operation, next.operation];
  if (is === 'now' || !left || !right || next.at - state.at > pause) return false;
  if (left.op === 'replace-cell' && right.op === 'replace-cell') return left.cell.id === right.cell.id;
  if (left.op === 'rename-notebook' && right.op === 'rename-notebook') return left.notebook === right.notebook;
  return left.op === 'rename-project' && right.op === 'rename-project';
}
