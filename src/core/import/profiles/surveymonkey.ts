import { looksLikeDate } from '../date-order.ts';
import { filledFromLeft, readableHeader } from '../header-names.ts';
import { firstRowNames, twoRowNames } from '../header-rows.ts';
import type { Records } from '../layout.ts';
import { looksLikeNumber } from '../numbers.ts';
import {
  headerLayout,
  hintsByPosition,
  type LayoutOfTool,
  otherDate,
  personal,
  profileOf,
  technical,
} from './header-layout.ts';
import type { ColumnHint, HeaderCells } from './profile.ts';
import { leaveOutUnless } from './rules.ts';
import { headerKey, positionOf } from './signature.ts';

const respondent =
  'respondent id|respondentid|respondent-id|befragten-id|id de répondant|identifiant du répondant|id del encuestado|id de encuestado|id do respondente|id rispondente';

const columns: Readonly<Record<string, ColumnHint>> = {
  [respondent]: { role: 'responseId', kind: 'text' },
  'collector id|collectorid|collector-id|id du collecteur|id del recopilador|id do coletor|id raccoglitore': {
    role: 'none',
    kind: 'category',
  },
  'start date|startdate|date created|startdatum|date de début|fecha de inicio|data de início|data di inizio|begindatum':
    otherDate,
  'end date|enddate|date modified|enddatum|date de fin|fecha de finalización|fecha de fin|data de término|data de conclusão|data di fine|einddatum':
    {
      role: 'answeredAt',
      kind: 'date',
    },
  'ip address|ip-adresse': personal,
  'email address|e-mail-adresse': personal,
  'first name|vorname': personal,
  'last name|nachname': personal,
};

const markers =
  /^(response|open-ended response|other \(please specify\)|comments?:?|why\?|antwort|offene antwort|sonstiges \(bitte angeben\))$/i;

/** Parts that nothing but the tool calls so; a comment may stand below a heading anywhere. */
const ownMarkers =
  /^(response|open-ended response|other \(please specify\)|antwort|offene antwort|sonstiges \(bitte angeben\)|réponse|réponse libre|autre \(veuillez préciser\)|respuesta abierta|otro \(especifique\))$/i;

const isBlank = (cell: string | undefined): boolean => (cell ?? '').trim() === '';

/** What row 2 shows when it names parts of answers: `Response`, options, blanks below what the tool itself adds. */
function namesParts([first = [], second = []]: Records): boolean {
  if (first.every(isBlank) || second.every(isBlank)) return false;
  const own = second.some((cell) => ownMarkers.test(cell.trim()));
  const marked = second.filter((cell) => markers.test(cell.trim())).length;
  const idAt = positionOf(first.map(headerKey), respondent);
  const idsAbove = idAt !== -1 && isBlank(second[idAt]);
  const blanksAbove = first.some((cell, i) => isBlank(cell) && !isBlank(second[i]));
  const dataLike = second.some((cell) => looksLikeNumber(cell) || looksLikeDate(cell.trim()));
  return (own && (marked >= 2 || blanksAbove)) || (marked >= 1 && idsAbove) || (idsAbove && blanksAbove && !dataLike);
}

/** The options of a question by its header cells; the part that holds free text is none. */
const optionIn = (question: string, part: string) => {
  const option = readableHeader(part).replace(/^-\s*/, '');
  return question === '' || option === '' || markers.test(option)
    ? null
    : { question: readableHeader(question), option };
};

/** Two header rows: the question above its first column, `Response` or the options below. */
const twoRows: LayoutOfTool = ({ records }) => {
  const at = records.findIndex((row) => row.filter((cell) => !isBlank(cell)).length > 1);
  if (at === -1 || !namesParts(records.slice(at, at + 2))) return null;
  const [above = [], below = []] = records.slice(at, at + 2);
  const keys = above.map(headerKey);
  const questions = filledFromLeft(above, below);
  const hints = hintsByPosition(keys, columns);
  const known = positionOf(keys, respondent) !== -1;
  return {
    confidence: known ? 0.99 : 0.85,
    reason: { code: 'profile-surveymonkey-parts', facts: { part: below.find((cell) => !isBlank(cell)) ?? '' } },
    kind: 'responses',
    preambleRows: at,
    headerRows: 2,
    names: twoRowNames,
    column: ({ index }) => hints.get(index) ?? null,
    optionOf: ({ index }: HeaderCells) =>
      hints.has(index) ? null : optionIn(questions[index] ?? '', below[index] ?? ''),
  };
};

