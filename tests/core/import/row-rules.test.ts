import { describe, expect, test } from 'vitest';
import type { ColumnRecipe, RowRule } from '../../../src/core/import/recipe.ts';
import { rowRuleTest } from '../../../src/core/import/row-rules.ts';

const nps: ColumnRecipe = {
  index: 1,
  id: 'c2',
  name: 'NPS',
  role: 'nps',
  kind: 'score',
  scale: { min: 0, max: 10, goodEnd: 'high' },
  labels: { Absolutely: 10 },
  missing: ['NA'],
};

/** The reason for every row, in order. */
function reasonsFor(rules: readonly RowRule[], rows: readonly (readonly string[])[]) {
  const test = rowRuleTest({ rowRules: rules, columns: [nps] });
  return rows.map((row) => test?.((index) => row[index] ?? '') ?? null);
}

describe('rows that are left out', () => {
  test('by the text of a cell, trimmed and in any case', () => {
    const rule = {
      rule: 'cell',
      reason: 'test-answer',
      active: true,
      index: 0,
      texts: ['1', 'Survey Preview'],
    } as const;
    expect(reasonsFor([rule], [['0'], ['1'], [' survey preview '], [''], ['11']])).toEqual([
      null,
      'test-answer',
      'test-answer',
      null,
      null,
    ]);
  });

  test('by a cell that is none of some texts; the empty one is a text like others', () => {
    const rule = {
      rule: 'cell',
      reason: 'not-completed',
      active: true,
      index: 0,
      texts: ['', 'Paid'],
      not: true,
    } as const;
    expect(reasonsFor([rule], [['Paid'], [''], ['Failed'], []])).toEqual([null, null, 'not-completed', null]);
  });

  test('partial answers stay when they carry an answer to a metric, be it a word', () => {
    const partial = { rule: 'cell', reason: 'partial-answer', active: true, index: 0, texts: ['0'] } as const;
    const rows = [
      ['0', ''],
      ['0', '9'],
      ['0', 'NA'],
      ['0', 'Absolutely'],
      ['0', 'nonsense'],
      ['1', ''],
    ];
    expect(reasonsFor([{ ...partial, unlessAnswered: true }], rows)).toEqual([
      'partial-answer',
      null,
      'partial-answer',
      null,
      'partial-answer',
      null,
    ]);
    expect(reasonsFor([partial], rows).filter((reason) => reason === null)).toHaveLength(1);
  });

  test('further lines of an order, also when its first was left out; rows without a number are orders of their own', () => {
    const rules = [
      { rule: 'cell', reason: 'not-completed', active: true, index: 1, texts: ['voided'] },
      { rule: 'repeat', reason: 'same-order', active: true, index: 0 },
    ] as const;
    const rows = [['#1', 'paid'], ['#1'], ['#2', 'voided'], ['#2'], [''], [''], ['#3', 'paid'], ['#1']];
    expect(reasonsFor(rules, rows)).toEqual([
      null,
      'same-order',
      'not-completed',
      'same-order',
      null,
      null,
      null,
      'same-order',
    ]);
  });

  test('footers by the beginning of their first filled cell', () => {
    const rule = { rule: 'starts', reason: 'report-footer', active: true, texts: ['Grand Totals ('] } as const;
    expect(
      reasonsFor([rule], [['Grand Totals (3 records)'], ['', 'grand totals (1 record)'], ['Grand Hotel']]),
    ).toEqual(['report-footer', 'report-footer', null]);
  });

  test('negative amounts, however they are written; zero is none', () => {
    const rule = { rule: 'negative', reason: 'refund', active: true, index: 0 } as const;
    const amounts = ['-5,00', '\u22125', '(5.00)', '-0.00', '5', '', '- €'].map((amount) => [amount]);
    expect(reasonsFor([rule], amounts)).toEqual(['refund', 'refund', 'refund', null, null, null, null]);
  });

  test('a rule that is not in force leaves nothing out, and costs nothing', () => {
    const rule = { rule: 'negative', reason: 'refund', active: false, index: 0 } as const;
    expect(rowRuleTest({ rowRules: [rule], columns: [nps] })).toBeNull();
  });
});
