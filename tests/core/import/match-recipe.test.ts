import { describe, expect, test } from 'vitest';
import {
  isSameSource,
  type MatchedRecipe,
  matchRecipe,
  needsDecision,
} from '../../../src/core/import/match/match-recipe.ts';
import { proposedValues } from '../../../src/core/import/match/scale-change.ts';
import { withName } from '../../../src/core/import/override.ts';
import type { ImportProposal } from '../../../src/core/import/proposal.ts';
import type { Recipe } from '../../../src/core/import/recipe.ts';
import { previewImport } from '../../../src/engine/index.ts';

type Column = readonly [header: string, values: (row: number) => string | number];

const id: Column = ['Response ID', (row) => `R_${1000 + row}`];
const date: Column = ['Submitted at', (row) => `2025-03-${String(1 + (row % 28)).padStart(2, '0')}`];
const nps: Column = ['How likely are you to recommend us to a friend?', (row) => row % 11];
const branch: Column = ['Branch', (row) => ['Köln', 'Mainz', 'Trier'][row % 3] ?? ''];
const usual = [id, date, nps, branch];

const propose = (columns: readonly Column[], rows = 120): Promise<ImportProposal> => {
  const lines = [columns.map(([header]) => header).join(';')];
  for (let row = 0; row < rows; row++) lines.push(columns.map(([, value]) => value(row)).join(';'));
  return previewImport(new TextEncoder().encode(lines.join('\n')), 'export.csv');
};

const roles = ({ columns }: Recipe) => Object.fromEntries(columns.map(({ id: name, role }) => [name, role]));
const told = ({ differences }: MatchedRecipe) =>
  differences.map((d) => ('column' in d ? `${d.difference} ${d.column}` : d.difference));

