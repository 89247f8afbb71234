import { headerLayout, personal, profileOf, technical } from './header-layout.ts';
import { leaveOutPartial } from './rules.ts';

/** Formbricks: numbered questions; `'` before cells that a spreadsheet might compute. */
export const formbricks = profileOf('formbricks', 'Formbricks', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: ['response id', 'survey id'],
      some: ['no.', 'timestamp', 'finished', 'quotas', 'formbricks id (internal)', 'user id', 'tags'],
      least: 3,
    },
    columns: {
      'no.': technical,
      'response id': { role: 'responseId', kind: 'text' },
      timestamp: { role: 'answeredAt', kind: 'date' },
      finished: { role: 'completion', kind: 'category' },
      'survey id': technical,
      'formbricks id (internal)': technical,
      'user id': { role: 'customerId', kind: 'text' },
      quotas: technical,
    },
    others: (key) => {
      if (/ - option id$/.test(key)) return technical;
      return /email|e-mail|first ?name|last ?name|^ip address$/.test(key) ? personal : { separator: '; ' };
    },
    rules: [leaveOutPartial('finished', ['No', 'Nein', 'false'])],
  }),
]);
