import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeImport } from '../../../src/core/import/propose.ts';
import { TableCensus } from '../../../src/core/import/table-census.ts';
import { gradeOf } from '../../../src/core/import/worded/grade.ts';
import { wordedScale } from '../../../src/core/import/worded/worded-scale.ts';

function sampleOf(cells: readonly string[], name = 'q') {
  const census = new TableCensus(1);
  for (const cell of cells) census.add([cell]);
  const [sample] = census.columns([name], [[name]]);
  if (!sample) throw new Error('no column');
  return sample;
}

/** Proposes for one column; each answer is given three times. */
function propose(name: string, answers: readonly string[], times = 3) {
  const rows = Array.from({ length: times }, () => answers)
    .flat()
    .map((answer) => [answer]);
  return proposeImport({
    fileName: 'f.csv',
    bytes: 1,
    encoding: 'utf-8',
    delimiter: ',',
    records: [[name], ...rows],
    complete: true,
  });
}

/** Answers from the worst to the best: the numbers must come out as 1, 2, … */
const ladders: readonly (readonly [string, readonly string[]])[] = [
  ['agreement, 5', ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']],
  ['agreement, 5', ['strongly disagree', 'somewhat disagree', 'neutral', 'somewhat agree', 'strongly agree']],
  ['agreement, 5', ['Completely disagree', 'Tend to disagree', 'Neutral', 'Tend to agree', 'Completely agree']],
  [
    'agreement, 7',
    ['Strongly disagree', 'Disagree', 'Somewhat disagree', 'Neutral', 'Somewhat agree', 'Agree', 'Strongly agree'],
  ],
  [
    'agreement, German, 5',
    ['Stimme gar nicht zu', 'Stimme eher nicht zu', 'Teils/teils', 'Stimme eher zu', 'Stimme voll zu'],
  ],
  [
    'agreement, German, 5',
    ['stimme überhaupt nicht zu', 'stimme nicht zu', 'weder noch', 'stimme zu', 'stimme voll und ganz zu'],
  ],
  [
    'agreement, German, 7',
    [
      'Stimme überhaupt nicht zu',
      'Stimme nicht zu',
      'Stimme eher nicht zu',
      'Neutral',
      'Stimme eher zu',
      'Stimme zu',
      'Stimme voll und ganz zu',
    ],
  ],
  [
    'agreement, German, 5',
    ['trifft gar nicht zu', 'trifft eher nicht zu', 'teils teils', 'trifft eher zu', 'trifft voll und ganz zu'],
  ],
  ['agreement, German, 5', ['Lehne voll ab', 'Lehne ab', 'Neutral', 'Stimme zu', 'Stimme voll zu']],
  ['agreement, German, 4', ['trifft nicht zu', 'trifft eher nicht zu', 'trifft eher zu', 'trifft zu']],
  ['satisfaction, 5', ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied']],
  [
    'satisfaction, 5',
    [
      'Very unsatisfied',
      'Somewhat unsatisfied',
      'Neither satisfied nor unsatisfied',
      'Somewhat satisfied',
      'Very satisfied',
    ],
  ],
  [
    'satisfaction, 7',
    [
      'Extremely dissatisfied',
      'Moderately dissatisfied',
      'Slightly dissatisfied',
      'Neither satisfied nor dissatisfied',
      'Slightly satisfied',
      'Moderately satisfied',
      'Extremely satisfied',
    ],
  ],
  [
    'satisfaction, one pole',
    ['Not at all satisfied', 'Not so satisfied', 'Somewhat satisfied', 'Very satisfied', 'Extremely satisfied'],
  ],
  ['satisfaction, German', ['sehr unzufrieden', 'unzufrieden', 'neutral', 'zufrieden', 'sehr zufrieden']],
  [
    'satisfaction, German',
    ['Sehr unzufrieden', 'Eher unzufrieden', 'Teils, teils', 'Eher zufrieden', 'Sehr zufrieden'],
  ],
  ['satisfaction, German', ['nicht zufrieden', 'weniger zufrieden', 'zufrieden', 'sehr zufrieden']],
  [
    'satisfaction, German',
    [
      'Überhaupt nicht zufrieden',
      'Nicht so zufrieden',
      'Einigermaßen zufrieden',
      'Sehr zufrieden',
      'Äußerst zufrieden',
    ],
  ],
  ['likelihood', ['Not at all likely', 'Not so likely', 'Somewhat likely', 'Very likely', 'Extremely likely']],
  ['likelihood', ['Very unlikely', 'Unlikely', 'Neutral', 'Likely', 'Very likely']],
  ['likelihood', ['Definitely not', 'Probably not', 'Maybe', 'Probably', 'Definitely']],
  [
    'likelihood, German',
    [
      'sehr unwahrscheinlich',
      'eher unwahrscheinlich',
      'weder wahrscheinlich noch unwahrscheinlich',
      'eher wahrscheinlich',
      'sehr wahrscheinlich',
    ],
  ],
  ['likelihood, German', ['Auf keinen Fall', 'Eher nicht', 'Vielleicht', 'Wahrscheinlich', 'Auf jeden Fall']],
  ['ease', ['Very difficult', 'Difficult', 'Neutral', 'Easy', 'Very easy']],
  [
    'ease',
    ['Extremely difficult', 'Somewhat difficult', 'Neither easy nor difficult', 'Somewhat easy', 'Extremely easy'],
  ],
  ['ease, German', ['sehr schwer', 'eher schwer', 'mittel', 'eher leicht', 'sehr leicht']],
  ['ease, German', ['Sehr schwierig', 'Schwierig', 'Neutral', 'Einfach', 'Sehr einfach']],
  ['effort, German', ['sehr hoher Aufwand', 'hoher Aufwand', 'mittel', 'geringer Aufwand', 'sehr geringer Aufwand']],
  ['quality', ['Very poor', 'Poor', 'Fair', 'Good', 'Very good']],
  ['quality', ['Poor', 'Fair', 'Good', 'Very good', 'Excellent']],
  ['quality', ['Very bad', 'Bad', 'OK', 'Good', 'Very good']],
  ['quality, German', ['sehr schlecht', 'schlecht', 'mittelmäßig', 'gut', 'sehr gut']],
  ['quality, German', ['Schlecht', 'Durchschnittlich', 'Gut', 'Sehr gut', 'Ausgezeichnet']],
  ['frequency', ['Never', 'Rarely', 'Sometimes', 'Often', 'Always']],
  ['frequency', ['never', 'rarely', 'occasionally', 'usually', 'always']],
  ['frequency, German', ['nie', 'selten', 'manchmal', 'oft', 'immer']],
  ['frequency, German', ['Nie', 'Selten', 'Gelegentlich', 'Häufig', 'Immer']],
  [
    'importance',
    ['Not at all important', 'Slightly important', 'Moderately important', 'Very important', 'Extremely important'],
  ],
  ['importance, German', ['sehr unwichtig', 'unwichtig', 'neutral', 'wichtig', 'sehr wichtig']],
  ['importance, German', ['überhaupt nicht wichtig', 'weniger wichtig', 'teils/teils', 'wichtig', 'sehr wichtig']],
  [
    'any adjective',
    ['Not at all responsive', 'Not so responsive', 'Somewhat responsive', 'Very responsive', 'Extremely responsive'],
  ],
  [
    'any adjective, German',
    [
      'überhaupt nicht hilfreich',
      'nicht so hilfreich',
      'einigermaßen hilfreich',
      'sehr hilfreich',
      'äußerst hilfreich',
    ],
  ],
  ['smileys, 5', ['😡', '🙁', '😐', '🙂', '😍']],
  ['smileys, 5', ['😠', '☹️', '😐', '😊', '😃']],
  ['smileys, 3', ['🙁', '😐', '🙂']],
  ['smileys, 3', [':-(', ':-|', ':-)']],
  ['stars', ['★☆☆☆☆', '★★☆☆☆', '★★★☆☆', '★★★★☆', '★★★★★']],
  ['stars', ['⭐', '⭐⭐', '⭐⭐⭐', '⭐⭐⭐⭐', '⭐⭐⭐⭐⭐']],
  ['stars', ['1 star', '2 stars', '3 stars', '4 stars', '5 stars']],
  ['stars, German', ['1 Stern', '2 Sterne', '3 Sterne', '4 Sterne', '5 Sterne']],
  ['stars', ['1/5', '2/5', '3/5', '4/5', '5/5']],
  ['stars, German', ['1 von 5 Sternen', '2 von 5 Sternen', '3 von 5 Sternen', '4 von 5 Sternen', '5 von 5 Sternen']],
];

describe('a scale in words keeps the order of its wording', () => {
  test.each(ladders)('%s: %j', (_, answers) => {
    const expected = Object.fromEntries(answers.map((answer, i) => [answer, i + 1]));
    // Worst first, best first and by the alphabet: the order in the file must not matter.
    for (const order of [answers, [...answers].reverse(), [...answers].sort()]) {
      const scale = wordedScale(sampleOf(Array.from({ length: 12 }, () => order).flat()));
      expect(scale?.labels).toEqual(expected);
      expect(scale?.scale).toEqual({ min: 1, max: answers.length, goodEnd: 'high' });
    }
  });

  test('and does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ladders),
        fc.array(fc.nat(6), { minLength: 1, maxLength: 60 }),
        ([, steps], picks) => {
          const cells = picks.map((pick) => steps[pick % steps.length] ?? '');
          const there = wordedScale(sampleOf(cells));
          const back = wordedScale(sampleOf([...cells].reverse()));
          expect(back).toEqual(there);
        },
      ),
    );
  });
});

