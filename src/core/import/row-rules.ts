import { isScoreRole } from '../table/role.ts';
import { coerceAnswer } from './answers.ts';
import { missingKey } from './missing.ts';
import type { ColumnRecipe, Recipe, RowRule, RowRuleReason } from './recipe.ts';

/** One row as rules look at it: the cell at a position, as it stands in the file; empty beyond the row's end. */
export type CellAt = (index: number) => string;

/** Whether a row is left out, and why; null for a row that is used. Holds state: to be called once per row, in order. */
export type RowRuleTest = (cellAt: CellAt) => RowRuleReason | null;

type Test = (cellAt: CellAt) => boolean;

/** Whether a cell holds an answer of a question that carries a metric. */
function answerTest(columns: readonly ColumnRecipe[]): Test {
  const items = columns
    .filter(({ role }) => isScoreRole(role))
    .map((column) => ({
      positions: column.parts?.map(({ index }) => index) ?? [column.index],
      coded: column.kind === 'score' && column.parts === undefined,
      labels: new Set(Object.keys(column.labels ?? {})),
      missing: new Set([...column.missing, ...(column.notChosen ?? [])].map(missingKey)),
    }));
  return (cellAt) =>
    items.some(({ positions, coded, labels, missing }) =>
      positions.some((index) => {
        const text = cellAt(index).trim();
        if (text === '' || missing.has(missingKey(text))) return false;
        return !coded || labels.has(text) || !Number.isNaN(coerceAnswer(text));
      }),
    );
}

const isNegative = (text: string): boolean => /^\s*(?:[-−]|\()/.test(text) && /[1-9]/.test(text);

/** The first filled cell of a row that is at most this wide; rows of reports are filled near their beginning. */
const farthestStart = 8;

function startsTest(texts: readonly string[]): Test {
  const wanted = texts.map((text) => text.toLowerCase());
  return (cellAt) => {
    for (let index = 0; index < farthestStart; index++) {
      const text = cellAt(index).trim().toLowerCase();
      if (text !== '') return wanted.some((start) => text.startsWith(start));
    }
    return false;
  };
}

function cellTest(rule: RowRule & { readonly rule: 'cell' }, isAnswered: Test): Test {
  const texts = new Set(rule.texts.map(missingKey));
  const { index, not = false, unlessAnswered = false } = rule;
  return (cellAt) => texts.has(missingKey(cellAt(index))) !== not && !(unlessAnswered && isAnswered(cellAt));
}

function repeatTest(index: number): Test {
  const seen = new Set<string>();
  return (cellAt) => {
    const text = cellAt(index).trim();
    if (text === '') return false;
    const before = seen.size;
    seen.add(text);
    return seen.size === before;
  };
}

function testOf(rule: RowRule, isAnswered: Test): Test {
  switch (rule.rule) {
    case 'cell':
      return cellTest(rule, isAnswered);
    case 'repeat':
      return repeatTest(rule.index);
    case 'starts':
      return startsTest(rule.texts);
    case 'negative':
      return (cellAt) => isNegative(cellAt(rule.index));
  }
}

/**
 * The rules of a recipe that are in force, as one test of a row: the reason of the first rule that leaves it out.
 * A repeated row is known as repeated even where the row before was left out by another rule. Null without such rules,
 * so that a hot path may pass over them.
 */
export function rowRuleTest({ rowRules, columns }: Pick<Recipe, 'rowRules' | 'columns'>): RowRuleTest | null {
  const isAnswered = answerTest(columns);
  const tests = (rowRules ?? [])
    .filter(({ active }) => active)
    .map((rule) => ({ reason: rule.reason, always: rule.rule === 'repeat', leavesOut: testOf(rule, isAnswered) }));
  if (tests.length === 0) return null;
  return (cellAt) => {
    let found: RowRuleReason | null = null;
    for (const { reason, always, leavesOut } of tests) {
      if ((found === null || always) && leavesOut(cellAt)) found ??= reason;
    }
    return found;
  };
}
