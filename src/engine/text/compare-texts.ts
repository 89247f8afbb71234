import type { Table } from '../../core/table/table.ts';
import { type TextComparison, type TextQuestion, typicalWords, WordCounter } from '../../core/text/text-comparison.ts';
import { cellReader } from '../rows/cell-reader.ts';
import { chosenRows, chunksOfRows, columnOf } from '../rows/chosen-rows.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import { Turns } from '../turns.ts';

/** Texts that are read in one go. */
const textsAtOnce = 512;

/**
 * The words that tell the texts of two groups of rows apart. Addresses and numbers of people do not count as words, nor
 * do the names of people that stand in the same row.
 *
 * @throws EcholotError `column-missing`, `cancelled`.
 */
export async function compareTexts(
  table: Table,
  { column: id, first, second }: TextQuestion,
  signal?: Abortable,
): Promise<TextComparison> {
  const forms = new Map<string, { form: string; lead: number }>();
  const counters = [new WordCounter(forms), new WordCounter(forms)] as const;
  const column = columnOf(table, id);
  const reader = cellReader(table.meta, column, false);
  const beside = reader.columns.filter((other) => other !== id);
  const turns = new Turns();
  for (const [index, predicate] of [first, second].entries()) {
    const rows = await chosenRows(table, predicate);
    for await (const { chunks, from, to, start } of chunksOfRows(table, id, rows, beside)) {
      for (let place = from; place < to; place++) {
        if ((place - from) % textsAtOnce === 0) {
          stopIfAborted(signal);
          await turns.give();
        }
        const text = reader.cell(chunks, (rows[place] as number) - start);
        if (typeof text === 'string') counters[index]?.add(withoutMasked(text));
      }
    }
  }
  return typicalWords(...counters, forms);
}

/** A text without the words in which something personal was made unreadable. */
const withoutMasked = (text: string): string => (text.includes('•••') ? text.replace(/\S*•••\S*/g, ' ') : text);
