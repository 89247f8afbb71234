import type { DryRun } from '../../src/core/import/dry-run.ts';
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

/** The dry run of {@link proposeMapping} that finds everything there is to find. */
export function tryMapping(): DryRun {
  return {
    report: {
      fileName: 'survey.csv',
      bytes: 1000,
      rowsRead: 40,
      rowsUsed: 35,
      rowsSetAside: 5,
      setAsideBy: { 'test-answer': 4, 'row-empty': 1 },
      headRows: 1,
      blankLines: 2,
      cellsSetAside: { c2: 3 },
      rows: [{ line: 7, reason: { code: 'test-answer' }, text: '5 · 6 · Test' }],
      cells: [{ line: 9, column: 'c2', value: 'weiß nicht', reason: { code: 'not-an-answer' } }],
    },
    columns: ['c1', 'c2', 'c3'],
    firstRows: [
      {
        line: 2,
        cells: [
          { text: '4', value: 4 },
          { text: 'weiß nicht', value: null, reason: { code: 'not-an-answer' } },
          { text: 'Filiale', value: 'Filiale' },
        ],
      },
    ],
    summaries: [
      {
        column: 'c1',
        filled: 30,
        missing: 5,
        distribution: { of: 'answers', steps: [1, 2, 3, 4, 5].map((answer) => ({ answer, count: answer * 2 })) },
      },
      {
        column: 'c2',
        filled: 32,
        missing: 3,
        distribution: null,
        texts: [{ text: 'weiß nicht', count: 3 }],
      },
      {
        column: 'c3',
        filled: 35,
        missing: 0,
        distribution: { of: 'values', top: [{ text: 'Filiale', count: 35 }], distinct: 1 },
      },
    ],
    duplicates: { rows: 2, ids: null },
  };
}
