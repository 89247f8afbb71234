import type { ColumnProposal, ImportProposal } from '../../src/core/import/proposal.ts';
import type { ColumnRecipe } from '../../src/core/import/recipe.ts';

function column(recipe: ColumnRecipe, examples: readonly string[]): ColumnProposal {
  return {
    recipe,
    headers: [recipe.name],
    examples,
    confidence: 0.9,
    reason: { code: 'chosen' },
    filled: 40,
    distinct: examples.length,
    personal: false,
    possible: [recipe],
  };
}

/** A survey of many columns: those of {@link proposeMapping} behind so many without a meaning, and a warning. */
export function proposeWideMapping(unmeant: number): ImportProposal {
  const small = proposeMapping();
  const others = Array.from({ length: unmeant }, (_, index) =>
    column({ index, id: `n${index}`, name: `Frage ${index}`, role: 'none', kind: 'category', missing: [] }, ['ja']),
  );
  const columns = [...others, ...small.columns];
  return {
    ...small,
    recipe: { ...small.recipe, columns: columns.map(({ recipe }) => recipe) },
    columns,
    warnings: [{ code: 'nps-scale-1-10', column: 'c1' }],
  };
}

/** What is proposed for a small file: satisfaction, effort with an open question, and a channel. */
export function proposeMapping(): ImportProposal {
  const columns = [
    column(
      {
        index: 0,
        id: 'c1',
        name: 'zufriedenheit',
        role: 'csat',
        kind: 'score',
        scale: { min: 1, max: 5, goodEnd: 'high' },
        missing: [],
      },
      ['4', '5'],
    ),
    column(
      {
        index: 1,
        id: 'c2',
        name: 'aufwand',
        role: 'ces',
        kind: 'score',
        scale: { min: 1, max: 7, goodEnd: 'high' },
        missing: [],
      },
      ['6', '7'],
    ),
    column({ index: 2, id: 'c3', name: 'kanal', role: 'channel', kind: 'category', missing: [] }, ['Filiale']),
  ];
  return {
    fileName: 'survey.csv',
    bytes: 1000,
    recipe: {
      formatVersion: 1,
      encoding: 'utf-8',
      delimiter: ';',
      preambleRows: 0,
      headerRows: 1,
      columns: columns.map(({ recipe }) => recipe),
    },
    format: 'delimited',
    profile: null,
    kind: { kind: 'responses', confidence: 0.5, reason: { code: 'kind-usual' } },
    parts: [{ name: 'survey.csv', rows: null }],
    columns,
    questions: [
      {
        ask: 'effort-direction',
        column: 'c2',
        scale: { min: 1, max: 7, goodEnd: 'high' },
        proposed: 'high',
        reason: { code: 'effort-rises-with', facts: { other: 'zufriedenheit' } },
      },
    ],
    warnings: [],
    rowsSeen: 40,
    complete: true,
    firstRows: [['4', '6', 'Filiale']],
  };
}
