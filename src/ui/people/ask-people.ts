import type { CellResult } from '../../app/answer-board.ts';
import { t } from '../../app/language.svelte.ts';
import type { NotebookView } from '../../app/notebook-view.svelte.ts';
import type { Cell } from '../../core/notebook/cell.ts';
import { plansOfCell } from '../../core/notebook/cells/index.ts';
import { type NumberPart, rowsBehind } from '../../core/people/rows-behind.ts';

/**
 * Shows the people behind a part of a picture.
 *
 * @param words what the part is, e.g. its group and its period.
 * @param back puts the focus back where it came from; by default on what has it.
 */
export type ShowPeople = (part: NumberPart, words: readonly string[], back?: () => void) => void;

/** Shows the people behind the numbers of one plan of a cell; does nothing before its answer is there. */
export function peopleOf(
  cell: Cell,
  result: CellResult | undefined,
  view: Pick<NotebookView, 'showPeople'>,
  name: string,
): ShowPeople {
  return (part, words, back) => {
    const context = result?.context;
    const frame = result?.frames[name];
    const plan = context && plansOfCell(cell, context)[name];
    if (!context || !frame || !plan) return;
    const { metric, item, variant } = frame;
    view.showPeople({
      title: [t(`metric.${metric}`), ...words].filter((word) => word !== '').join(' · '),
      ...rowsBehind(plan, part, item, context.table),
      tile: { metric, item, variant },
      ...(back ? { back } : {}),
    });
  };
}