describe('a scale in words keeps the steps that nobody chose', () => {
  test.each([
    [['Very satisfied', 'Satisfied'], { 'Very satisfied': 5, Satisfied: 4 }],
    [['Satisfied', 'Neutral', 'Very Satisfied', 'Somewhat dissatisfied'], null],
    [['Stimme voll zu', 'Stimme eher zu'], { 'Stimme voll zu': 5, 'Stimme eher zu': 4 }],
    [['sehr leicht', 'leicht', 'schwer'], { 'sehr leicht': 5, leicht: 4, schwer: 2 }],
    [['often', 'sometimes'], { often: 4, sometimes: 3 }],
    [['★★★★☆', '★★★★★'], { '★★★★☆': 4, '★★★★★': 5 }],
    [['4 stars', '3 stars'], { '4 stars': 4, '3 stars': 3 }],
    [['🙂', '😍'], { '🙂': 4, '😍': 5 }],
    [['Agree', 'agree', 'AGREE ', 'Strongly agree'], { Agree: 4, agree: 4, AGREE: 4, 'Strongly agree': 5 }],
  ])('%j', (answers, labels) => {
    const found = wordedScale(sampleOf([...answers, ...answers]));
    if (labels) expect(found?.labels).toEqual(labels);
    expect(found?.scale).toEqual({ min: 1, max: 5, goodEnd: 'high' });
  });

  test('until many answers show that the middle does not exist', () => {
    const four = ['Very dissatisfied', 'Dissatisfied', 'Satisfied', 'Very satisfied'];
    expect(wordedScale(sampleOf(four))?.scale.max).toBe(5);
    expect(wordedScale(sampleOf(Array.from({ length: 10 }, () => four).flat()))?.scale.max).toBe(4);
  });
});

