import { describe, expect, test } from 'vitest';
import { recipeForKind } from '../../src/core/import/override.ts';
import { bytesAt, importAsProposed, shared, sharedIsThere, valuesOf } from './shared-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const proposed = async (text: string) => importAsProposed(utf8(text), 'f.csv');

/** Columns that a person sees, without those that are read together with others. */
const shown = ({ proposal }: Awaited<ReturnType<typeof proposed>>) =>
  proposal.columns.filter(({ reason }) => reason.code !== 'part-of-other').map(({ recipe }) => recipe);

const rowsOf = (header: string, rows: readonly string[], times = 8): string =>
  `${header}\n${Array.from({ length: times }, () => rows.join('\n')).join('\n')}\n`;

describe('a column per option', () => {
  test.each<[string, string, string[], string, string[], (string | null)[]]>([
    [
      "the chosen option's text",
      'id,Why this score? - Price,Why this score? - Staff',
      ['1,Price,Staff', '2,,Staff', '3,,'],
      'Why this score?',
      ['Price', 'Staff'],
      ['Price | Staff', 'Staff', null],
    ],
    [
      'codes in brackets with yes and no',
      'id,A8[SQ001],A8[SQ002],A8[SQ003]',
      ['1,Yes,No,No', '2,Yes,Yes,No', '3,N/A,N/A,N/A'],
      'A8',
      ['SQ001', 'SQ002', 'SQ003'],
      ['SQ001', 'SQ001 | SQ002', null],
    ],
    [
      'numbered columns that hold the text',
      'id,Q2_1,Q2_2',
      ['1,Red,Blue', '2,Red,', '3,,Blue'],
      'Q2',
      ['Red', 'Blue'],
      ['Red | Blue', 'Red', 'Blue'],
    ],
    [
      'numbered columns with 1 and 0',
      'id,Q2_1,Q2_2',
      ['1,1,1', '2,1,0', '3,0,0'],
      'Q2',
      ['1', '2'],
      ['1 | 2', '1', null],
    ],
    [
      'no question at all, the header again in its cells',
      'id,Video,Audio,Text',
      ['1,Video,Audio,', '2,,Audio,', '3,,,Text'],
      'Video, Audio, Text, …',
      ['Video', 'Audio', 'Text'],
      ['Video | Audio', 'Audio', 'Text'],
    ],
  ])('%s', async (_, header, rows, name, options, expected) => {
    const result = await proposed(rowsOf(header, rows));
    const set = shown(result).find(({ kind }) => kind === 'set');
    expect(set).toMatchObject({ name, kind: 'set' });
    expect(shown(result)).toHaveLength(2);
    expect(set?.parts?.map(({ value }) => value)).toEqual(options);
    expect((await valuesOf(result.table, set?.id ?? '')).slice(0, 3)).toEqual(expected);
    expect(result.report).toMatchObject({ rowsSetAside: 0, rowsUsed: 24 });
  });

  test('a question for reasons is one, any other an attribute', async () => {
    const rows = ['1,Preis,Personal', '2,,Personal'];
    const why = await proposed(rowsOf('id,Warum diese Note? - Preis,Warum diese Note? - Personal', rows));
    const what = await proposed(rowsOf('id,Was nutzen Sie? - Preis,Was nutzen Sie? - Personal', rows));
    expect(shown(why)[1]).toMatchObject({ kind: 'set', role: 'reasons' });
    expect(shown(what)[1]).toMatchObject({ kind: 'set', role: 'attribute' });
  });

  test('what was written instead is an option, and a comment of its own', async () => {
    const rows = ['1,Price,,', '2,,Staff,far too loud in there', '3,Price,Staff,'];
    const header = 'id,Why? - Price,Why? - Staff,Why? - Other (please specify)';
    const result = await proposed(rowsOf(header, rows));
    expect(shown(result).slice(1)).toMatchObject([
      { kind: 'set', role: 'reasons', parts: [{ index: 1 }, { index: 2 }, { index: 3 }] },
      { kind: 'text', role: 'comment', index: 3 },
    ]);
    expect((await valuesOf(result.table, 'c2'))[1]).toBe('Staff | Other (please specify)');
    expect((await valuesOf(result.table, 'c4'))[1]).toBe('far too loud in there');
  });

  test('answers that exclude each other are one answer', async () => {
    const result = await proposed(rowsOf('id,Member? - Green,Member? - Blue', ['1,Green,', '2,,Blue', '3,,Blue'], 12));
    expect(shown(result)[1]).toMatchObject({ kind: 'category', parts: [{ value: 'Green' }, { value: 'Blue' }] });
    expect((await valuesOf(result.table, 'c2')).slice(0, 3)).toEqual(['Green', 'Blue', 'Blue']);
  });

  test.each([
    ['grids of answers', 'id,How good? [Price],How good? [Staff]', ['1,good,bad', '2,bad,fair', '3,good,good']],
    ['comments', 'id,Why? - first,Why? - second', ['1,too dear,', '2,nice,too loud', '3,,slow']],
    ['numbers', 'id,Sum - net,Sum - gross', ['1,10,12', '2,20,24', '3,30,36']],
  ])('%s are no options', async (_, header, rows) => {
    expect(shown(await proposed(rowsOf(header, rows))).map(({ kind }) => kind)).not.toContain('set');
  });
});

