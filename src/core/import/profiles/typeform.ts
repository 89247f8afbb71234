import { headerLayout, profileOf, technical } from './header-layout.ts';
import { leaveOutPartial } from './rules.ts';

const utc = { kind: 'date', timeZone: 'UTC', dateOrder: 'ymd' } as const;

/** Typeform: one header row, a token first and times in UTC last; an option has a column of its own. */
export const typeform = profileOf('typeform', 'Typeform', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: ['submit date (utc)'],
      some: ['#', 'start date (utc)', 'stage date (utc)', 'network id', 'response type', 'tags', 'ending'],
      least: 2,
    },
    columns: {
      '#': { role: 'responseId', kind: 'text' },
      'submit date (utc)': { role: 'answeredAt', ...utc },
      'start date (utc)': { role: 'none', ...utc },
      'stage date (utc)': { role: 'none', ...utc },
      'network id': technical,
      'response type': { role: 'completion', kind: 'category' },
      ending: { role: 'none', kind: 'category' },
    },
    others: () => ({ separator: ', ' }),
    rules: [leaveOutPartial('response type', ['partial', 'started'])],
  }),
]);