describe('the next file of a source', () => {
  test('maps itself as the one before, without a difference', async () => {
    const { recipe } = await propose(usual);
    const matched = matchRecipe(recipe, await propose(usual, 90));
    expect(matched.recipe).toEqual(recipe);
    expect(matched.differences).toEqual([]);
    expect(isSameSource(matched)).toBe(true);
  });

  test('brings a column that a person gave another name, and leaves it that name', async () => {
    const proposal = await propose(usual);
    const columns = proposal.columns.map((column) =>
      column.recipe.id === 'c3' ? withName(column, column.recipe, 'Empfehlung') : column.recipe,
    );
    const matched = matchRecipe({ ...proposal.recipe, columns }, await propose([branch, nps, id, date]));
    expect(matched.differences).toEqual([]);
    expect(matched.recipe.columns.find(({ id: column }) => column === 'c3')).toMatchObject({
      name: 'Empfehlung',
      formerNames: [nps[0]],
      role: 'nps',
      index: 1,
    });
  });

  test('brings an option that no answer had before, and keeps the options apart where it is short', async () => {
    const list: Column = ['Which?', (row) => ['Car; Bus', 'Bus', 'Car; Train', 'Train; Bus'][row % 4] ?? ''];
    const wider: Column = [
      'Which?',
      (row) => ['Car; Bus', 'Tram', 'Car; Train', 'Tram; Bus', 'Car; Tram'][row % 5] ?? '',
    ];
    const apart: Column = ['Which?', (row) => ['Car; Tram', 'Bus'][row % 2] ?? ''];
    const { recipe } = await propose([id, date, nps, list].map(([name, value]) => [name, (row) => `"${value(row)}"`]));
    expect(recipe.columns[3]).toMatchObject({ kind: 'set', separator: '; ' });
    const listed = {
      ...recipe,
      columns: recipe.columns.map((one, i) => (i === 3 ? { ...one, options: ['Car', 'Bus', 'Train'] } : one)),
    };
    const quoted = (columns: readonly Column[]) =>
      columns.map(([name, value]): Column => [name, (row) => `"${value(row)}"`]);
    const next = matchRecipe(listed, await propose(quoted([id, date, nps, wider])));
    expect(next.recipe.columns[3]?.options ?? ['Tram']).toContain('Tram');
    const short = matchRecipe(listed, await propose(quoted([id, date, nps, apart]), 4));
    expect(short.recipe.columns[3]).toMatchObject({ kind: 'set', separator: '; ' });
  });

  test('has its columns elsewhere: they keep their ids', async () => {
    const { recipe } = await propose(usual);
    const matched = matchRecipe(recipe, await propose([branch, nps, id, date]));
    expect(matched.recipe.columns.map(({ id: column, index, role }) => [column, index, role])).toEqual([
      ['c4', 0, 'attribute'],
      ['c3', 1, 'nps'],
      ['c1', 2, 'responseId'],
      ['c2', 3, 'answeredAt'],
    ]);
    expect(matched.differences).toEqual([]);
  });

  test('has a date and its time of day elsewhere: they are still read as one', async () => {
    const clock: Column = ['Time', (row) => `14:0${row % 10}`];
    const { recipe } = await propose([id, date, clock, nps]);
    const { columns } = matchRecipe(recipe, await propose([nps, date, clock, id])).recipe;
    expect(columns.find(({ role }) => role === 'answeredAt')).toMatchObject({ id: 'c2', index: 1, timeIndex: 2 });
    const moved = matchRecipe(recipe, await propose([nps, id, date, clock])).recipe.columns;
    expect(moved.find(({ role }) => role === 'answeredAt')).toMatchObject({ id: 'c2', index: 2, timeIndex: 3 });
  });

  test('keeps what a person decided: roles, names of missing values, columns left out, the good end', async () => {
    const { recipe } = await propose(usual);
    const columns = recipe.columns.map((column) => {
      if (column.id === 'c4') return { ...column, role: 'touchpoint' as const, missing: ['Trier'] };
      if (column.id === 'c1') return { ...column, role: 'skip' as const };
      return column.scale ? { ...column, scale: { ...column.scale, goodEnd: 'low' as const } } : column;
    });
    const matched = matchRecipe({ ...recipe, columns }, await propose(usual));
    expect(matched.recipe.columns).toEqual(columns);
  });

  test('has a new column and lacks one: both are told, and the new one gets an id that no column ever had', async () => {
    const { recipe } = await propose(usual);
    const channel: Column = ['Channel', (row) => ['App', 'Web'][row % 2] ?? ''];
    const matched = matchRecipe(recipe, await propose([id, date, nps, channel]), { used: ['c9'] });
    expect(told(matched)).toEqual(['column-gone c4', 'column-new c10']);
    expect(matched.recipe.gone?.map(({ id: gone }) => gone)).toEqual(['c4']);
    // The month after, the column is back under its id.
    const back = matchRecipe(matched.recipe, await propose([...usual, channel]));
    expect(told(back)).toEqual([]);
    expect(roles(back.recipe)).toMatchObject({ c4: 'attribute', c10: expect.any(String) });
    expect(back.recipe.gone).toBeUndefined();
  });

  test('asks the same in slightly other words: it is told and goes on, unless a person says it is another', async () => {
    const { recipe } = await propose(usual);
    const reworded: Column = ['How likely are you to recommend us to a friend or colleague?', nps[1]];
    const next = await propose([id, date, reworded, branch]);
    const matched = matchRecipe(recipe, next);
    expect(told(matched)).toEqual(['column-renamed c3']);
    expect(told(matchRecipe(recipe, next, { decisions: { apart: ['c3'] } }))).toEqual([
      'column-gone c3',
      'column-new c5',
    ]);
  });

  test('is of something else entirely', async () => {
    const { recipe } = await propose(usual);
    const other = await propose([
      ['Monat', (row) => row],
      ['Umsatz', (row) => row * 100],
      ['Land', () => 'DE'],
    ]);
    expect(isSameSource(matchRecipe(recipe, other))).toBe(false);
  });
});

