import { decimalStyle, looksLikeNumber } from '../numbers.ts';
import type { Recognised, Recogniser } from '../recognised.ts';
import { type ColumnSample, meanLength, shareOf } from '../sample.ts';

/** A column without a value, such as the one a trailing delimiter makes. */
export const empty: Recogniser = (column) =>
  column.filled === 0 ? { role: 'skip', kind: 'text', confidence: 0.95, reason: { code: 'empty-column' } } : null;

const channelWords =
  /^(?!.* (url|uri|link|id|page) ).* (channel|channels|kanal|kontaktkanal|kontaktweg|vertriebsweg|vertriebskanal|medium|source) |(kanal|channel) $|^ (\p{L}+ )?quelle $/u;
const touchpointWords = / (touchpoint|touch point|kontaktpunkt|journey|journey stage|kontaktanlass|anlass) /;
/** Headers that announce free text, whatever the answers. */
const surelyComment =
  / (comment|comments|kommentar|kommentare|feedback|verbatims?|commentaires?|comentarios?|comentários?|commenti|commento|opmerking|opmerkingen|toelichting|komentarz|komentarze|kommentarer|bemerkning|remarques?|observaciones|rückmeldung|rückmeldungen|bewertungstext|review (?:text|content|body)|why|warum|weshalb|wieso|anmerkung|anmerkungen|bemerkung|bemerkungen|freitext|open ended|please specify|bitte angeben) |(kommentar|comment|feedback) $/;
/** Whether a header announces free text, so that signs between its words hardly part options. */
export const announcesComment = ({ words }: ColumnSample): boolean => surelyComment.test(words);
const maybeComment =
  / (reason|reasons|grund|gründe|begründung|improve|improvement|improvements|verbessern|verbesserung|verbesserungen|suggestion|suggestions|vorschläge|message|nachricht|remark|remarks|explain|erläuterung|tell us) |text $/;

const mostGroups = 50;
const mostCategories = 1_000;
const fewGroups = 12;

/** Whether few different short values repeat. */
function fewValues(column: ColumnSample): boolean {
  const size = column.distinct;
  const length = meanLength(column);
  if (size <= fewGroups && (length <= 25 || size * 10 <= column.filled)) return true;
  return size <= mostGroups && length <= 60 && size <= column.filled * 0.5;
}

const categoryRole = (column: ColumnSample) => {
  if (channelWords.test(column.words)) return 'channel';
  if (touchpointWords.test(column.words)) return 'touchpoint';
  return column.distinct > 1 ? 'attribute' : 'none';
};

/** Few repeated values: good for splitting a chart. */
export const categories: Recogniser = (column) => {
  const size = column.distinct;
  const repeated = size <= column.filled * 0.5;
  if (maybeComment.test(column.words) && (meanLength(column) > 25 || !repeated)) return null;
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

const cityWords = /^ (\p{L}+ ){0,2}(city|town|stadt|ort|wohnort|gemeinde) $/u;

/** Cities are good for splitting, even where there are many; streets and postcodes stay out as personal. */
export const cities: Recogniser = (column) => {
  const places = column.distinct <= mostCategories && shareOf(column, (value) => !/\d/.test(value)) > 0.9;
  if (!places || !cityWords.test(column.words)) return null;
  return { role: 'attribute', kind: 'category', confidence: 0.8, reason: { code: 'city-by-header' } };
};

const spacedShare = (column: ColumnSample): number => shareOf(column, (value) => value.includes(' '));

const asComment = (column: ColumnSample, code: string, confidence: number): Recognised => {
  const facts = { filled: column.filled, rows: column.rows };
  return { role: 'comment', kind: 'text', confidence, reason: { code, facts } };
};

/** Free text under a header that announces it, even when the same few sentences recur. */
export const namedComments: Recogniser = (column) => {
  const wordy = meanLength(column) >= 12 && spacedShare(column) > 0.3;
  return surelyComment.test(column.words) && wordy ? asComment(column, 'comment-by-header', 0.95) : null;
};

/** Free text by a weaker header or by length. */
export const comments: Recogniser = (column) => {
  const wordy = meanLength(column) >= 12 || spacedShare(column) > 0.5;
  const announced = maybeComment.test(column.words) || surelyComment.test(column.words);
  if (announced && wordy) return asComment(column, 'comment-by-header', 0.85);
  const long = meanLength(column) >= 30 && spacedShare(column) >= 0.7;
  return long ? asComment(column, 'comment-by-length', 0.6) : null;
};

/** Whatever is left is kept as text. */
export const otherText: Recogniser = () => ({
  role: 'none',
  kind: 'text',
  confidence: 0.5,
  reason: { code: 'other-text' },
});

/** Whether a column holds nothing but two of 0, 1 and 2, as yes and no are coded. */
const isSwitch = (column: ColumnSample): boolean =>
  column.distinct <= 2 && [...column.counts.keys()].every((value) => /^[012](?:[.,]0)?$/.test(value));

/** Numbers: a weight by its header, two values for splitting, anything else without a meaning. */
export const numbers: Recogniser = (column) => {
  if (shareOf(column, looksLikeNumber) < 0.95) return null;
  const { decimal, ambiguous } = decimalStyle(column.counts.keys());
  const weight = /^ (weight|weighting|gewicht|gewichtung|gew) $/.test(column.words);
  if (!weight && isSwitch(column)) return null;
  const reason = { code: weight ? 'weight-by-header' : 'numbers' };
  return {
    role: weight ? 'weight' : 'none',
    kind: 'number',
    decimal,
    confidence: weight ? 0.85 : 0.7,
    reason,
    decimalInDoubt: ambiguous,
  };
};
