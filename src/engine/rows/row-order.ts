import type { ColumnMeta } from '../../core/table/column.ts';
import type { RowChoice, SortBy } from '../../core/table/rows.ts';
import type { Table } from '../../core/table/table.ts';
import { tellingOf } from '../../core/text/telling.ts';
import { Turns } from '../turns.ts';
import { cellReader } from './cell-reader.ts';
import { chosenRows, chunksOfRows, columnOf } from './chosen-rows.ts';
import { numberKeys } from './number-keys.ts';
import { firstPlaces, sortedByKeys } from './radix-sort.ts';
import { rankedTexts, storedValues } from './row-values.ts';

/** Orders kept per table: going back and forth between two, and one for a neighbour. */
const ordersKept = 3;

const known = new WeakMap<Table, Map<string, Promise<Uint32Array>>>();

/**
 * The chosen rows of a table in their order. It is worked out once and then kept, as long as no three others were
 * asked for since.
 *
 * @throws EcholotError `column-missing`.
 */
export function rowOrder(table: Table, choice: RowChoice): Promise<Uint32Array> {
  const orders = known.get(table) ?? new Map<string, Promise<Uint32Array>>();
  known.set(table, orders);
  const key = JSON.stringify([choice.predicate, choice.sort, choice.locale]);
  const order = orders.get(key) ?? orderedRows(table, choice);
  orders.delete(key);
  orders.set(key, order);
  for (const oldest of orders.keys()) {
    if (orders.size <= ordersKept) break;
    orders.delete(oldest);
  }
  order.catch(() => orders.delete(key));
  return order;
}

async function orderedRows(table: Table, { predicate, sort, locale }: RowChoice): Promise<Uint32Array> {
  const rows = await chosenRows(table, predicate);
  let order: Uint32Array | null = null;
  for (const by of sort.toReversed()) {
    const column = columnOf(table, by.column);
    const values = by.telling
      ? await tellingValues(table, column, rows, new Set(by.telling))
      : await sortValues(table, column, rows, locale);
    order = sortedByKeys(order ?? firstPlaces(rows.length), numberKeys(values, isDescending(by)));
  }
  return order ? order.map((place) => rows[place] as number) : rows;
}

const isDescending = ({ direction }: SortBy): boolean => direction === 'descending';

/** One number per row that sorts like the column. */
async function sortValues(table: Table, column: ColumnMeta, rows: Uint32Array, locale: string): Promise<Float64Array> {
  if (column.kind === 'text') return (await rankedTexts(table, column.id, rows)).ranks;
  const values = await storedValues(table, column.id, rows);
  if (column.kind === 'date') return withTime(table, column, rows, values);
  if (!column.dictionary) return values;
  const ranks = dictionaryRanks(column.dictionary, locale);
  for (let at = 0; at < values.length; at++) values[at] = ranks[values[at] as number] ?? Number.NaN;
  return values;
}

/** Texts that are weighed in one go. */
const textsAtOnce = 512;

/** How much the text of each row tells. */
async function tellingValues(
  table: Table,
  column: ColumnMeta,
  rows: Uint32Array,
  typical: ReadonlySet<string>,
): Promise<Float64Array> {
  const values = new Float64Array(rows.length);
  const reader = cellReader(table.meta, column, true);
  const turns = new Turns();
  for await (const { chunk, from, to, start } of chunksOfRows(table, column.id, rows)) {
    const chunks = new Map([[column.id, chunk]]);
    for (let at = from; at < to; at++) {
      if ((at - from) % textsAtOnce === 0) await turns.give();
      const text = reader.cell(chunks, (rows[at] as number) - start);
      values[at] = typeof text === 'string' ? tellingOf(text, typical) : 0;
    }
  }
  return values;
}

const secondsOfDay = 86_400;

/** Days with the time of day that the table keeps beside them. */
async function withTime(
  table: Table,
  { id }: ColumnMeta,
  rows: Uint32Array,
  days: Float64Array,
): Promise<Float64Array> {
  if (!table.meta.columns.some((column) => column.id === `${id}.time`)) return days;
  const times = await storedValues(table, `${id}.time`, rows);
  for (let at = 0; at < days.length; at++) {
    const time = times[at] as number;
    days[at] = (days[at] as number) * secondsOfDay + (Number.isNaN(time) ? 0 : time);
  }
  return days;
}

/** Place of each code when the values are sorted as the language sorts them, numbers inside by their size. */
function dictionaryRanks(dictionary: readonly string[], locale: string): Float64Array {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = dictionary
    .map((text, code) => ({ text, code }))
    .sort((left, right) => compare(left.text, right.text) || left.code - right.code);
  const ranks = new Float64Array(dictionary.length);
  for (const [rank, { code }] of sorted.entries()) ranks[code] = rank;
  return ranks;
}
