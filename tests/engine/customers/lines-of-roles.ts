import type { TableKind } from '../../../src/core/table/kind.ts';
import { parseIsoDate } from '../../../src/core/time/day.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { type MadeColumn, madeTable } from './made-table.ts';

const kinds: Readonly<Record<string, MadeColumn['kind']>> = {
  customerId: 'text',
  accountId: 'text',
  startedAt: 'date',
  endedAt: 'date',
  trialEndsAt: 'date',
  orderedAt: 'date',
  periodStart: 'date',
  plan: 'category',
  status: 'category',
  churned: 'category',
  currency: 'category',
};

/** Cells of a line by their roles. */
export type Cells = Readonly<Partial<Record<MadeColumn['role'], string | number>>>;

/** A table of lines of roles; dates are ISO texts. */
export function tableOf(kind: TableKind, lines: readonly Cells[], observedUntil: string | null = '2025-12-31') {
  const roles = [...new Set(lines.flatMap((cells) => Object.keys(cells)))] as MadeColumn['role'][];
  const columns = roles.map((role): MadeColumn => {
    const of = kinds[role] ?? 'number';
    const value = (cell: string | number | undefined) =>
      cell === undefined ? null : of === 'date' ? parseIsoDate(String(cell)) : cell;
    return { role, kind: of, values: lines.map((cells) => value(cells[role])) };
  });
  return madeTable(kind, columns, observedUntil === null ? null : parseIsoDate(observedUntil));
}

/** A year to ask about. */
export const year = { start: '2025-01-01', end: '2026-01-01' };

/** Movements of a table of lines within that year. */
export const movementsOf = async (kind: TableKind, lines: readonly Cells[], ask: object = {}) =>
  answerInquiry(tableOf(kind, lines), { ask: 'movements', table: 't', grain: 'year', period: year, ...ask });