test.each([
  [['Yes', 'No']],
  [['Kubernetes', 'Prometheus', 'Envoy']],
  [['North', 'South', 'West']],
  [['Basic', 'Pro', 'Team']],
  [['Promoter', 'Passive', 'Detractor']],
  [['Very satisfied', 'Very easy', 'Very likely']],
  [['More than 5 years', '2-5 years', 'Less than a year']],
  [['No opinion', 'No car', 'Yes, two']],
  [['1/9/21', '25/12/2021']],
  [['low', 'high']],
])('%j is no scale in words', (answers) => {
  expect(wordedScale(sampleOf(Array.from({ length: 9 }, () => answers).flat()))).toBeNull();
});

test.each([
  ['nicht unzufrieden', 2],
  ['not likely at all', -4],
  ['Ich bin sehr zufrieden', 3],
  ['Kein Aufwand', 2],
  ['leicht unzufrieden', -1],
  ['👍🏽', 2],
  ['Thumbs down', -2],
  ['The waiter was very friendly and the food was good', null],
])('%j has the place %s', (answer, grade) => {
  expect(gradeOf(answer)?.grade ?? null).toBe(grade);
});

describe('the meaning of questions answered in words', () => {
  test.each([
    ['How satisfied are you?', ['Very satisfied', 'Satisfied', 'Neutral'], 'csat', { min: 1, max: 5, goodEnd: 'high' }],
    ['Zufriedenheit', ['sehr zufrieden', 'unzufrieden'], 'csat', { min: 1, max: 5, goodEnd: 'high' }],
    ['Your visit', ['Very satisfied', 'Satisfied', 'Neutral'], 'csat', { min: 1, max: 5, goodEnd: 'high' }],
    ['Rating', ['★★★★☆', '★★☆☆☆', '★★★★★'], 'csat', { min: 1, max: 5, goodEnd: 'high' }],
    ['score', ['good', 'bad'], 'csat', { min: 0, max: 1, goodEnd: 'high' }],
    ['Feedback', ['👍', '👎'], 'csat', { min: 0, max: 1, goodEnd: 'high' }],
    ['How easy was it?', ['Very easy', 'Easy', 'Difficult'], 'ces', { min: 1, max: 5, goodEnd: 'high' }],
    ['Wie hoch war Ihr Aufwand?', ['sehr gering', 'gering', 'hoch'], 'attribute', undefined],
    ['Wie leicht war es?', ['sehr leicht', 'eher schwer', 'eher leicht'], 'ces', { min: 1, max: 5, goodEnd: 'high' }],
    ['Would you recommend us?', ['Yes', 'No'], 'wrs', { min: 0, max: 1, goodEnd: 'high' }],
    ['Würden Sie uns weiterempfehlen?', ['Ja', 'Nein'], 'wrs', { min: 0, max: 1, goodEnd: 'high' }],
    ['Would you recommend us?', ['TRUE', 'FALSE'], 'wrs', { min: 0, max: 1, goodEnd: 'high' }],
    ['Would you recommend us?', ['Agree', 'Strongly Agree', 'Disagree'], 'wrs', { min: 1, max: 5, goodEnd: 'high' }],
    ['Weiterempfehlung', ['sehr wahrscheinlich', 'eher unwahrscheinlich'], 'wrs', { min: 1, max: 5, goodEnd: 'high' }],
    ['Would you recommend us?', ['1', '2', '3', '4', '5'], 'wrs', { min: 1, max: 5, goodEnd: 'high' }],
    ['Schulnote', ['1', '2', '3', '2', '4'], 'csat', { min: 1, max: 6, goodEnd: 'low' }],
    ['Welche Note geben Sie?', ['1', '2', '3', '2', '4'], 'none', { min: 1, max: 6, goodEnd: 'low' }],
    ['Wie zufrieden?', ['sehr gut', 'gut', 'befriedigend', 'mangelhaft'], 'csat', { min: 1, max: 6, goodEnd: 'low' }],
    ['Zufriedenheit (0-100)', ['90', '85', '20', '100'], 'csat', { min: 0, max: 100, goodEnd: 'high' }],
    ['Zufriedenheit', ['90', '85', '20', '100'], 'csat', { min: 0, max: 100, goodEnd: 'high' }],
    ['How often?', ['often', 'never', 'sometimes'], 'none', { min: 1, max: 5, goodEnd: 'high' }],
  ])('%s %j → %s', (name, answers, role, scale) => {
    const [column] = propose(name, answers, 12).columns;
    expect(column?.recipe.role).toBe(role);
    expect(column?.recipe.scale).toEqual(scale);
  });

  test('yes is 1 and no is 0, in any spelling', () => {
    const [column] = propose('Would you recommend us?', ['Yes', 'no', 'YES', 'No']).columns;
    expect(column?.recipe.labels).toEqual({ Yes: 1, YES: 1, no: 0, No: 0 });
  });

  test('steps that nobody chose are told', () => {
    const { warnings } = propose('How satisfied are you?', ['Very satisfied', 'Satisfied']);
    expect(warnings).toContainEqual({ code: 'worded-steps', facts: { steps: 5, chosen: 2 }, column: 'c1' });
  });
});

