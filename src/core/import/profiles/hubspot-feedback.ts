import { headerLayout, otherDate, profileOf, technical } from './header-layout.ts';
import { positionOf, valuesBelow } from './signature.ts';
import { answerOfType } from './survey-types.ts';

/** HubSpot feedback: submissions under the tool's own names of properties; satisfaction is 0 to 2. */
export const hubspotFeedback = profileOf('hubspot-feedback', 'HubSpot Feedback', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: ['hs_survey_type', 'hs_value'],
      some: [
        'hs_content',
        'hs_submission_timestamp',
        'hs_response_group',
        'hs_contact_id',
        'hs_survey_channel',
        'hs_survey_name',
        'hs_survey_id',
      ],
      least: 1,
    },
    columns: {
      'hs_object_id|id': { role: 'responseId', kind: 'text' },
      hs_contact_id: { role: 'customerId', kind: 'text' },
      hs_submission_timestamp: { role: 'answeredAt', kind: 'date', dateOrder: 'ymd', timeZone: 'UTC' },
      hs_createdate: otherDate,
      hs_lastmodifieddate: otherDate,
      hs_content: { role: 'comment', kind: 'text' },
      hs_survey_channel: { role: 'channel', kind: 'category' },
      hs_survey_name: { role: 'attribute', kind: 'category' },
      hs_survey_type: { role: 'none', kind: 'category' },
      'hs_response_group|hs_sentiment': { role: 'none', kind: 'category' },
      hs_survey_id: technical,
    },
    refine: (match, found, { records }) => {
      const at = positionOf(found.keys, 'hs_value');
      const types = valuesBelow(records, found, positionOf(found.keys, 'hs_survey_type'));
      const answer = answerOfType(types, { csat: 'three' });
      return { ...match, column: (header) => (header.index === at && answer ? answer : match.column(header)) };
    },
  }),
]);
