import { headerLayout, otherDate, personal, profileOf, technical } from './header-layout.ts';
import { positionOf, valuesBelow } from './signature.ts';
import { answerOfType } from './survey-types.ts';

/** Delighted: responses as its interface gives them, one metric per survey; properties of the person beside it. */
export const delighted = profileOf('delighted', 'Delighted', [
  headerLayout({
    kind: 'responses',
    signature: {
      all: ['survey_type', 'score'],
      some: [
        'comment',
        'created_at',
        'updated_at',
        'person',
        'person_id',
        'person_properties',
        'tags',
        'additional_answers',
        'permalink',
      ],
      least: 2,
    },
    columns: {
      id: { role: 'responseId', kind: 'text' },
      'person|person_id|person.id': { role: 'customerId', kind: 'text' },
      comment: { role: 'comment', kind: 'text' },
      created_at: { role: 'answeredAt', kind: 'date', dateOrder: 'ymd', timeZone: 'UTC' },
      updated_at: otherDate,
      survey_type: { role: 'none', kind: 'category' },
      permalink: technical,
      'person.email': personal,
      'person.name': personal,
      'person.phone_number': personal,
    },
    refine: (match, found, { records }) => {
      const at = positionOf(found.keys, 'score');
      const types = valuesBelow(records, found, positionOf(found.keys, 'survey_type'));
      const answer = answerOfType(types, { csat: 'five' });
      return { ...match, column: (header) => (header.index === at && answer ? answer : match.column(header)) };
    },
  }),
]);
