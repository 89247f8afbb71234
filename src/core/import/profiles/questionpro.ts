import { headerLayout, personal, profileOf, technical } from './header-layout.ts';
import { leaveOutUnless } from './rules.ts';

const timestamp = 'timestamp (mm/dd/yyyy)|timestamp';

/** QuestionPro: sheet "Raw Data" with a preamble; times of the US Pacific coast. */
export const questionpro = profileOf('questionpro', 'QuestionPro', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: ['response id', 'response status'],
      some: [
        'timestamp (mm/dd/yyyy)',
        'ip address',
        'duplicate',
        'time taken to complete (seconds)',
        'seq. number',
        'external reference',
        'respondent email',
        'email list',
        'country code',
        'region',
      ],
      least: 2,
    },
    columns: {
      'response id': { role: 'responseId', kind: 'text' },
      'response status': { role: 'completion', kind: 'category' },
      'ip address': personal,
      [timestamp]: { role: 'answeredAt', kind: 'date', dateOrder: 'mdy', timeZone: 'America/Los_Angeles' },
      duplicate: technical,
      'time taken to complete (seconds)': technical,
      'seq. number': technical,
      'external reference': { role: 'customerId', kind: 'text' },
      'respondent email': personal,
      'email list': personal,
    },
    rules: [leaveOutUnless('response status', ['Completed', 'Complete'])],
  }),
]);
