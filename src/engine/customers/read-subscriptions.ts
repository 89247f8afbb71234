import { endedCodes, type Standing, standingCodes } from '../../core/customers/ended.ts';
import type { AskedRows, LeftOut } from '../../core/customers/inquiry.ts';
import { firstUnseenDay } from '../../core/customers/observed.ts';
import { EcholotError } from '../../core/problem.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { Table } from '../../core/table/table.ts';
import type { Day } from '../../core/time/day.ts';
import type { Abortable } from '../scan/request.ts';
import { type AskedChunk, columnOf } from './asked-rows.ts';
import { nobody } from './customer-numbers.ts';
import { endless, keepRows, type LeftOutRows, type RowPiece } from './customer-rows.ts';
import { type LinkedCustomers, type RowsRead, readRows, storedOf, valueAt } from './read-rows.ts';

/** The columns of a table of subscriptions that say from when to when who paid what. */
interface SubscriptionColumns {
  readonly started: ColumnMeta;
  readonly ended: ColumnMeta | undefined;
  readonly trialEnds: ColumnMeta | undefined;
  readonly mrr: ColumnMeta | undefined;
  readonly status: ColumnMeta | undefined;
  readonly churned: ColumnMeta | undefined;
}

function columnsOf(table: Table): SubscriptionColumns {
  const started = columnOf(table, 'startedAt', 'date');
  if (!started) throw new EcholotError({ code: 'column-missing', column: 'startedAt' });
  const churned = columnOf(table, 'churned');
  return {
    started,
    ended: columnOf(table, 'endedAt', 'date'),
    trialEnds: columnOf(table, 'trialEndsAt', 'date'),
    mrr: columnOf(table, 'mrr', 'number'),
    status: columnOf(table, 'status', 'category'),
    churned: churned && churned.kind !== 'text' && churned.kind !== 'set' ? churned : undefined,
  };
}

/** Why a row does not count, by its days, NaN where missing. */
function whyLeftOut(from: number, to: number, trialEnds: number, standing: Standing, until: Day): LeftOut | null {
  if (standing === 'trial') return 'trial';
  if (standing === 'never') return 'free';
  if (Number.isNaN(from)) return 'no-start';
  if (to < from) return 'ends-before-start';
  if (trialEnds >= until || to <= trialEnds) return 'trial';
  if (from >= until) return 'not-yet';
  return standing === 'ended' && Number.isNaN(to) ? 'no-end' : null;
}

/** Reads what each row of a chunk says of its standing. */
function standingReader({ status, churned }: SubscriptionColumns) {
  const ofStatus = status ? standingCodes(status) : [];
  const ofChurned = churned ? endedCodes(churned) : [];
  return (chunk: AskedChunk): ((row: number) => Standing) => {
    const [said, lost] = [storedOf(status, chunk).values, storedOf(churned, chunk).values];
    if (!said && !lost) return () => null;
    return (row) => ofStatus[said?.[row] ?? -1] ?? (ofChurned[lost?.[row] ?? -1] ? 'ended' : null);
  };
}

/** How many rows that pay nothing, or something, are over. */
interface FreeRows {
  readonly ended: { free: number; paid: number };
  readonly running: { free: number; paid: number };
}

/** Rows that are over below which nothing is said of how a billing system writes them. */
const fewEnded = 5;

/** Whether a billing system writes 0 for whoever left, instead of what was paid until then. */
const zeroMeansOver = ({ ended, running }: FreeRows): boolean =>
  ended.paid === 0 && ended.free >= fewEnded && running.free * 10 <= running.paid;

/** Leaves out rows that pay nothing, or less. */
function withoutFree(piece: RowPiece, left: LeftOutRows): RowPiece {
  const kept = keepRows(piece, (row) => !((piece.amount[row] as number) <= 0));
  left.add('free', piece.length - kept.length);
  return kept;
}

/**
 * Reads the subscriptions of a segment: from the first paid day, which is the end of a trial, to the day of the loss. A
 * loss that lies ahead has not happened. Who ended without a day, trials and rows that pay nothing are left out.
 *
 * @param linked customers by another column, with the numbers of another table; others are left out.
 * @throws EcholotError `column-missing` without a start, `cancelled`.
 */
export async function readSubscriptions(
  table: Table,
  asked: AskedRows,
  currency: ColumnMeta | undefined,
  signal?: Abortable,
  linked?: LinkedCustomers,
): Promise<RowsRead> {
  const columns = columnsOf(table);
  const until = firstUnseenDay(table.meta);
  const standings = standingReader(columns);
  const free: FreeRows = { ended: { free: 0, paid: 0 }, running: { free: 0, paid: 0 } };
  const fill = (chunk: AskedChunk, into: RowPiece, left: LeftOutRows): number => {
    const [from, to] = [storedOf(columns.started, chunk), storedOf(columns.ended, chunk)];
    const [trial, paid] = [storedOf(columns.trialEnds, chunk), storedOf(columns.mrr, chunk)];
    const standing = standings(chunk);
    let length = 0;
    for (let row = 0; row < chunk.rows.length; row++) {
      const start = valueAt(from, row);
      const end = valueAt(to, row);
      const trialEnds = valueAt(trial, row);
      const customer = into.customer[row] as number;
      const reason = customer === nobody ? 'no-customer' : whyLeftOut(start, end, trialEnds, standing(row), until);
      if (reason) {
        left.add(reason);
        continue;
      }
      const isOver = end < until;
      const amount = valueAt(paid, row);
      free[isOver ? 'ended' : 'running'][amount <= 0 ? 'free' : 'paid'] += 1;
      into.customer[length] = customer;
      into.group[length] = into.group[row] as number;
      into.from[length] = trialEnds > start ? trialEnds : start;
      into.to[length] = isOver ? end : endless;
      into.amount[length] = amount;
      length += 1;
    }
    return length;
  };
  const needs = { columns: Object.values(columns), currency, linked };
  const read = await readRows(table, asked, needs, fill, signal);
  if (zeroMeansOver(free)) return read;
  return { ...read, pieces: read.pieces.map((piece) => withoutFree(piece, read.left)) };
}
