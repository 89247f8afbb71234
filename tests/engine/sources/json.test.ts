import { expect, test } from 'vitest';
import { problemOf } from '../../../src/core/problem.ts';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { gzip, utf8, zip } from './pack.ts';
import { partsOf, recordsOf } from './records.ts';

const json = (value: unknown) => utf8(JSON.stringify(value, null, 1));
const recordsIn = async (text: string | object) =>
  Object.values(await recordsOf((await partsOf(typeof text === 'string' ? utf8(text) : json(text), 'f.json'))[0]));

test('objects: columns in the order in which they first come, nested names, every kind of value', async () => {
  const list = [
    { id: 1, score: 9.0, ok: true, who: { plan: 'pro', tags: ['a', 'b'] }, none: null },
    { id: 2, late: 'x', who: { plan: 'free', deep: [{ a: 1 }] }, small: 1e-7, text: 'line 1\n„ü" \\ \u{1F600}' },
    {},
  ];
  expect(await recordsIn(list)).toEqual([
    ['id', 'score', 'ok', 'who.plan', 'who.tags', 'none', 'late', 'who.deep', 'small', 'text'],
    ['1', '9', 'TRUE', 'pro', 'a; b', '', '', '', '', ''],
    ['2', '', '', 'free', '', '', 'x', '[{"a":1}]', '0.0000001', 'line 1\n„ü" \\ \u{1F600}'],
    ['', '', '', '', '', '', '', '', '', ''],
  ]);
});

test('lists of lists are rows as they stand', async () => {
  expect(await recordsIn([['date', 'score'], ['2024-01-01', 9], [null, false, 'more'], []])).toEqual([
    ...[['date', 'score'], ['2024-01-01', '9'], ['', 'FALSE', 'more'], ['']],
  ]);
});

test('names that mean something to the language are data', async () => {
  const text = '[{"__proto__": {"polluted": 1}, "constructor": "c", "": "empty", "a.b": 1, "a": {"b": 2}}]';
  expect(await recordsIn(text)).toEqual([
    ['__proto__.polluted', 'constructor', '', 'a.b', 'a.b'],
    ['1', 'c', 'empty', '1', '2'],
  ]);
  expect('polluted' in {}).toBe(false);
});

test.each([
  ['under a name', '{"count": 2, "page": {"responses": [{"n": 1}, {"n": 2}]}, "next": null}'],
  ['one object per line', '{"n": 1}\n{"n": 2}\n'],
  ['objects with lists of their own, one per line', '{"n": 1, "tags": [{}]}\r\n{"n": 2}'],
  ['pages of an API after each other', '{"data": [{"n": 1}]}{"data": [{"n": 2}]}'],
  ['with a mark', '\ufeff[{"n": 1}, {"n": 2}]'],
])('records %s', async (_, text) => {
  const records = await recordsIn(text);
  expect(records.map((record) => record[0])).toEqual(['n', '1', '2']);
});

test('of several lists the longest is read, and all can be chosen', async () => {
  const dump = {
    surveys: [{ id: 7 }],
    responses: [{ score: 1 }, { score: 2 }, { score: 3 }],
    tags: ['a', 'b', 'c', 'd'],
  };
  const proposal = await previewImport(json(dump), 'f.json');
  expect(proposal.recipe).toMatchObject({ format: 'json', part: 'responses', headerRows: 1, preambleRows: 0 });
  expect(proposal.parts.map(({ name }) => name)).toEqual(['surveys', 'responses']);
  const { report } = await importTable(json(dump), 'f.json', proposal.recipe);
  expect(report).toMatchObject({ rowsRead: 3, rowsUsed: 3 });
});

test('a name that first comes in the last of many records is a column', async () => {
  const list = Array.from({ length: 30_000 }, (_, i) => (i < 29_999 ? { score: i % 11 } : { score: 1, late: 'x' }));
  const { recipe, rowsSeen } = await previewImport(json(list), 'f.json');
  expect(recipe.columns.map(({ name }) => name)).toEqual(['score', 'late']);
  expect(rowsSeen).toBe(30_000);
  const { report } = await importTable(json(list), 'f.json', recipe);
  expect(report).toMatchObject({ rowsRead: 30_000, rowsUsed: 30_000 });
});

test('cells set aside name the place in the list', async () => {
  const list = Array.from({ length: 20 }, (_, i) => ({ 'How likely are you to recommend us?': i === 6 ? 99 : i % 11 }));
  const { recipe } = await previewImport(json(list), 'f.json');
  const { report } = await importTable(json(list), 'f.json', recipe);
  expect(report.cells).toMatchObject([{ line: 7, value: '99' }]);
});

