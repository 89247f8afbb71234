import type { TableKind } from '../table/kind.ts';
import { isScoreRole, type Role } from '../table/role.ts';
import type { Records } from './layout.ts';
import type { RecognisedProfile } from './profiles/index.ts';
import type { Warning } from './proposal.ts';
import type { ColumnRecipe, RowRule, RowRuleReason } from './recipe.ts';
import { rowRuleTest } from './row-rules.ts';
import { totalRules } from './total-rows.ts';

/** What is known of a table when rules for its rows are proposed. */
export interface RuledTable {
  readonly kind: TableKind;
  readonly columns: readonly ColumnRecipe[];
  /** The first rows, and whether they are all. */
  readonly rows: Records;
  readonly complete: boolean;
}

const yes = ['1', 'true', 't', 'yes', 'y', 'ja', 'wahr', 'test', 'x'];
const previews = ['Survey Preview', 'Survey Test', 'Umfragevorschau', 'Umfragetest'];
const unfinished =
  /^(0|false|f|no|n|nein|falsch|partial|partially complete|partly|incomplete|in progress|abandoned|disqualified|unvollständig|teilweise|abgebrochen|nicht abgeschlossen|nicht beendet)$/i;
const failed =
  /^(cancel(l)?ed|canceled|failed|void(ed)?|declined|expired|denied|reversed|pending payment|unpaid|storniert|abgebrochen|fehlgeschlagen|abgelehnt|abgelaufen|unbezahlt)$/i;
const trial = /^(trial|trialing|in trial|on trial|free trial|testphase|probeabo|im test)$/i;
const zero = /^0+(?:[.,]0+)?$/;

const columnOf = (columns: readonly ColumnRecipe[], role: Role): ColumnRecipe | undefined =>
  columns.find((column) => column.role === role);

/** Different texts of a column that pass a test, as they stand in the first rows. */
function textsOf(rows: Records, column: ColumnRecipe | undefined, test: RegExp): readonly string[] {
  const texts = new Set<string>();
  if (column)
    for (const row of rows) if (test.test(row[column.index]?.trim() ?? '')) texts.add((row[column.index] ?? '').trim());
  return [...texts];
}

function cellRule(
  reason: RowRuleReason,
  column: ColumnRecipe | undefined,
  texts: readonly string[],
  unlessAnswered = false,
): RowRule[] {
  if (!column || texts.length === 0) return [];
  const { index } = column;
  return [{ rule: 'cell', reason, active: true, index, texts, ...(unlessAnswered ? { unlessAnswered } : {}) }];
}

/**
 * Whether the lines of an order repeat its total or leave it blank, so that it may count only once; where amounts
 * differ from line to line, they add up.
 */
function repeatsTotals(rows: Records, order: ColumnRecipe, amount: ColumnRecipe): boolean {
  const first = new Map<string, string>();
  let same = 0;
  let different = 0;
  for (const row of rows) {
    const id = row[order.index]?.trim() ?? '';
    const text = row[amount.index]?.trim() ?? '';
    const before = first.get(id);
    if (id === '') continue;
    if (before === undefined) first.set(id, text);
    else if (text === '' || text === before) same++;
    else different++;
  }
  return same > 0 && different <= same * 0.02;
}

function orderRules({ columns, rows }: RuledTable): RowRule[] {
  const order = columnOf(columns, 'orderId');
  const amount = columnOf(columns, 'amount');
  const counted = amount ?? columnOf(columns, 'quantity');
  const status = columnOf(columns, 'status');
  const rules = cellRule('not-completed', status, textsOf(rows, status, failed));
  if (order && amount && repeatsTotals(rows, order, amount)) {
    rules.push({ rule: 'repeat', reason: 'same-order', active: true, index: order.index });
  }
  if (counted && rows.some((row) => /^\s*(?:[-−]|\()\D*\d/.test(row[counted.index] ?? ''))) {
    rules.push({ rule: 'negative', reason: 'refund', active: true, index: counted.index });
  }
  return rules;
}

function subscriptionRules({ columns, rows }: RuledTable): RowRule[] {
  const status = columnOf(columns, 'status');
  const mrr = columnOf(columns, 'mrr');
  return [
    ...cellRule('trial', status, textsOf(rows, status, trial)),
    ...cellRule(
      'trial',
      mrr,
      columnOf(columns, 'trialEndsAt') || columnOf(columns, 'startedAt') ? textsOf(rows, mrr, zero) : [],
    ),
  ];
}

function responseRules({ columns, rows }: RuledTable): RowRule[] {
  const tested = columnOf(columns, 'testFlag');
  const completion = columnOf(columns, 'completion');
  const isTest = new RegExp(`^(${[...yes, ...previews].join('|')})$`, 'i');
  return [
    ...cellRule('test-answer', tested, textsOf(rows, tested, isTest)),
    ...cellRule('partial-answer', completion, textsOf(rows, completion, unfinished), true),
  ];
}

/** Rules that the columns and rows of a table suggest by themselves. */
function inferredRules(table: RuledTable): readonly RowRule[] {
  if (table.kind === 'responses') return responseRules(table);
  if (table.kind === 'orders') return orderRules(table);
  return table.kind === 'subscriptions' ? subscriptionRules(table) : [];
}

const leftOut = (rules: readonly RowRule[], { columns, rows }: RuledTable): number => {
  const test = rowRuleTest({ rowRules: rules, columns });
  return test ? rows.filter((row) => test((index) => row[index] ?? '') !== null).length : 0;
};

/** Rules that together leave something of the table; those that would not are there, but not in force. */
function withoutEmptying(
  rules: readonly RowRule[],
  table: RuledTable,
): { rules: readonly RowRule[]; warnings: Warning[] } {
  const kept: RowRule[] = [];
  const warnings: Warning[] = [];
  for (const rule of rules) {
    const inForce = kept.filter(({ active }) => active);
    const empties = table.rows.length > 0 && leftOut([...inForce, rule], table) === table.rows.length;
    kept.push(empties ? { ...rule, active: false } : rule);
    if (empties) warnings.push({ code: `all-rows-${rule.reason}`, facts: { count: table.rows.length } });
  }
  return { rules: kept, warnings };
}

/**
 * A partial response stays when it carries an answer to a metric. Where nothing asks for a metric no response could
 * show that it is worth keeping, so the rule is not in force.
 */
const sparingPartials = (rules: readonly RowRule[], { columns }: RuledTable): readonly RowRule[] =>
  columns.some(({ role }) => isScoreRole(role))
    ? rules
    : rules.map((rule) => (rule.rule === 'cell' && rule.unlessAnswered ? { ...rule, active: false } : rule));

/**
 * Rows to leave out: what the tool is known to add, what the columns suggest, and rows of totals at the end. A rule
 * that would leave nothing is proposed without being in force, with a warning that says so.
 */
export function proposeRules(table: RuledTable, profile: RecognisedProfile | null) {
  const headers = table.columns.map(({ index, name }) => ({ index, cells: [], name }));
  const known = profile?.match.rowRules?.(headers) ?? [];
  const inferred = known.length > 0 ? [] : inferredRules(table);
  const atTheEnd = table.complete ? totalRules(table.rows, headers.length) : [];
  return withoutEmptying(sparingPartials([...known, ...inferred, ...atTheEnd], table), table);
}
