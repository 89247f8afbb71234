import { looksLikeDate } from '../date-order.ts';
import { secondRowNames } from '../header-rows.ts';
import { headerLayout, hintsByPosition, type LayoutOfTool, personal, profileOf, technical } from './header-layout.ts';
import type { ColumnHint, ProfileMatch, SourceHead } from './profile.ts';
import { leaveOut, leaveOutPartial, rulesFor } from './rules.ts';
import { headerKey, positionOf } from './signature.ts';

const attribute: ColumnHint = { role: 'attribute', kind: 'category' };

/** By the tool's own names of fields, which are import ids, keys and, in old exports, labels. */
const columns: Readonly<Record<string, ColumnHint>> = {
  'startdate|start date': { role: 'none', kind: 'date', dateOrder: 'ymd' },
  'enddate|end date': { role: 'none', kind: 'date', dateOrder: 'ymd' },
  'recordeddate|recorded date': { role: 'answeredAt', kind: 'date', dateOrder: 'ymd' },
  'responseid|_recordid|response id': { role: 'responseId', kind: 'text' },
  'status|response type': { role: 'testFlag', kind: 'category' },
  finished: { role: 'completion', kind: 'category' },
  'ipaddress|ip address': personal,
  'recipientlastname|recipient last name': personal,
  'recipientfirstname|recipient first name': personal,
  'recipientemail|recipient email|emailaddress': personal,
  name: personal,
  'externalreference|externaldatareference|external data reference': { role: 'customerId', kind: 'text' },
  'distributionchannel|distribution channel': { role: 'channel', kind: 'category' },
  'userlanguage|user language': attribute,
  progress: technical,
  'duration (in seconds)|duration': technical,
  'responseset|response set': technical,
  'locationlatitude|location latitude': technical,
  'locationlongitude|location longitude': technical,
  locationaccuracy: technical,
};

const rules = [
  leaveOut('test-answer', 'status|response type', [
    '1',
    '2',
    'Survey Preview',
    'Survey Test',
    'Umfragevorschau',
    'Umfragetest',
  ]),
  leaveOutPartial('finished', ['0', 'False', 'Falsch', 'Faux', 'Falso']),
];

/** `Q12_NPS_GROUP` holds what the tool made of another answer, that in `Q12`. */
const isDerived = (key: string): boolean => /_nps_group$/i.test(key);

const recommendation: ColumnHint = { role: 'nps', kind: 'score', scale: { min: 0, max: 10, goodEnd: 'high' } };

/** Without a recorded date, the end of the response is when it was given. */
function hintsOf(keys: readonly string[], timeZone?: string): ReadonlyMap<number, ColumnHint> {
  const hints = new Map(hintsByPosition(keys, columns));
  const end = positionOf(keys, 'enddate|end date');
  if (positionOf(keys, 'recordeddate|recorded date') === -1 && end !== -1) {
    hints.set(end, { role: 'answeredAt', kind: 'date', dateOrder: 'ymd' });
  }
  for (const [index, hint] of hints) if (timeZone && hint.kind === 'date') hints.set(index, { ...hint, timeZone });
  return hints;
}

function matchOf(fields: readonly string[], keys: readonly string[], timeZone?: string) {
  const hints = hintsOf(fields, timeZone);
  return {
    kind: 'responses',
    column: ({ index }) => {
      if (isDerived(keys[index] ?? '')) return { role: 'none', kind: 'category' };
      return hints.get(index) ?? (keys.includes(`${keys[index]}_nps_group`) ? recommendation : null);
    },
    rowRules: () => rulesFor(fields, rules),
    optionOf: ({ cells }) => {
      const [key = '', text = ''] = cells;
      const parted = /^(.*\S)\s+-\s+(\S.*)$/s.exec(text.trim());
      return /_\d+$/.test(key) && parted?.[1] && parted[2] ? { question: parted[1], option: parted[2] } : null;
    },
  } satisfies Partial<ProfileMatch>;
}

const importId = /^\{["']ImportId["']\s*:\s*["']([^"']*)["']/;

/** Row 3 of three holds import ids, whatever the language of row 2; it also names the zone of all times. */
const withImportIds: LayoutOfTool = ({ records }) => {
  const at = records.slice(0, 30).findIndex((row) => row.filter((cell) => importId.test(cell.trim())).length > 0);
  if (at < 2) return null;
  const row = records[at] ?? [];
  const fields = row.map((cell) => headerKey(importId.exec(cell.trim())?.[1] ?? ''));
  const keys = (records[at - 2] ?? []).map(headerKey);
  const zone = row.map((cell) => /["']timeZone["']\s*:\s*["']([^"']+)["']/.exec(cell)?.[1]).find(Boolean);
  return {
    ...matchOf(fields, keys, zone),
    confidence: 1,
    reason: { code: 'profile-qualtrics-import-ids', facts: { row: 3 } },
    preambleRows: at - 2,
    headerRows: 3,
    names: secondRowNames,
  };
};

/** Exports before 2017: keys `V1`, `V2`, … above labels, which hold the names of the fields. */
const withNumberedKeys: LayoutOfTool = ({ records }) => {
  const at = records.slice(0, 30).findIndex((row, above) => {
    const id = positionOf((records[above + 1] ?? []).map(headerKey), 'responseid|response id');
    return /^\ufeff?V\d+$/i.test(row[id]?.trim() ?? '');
  });
  if (at === -1) return null;
  const fields = (records[at + 1] ?? []).map(headerKey);
  return {
    ...matchOf(fields, (records[at] ?? []).map(headerKey)),
    confidence: 0.97,
    reason: { code: 'profile-qualtrics-numbered-keys' },
    preambleRows: at,
    headerRows: 2,
    names: secondRowNames,
  };
};

/** Without the row of import ids, as somebody may have cut it off: keys, and perhaps labels below. */
const withoutImportIds = headerLayout({
  kind: 'responses',
  signature: {
    all: ['responseid|response id', 'finished'],
    some: [
      'startdate|start date',
      'enddate|end date',
      'recordeddate|recorded date',
      'responseset',
      'progress',
      'duration (in seconds)',
      'distributionchannel|distribution channel',
      'userlanguage|user language',
      'locationlatitude|location latitude',
      'externalreference|externaldatareference|external data reference',
    ],
    least: 3,
  },
  columns: {},
  refine: (match, { keys, row }, { records }: SourceHead) => {
    const start = positionOf(keys, 'startdate|start date|enddate|end date|recordeddate|recorded date');
    const below = records[row + 1]?.[start]?.trim() ?? '';
    const labelled = start !== -1 && below !== '' && !looksLikeDate(below);
    const layout = labelled ? { headerRows: 2, names: secondRowNames } : { headerRows: 1 };
    return { ...match, ...matchOf(keys, keys), confidence: Math.min(match.confidence, 0.9), ...layout };
  },
});

/** Qualtrics: keys, question texts and import ids in rows 1 to 3; older exports have two header rows. */
export const qualtrics = profileOf('qualtrics', 'Qualtrics', [withImportIds, withNumberedKeys, withoutImportIds]);