test.each([
  ['cut off', '[{"a": 1},\n{"a":', { code: 'json-invalid', line: 2 }],
  ['wrong inside', '[{"a": 1},\n{a: 2}]', { code: 'json-invalid' }],
  ['wrong around', '{"data" [1, {}]}', { code: 'json-invalid' }],
  ['too deep', `[${'['.repeat(5_000)}`, { code: 'json-invalid' }],
  ['only values', '[[]]', { code: 'file-empty' }],
  ['one object', '{"a": 1}', { code: 'json-without-table' }],
  ['an empty list', '[]', { code: 'json-without-table' }],
  [
    'too many names',
    [Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`k${i}`, i]))],
    { code: 'too-many-columns' },
  ],
])('JSON that is %s is refused', async (_, text, problem) => {
  const source = typeof text === 'string' ? utf8(text) : json(text);
  const read = previewImport(source, 'f.json').then((proposal) => importTable(source, 'f.json', proposal.recipe));
  expect(await read.then(() => null, problemOf)).toMatchObject(problem);
});

// Layout as documented in Delighted's API reference, "Survey responses".
test('responses of Delighted: times in UTC, additional questions as columns', async () => {
  const response = {
    id: '5435',
    survey_type: 'nps',
    score: 10,
    comment: 'Great',
    created_at: 1_402_424_353,
    person_properties: { Plan: 'gold' },
    tags: ['web', 'new'],
    additional_answers: [
      { id: 'a', value: { select_one: { id: 'x', text: 'Price' } }, question: { id: 'q', text: 'Why?' } },
    ],
  };
  expect(await recordsIn([response])).toEqual([
    ['id', 'survey_type', 'score', 'comment', 'created_at', 'person_properties.Plan', 'tags', 'Why?'],
    ['5435', 'nps', '10', 'Great', '2014-06-10 18:19:13', 'gold', 'web; new', 'Price'],
  ]);
});

// Layout as documented in Zendesk's API reference, "Satisfaction ratings".
test('satisfaction ratings of Zendesk', async () => {
  const rating = { id: 62, score: 'good', comment: 'Fast', created_at: '2024-07-20T22:55:29Z', ticket_id: 208 };
  expect(await recordsIn({ satisfaction_ratings: [rating], next_page: null, count: 1 })).toEqual([
    ['id', 'score', 'comment', 'created_at', 'ticket_id'],
    ['62', 'good', 'Fast', '2024-07-20T22:55:29Z', '208'],
  ]);
});

const survey = {
  title: 'Pets',
  pages: [
    {
      questions: [
        { id: 'q1', headings: [{ heading: '<p>How likely?</p>' }], answers: { choices: [{ id: 'c9', text: '9' }] } },
        {
          id: 'q2',
          headings: [{ heading: 'Rate' }],
          answers: { rows: [{ id: 'r1', text: 'Speed' }], choices: [{ id: 'c1', text: 'Good' }] },
        },
      ],
    },
  ],
};
const bulk = {
  data: [
    {
      id: '1',
      collector_id: '4',
      pages: [
        {
          questions: [
            { id: 'q1', answers: [{ choice_id: 'c9', choice_metadata: { weight: '9' } }] },
            { id: 'q2', answers: [{ row_id: 'r1', choice_id: 'c1' }] },
            { id: 'q3', answers: [{ text: 'Free' }, { other_id: 'o', text: 'Other' }] },
          ],
        },
      ],
    },
  ],
};
const inWords = [
  ['id', 'collector_id', 'How likely?', 'Rate – Speed', 'q3', 'q3 – o'],
  ['1', '4', '9', 'Good', 'Free', 'Other'],
];

test('responses of SurveyMonkey, with the description of the survey in words, else by what they tell', async () => {
  expect(await recordsIn(`${JSON.stringify(survey)}\n${JSON.stringify(bulk)}`)).toEqual(inWords);
  const archive = zip([
    ['bulk.json', JSON.stringify(bulk)],
    ['details.json', JSON.stringify(survey)],
  ]);
  const parts = await partsOf(archive, 'f.zip');
  expect(parts.map(({ name }) => name)).toEqual(['bulk.json']);
  expect(Object.values(await recordsOf(parts[0]))).toEqual(inWords);
  expect(await recordsIn(bulk)).toEqual([
    ['id', 'collector_id', 'q1', 'q2 – r1', 'q3', 'q3 – o'],
    ['1', '4', '9', 'c1', 'Free', 'Other'],
  ]);
});

test('the description of a survey alone is no table', async () => {
  expect(await recordsIn(survey).catch(problemOf)).toMatchObject({ code: 'json-without-table' });
});

test('packed by gzip', async () => {
  const [part] = await partsOf(gzip('[{"a": 1}]'), 'f.json.gz');
  expect(part?.format).toBe('json');
  expect(Object.values(await recordsOf(part))).toEqual([['a'], ['1']]);
});
