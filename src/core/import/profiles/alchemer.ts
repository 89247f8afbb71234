import { headerLayout, otherDate, personal, profileOf, technical } from './header-layout.ts';
import { leaveOut, leaveOutPartial } from './rules.ts';
import { positionOf, valuesBelow } from './signature.ts';

const states = /^(complete|completed|partial|disqualified|deleted)$/i;

/** Alchemer, once SurveyGizmo: one header row, options and fields as `Label:Question`. */
export const alchemer = profileOf('alchemer', 'Alchemer', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: ['time started', 'date submitted'],
      some: [
        'status',
        'response id',
        'contact id',
        'legacy comments',
        'comments',
        'language',
        'referer',
        'extended referer',
        'sessionid',
        'user agent',
        'ip address',
        'longitude',
        'latitude',
        'country',
      ],
    },
    fits: (found, { records }) => {
      const values = valuesBelow(records, found, positionOf(found.keys, 'status'));
      return values.length > 0 ? values.every((value) => states.test(value)) : found.telling.length >= 4;
    },
    columns: {
      'response id': { role: 'responseId', kind: 'text' },
      'time started': otherDate,
      'date submitted': { role: 'answeredAt', kind: 'date' },
      status: { role: 'completion', kind: 'category' },
      'contact id': { role: 'customerId', kind: 'text' },
      language: { role: 'attribute', kind: 'category' },
      country: { role: 'attribute', kind: 'category' },
      'ip address': personal,
      longitude: technical,
      latitude: technical,
      'user agent': technical,
      sessionid: technical,
      referer: technical,
      'extended referer': technical,
    },
    others: () => ({ separator: ';' }),
    rules: [
      leaveOut('test-answer', 'test response', ['1', 'Yes']),
      leaveOutPartial('status', ['Partial', 'Disqualified']),
    ],
    refine: (match) => ({
      ...match,
      optionOf: ({ cells }) => {
        const [, option, question] = /^([^:?]+):+\s*(\S.*)$/s.exec(cells[0]?.trim() ?? '') ?? [];
        return option && question && !/write in|#\d|other/i.test(option) ? { question, option: option.trim() } : null;
      },
    }),
  }),
]);
