import { describe, expect, test } from 'vitest';
import type { ColumnProposal } from '../../../src/core/import/proposal.ts';
import type { ColumnRecipe } from '../../../src/core/import/recipe.ts';
import { changeColumn, withRole } from '../../../src/core/import/remap.ts';

const proposal = (recipe: Partial<ColumnRecipe>, examples: readonly string[] = []): ColumnProposal => ({
  recipe: { index: 0, id: 'c1', name: 'Question', role: 'none', kind: 'category', missing: ['n/a'], ...recipe },
  headers: ['Question'],
  examples,
  confidence: 1,
  reason: { code: 'header' },
  filled: 10,
  distinct: 3,
  personal: false,
});

describe('a column under another role', () => {
  test.each([
    { role: 'nps', examples: ['3', '9'], scale: { min: 0, max: 10, goodEnd: 'high' } },
    { role: 'csat', examples: ['3', '5'], scale: { min: 1, max: 5, goodEnd: 'high' } },
    { role: 'csat', examples: ['0', '80'], scale: { min: 0, max: 100, goodEnd: 'high' } },
    { role: 'ces', examples: ['6'], scale: { min: 1, max: 7, goodEnd: 'high' } },
  ] as const)('becomes a score on the usual scale of $role that holds $examples', ({ role, examples, scale }) => {
    expect(withRole(proposal({}, examples), role)).toMatchObject({ role, kind: 'score', scale, missing: ['n/a'] });
  });

  test.each([
    { role: 'answeredAt', kind: 'date' },
    { role: 'comment', kind: 'text' },
    { role: 'weight', kind: 'number' },
    { role: 'attribute', kind: 'category' },
    { role: 'skip', kind: 'category' },
  ] as const)('$role needs values of the kind $kind', ({ role, kind }) => {
    expect(withRole(proposal({ kind: 'text', role: 'none' }), role).kind).toBe(kind);
  });

  test('keeps numbers as numbers when they become an attribute', () => {
    const age = proposal({ kind: 'number', decimal: ',' });
    expect(withRole(age, 'attribute')).toMatchObject({ kind: 'number', decimal: ',' });
  });

  test('is the proposal again when the role is the proposed one', () => {
    const recognised = proposal({ role: 'nps', kind: 'score', labels: { Absolutely: 10 } });
    expect(withRole(recognised, 'nps')).toBe(recognised.recipe);
  });

  test.each([
    { examples: ['2025-12-31'], order: 'ymd' },
    { examples: ['31.12.2025'], order: 'dmy' },
    { examples: ['12/31/2025'], order: 'mdy' },
  ])('reads $examples as dates in the order $order', ({ examples, order }) => {
    expect(withRole(proposal({}, examples), 'answeredAt').dateOrder).toBe(order);
  });
});

test('changing one column leaves the others as they are', () => {
  const columns = [proposal({}).recipe, proposal({ id: 'c2', index: 1 }).recipe];
  const recipe = {
    formatVersion: 1,
    encoding: 'utf-8',
    delimiter: ',',
    preambleRows: 0,
    headerRows: 1,
    columns,
  } as const;
  const changed = changeColumn(recipe, 'c2', (column) => ({ ...column, name: 'Other' }));
  expect(changed.columns[0]).toBe(columns[0]);
  expect(changed.columns[1]?.name).toBe('Other');
});