describe('a question on another scale', () => {
  const question = 'How satisfied are you with our service?';
  const on = (min: number, max: number): Column => [question, (row) => min + (row % (max - min + 1))];
  const csat = (...columns: Column[]) => propose([id, date, ...columns]);
  const scaleChange = (matched: MatchedRecipe) => needsDecision(matched, {})[0];

  test.each([
    { before: [0, 10], now: [1, 10] },
    { before: [1, 10], now: [0, 10] },
    { before: [1, 5], now: [1, 7] },
    { before: [1, 5], now: [1, 10] },
    { before: [1, 10], now: [1, 5] },
  ] as const)('$now after $before is never taken in silence', async ({ before, now }) => {
    const { recipe } = await csat(on(before[0], before[1]));
    const next = await csat(on(now[0], now[1]));
    expect(scaleChange(matchRecipe(recipe, next))).toMatchObject({
      column: 'c3',
      before: { min: before[0], max: before[1] },
      now: { min: now[0], max: now[1] },
    });
    // Nor when it is known that every answer was given often before.
    const even = new Map(Array.from({ length: before[1] - before[0] + 1 }, (_, i) => [before[0] + i, 100]));
    expect(scaleChange(matchRecipe(recipe, next, { answers: () => even }))).toBeDefined();
  });

  test('few answers that happen to leave out the ends are no other scale', async () => {
    const { recipe } = await csat(on(1, 7));
    const seldom = new Map([
      [1, 2],
      [4, 300],
      [5, 300],
      [6, 1],
      [7, 1],
    ]);
    const matched = matchRecipe(recipe, await csat([question, (row) => 3 + (row % 3)]), { answers: () => seldom });
    expect(matched.differences).toEqual([]);
    expect(matched.recipe.columns[2]?.scale).toMatchObject({ min: 1, max: 7 });
  });

  test('what a person decides is read so, and needs no second decision the month after', async () => {
    const { recipe } = await csat(on(1, 5));
    const values = [1, 2, 3, 4, 5, 6, 7].map((from) => ({ from, to: from <= 3 ? 1 : from - 2 }));
    const next = await csat(on(1, 7));
    const decisions = { values: { c3: values } };
    const matched = matchRecipe(recipe, next, { decisions });
    expect(needsDecision(matched, decisions)).toEqual([]);
    expect(matched.recipe.columns[2]).toMatchObject({
      scale: { min: 1, max: 5 },
      recode: { from: { min: 1, max: 7 }, values: { 1: 1, 3: 1, 4: 2, 7: 5 } },
    });
    const after = matchRecipe(matched.recipe, await csat(on(1, 7)));
    expect(after.differences).toEqual([]);
    expect(after.recipe.columns[2]?.recode).toEqual(matched.recipe.columns[2]?.recode);
    // Back on the scale of the table it is another change.
    expect(scaleChange(matchRecipe(matched.recipe, await csat(on(1, 5))))).toBeDefined();
  });

  test('other words for the answers are a change; one more word is told', async () => {
    const words = ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied'];
    const worded = (list: readonly string[]): Column => [question, (row) => list[row % list.length] ?? ''];
    const agreeing = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];
    const { recipe } = await csat(worded(words));
    expect(scaleChange(matchRecipe(recipe, await csat(worded(agreeing))))).toBeDefined();
    const known = {
      ...recipe,
      columns: recipe.columns.map((column) =>
        column.labels
          ? { ...column, labels: { Neutral: 3, Satisfied: 4, 'Very satisfied': 5, Dissatisfied: 2 } }
          : column,
      ),
    };
    const matched = matchRecipe(known, await csat(worded(words)));
    expect(matched.differences).toMatchObject([{ difference: 'labels-new', labels: { 'Very dissatisfied': 1 } }]);
    expect(matched.recipe.columns[2]?.labels).toMatchObject({ 'Very dissatisfied': 1, Neutral: 3 });
  });

  test('answers are proposed as they are where scales are close, in proportion where not, turned where the good end is', () => {
    const pairs = (now: [number, number, 'high' | 'low'], before: [number, number, 'high' | 'low']) =>
      proposedValues(
        { min: now[0], max: now[1], goodEnd: now[2] },
        { min: before[0], max: before[1], goodEnd: before[2] },
      ).map(({ to }) => to);
    expect(pairs([1, 10, 'high'], [0, 10, 'high'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(pairs([1, 5, 'high'], [0, 10, 'high'])).toEqual([0, 3, 5, 8, 10]);
    expect(pairs([0, 10, 'high'], [1, 5, 'high'])).toEqual([1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5]);
    expect(pairs([1, 5, 'low'], [1, 5, 'high'])).toEqual([5, 4, 3, 2, 1]);
  });
});
