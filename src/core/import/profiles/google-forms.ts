import { headerLayout, profileOf } from './header-layout.ts';
import type { ColumnHint, SourceHead } from './profile.ts';
import { type FoundHeader, headerKey, positionOf, valuesBelow } from './signature.ts';

/** In the languages of Europe; any other is known by how times are written. */
const timestamp =
  'timestamp|zeitstempel|horodateur|marca temporal|informazioni cronologiche|tijdstempel|carimbo de data/hora|sygnatura czasowa|tidstämpel|tidsstempel|aikaleima|časová značka|zaman damgası';

/** As the form itself writes times: `2020/06/05 11:34:01 AM EST`. The zone may be a name in any language. */
const direct = /^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}:\d{2} [AaPp]\.?\s?[Mm]\.? \S+$/;
/** As the linked spreadsheet shows them: `4/22/2016 19:57:50`, `10.03.2023 12:28:23`. */
const sheet = /^\d{1,2}([/.-])\d{1,2}\1\d{4},? \d{1,2}([:.])\d{2}\2\d{2}$/;
/** As a spreadsheet shows them that is set to ISO dates. */
const iso = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}$/;
const sheetName = /^(form responses|formularantworten) ?\d*$/i;

const shareOf = (values: readonly string[], shape: RegExp): number =>
  values.length === 0 ? 0 : values.filter((value) => shape.test(value)).length / values.length;

const isDirect = (values: readonly string[]): boolean => shareOf(values, direct) > 0.8;

/** Whether most other headers are questions, as nobody but a form writes them. */
function asksQuestions(keys: readonly string[]): boolean {
  const others = keys.filter((key) => key !== '').slice(1);
  const asked = others.filter((key) => /[?:*]$|\?|\[.+\]$/.test(key) || key.split(' ').length >= 5).length;
  return asked >= 2 && asked >= others.length * 0.6;
}

function looksRight(found: FoundHeader, { records, part }: SourceHead): boolean {
  const values = valuesBelow(records, found, positionOf(found.keys, timestamp));
  const first = found.keys.findIndex((key) => key !== '') === positionOf(found.keys, timestamp);
  if (isDirect(values) || (part !== null && sheetName.test(part.trim()))) return true;
  return first && (shareOf(values, sheet) > 0.8 || (shareOf(values, iso) > 0.8 && asksQuestions(found.keys)));
}

/** Without blanks before single digits, the sheet is set to the United States, unless the dates say otherwise. */
const orderOf = (header: string, values: readonly string[]): Pick<ColumnHint, 'dateOrder'> => {
  if (isDirect(values)) return { dateOrder: 'ymd' };
  if (headerKey(header) !== 'timestamp' || values.some((value) => value.includes('.'))) return { dateOrder: 'dmy' };
  return values.some((value) => /^\d\/|\/\d\//.test(value)) ? { dateOrder: 'mdy' } : {};
};

/** Google Forms: one header row with the time of the answer, then the questions; grids as `Question [row]`. */
export const googleForms = profileOf('google-forms', 'Google Forms', [
  headerLayout({
    kind: 'responses',
    signature: { all: [timestamp] },
    fits: looksRight,
    columns: {
      'email address|e-mail-adresse|username|nutzername': { role: 'skip', personal: true },
      'score|punktzahl|ergebnis': { role: 'none' },
    },
    refine: (match, found, { records }) => {
      const at = positionOf(found.keys, timestamp);
      const values = valuesBelow(records, found, at);
      const time: ColumnHint = { role: 'answeredAt', kind: 'date', ...orderOf(found.telling[0] ?? '', values) };
      const separator = isDirect(values) ? ';' : ', ';
      return {
        ...match,
        confidence: isDirect(values) ? 0.95 : 0.8,
        reason: {
          code: isDirect(values) ? 'profile-google-forms-direct' : 'profile-google-forms-sheet',
          facts: { header: found.telling[0] ?? '', example: values[0] ?? '' },
        },
        column: (header) => (header.index === at ? time : (match.column(header) ?? { separator })),
      };
    },
  }),
]);
