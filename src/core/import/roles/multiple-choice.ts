import type { Recogniser } from '../recognised.ts';
import type { ColumnSample } from '../sample.ts';

const mostOptions = 60;

/** How often each piece occurs when the answers are split, and how many pieces there are in all. */
function pieces(column: ColumnSample, separator: string): { different: number; all: number } {
  const seen = new Set<string>();
  let all = 0;
  for (const [value, count] of column.counts) {
    for (const piece of value.split(separator)) {
      if (piece.trim() === '') continue;
      seen.add(piece.trim());
      all += count;
    }
  }
  return { different: seen.size, all };
}

/**
 * Several options in one cell, joined by `;` or `, `: the pieces recur across rows although the whole answers hardly
 * do. Kept as text, so that they are neither taken for comments nor for one option each.
 */
export const multipleChoice: Recogniser = (column) => {
  if (column.filled < 10 || column.distinct <= 12) return null;
  for (const separator of [';', ', ']) {
    const { different, all } = pieces(column, separator);
    const several = all > column.counted * 1.2;
    if (several && different <= mostOptions && different * 5 <= all && different < column.counts.size) {
      return {
        role: 'none',
        kind: 'text',
        confidence: 0.7,
        reason: { code: 'multiple-choice', facts: { options: different } },
      };
    }
  }
  return null;
};