describe('lists joined by commas', () => {
  const lists = (header: string, answers: readonly string[], times: number): string =>
    `id,${header}\n${Array.from({ length: times }, (_, i) => `${i},"${answers[i % answers.length]}"\n`).join('')}`;
  const usual = ['Web', 'Web, App', 'App', 'Web, Phone', 'App, Phone', 'Phone'];
  const setIn = (result: Awaited<ReturnType<typeof proposed>>) => shown(result).find(({ kind }) => kind === 'set');

  test('an option that one person chose is an option', async () => {
    const result = await proposed(`${lists('Contact', usual, 24)}99,"Web, Fax"\n`);
    const options = setIn(result)?.options;
    expect([...(options ?? [])].sort()).toEqual(['App', 'Fax', 'Phone', 'Web']);
    expect((await valuesOf(result.table, 'c2')).at(-1)).toBe('Web | Fax');
  });

  test('an option that holds a comma stays one, seen twice or more behind the same word', async () => {
    const result = await proposed(`${lists('Contact', usual, 24)}97,"Web, Yes, always"\n98,"App, Yes, always"\n`);
    expect(setIn(result)?.options).toContain('Yes, always');
    expect((await valuesOf(result.table, 'c2')).at(-1)).toBe('App | Yes, always');
  });

  test('what many people wrote themselves is one option, and it is said', async () => {
    const own = Array.from({ length: 12 }, (_, i) => `${100 + i},"Web, ${'Xyzabcdefghij'[i]}own words ${i}"\n`).join(
      '',
    );
    const result = await proposed(`${lists('Contact', usual, 24)}${own}`);
    expect((await valuesOf(result.table, 'c2')).at(-1)).toBe('Web | …');
    expect(result.proposal.warnings).toContainEqual(expect.objectContaining({ code: 'options-left' }));
  });

  test('two choices each are choices; a town and its country are one answer', async () => {
    const two = [
      'Price, Service',
      'Price, Quality',
      'Service, Quality',
      'Quality, Speed',
      'Service, Speed',
      'Price, Speed',
    ];
    expect([...(setIn(await proposed(lists('Two reasons', two, 24)))?.options ?? [])].sort()).toEqual([
      'Price',
      'Quality',
      'Service',
      'Speed',
    ]);
    const towns = ['Berlin, Germany', 'Hamburg, Germany', 'Vienna, Austria', 'Graz, Austria', 'Bern, Switzerland'];
    expect(setIn(await proposed(lists('Where', towns, 25)))).toBeUndefined();
  });

  test('one answer can be read as a list, and a list as one answer, when a person says so', async () => {
    const towns = ['Berlin, Germany', 'Hamburg, Germany', 'Vienna, Austria', 'Graz, Austria'];
    const asOne = (await proposed(lists('Where', towns, 24))).proposal.columns[1];
    const set = asOne && recipeForKind(asOne, asOne.recipe, 'set');
    expect(set).toMatchObject({ kind: 'set', role: 'attribute', separator: ', ' });
    expect(set?.options).toHaveLength(6);
    const asList = (await proposed(lists('Contact', usual, 24))).proposal.columns[1];
    expect(asList && recipeForKind(asList, asList.recipe, 'category')).toMatchObject({ kind: 'category' });
  });
});

