import { looksLikeDate } from './date-order.ts';
import type { Records } from './layout.ts';
import type { RowRule } from './recipe.ts';
import { isTotal } from './total-words.ts';

/** Rows at the end of a table in which totals and remarks are looked for. */
const lastRows = 8;

const remark =
  /^(confidential|copyright|©|generated|exported|created|report|source|note|filters?:|page |erstellt|exportiert|quelle|hinweis|stand:?|bericht|seite |vertraulich)/i;

const isShort = (text: string): boolean => !text.includes(' ') || looksLikeDate(text);

/** Whether words stand where the rows above hold numbers, dates or ids. */
function standsOut(rows: Records, index: number, text: string): boolean {
  if (isShort(text) || text.length < 8) return false;
  const above = rows.slice(0, -lastRows).map((row) => row[index]?.trim() ?? '');
  return above.length > 0 && above.filter((cell) => cell !== '' && isShort(cell)).length >= above.length * 0.9;
}

const filledAt = (row: readonly string[]): number[] => row.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));

/** Cells filled in a usual row, which a few remarks do not change. */
function usuallyFilled(rows: Records): number {
  const counts = rows.map((row) => filledAt(row).length).sort((a, b) => a - b);
  return counts[Math.floor(counts.length * 0.75)] ?? 0;
}

/** Whether the rows above hold a text as well, so that it is an answer such as "average" and no heading of a row. */
const isAnswer = (rows: Records, index: number, text: string): boolean =>
  rows.slice(0, -lastRows).some((row) => row[index]?.trim() === text);

/**
 * Rules for rows of totals and remarks at the end of a table: a row that starts with a word for "total", and rows
 * with one filled cell under rows with at least three. Each rule names the text of its row, so that none of the
 * answers above is left out.
 */
export function totalRules(rows: Records, width: number): readonly RowRule[] {
  if (width < 2 || rows.length < 3) return [];
  const usual = usuallyFilled(rows);
  const rules: RowRule[] = [];
  for (const row of rows.slice(-Math.min(lastRows, rows.length - 1)).reverse()) {
    const filled = filledAt(row);
    const index = filled[0] ?? -1;
    const text = row[index]?.trim() ?? '';
    const totals = isTotal(text) && filled.length <= usual && !isAnswer(rows, index, text);
    const isRemark = filled.length === 1 && usual >= 3 && (remark.test(text) || standsOut(rows, index, text));
    if (!totals && !isRemark) break;
    const reason = totals ? 'total-row' : 'report-footer';
    rules.push({ rule: 'cell', reason, active: true, index, texts: [text] });
  }
  return rules;
}

/** The rows of a whole table without those of totals and remarks at its end, which say nothing of what columns hold. */
export function withoutTotals(rows: Records, width: number): Records {
  const texts = new Map<number, Set<string>>();
  for (const rule of totalRules(rows, width)) {
    if (rule.rule !== 'cell') continue;
    const known = texts.get(rule.index) ?? new Set();
    for (const text of rule.texts) texts.set(rule.index, known.add(text));
  }
  if (texts.size === 0) return rows;
  const isTotalRow = (row: readonly string[]) =>
    [...texts].some(([index, known]) => known.has(row[index]?.trim() ?? ''));
  return rows.filter((row, at) => at < rows.length - lastRows || !isTotalRow(row));
}
