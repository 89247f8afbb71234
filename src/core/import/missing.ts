/** Texts that mean "no answer" in exports of survey tools, lower case. The empty cell always does. */
const missingTexts = new Set([
  'na',
  'n/a',
  '#n/a',
  '#nv',
  'nan',
  'null',
  'not selected',
  'not applicable',
  'keine angabe',
  'k.a.',
  'k. a.',
  'nicht zutreffend',
  'entfällt',
  '{question_not_shown}',
  '-',
  '–',
  '—',
]);

/** Errors that spreadsheets leave in cells, in English and German; `#N/A` and `#NV` may be meant. */
const sheetError = /^#(?:NAME|REF|VALUE|DIV\/0|NUM|NULL|BEZUG|WERT|ZAHL)[?!]?$/i;

/** Whether a trimmed text is an error of a spreadsheet, under which the answer is lost. */
export const isSheetError = (text: string): boolean => text.startsWith('#') && sheetError.test(text);

/** Missing texts that are proposed for every column of numbers or dates, whether they were seen or not. */
export const usualMissingTexts: readonly string[] = [
  'NA',
  'N/A',
  'NaN',
  'null',
  'Not selected',
  '{question_not_shown}',
  '-',
];

/** Negative codes that stand for "no answer" in coded scales; in other numbers they may be true values. */
const missingCodes = new Set(['-1', '-2', '-3', '-8', '-9', '-66', '-77', '-88', '-99', '-999']);

/** Longest text that means "no answer", and the first characters of all in ASCII. */
const longestMissing = Math.max(...[...missingTexts].map((text) => text.length));
const missingStarts = new Set(
  [...missingTexts, '#'].flatMap((text) => [text.charCodeAt(0), text.toUpperCase().charCodeAt(0)]),
);

/** Whether a text that starts with this character, by its number, may mean "no answer". */
export const startsMissing = (first: number): boolean => first >= 0x80 || missingStarts.has(first);

/** Whether a trimmed text means "no answer" wherever it stands. */
export function isMissingText(text: string): boolean {
  if (text === '') return true;
  if (text.length > longestMissing || !startsMissing(text.charCodeAt(0))) return false;
  return missingTexts.has(text.toLowerCase()) || isSheetError(text);
}

/** Whether a trimmed text is a code for "no answer" in a coded scale. */
export const isMissingCode = (text: string): boolean => missingCodes.has(text);

/** The form in which texts are compared with a recipe's missing texts: trimmed, lower case. */
export const missingKey = (text: string): string => text.trim().toLowerCase();
