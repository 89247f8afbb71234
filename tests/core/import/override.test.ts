import { describe, expect, test } from 'vitest';
import { kindsOfColumn, recipeForKind, recipeUnder, withLabel, withScale } from '../../../src/core/import/override.ts';
import type { ColumnProposal } from '../../../src/core/import/proposal.ts';
import type { ColumnRecipe } from '../../../src/core/import/recipe.ts';

const text: ColumnRecipe = { index: 0, id: 'c1', name: 'Urteil', role: 'attribute', kind: 'category', missing: ['–'] };

const proposal = (more: Partial<ColumnProposal> = {}): ColumnProposal => ({
  recipe: text,
  headers: ['Urteil'],
  examples: ['Top', 'Flop'],
  confidence: 0.4,
  reason: { code: 'repeated-values' },
  filled: 40,
  distinct: 4,
  personal: false,
  possible: [text, { ...text, kind: 'text', role: 'none' }],
  ...more,
});

describe('a column of a few answers that nothing is known of', () => {
  test('may be put on a scale by hand: as many steps as answers, no word with a meaning yet', () => {
    expect(kindsOfColumn(proposal())).toEqual(['category', 'text', 'score']);
    expect(recipeUnder(proposal(), text, 'csat')).toMatchObject({
      role: 'csat',
      kind: 'score',
      scale: { min: 1, max: 4, goodEnd: 'high' },
      labels: {},
      missing: ['–'],
    });
  });

  test.each([
    { why: 'with one answer only', more: { distinct: 1 } },
    { why: 'with too many', more: { distinct: 21 } },
    { why: 'with personal values', more: { personal: true } },
  ])('not $why', ({ more }) => {
    expect(kindsOfColumn(proposal(more))).not.toContain('score');
    expect(recipeUnder(proposal(more), text, 'nps')).toBeNull();
  });
});

describe('another meaning', () => {
  test('keeps the name and the way of reading that a person chose, where they fit', () => {
    const score = {
      ...text,
      name: 'Mine',
      kind: 'score',
      role: 'csat',
      scale: { min: 1, max: 6, goodEnd: 'low' },
    } as const;
    expect(recipeUnder(proposal(), score, 'ces')).toEqual({ ...score, role: 'ces' });
    expect(recipeUnder(proposal(), { ...text, name: 'Mine' }, 'comment')).toMatchObject({ name: 'Mine', kind: 'text' });
  });

  test('of personal values that tell customers apart keeps them as names that say nothing, any other does not', () => {
    const mail = { ...text, kind: 'text', role: 'skip' } as const;
    const known = recipeUnder(proposal({ personal: true, recipe: mail, possible: [mail] }), mail, 'customerId');
    expect(known).toMatchObject({ role: 'customerId', pseudonym: true });
    const plain = known && recipeUnder(proposal({ personal: true, recipe: mail, possible: [mail] }), known, 'none');
    expect(plain).not.toHaveProperty('pseudonym');
  });
});

test('another kind of values keeps the meaning only where it fits', () => {
  const score = { ...text, kind: 'score', role: 'csat', scale: { min: 1, max: 4, goodEnd: 'high' } } as const;
  expect(recipeForKind(proposal(), score, 'text')).toMatchObject({ kind: 'text', role: 'none' });
  expect(recipeForKind(proposal(), score, 'category')).toMatchObject({ kind: 'category', role: 'attribute' });
  expect(recipeForKind(proposal(), { ...text, role: 'skip' }, 'score')).toMatchObject({ kind: 'score', role: 'skip' });
  expect(recipeForKind(proposal(), text, 'date')).toBeNull();
});

test('words can be given a meaning and lose it, whatever they are', () => {
  const one = withLabel(text, '__proto__', 4);
  expect(Object.entries(one.labels ?? {})).toEqual([['__proto__', 4]]);
  expect(withLabel(withLabel(one, 'Top', 5), '__proto__', undefined).labels).toEqual({ Top: 5 });
});

test('ends that make no scale change nothing', () => {
  const score = { ...text, kind: 'score', scale: { min: 1, max: 4, goodEnd: 'high' } } as const;
  expect(withScale(score, { min: 5 })).toEqual(score);
  expect(withScale(score, { max: 7, goodEnd: 'low' }).scale).toEqual({ min: 1, max: 7, goodEnd: 'low' });
});
