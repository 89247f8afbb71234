import { EcholotError } from '../../core/problem.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import { missingMark } from '../../core/table/column.ts';
import type { CellValue } from '../../core/table/rows.ts';
import type { LinkedDerivation } from '../../core/table/shape.ts';
import { chunkRows, type Table, timeAxis } from '../../core/table/table.ts';
import { parseIsoDate } from '../../core/time/day.ts';
import { askedRows } from '../customers/asked-rows.ts';
import { CustomerNumbers, nobody } from '../customers/customer-numbers.ts';
import { keyOf } from '../customers/outcome-rows.ts';
import { cellReader } from '../rows/cell-reader.ts';
import type { Abortable } from '../scan/request.ts';
import type { Prepared } from './derive.ts';
import { type LinkedRow, LinkedRows } from './linked-rows.ts';

/** The day of a row that says none; before every other where days do not matter. */
const undated = Number.NEGATIVE_INFINITY;

/**
 * What another table says of the customers of a table, row by row.
 *
 * @throws EcholotError `column-missing` where a key or the column is not there, `cancelled`.
 */
export async function linkedValues(
  table: Table,
  derivation: LinkedDerivation,
  other: Table,
  signal?: Abortable,
): Promise<Prepared> {
  const { rules, role, asOf } = derivation;
  const axes = { own: timeAxis(table.meta), other: timeAxis(other.meta) };
  const dated = asOf && axes.own !== undefined && axes.other !== undefined;
  const customers = new CustomerNumbers(rules);
  const own = await ownRows(table, keyOf(table, role), dated ? axes.own : undefined, customers, signal);
  const rows = new LinkedRows(customers.size, derivation.take);
  await takeRows(
    rows,
    { other, key: keyOf(other, role), axis: dated ? axes.other : undefined, derivation, customers },
    signal,
  );
  const size = table.chunkRows ?? chunkRows;
  return {
    columns: [],
    ofChunk: (_, index) => (row) => {
      const at = index * size + row;
      const customer = own.customers[at] as number;
      if (customer === nobody) return null;
      const day = own.days ? (own.days[at] as number) : Number.POSITIVE_INFINITY;
      return Number.isNaN(day) ? null : rows.valueAt(customer, day);
    },
  };
}

interface OwnRows {
  readonly customers: Int32Array;
  /** Null where days do not matter; NaN where a row has none. */
  readonly days: Float64Array | null;
}

async function ownRows(
  table: Table,
  key: ColumnMeta,
  axis: ColumnMeta | undefined,
  numbers: CustomerNumbers,
  signal?: Abortable,
): Promise<OwnRows> {
  const customers = new Int32Array(table.meta.rows);
  const days = axis ? new Float64Array(table.meta.rows) : null;
  for await (const chunk of askedRows(table, { table: table.meta.id }, [key, axis], signal)) {
    customers.set(numbers.read(key, chunk), chunk.begin);
    if (!axis || !days) continue;
    const values = chunk.rows.numbers(axis.id);
    const mark = missingMark(values);
    for (let row = 0; row < values.length; row++) {
      const value = values[row] as number;
      days[chunk.begin + row] = value === mark ? Number.NaN : value;
    }
  }
  return { customers, days };
}

interface Taking {
  readonly other: Table;
  readonly key: ColumnMeta;
  readonly axis: ColumnMeta | undefined;
  readonly derivation: LinkedDerivation;
  readonly customers: CustomerNumbers;
}

/** Reads the rows of the other table that belong to customers who are known. */
async function takeRows(rows: LinkedRows, taking: Taking, signal?: Abortable): Promise<void> {
  const { other, key, axis, derivation, customers } = taking;
  const read = derivation.take === 'rows' ? null : valueReader(other, derivation);
  const asked = { table: other.meta.id };
  const needed = read ? read.columns.flatMap((id) => other.meta.columns.find((column) => column.id === id) ?? []) : [];
  for await (const chunk of askedRows(other, asked, [key, axis, ...needed], signal)) {
    const who = customers.read(key, chunk, 'known');
    const days = axis ? chunk.rows.numbers(axis.id) : null;
    const mark = days ? missingMark(days) : 0;
    for (let row = 0; row < who.length; row++) {
      const customer = who[row] as number;
      const day = days ? (days[row] as number) : undated;
      if (customer === nobody || (days && (day === mark || Number.isNaN(day)))) continue;
      const found: LinkedRow = { customer, day, value: read ? read.cell(chunk.chunks, row) : null };
      rows.add(found);
    }
  }
  await rows.close(signal);
}

/** Reads the column that is taken; dates as days. */
function valueReader({ meta }: Table, { column: id, kind }: LinkedDerivation) {
  const column = meta.columns.find((candidate) => candidate.id === id);
  if (!column) throw new EcholotError({ code: 'column-missing', column: id ?? '' });
  const { columns, cell } = cellReader(meta, column, true);
  if (kind !== 'date') return { columns, cell };
  const dayOf = (value: CellValue) => (typeof value === 'string' ? parseIsoDate(value.slice(0, 10)) : null);
  return { columns, cell: (...place: Parameters<typeof cell>) => dayOf(cell(...place)) };
}
