import { describe, expect, test } from 'vitest';
import { recipeForRole } from '../../../src/core/import/possible.ts';
import { proposeImport } from '../../../src/core/import/propose.ts';
import type { Role } from '../../../src/core/table/role.ts';

/** Proposes for a table with one column, or several, each given as header and cells. */
function propose(columns: Record<string, readonly (string | number)[]>) {
  const names = Object.keys(columns);
  const length = Math.max(...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from({ length }, (_, i) => names.map((name) => String(columns[name]?.[i] ?? '')));
  const records = [names, ...rows];
  return proposeImport({ fileName: 'f.csv', bytes: 1, encoding: 'utf-8', delimiter: ',', records, complete: true });
}

const repeat = <T>(values: readonly T[], times: number): T[] => Array.from({ length: times }, () => values).flat();

const zeroToTen = repeat([10, 9, 8, 7, 3, 0], 4);
const oneToFive = repeat([5, 4, 4, 3, 1, 2], 4);
const oneToSeven = repeat([7, 6, 5, 3, 1, 2], 4);
const towns = repeat(['Ulm', 'Kiel', 'Bonn', 'Ulm', 'Ulm', 'Kiel'], 4);
const said = repeat(
  ['Very friendly people here', 'Too slow for me, sorry', 'I waited for an hour', '', 'ok so far', ''],
  4,
);

describe('the meaning of a column by header and values', () => {
  test.each([
    ['nps', zeroToTen, 'nps'],
    ['NPS Score', zeroToTen, 'nps'],
    ['How likely are you to recommend us?', zeroToTen, 'nps'],
    ['weiterempfehlung', zeroToTen, 'nps'],
    ['Würden Sie uns weiterempfehlen?', zeroToTen, 'nps'],
    ['Wie wahrscheinlich ist es, dass Sie uns empfehlen?', zeroToTen, 'nps'],
    ['csat', oneToFive, 'csat'],
    ['overall_satisfaction', oneToFive, 'csat'],
    ['zufriedenheit', oneToFive, 'csat'],
    ['Wie zufrieden waren Sie mit dem Besuch?', oneToFive, 'csat'],
    ['ces', oneToSeven, 'ces'],
    ['Customer Effort', oneToSeven, 'ces'],
    ['aufwand', oneToSeven, 'ces'],
    ['Wie leicht war es, Hilfe zu bekommen?', oneToSeven, 'ces'],
    ['channel', towns, 'channel'],
    ['Kanal', towns, 'channel'],
    ['touchpoint', towns, 'touchpoint'],
    ['city', towns, 'attribute'],
    ['comment', said, 'comment'],
    ['Kommentar', said, 'comment'],
    ['Warum?', said, 'comment'],
    ['response_id', zeroToTen.map((_, i) => `r${i}`), 'responseId'],
    ['Kundennummer', zeroToTen.map((_, i) => `00${i}`), 'customerId'],
    ['customerId', towns, 'customerId'],
    ['account_id', towns, 'accountId'],
    ['Gewichtung', zeroToTen.map((n) => n / 4), 'weight'],
    ['email', towns, 'skip'],
    ['contact', zeroToTen.map((_, i) => `a${i}@example.org`), 'customerId'],
    ['Vorname', towns, 'skip'],
    ['Name', towns, 'skip'],
    ['IP Address', towns, 'skip'],
    ['Telefonnummer', zeroToTen.map((_, i) => `+49 30 12345${i}`), 'skip'],
    ['unused', [], 'skip'],
    ['Finished', repeat(['True', 'False'], 12), 'completion'],
    ['recommended by', towns, 'attribute'],
    ['Would you recommend us?', repeat([0, 1], 12), 'wrs'],
    ['Would you recommend us?', repeat([1, 2, 3, 4, 5], 8), 'wrs'],
    ['Are you satisfied?', repeat([0, 1], 12), 'attribute'],
    ['Uhrzeit', repeat(['10:15:00', '23:01:59', '08:30:30'], 8), 'attribute'],
    ['address', repeat(['2001:db8::1', '2001:db8::2', '10.0.0.1'], 8), 'skip'],
    ['nps_group', repeat(['Promoter', 'Passive', 'Detractor'], 8), 'attribute'],
    ['age', zeroToTen.map((_, i) => 20 + i), 'none'],
  ] as [string, (string | number)[], Role][])('%s → %s', (header, cells, role) => {
    const { columns } = propose({ key: zeroToTen.map((_, i) => `x ${i}`), [header]: cells });
    expect(columns[1]?.recipe.role).toBe(role);
  });

  test('a satisfaction question on 1–10 is CSAT, a value question on 1–10 keeps its scale without a metric', () => {
    const { columns } = propose({
      'Are you satisfied with us? 10 - strongly agree, 1 - strongly disagree': repeat([10, 9, 1, 2], 4),
      'Do you find it valuable? 10 - highly valuable, 1 - not valuable at all': repeat([10, 9, 1, 2], 4),
    });
    expect(columns.map(({ recipe }) => [recipe.role, recipe.kind, recipe.scale])).toEqual([
      ['csat', 'score', { min: 1, max: 10, goodEnd: 'high' }],
      ['none', 'score', { min: 1, max: 10, goodEnd: 'high' }],
    ]);
  });

  test('only one date tells when the answer was given', () => {
    const day = (month: number) => repeat(['01', '02', '03'], 4).map((d) => `2025-0${month}-${d}`);
    const { columns } = propose({ 'Start Date': day(1), 'Submit Date': day(2), 'Renewal Date': day(3) });
    expect(columns.map(({ recipe }) => recipe.role)).toEqual(['none', 'answeredAt', 'none']);
  });

  test('addresses stand for customers under another name only where nothing else does', () => {
    const mail = ['anna@beispiel.de', 'bo@example.org', 'anna@beispiel.de'];
    const [alone] = propose({ mail, nps: [1, 2, 3] }).columns;
    expect(alone?.recipe).toMatchObject({ role: 'customerId', kind: 'text', pseudonym: true });
    expect(alone?.reason).toEqual({ code: 'email-as-customer' });
    const [beside] = propose({ mail, customer_id: ['7', '8', '7'], nps: [1, 2, 3] }).columns;
    expect(beside?.recipe).toMatchObject({ role: 'skip' });
    expect(beside?.recipe.pseudonym).toBeUndefined();
    const [nobody] = propose({ 'E-Mail': ['anonymous', 'anonymous', 'anonymous'], nps: [1, 2, 3] }).columns;
    expect(nobody?.recipe.role).toBe('skip');
  });

  test('personal examples are masked', () => {
    const { columns } = propose({ mail: ['anna@beispiel.de', 'bo@example.org'], nps: [1, 2] });
    expect(columns[0]).toMatchObject({ personal: true, examples: ['a•••@•••.de', 'b•••@•••.org'] });
  });
});

describe('scales', () => {
  test('0 in a 1–5 question means "not applicable"', () => {
    const { columns, warnings } = propose({ satisfaction: [...oneToFive, 0, 0] });
    expect(columns[0]?.recipe).toMatchObject({ role: 'csat', scale: { min: 1, max: 5 } });
    expect(columns[0]?.recipe.missing).toContain('0');
    expect(warnings).toContainEqual({ code: 'zero-means-missing', facts: { count: 2 }, column: 'c1' });
  });

  test('1–11 of a question about recommending is 0–10, coded from 1', () => {
    const { columns, warnings } = propose({ nps: repeat([11, 10, 1, 1, 5], 5) });
    expect(columns[0]?.recipe).toMatchObject({ scale: { min: 0, max: 10 }, labels: { 11: 10, 1: 0 } });
    expect(warnings.map(({ code }) => code)).toEqual(['scale-coded-from-1']);
  });

  test('worded ends count only in a column that is otherwise numeric', () => {
    const { columns } = propose({
      'Would you recommend us?': repeat([9, 8, 7, 'Absolutely', 'Not at all'], 4),
      'How satisfied are you?': repeat(['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 3], 4),
    });
    expect(columns[0]?.recipe.labels).toEqual({ Absolutely: 10, 'Not at all': 0 });
    expect(columns[1]?.recipe).toMatchObject({ kind: 'category', role: 'attribute' });
  });

  test('negative codes are missing in a scale and values in a number', () => {
    const { columns } = propose({ nps: [...zeroToTen, -9, -99], balance: [...zeroToTen.map((n) => n * 30), -9, -99] });
    expect(columns[0]?.recipe.missing).toEqual(expect.arrayContaining(['-9', '-99']));
    expect(columns[1]?.recipe.missing).not.toContain('-9');
  });

  test('numbers are answers on a scale when three questions share it', () => {
    const { columns } = propose({ seat: oneToFive, food: oneToFive, staff: oneToFive, children: repeat([1, 2, 8], 8) });
    expect(columns.map(({ recipe }) => recipe.kind)).toEqual(['score', 'score', 'score', 'number']);
  });

  test('NA is a region among EMEA and APAC and missing among numbers', () => {
    const { columns } = propose({ region: repeat(['EMEA', 'APAC', 'NA'], 4), nps: repeat([9, 8, 'NA'], 4) });
    expect(columns[0]?.recipe.missing).toEqual([]);
    expect(columns[1]?.recipe.missing).toContain('NA');
  });
});

describe('what only a person can settle', () => {
  const likeNps = zeroToTen.map((n) => Math.max(1, Math.round(n * 0.7)));

  test('effort that rises with NPS is proposed as "high is easy", with the reason', () => {
    const { questions } = propose({ nps: zeroToTen, aufwand: likeNps });
    expect(questions).toEqual([
      {
        ask: 'effort-direction',
        column: 'c2',
        scale: { min: 1, max: 7, goodEnd: 'high' },
        proposed: 'high',
        reason: { code: 'effort-rises-with', facts: { other: 'nps', correlation: expect.any(Number) } },
      },
    ]);
  });

  test('effort that falls with NPS is proposed as "high is much effort"', () => {
    const { questions } = propose({ nps: zeroToTen, effort: likeNps.map((n) => 8 - n) });
    expect(questions[0]).toMatchObject({ proposed: 'low', reason: { code: 'effort-falls-with' } });
  });

  test('effort alone is proposed by its wording', () => {
    const { questions } = propose({ effort: oneToSeven });
    expect(questions[0]).toMatchObject({ proposed: 'low', reason: { code: 'effort-by-wording' } });
  });

  // Dixon, Freeman & Toman 2010: 1–5, 5 = very high effort. CEB 2013: 1–7, 7 = strongly agree that it was easy.
  test.each([
    ['ces', oneToSeven, 'high', 'effort-as-ces-2'],
    ['CES score', oneToSeven, 'high', 'effort-as-ces-2'],
    ['ces', oneToFive, 'low', 'effort-as-ces-1'],
    ['ces', zeroToTen, 'low', 'effort-by-wording'],
    ['ces_effort', oneToSeven, 'low', 'effort-by-wording'],
    ['CES: Aufwand', oneToSeven, 'low', 'effort-by-wording'],
    ['CES Kundenaufwand', oneToSeven, 'low', 'effort-by-wording'],
    ['ces: how difficult was it', oneToSeven, 'low', 'effort-by-wording'],
  ] as const)('%j alone is still asked about, with the usual reading preselected', (header, answers, goodEnd, code) => {
    const { questions, columns } = propose({ [header]: answers });
    expect(questions).toMatchObject([{ ask: 'effort-direction', proposed: goodEnd, reason: { code } }]);
    expect(columns[0]?.recipe.scale?.goodEnd).toBe(goodEnd);
  });

  test('a correlation that chance could have made decides nothing', () => {
    // r = 0.17 over 44 responses: below 2 / √44 = 0.30.
    const nps = Array.from({ length: 44 }, (_, row) => row % 11);
    const ces = nps.map((answer, row) => ((Math.floor(row / 3) + Math.floor(answer / 4)) % 7) + 1);
    const { questions } = propose({ nps, ces });
    expect(questions[0]).toMatchObject({ reason: { code: 'effort-as-ces-2' } });
  });

  test.each([
    'How easy was it?',
    'Wie leicht war es? 1 = sehr schwer, 7 = sehr leicht',
    'They made it easy to solve my issue',
  ])('%j asks nothing', (header) => {
    const { questions, columns } = propose({ [header]: oneToSeven });
    expect(questions).toEqual([]);
    expect(columns[0]?.recipe).toMatchObject({ role: 'ces', scale: { goodEnd: 'high' } });
  });

  test('dates that fit two orders are asked about, and a German file proposes the day first', () => {
    const dates = repeat(['3/4/2025', '1/2/2025'], 6);
    expect(propose({ date: dates }).questions[0]).toMatchObject({
      ask: 'date-order',
      proposed: 'mdy',
      example: '1/2/2025',
    });
    const german = propose({ Datum: dates, Zufriedenheit: repeat([1, 5], 6) });
    expect(german.questions[0]).toMatchObject({ proposed: 'dmy', reason: { code: 'date-order-by-language' } });
    expect(german.columns[0]?.recipe.dateOrder).toBe('dmy');
    expect(propose({ date: [...dates, '25/4/2025'] }).questions).toEqual([]);
  });
});

describe('a role that a person chooses', () => {
  const { columns } = propose({ city: towns, grade: oneToFive, note: said });

  test('brings the kind that fits', () => {
    const [city, grade] = columns;
    expect(grade?.recipe.kind).toBe('number');
    expect(grade && recipeForRole(grade, 'csat')).toMatchObject({
      role: 'csat',
      kind: 'score',
      scale: { min: 1, max: 5 },
    });
    expect(grade && recipeForRole(grade, 'attribute')).toMatchObject({ role: 'attribute', kind: 'category' });
    expect(city && recipeForRole(city, 'comment')).toMatchObject({ role: 'comment', kind: 'text' });
    expect(city && recipeForRole(city, 'skip')).toMatchObject({ role: 'skip' });
  });

  test('is refused where the values cannot mean it', () => {
    const [city] = columns;
    expect(city && recipeForRole(city, 'nps')).toBeNull();
    expect(city && recipeForRole(city, 'answeredAt')).toBeNull();
  });
});
