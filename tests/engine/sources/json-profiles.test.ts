import { expect, test } from 'vitest';
import { bytesAt, importAsProposed } from '../shared-files.ts';

test('responses from the interface of SurveyMonkey are known as such, and not as customers with a status', async () => {
  const file = 'surveymonkey-responses.json';
  const { proposal, report } = await importAsProposed(bytesAt(`tests/fixtures/import/${file}`), file);
  expect(proposal.profile?.id).toBe('surveymonkey');
  expect(proposal.kind.kind).toBe('responses');
  const roles = proposal.columns.map(({ recipe }) => [recipe.name, recipe.role]);
  expect(roles).toEqual(
    expect.arrayContaining([
      ['id', 'responseId'],
      ['date_modified', 'answeredAt'],
      ['response_status', 'completion'],
      ['ip_address', 'skip'],
    ]),
  );
  expect(report).toMatchObject({ rowsRead: 4, rowsUsed: 4 });
});