describe('options in one cell', () => {
  test.each<[string, string[], string, (string | null)[]]>([
    ['semicolons', ['Red;Blue', 'Blue', 'Red;Green', '', 'Green;Blue'], ';', ['Red | Blue', 'Blue']],
    ['semicolons with blanks', ['Red; Blue', 'Blue', 'Red; Green', 'Green; Blue'], '; ', ['Red | Blue', 'Blue']],
    ['trailing semicolons', ['Red;Blue;', 'Blue;', 'Red;', 'Green;'], ';', ['Red | Blue', 'Blue']],
    ['line breaks', ['"Red\nBlue"', 'Blue', '"Red\nGreen"', 'Green', 'Red'], '\n', ['Red | Blue', 'Blue']],
    [
      'commas, also inside of options',
      [
        '"Cloud (AWS, Azure), Own"',
        'Own',
        '"Cloud (AWS, Azure)"',
        '"Own, Paper"',
        'Paper',
        '"Cloud (AWS, Azure), Own, Paper"',
      ],
      ', ',
      ['Cloud (AWS, Azure) | Own', 'Own'],
    ],
  ])('%s', async (_, cells, separator, expected) => {
    const rows = cells.map((cell, i) => `r${i},${cell}`);
    const result = await proposed(rowsOf('row,Which do you use?', rows));
    const set = shown(result).find(({ name }) => name === 'Which do you use?');
    expect(set).toMatchObject({ kind: 'set', role: 'attribute', separator });
    expect((await valuesOf(result.table, 'c2')).slice(0, 2)).toEqual(expected);
  });

  test.each([
    ['places', ['"Berlin, Germany"', '"Bonn, Germany"', '"Paris, France"', '"Lyon, France"']],
    ['answers with a comma', ['"Yes, often"', '"Yes, rarely"', 'No', '"No, never"']],
    ['comments', ['"good, but slow"', '"nice; and cheap"', '"too dear, sadly"', 'fine']],
  ])('%s are not cut', async (_, cells) => {
    const result = await proposed(
      rowsOf(
        'row,Answer',
        cells.map((cell, i) => `r${i},${cell}`),
        10,
      ),
    );
    expect(shown(result)[1]?.kind).not.toBe('set');
  });

  test('one remark that ends with a semicolon is no list', async () => {
    expect(shown(await proposed('row,Remark\nr1,nice;\nr2,\n'))[1]?.kind).not.toBe('set');
  });

  test('ten thousand comments full of commas are looked through in no time', async () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `w${i}`);
    const comment = (i: number) => Array.from({ length: 40 }, (_, at) => words[(i * 7 + at * 131) % 3_000]).join(', ');
    const text = Array.from({ length: 10_000 }, (_, i) => `r${i},"${comment(i)}"`).join('\n');
    const start = performance.now();
    expect(shown(await proposed(`row,Comment\n${text}\n`))[1]?.kind).not.toBe('set');
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  test('a piece that does not recur is not told apart where commas may stand in comments', async () => {
    const cells = ['Red', '"Red, Blue"', 'Blue', '"Blue, Green"', 'Green'];
    const rows = cells.map((cell, i) => `r${i},${cell}`);
    const result = await proposed(`${rowsOf('row,Colour', rows)}x,"Red, a very special one"\n`);
    expect((await valuesOf(result.table, 'c2')).at(-1)).toBe('Red | …');
  });
});