describe('1 to 6 without a word on its ends', () => {
  const six = [1, 2, 3, 4, 5, 6, 1, 2, 2, 1].flatMap((grade) => Array.from({ length: 6 }, () => grade));
  const table = (names: readonly string[], columns: readonly (readonly number[])[]) =>
    proposeImport({
      fileName: 'f.csv',
      bytes: 1,
      encoding: 'utf-8',
      delimiter: ',',
      records: [names, ...six.map((_, row) => columns.map((column) => String(column[row])))],
      complete: true,
    });

  test.each([
    { names: ['NPS', 'Satisfaction'], other: (n: number) => 11 - n, goodEnd: 'low', code: 'grades-fall-with' },
    { names: ['NPS', 'Satisfaction'], other: (n: number) => n + 4, goodEnd: 'high', code: 'grades-rise-with' },
    { names: ['Kanal', 'Zufriedenheit'], other: () => 1, goodEnd: 'low', code: 'grades-by-language' },
    { names: ['Channel', 'Satisfaction'], other: () => 1, goodEnd: 'high', code: 'six-steps-high' },
  ])('$names → $goodEnd, because $code', ({ names, other, goodEnd, code }) => {
    const { columns, warnings } = table(names, [six.map(other), six]);
    expect(columns[1]?.recipe).toMatchObject({ role: 'csat', scale: { min: 1, max: 6, goodEnd } });
    expect(warnings.map((warning) => warning.code)).toContain(code);
  });
});