const flattened = /^(.*\S)\s+-\s+(\S.*)$/s;

const flatOption = ({ cells }: HeaderCells) => {
  const parts = flattened.exec(cells[0]?.trim() ?? '');
  return parts ? optionIn(parts[1] ?? '', parts[2] ?? '') : null;
};

/** Names where row 2 was cut off: columns without a header go on with the question to their left. */
function continuedNames(headers: Records, width: number): string[] {
  let question = '';
  return firstRowNames(headers, width).map((name) => {
    if (name !== '') question = name;
    return name || (question === '' ? '' : `${question} – …`);
  });
}

/** One header row, with the columns that the tool itself adds. */
const oneRow = headerLayout({
  kind: 'responses',
  signature: {
    all: [respondent],
    some: [
      'collector id|collectorid|collector-id',
      'start date|startdate|date created|startdatum',
      'end date|enddate|date modified|enddatum',
      'ip address|ip-adresse',
      'email address|e-mail-adresse',
      'first name|vorname',
      'last name|nachname',
      'custom data 1',
    ],
    least: 3,
  },
  columns,
  refine: (match) => ({ ...match, names: continuedNames, optionOf: flatOption }),
});

/** One header row whose options stand behind the question: `Which do you own? - Car`. */
const flat = headerLayout({
  kind: 'responses',
  signature: { all: [respondent] },
  fits: ({ keys }) => keys.filter((key) => flattened.test(key)).length >= 2,
  columns,
  refine: (match, { keys, telling }) => {
    const facts = { first: telling[0] ?? '', second: keys.find((key) => flattened.test(key)) ?? '' };
    return { ...match, confidence: 0.85, reason: { code: 'profile-by-headers', facts }, optionOf: flatOption };
  },
});

/** Questions, and at least three columns without a header beside them: row 2 was cut off. */
const cutOff: LayoutOfTool = ({ records }) => {
  const [first = [], ...rows] = records;
  const continues = first.filter((cell, i) => {
    const filled = rows.some((row) => !isBlank(row[i]));
    return isBlank(cell) && filled && /\?|\)$|.{40}/.test(first[i - 1]?.trim() ?? '');
  }).length;
  if (continues < 3 || first.filter(isBlank).length > continues + 1) return null;
  return {
    confidence: 0.6,
    reason: { code: 'profile-surveymonkey-blanks', facts: { count: continues } },
    kind: 'responses',
    preambleRows: 0,
    headerRows: 1,
    names: continuedNames,
    column: () => null,
  };
};

/** The responses of the programming interface: names of its fields, each question a column. */
const fromInterface = headerLayout({
  kind: 'responses',
  signature: {
    all: ['id', 'response_status', 'collector_id'],
    some: ['recipient_id', 'collection_mode', 'survey_id', 'analyze_url', 'edit_url', 'total_time', 'date_modified'],
    least: 3,
  },
  columns: {
    id: { role: 'responseId', kind: 'text' },
    response_status: { role: 'completion', kind: 'category' },
    date_modified: { role: 'answeredAt', kind: 'date' },
    date_created: otherDate,
    'collector_id|survey_id|collection_mode': { role: 'none', kind: 'category' },
    ip_address: personal,
    email_address: personal,
    first_name: personal,
    last_name: personal,
    'recipient_id|total_time|edit_url|analyze_url|href|page_path': technical,
  },
  rules: [leaveOutUnless('response_status', ['completed'])],
});

/** SurveyMonkey: two header rows; exports for other programs have one, with or without the options in it. JSON by interface. */
export const surveymonkey = profileOf('surveymonkey', 'SurveyMonkey', [twoRows, fromInterface, oneRow, flat, cutOff]);
