import { decimalStyle, looksLikeNumber } from '../numbers.ts';
import { readRating } from '../rating.ts';
import type { Recogniser } from '../recognised.ts';
import { type ColumnSample, meanLength, shareOf } from '../sample.ts';

/** A column without a value, such as the one a trailing delimiter makes. */
export const empty: Recogniser = (column) =>
  column.filled === 0 ? { role: 'skip', kind: 'text', confidence: 0.95, reason: { code: 'empty-column' } } : null;

const channelWords =
  / (channel|channels|kanal|kontaktkanal|kontaktweg|vertriebsweg|vertriebskanal|medium|source|quelle) |(kanal|channel) $/;
const touchpointWords = / (touchpoint|touch point|kontaktpunkt|journey|journey stage|kontaktanlass|anlass) /;
const commentWords =
  / (comment|comments|kommentar|kommentare|feedback|verbatim|why|warum|weshalb|wieso|reason|reasons|grund|gründe|begründung|anmerkung|anmerkungen|bemerkung|bemerkungen|freitext|open ended|open ended response|please specify|bitte angeben|improve|improvement|improvements|verbessern|verbesserung|verbesserungen|suggestion|suggestions|vorschläge|message|nachricht|remark|remarks|explain|erläuterung|tell us) |(kommentar|comment|feedback|text) $/;

const mostGroups = 50;
const mostCategories = 1_000;
const fewGroups = 12;

/** Whether few different short values repeat. */
function fewValues(column: ColumnSample): boolean {
  const { size } = column.counts;
  const length = meanLength(column);
  if (size <= fewGroups && (length <= 25 || size * 10 <= column.filled)) return true;
  return size <= mostGroups && length <= 60 && size <= column.filled * 0.5;
}

const categoryRole = (column: ColumnSample) => {
  if (channelWords.test(column.words)) return 'channel';
  if (touchpointWords.test(column.words)) return 'touchpoint';
  return column.counts.size > 1 ? 'attribute' : 'none';
};

/** Few repeated values: good for splitting a chart. */
export const categories: Recogniser = (column) => {
  const { size } = column.counts;
  if (commentWords.test(column.words) && meanLength(column) > 25) return null;
  if (fewValues(column)) {
    const facts = { values: size };
    return { role: categoryRole(column), kind: 'category', confidence: 0.8, reason: { code: 'few-values', facts } };
  }
  const many = size <= mostCategories && size <= column.filled * 0.2 && meanLength(column) <= 40;
  if (!many) return null;
  return {
    role: 'none',
    kind: 'category',
    confidence: 0.7,
    reason: { code: 'repeated-values', facts: { values: size } },
  };
};

/** Free text, by header or by length. */
export const comments: Recogniser = (column) => {
  const spaced = shareOf(column, (value) => value.includes(' '));
  const facts = { filled: column.filled, rows: column.cells.length };
  const wordy = meanLength(column) >= 12 || spaced > 0.5;
  if (commentWords.test(column.words) && wordy) {
    return { role: 'comment', kind: 'text', confidence: 0.9, reason: { code: 'comment-by-header', facts } };
  }
  if (meanLength(column) < 30 || spaced < 0.7) return null;
  return { role: 'comment', kind: 'text', confidence: 0.6, reason: { code: 'comment-by-length', facts } };
};

/** Whatever is left is kept as text. */
export const otherText: Recogniser = () => ({
  role: 'none',
  kind: 'text',
  confidence: 0.5,
  reason: { code: 'other-text' },
});

/** Numbers: a weight by its header, two values for splitting, anything else without a meaning. */
export const numbers: Recogniser = (column) => {
  if (shareOf(column, looksLikeNumber) < 0.95) return null;
  const { decimal, ambiguous } = decimalStyle(column.counts.keys());
  const warnings = ambiguous
    ? [
        {
          code: 'decimal-in-doubt',
          facts: { example: [...column.counts.keys()].find((value) => /[.,]/.test(value)) ?? '' },
        },
      ]
    : [];
  const weight = /^ (weight|weighting|gewicht|gewichtung|gew) $/.test(column.words);
  if (!weight && column.counts.size <= 2 && readRating(column, 'none') !== null) return null;
  const reason = { code: weight ? 'weight-by-header' : 'numbers' };
  return {
    role: weight ? 'weight' : 'none',
    kind: 'number',
    decimal,
    confidence: weight ? 0.85 : 0.7,
    reason,
    warnings,
  };
};