describe.skipIf(!sharedIsThere)('real exports', () => {
  const real = (path: string) => importAsProposed(bytesAt(`${shared}/${path}`), path.split('/').at(-1) ?? '');
  const setsOf = (result: Awaited<ReturnType<typeof real>>) => shown(result).filter(({ kind }) => kind === 'set');

  test('Google Sheets joins with commas, and options hold commas', async () => {
    const result = await real('googleforms/gforms_dask_2021.csv');
    const byName = (name: string) => setsOf(result).find((column) => column.name.startsWith(name));
    expect(byName('Dask APIs')).toMatchObject({ separator: ', ' });
    expect(byName('How large are your datasets')?.options).toEqual(
      expect.arrayContaining(['MBs', 'GBs', 'TBs', 'PBs']),
    );
    expect(byName('If you use a cluster, how do you')?.options).toContain(
      'HPC resource manager (SLURM, PBS, SGE, LSF or similar)',
    );
  });

  test('the download of Google Forms joins with semicolons', async () => {
    const result = await real('googleforms/gforms_dask_2020.csv');
    expect(setsOf(result).map(({ separator }) => separator)).toEqual(new Array(8).fill(';'));
  });

  test('SurveyMonkey spreads options over columns, and answers that exclude each other', async () => {
    const result = await real('surveymonkey/cncf_maint_2019h1_expanded.csv');
    const [projects] = setsOf(result);
    expect(projects).toMatchObject({ name: 'Which CNCF Project(s) are you maintaining?', role: 'attribute' });
    expect(projects?.parts).toHaveLength(31);
    expect(
      result.table.meta.columns.filter(({ kind }) => kind === 'category').map(({ dictionary }) => dictionary),
    ).toContainEqual(['Yes', 'No']);
  });

  test('a flattened export of SurveyMonkey keeps what was written', async () => {
    const result = await real('surveymonkey/538_thanksgiving_flat.csv');
    expect(setsOf(result).map(({ parts }) => parts?.length)).toEqual([15, 13, 12]);
    const pies = result.table.meta.columns.find(({ id }) => id === setsOf(result)[1]?.id);
    expect(pies?.dictionary).toHaveLength(12);
    // Counted in the file: 514 apple, 729 pumpkin, 40 none.
    const chosen = await valuesOf(result.table, pies?.id ?? '');
    const count = (option: string) => chosen.filter((set) => String(set).split(' | ').includes(option)).length;
    expect([count('Apple'), count('Pumpkin'), count('None')]).toEqual([514, 729, 40]);
  });

  test('LimeSurvey marks options with Yes and No, or Y', async () => {
    const worded = await real('limesurvey/limesurvey_code.csv');
    const coded = await real('limesurvey/limesurvey_answer_codes.csv');
    expect(setsOf(worded)[0]).toMatchObject({ name: 'A8', notChosen: expect.arrayContaining(['No']) });
    expect(setsOf(coded)[0]).toMatchObject({ name: 'A10' });
    expect(setsOf(coded)[0]?.parts).toHaveLength(11);
  });

  test('Typeform spreads options over columns without their question', async () => {
    const result = await real('typeform/typeform_fcc2016_part1.csv');
    expect(setsOf(result).map(({ parts }) => parts?.length)).toEqual([10, 12, 6]);
    const { table } = result;
    const events = await valuesOf(table, setsOf(result)[0]?.id ?? '');
    // Counted in the file: 2,429 hackathons.
    expect(events.filter((set) => String(set).split(' | ').includes('hackathons'))).toHaveLength(2_429);
  });

  test('Microsoft Forms ends lists with a semicolon, however few there are', async () => {
    const result = await real('transcribed/msforms_de_cp1252.csv');
    const [list] = setsOf(result);
    expect(await valuesOf(result.table, list?.id ?? '')).toEqual([
      'Frontend | AI',
      'Frontend | AI | Technician | Fullstack',
    ]);
  });
});
