import { withoutBraces } from '../braces.ts';
import { firstRowNames } from '../header-rows.ts';
import type { Records } from '../layout.ts';
import {
  type HeaderLayout,
  headerLayout,
  type LayoutOfTool,
  otherDate,
  personal,
  profileOf,
  technical,
} from './header-layout.ts';
import type { HeaderCells } from './profile.ts';
import { leaveOutPartial } from './rules.ts';
import { headerKey } from './signature.ts';

const submitted =
  'submitdate|submitdate. date submitted|date submitted|datum abgeschickt|datum abgeschlossen|submitdate. datum abgeschickt';
const language =
  'startlanguage|startlanguage. start language|start language|start-sprache|startsprache|startlanguage. start-sprache';

/** A survey that keeps no dates writes this one for every response. */
const undated = '1980-01-01 00:00:00';

const layout: HeaderLayout = {
  kind: 'responses',
  signature: {
    all: [submitted, language],
    some: [
      'id|id. response id|response id|antwort id|antwort-id|id. antwort id',
      'lastpage|lastpage. last page|last page|letzte seite|lastpage. letzte seite',
      'seed|seed. seed|zufallsstartwert|seed. zufallsstartwert',
      'startdate|startdate. date started|date started|datum gestartet|startdate. datum gestartet',
      'datestamp|datestamp. date last action|date last action|datum letzte aktivität|datestamp. datum letzte aktivität',
      'token|token. access code|access code|zugangscode|zugangsschlüssel',
      'ipaddr|ipaddr. ip address|ip address|ip-adresse',
      'refurl|refurl. referrer url|referrer url',
    ],
    least: 2,
  },
  columns: {
    'id|id. response id|response id|antwort id|antwort-id|id. antwort id': { role: 'responseId', kind: 'text' },
    [submitted]: { role: 'answeredAt', kind: 'date', missing: [undated] },
    'lastpage|lastpage. last page|last page|letzte seite|lastpage. letzte seite': technical,
    [language]: { role: 'attribute', kind: 'category' },
    'seed|seed. seed|zufallsstartwert|seed. zufallsstartwert': technical,
    'startdate|startdate. date started|date started|datum gestartet|startdate. datum gestartet': {
      ...otherDate,
      missing: [undated],
    },
    'datestamp|datestamp. date last action|date last action|datum letzte aktivität|datestamp. datum letzte aktivität': {
      ...otherDate,
      missing: [undated],
    },
    'ipaddr|ipaddr. ip address|ip address|ip-adresse': personal,
    'refurl|refurl. referrer url|referrer url': technical,
    'firstname|first name|vorname': personal,
    'lastname|last name|nachname': personal,
    'email|email address|e-mail-adresse': personal,
    'interviewtime|total time|gesamtzeit': technical,
  },
  others: (key) => {
    if (/(^|\D)time(\b|$)|^(question|group) time|fragenzeit|gruppenzeit/.test(key)) return technical;
    return { missing: ['N/A', '{question_not_shown}'], notChosen: ['No', 'Nein', 'N', ''] };
  },
  rules: [leaveOutPartial(submitted, [''])],
};

/** Options as `A8[SQ001]`, with the texts behind where they were exported: `A8[SQ001]. Question [Option]`. */
function optionOf({ cells }: HeaderCells) {
  const cell = cells.at(-1)?.trim() ?? '';
  const [, code = '', part = '', text = ''] = /^([\w-]+)\[([\w-]+)\](?:[.:]?\s*(\S.*))?$/s.exec(cell) ?? [];
  const texts = /^(.*\S)\s*\[([^[\]]+)\]$/s.exec(text === '' ? cell : text);
  if (part === 'other' || (code === '' && !texts)) return null;
  return { question: texts?.[1] ?? code, option: texts?.[2] ?? part };
}

const csv = headerLayout({ ...layout, refine: (match) => ({ ...match, optionOf }) });

/** Names of the first row as they were entered. */
const unescapedNames = (headers: Records, width: number): string[] =>
  firstRowNames(
    headers.map((row) => row.map(withoutBraces)),
    width,
  );

/** Tab-separated for import: the texts in row 1, the codes in row 2. */
const vv: LayoutOfTool = (head) => {
  const codes = ['submitdate', 'startlanguage'];
  const row = head.records.slice(0, 30).findIndex((cells) => {
    const keys = cells.map(headerKey);
    return codes.every((code) => keys.includes(code));
  });
  const above = head.records[row - 1] ?? [];
  const filled = above.filter((cell) => cell.trim() !== '').length;
  if (row < 1 || filled < (head.records[row] ?? []).length * 0.5) return null;
  const match = csv({ ...head, records: head.records.slice(row) });
  if (!match) return null;
  const reason = { code: 'profile-limesurvey-vv', facts: { header: 'submitdate' } };
  return {
    ...match,
    confidence: 0.99,
    reason,
    preambleRows: row - 1,
    headerRows: 2,
    braces: true,
    names: unescapedNames,
  };
};

/** LimeSurvey: answers or their codes under codes, texts or both; VV files carry two header rows. */
export const limesurvey = profileOf('limesurvey', 'LimeSurvey', [csv, vv]);
