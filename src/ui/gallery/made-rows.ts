import type { NotebookResults } from '../../app/results.svelte.ts';
import { EcholotError, type Problem } from '../../core/problem.ts';
import type { CellValue, TableRow } from '../../core/table/rows.ts';
import type { TableMeta } from '../../core/table/table.ts';
import type { TextComparison, TypicalWord } from '../../core/text/text-comparison.ts';
import { dayOf, isoDate } from '../../core/time/day.ts';
import { longWords, wordyTable } from './made-table.ts';

const comments = [
  'Friendly and quick.',
  `Zu wenig ${longWords[0]}.`,
  'Waited for two weeks, then it was the wrong part. Nobody answered the phone, so I drove there twice, and twice it was closed.',
  'Ask for Anna, she knows: anna@example.org or 030 1234567.',
];

const lastDay = dayOf({ year: 2025, month: 11, day: 12 });

function cellOf(id: string, row: number, wordy: boolean): CellValue {
  if (id === 'c1') return isoDate(lastDay - (row % 340));
  if (id === 'c2') return (row * 7) % 11;
  if (id === 'c3') return 1 + ((row * 3) % 5);
  if (id === 'c4') return 1 + ((row * 5) % 7);
  if (wordy) return id === 'c6' ? longWords.join(' ') : (longWords[row % longWords.length] ?? null);
  if (id === 'c5') return row % 3 === 0 ? 'Online shop' : 'Branch';
  return comments[row % comments.length] ?? null;
}

const typical = (words: readonly string[], first: number, second: number): readonly TypicalWord[] =>
  words.map((word) => ({ word, first, second, p: 0.001 }));

const words: TextComparison = {
  documents: [900, 2600],
  ofFirst: typical(['waited', 'wrong', 'closed'], 120, 30),
  ofSecond: typical(['friendly', 'quick'], 20, 400),
};

type Ask = NotebookResults['ask'];

/** Answers what cells that show rows of a table ask, without an engine; everything else is refused. */
export const madeAsk = (table: TableMeta): Ask =>
  (async (question: string, args: { columns: readonly string[]; from: number; to: number }) => {
    if (question === 'compareTexts') return words;
    if (question !== 'tableRows') throw new EcholotError({ code: 'cancelled' });
    const places = Array.from(
      { length: Math.max(0, Math.min(table.rows, args.to) - args.from) },
      (_, at) => args.from + at,
    );
    const cells = (row: number) => args.columns.map((id) => cellOf(id, row, table === wordyTable));
    return { total: table.rows, from: args.from, rows: places.map((row): TableRow => ({ row, cells: cells(row) })) };
  }) as Ask;

/** Never answers. */
export const silentAsk = (() => new Promise<never>(() => undefined)) as Ask;

/** Answers every question with a problem. */
export const refusingAsk = (problem: Problem): Ask => (() => Promise.reject(new EcholotError(problem))) as Ask;
