import { expect, test } from 'vitest';
import { withDecided } from '../../../src/core/import/keep-decided.ts';
import { withName } from '../../../src/core/import/override.ts';
import type { ColumnRecipe, Recipe } from '../../../src/core/import/recipe.ts';
import { previewImport } from '../../../src/engine/index.ts';

const rows = Array.from({ length: 30 }, (_, i) => `2024-03-${10 + (i % 18)};${i % 11};${(i % 5) + 1};gr\u00fcn\n`).join(
  '',
);
const bytes = new TextEncoder().encode(`Datum;NPS;Note;Farbe\n${rows}`);

const changed = (recipe: Recipe, id: string, change: (column: ColumnRecipe) => ColumnRecipe): Recipe => ({
  ...recipe,
  columns: recipe.columns.map((column) => (column.id === id ? change(column) : column)),
});

test('what was decided of columns stays when the file is read again in another encoding', async () => {
  const before = await previewImport(bytes, 'f');
  const [, nps, , colour] = before.columns;
  if (!nps || !colour) throw new TypeError('four columns were expected');
  const scale = { min: 1, max: 10, goodEnd: 'high' } as const;
  const decided = changed(
    changed(before.recipe, 'c2', (column) => ({ ...withName(nps, column, 'Empfehlung'), scale })),
    'c4',
    (column) => ({ ...column, role: 'skip' }),
  );
  const next = await previewImport(bytes, 'f', { encoding: 'windows-1252' });
  const { columns, encoding } = withDecided(next, before, decided);
  expect(encoding).toBe('windows-1252');
  expect(columns[1]).toMatchObject({ name: 'Empfehlung', formerNames: ['NPS'], role: 'nps', scale });
  expect(columns[3]?.role).toBe('skip');
  expect([columns[0], columns[2]]).toEqual([next.recipe.columns[0], next.recipe.columns[2]]);
});

test('a meaning that the other kind of table does not know is dropped, the name stays', async () => {
  const before = await previewImport(bytes, 'f');
  const [, nps] = before.columns;
  if (!nps) throw new TypeError('four columns were expected');
  const decided = changed(before.recipe, 'c2', (column) => ({ ...withName(nps, column, 'Empfehlung'), role: 'wrs' }));
  const next = await previewImport(bytes, 'f', { kind: 'customers' });
  const { columns } = withDecided(next, before, decided);
  expect(columns[1]).toMatchObject({ name: 'Empfehlung', formerNames: ['NPS'], role: next.recipe.columns[1]?.role });
});
