import { looksLikeDate } from '../date-order.ts';
import { secondRowNames } from '../header-rows.ts';
import { headerLayout, otherDate, profileOf, technical } from './header-layout.ts';
import type { ColumnHint } from './profile.ts';
import { leaveOut, leaveOutPartial } from './rules.ts';
import { type FoundHeader, positionOf, valuesBelow } from './signature.ts';

/** Not answered, and not answerable. */
const missing = ['-9', '-1'];

const eleven = { min: 0, max: 10, goodEnd: 'high' } as const;
const fromOne = Object.fromEntries(Array.from({ length: 11 }, (_, step) => [String(step + 1), step]));

/** Every code of a scale of eleven steps, which is 0–10 counted from 1. */
function isElevenSteps(values: readonly string[]): boolean {
  const codes = values.filter((value) => !missing.includes(value)).map(Number);
  const inside = codes.every((code) => Number.isInteger(code) && code >= 1 && code <= 11);
  return inside && codes.includes(11) && codes.length >= 4;
}

/** Position of the only question with eleven steps; −1 when there are several or none. */
function elevenSteps({ keys, row }: FoundHeader, records: readonly (readonly string[])[]): number {
  const found = keys.flatMap((key, at) =>
    /^[a-z]{2}\d{2}(_\d{2})?$/.test(key) && isElevenSteps(valuesBelow(records, { row }, at)) ? [at] : [],
  );
  return found.length === 1 ? (found[0] ?? -1) : -1;
}

/** SoSci Survey: codes of variables, scales counted from 1, marks of finished responses and of tests. */
export const sosciSurvey = profileOf('sosci-survey', 'SoSci Survey', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: ['case', 'started'],
      some: [
        'serial',
        'ref',
        'questnnr',
        'mode',
        'language',
        'time_sum',
        'mailsent',
        'lastdata',
        'finished',
        'q_viewer',
        'lastpage',
        'maxpage',
        'missing',
        'missrel',
        'time_rsi',
      ],
      least: 4,
    },
    columns: {
      case: { role: 'responseId', kind: 'text' },
      serial: technical,
      ref: { role: 'attribute', kind: 'category' },
      questnnr: { role: 'attribute', kind: 'category' },
      mode: technical,
      started: otherDate,
      lastdata: { role: 'answeredAt', kind: 'date', dateOrder: 'ymd' },
      mailsent: otherDate,
      finished: { role: 'completion', kind: 'category' },
      q_viewer: { role: 'testFlag', kind: 'category' },
      lastpage: technical,
      maxpage: technical,
      missing: technical,
      missrel: technical,
      'time_rsi|deg_time': technical,
    },
    others: (key) => (/^time(\d{3}|_sum)$/.test(key) ? technical : { missing }),
    rules: [
      leaveOut('test-answer', 'q_viewer', ['T', '1', 'TRUE', 'WAHR']),
      leaveOutPartial('finished', ['F', '0', 'FALSE', 'FALSCH']),
    ],
    refine: (match, found, { records }) => {
      const start = positionOf(found.keys, 'started');
      const below = records[found.row + 1]?.[start]?.trim() ?? '';
      const labelled = below !== '' && !looksLikeDate(below);
      const at = elevenSteps(found, records);
      const item: ColumnHint = { role: 'nps', kind: 'score', scale: eleven, labels: fromOne, missing };
      const answered = positionOf(found.keys, 'lastdata') === -1 ? start : -1;
      return {
        ...match,
        ...(labelled ? { headerRows: 2, names: secondRowNames } : {}),
        warnings:
          at === -1 ? [] : [{ code: 'sosci-eleven-steps', facts: { header: found.keys[at]?.toUpperCase() ?? '' } }],
        column: (header) => {
          if (header.index === answered) return { role: 'answeredAt', kind: 'date', dateOrder: 'ymd' };
          return header.index === at ? item : match.column(header);
        },
      };
    },
  }),
]);