describe('questions answered in the same words', () => {
  const names = ['speed', 'care', 'price'];
  const grid = [
    ['Fully disagree', 'Partially disagree', 'Neither agree nor disagree'],
    ['Partially disagree', 'Partially agree', 'Neither agree nor disagree'],
    ['Partially agree', 'Fully agree', 'Partially agree'],
    ['Fully agree', 'Fully disagree', 'Partially agree'],
    ['Fully disagree', 'Partially agree', 'Fully agree'],
  ];
  const propose3 = () =>
    proposeImport({
      fileName: 'f.csv',
      bytes: 1,
      encoding: 'utf-8',
      delimiter: ',',
      records: [names, ...grid, ...grid],
      complete: true,
    });

  test('share one scale, and each knows the words that only others were answered in', () => {
    for (const { recipe } of propose3().columns) {
      expect(recipe.scale).toEqual({ min: 1, max: 5, goodEnd: 'high' });
      expect(recipe.labels).toEqual({
        'Fully disagree': 1,
        'Partially disagree': 2,
        'Neither agree nor disagree': 3,
        'Partially agree': 4,
        'Fully agree': 5,
      });
    }
  });

  test('alone, agreeing and disagreeing in part stand on either side of the middle', () => {
    const found = wordedScale(
      sampleOf(['Fully disagree', 'Partially disagree', 'Partially agree', 'Fully agree'].flatMap((a) => [a, a])),
    );
    const places = ['Fully disagree', 'Partially disagree', 'Partially agree', 'Fully agree'].map(
      (answer) => found?.labels[answer] ?? 0,
    );
    const [first = 0, second = 0, third = 0, last = 0] = places;
    expect(second - first).toBe(last - third);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});

describe('an answer that names several steps at once', () => {
  test.each([
    'neutral or dissatisfied',
    'Neutral / Dissatisfied',
    'teils zufrieden oder unzufrieden oder sehr unzufrieden',
    'Somewhat or very satisfied',
    'gut oder sehr gut',
  ])('%s is no step of a scale', (answer) => {
    expect(gradeOf(answer)).toBeNull();
  });

  test.each([
    'neither satisfied or dissatisfied',
    'teils/teils',
    'teils zufrieden / teils unzufrieden',
    'neither agree nor disagree',
  ])('%s is the middle', (answer) => {
    expect(gradeOf(answer)?.grade).toBe(0);
  });

  test.each([
    ['Satisfied', 'Neutral or Dissatisfied'],
    ['Zufrieden', 'Neutral oder unzufrieden'],
    ['satisfied or very satisfied', 'neutral or dissatisfied'],
    ['Agree', 'Neutral/Disagree'],
  ])('%s against %s is 1 against 0', (good, rest) => {
    const found = wordedScale(sampleOf([good, rest, rest, good]));
    expect(found).toMatchObject({
      scale: { min: 0, max: 1, goodEnd: 'high' },
      labels: { [good]: 1, [rest]: 0 },
      chosen: 2,
    });
  });

  test('no scale where the middle counts as good, or where there are more than two answers', () => {
    expect(wordedScale(sampleOf(['Neutral or satisfied', 'Dissatisfied', 'Dissatisfied']))).toBeNull();
    expect(wordedScale(sampleOf(['Satisfied', 'Neutral', 'Dissatisfied or very dissatisfied']))).toBeNull();
  });

  test('satisfied and dissatisfied alone are 1 and 0 in a large file, and may be two of five in a small one', () => {
    const two = ['Satisfied', 'Dissatisfied'];
    expect(wordedScale(sampleOf(Array.from({ length: 20 }, () => two).flat()))?.scale).toMatchObject({
      min: 0,
      max: 1,
    });
    expect(wordedScale(sampleOf(two))?.scale.max).toBe(5);
  });

  test('satisfaction with two answers is CSAT', () => {
    const { columns } = propose('Satisfaction', ['Satisfied', 'Neutral or Dissatisfied'], 10);
    expect(columns[0]?.recipe).toMatchObject({ role: 'csat', scale: { min: 0, max: 1 } });
    expect(columns[0]?.reason.code).toBe('csat-by-wording');
  });
});
