import { EcholotError } from '../../../core/problem.ts';
import type { RecordBatch } from '../open.ts';
import { type ByteSource, blocksOf } from '../source.ts';
import { supportedColumns } from '../supported-columns.ts';
import { delightedShape } from './delighted.ts';
import { flattened, step, textOf } from './flatten.ts';
import { type JsonHandler, JsonScanner, parsed } from './json-scanner.ts';
import type { RecordShape } from './record-shape.ts';
import { type SurveyDetails, surveyMonkeyShape } from './survey-monkey.ts';

/** JSON text that can be read as often as needed. */
export interface JsonSource {
  readonly name: string;
  /** 0 when unknown before reading. */
  readonly bytes: number;
  open(): ByteSource;
}

/** A list in JSON text. */
export interface JsonList {
  readonly json: JsonSource;
  readonly fileName: string;
  /** Where the list stands; null when the values at the root are its items. */
  readonly path: string | null;
  /** Whether its items are lists, as the rows of a table, rather than objects. */
  readonly rows: boolean;
  readonly details: SurveyDetails | null;
}

/** Bytes turned into items at a time. */
const stretch = 1 << 16;

/** Hands JSON text to a scanner and yields the number of bytes read so far after each stretch. */
export async function* scanned({ open }: JsonSource, fileName: string, scanner: JsonScanner): AsyncGenerator<number> {
  const decoder = new TextDecoder('utf-8');
  let done = 0;
  for await (const block of blocksOf(open(), fileName)) {
    for (let from = 0; from < block.length; from += stretch) {
      const bytes = block.subarray(from, from + stretch);
      scanner.push(decoder.decode(bytes, { stream: true }));
      done += bytes.length;
      yield done;
    }
  }
  scanner.push(decoder.decode());
  scanner.end();
  yield done;
}

/** The items of a list, parsed, a stretch of text at a time, with the bytes read so far. */
async function* itemsOf({ json, fileName, path }: JsonList): AsyncGenerator<{ items: unknown[]; done: number }> {
  let items: unknown[] = [];
  const handler: JsonHandler = {
    list: (found) => found === path,
    item(text) {
      const item = parsed(text);
      if (item === undefined) scanner.refuse();
      items.push(item);
    },
  };
  const scanner = new JsonScanner(handler, fileName, path === null);
  for await (const done of scanned(json, fileName, scanner)) {
    yield { items, done };
    items = [];
  }
}

/** The columns of a list of objects, in the order in which they first come. */
interface Columns {
  readonly shape: RecordShape;
  readonly places: ReadonlyMap<string, number>;
  readonly bytes: number;
}

const plainShape: RecordShape = { cells: (item) => flattened(item), name: () => undefined };

async function columnsOf(list: JsonList): Promise<Columns> {
  const places = new Map<string, number>();
  let shape: RecordShape | null = null;
  let bytes = 0;
  for await (const { items, done } of itemsOf(list)) {
    for (const item of items) {
      shape ??= surveyMonkeyShape(item, list.details) ?? delightedShape(item) ?? plainShape;
      for (const [key] of shape.cells(item)) if (!places.has(key)) places.set(key, places.size);
      if (places.size <= supportedColumns) continue;
      const { fileName } = list;
      throw new EcholotError({ code: 'too-many-columns', fileName, found: places.size, supported: supportedColumns });
    }
    bytes = done;
  }
  return { shape: shape ?? plainShape, places, bytes };
}

/** The records of a list of objects: their names as record 0, then one record per object. */
async function* objectRecords(list: JsonList): AsyncGenerator<RecordBatch> {
  const { shape, places, bytes } = await columnsOf(list);
  if (places.size === 0) return;
  const names = [...places.keys()].map((key) => shape.name(key) ?? key.replaceAll(step, '.'));
  yield { rows: [names], first: 0, share: 0 };
  let first = 1;
  for await (const { items, done } of itemsOf(list)) {
    const rows = items.map((item) => {
      const row = new Array<string>(places.size).fill('');
      for (const [key, text] of shape.cells(item)) row[places.get(key) ?? 0] = text;
      return row;
    });
    yield { rows, first, share: done / Math.max(1, bytes) };
    first += rows.length;
  }
}

/** The records of a list of lists, as they stand. */
async function* rowRecords(list: JsonList): AsyncGenerator<RecordBatch> {
  let first = 1;
  for await (const { items, done } of itemsOf(list)) {
    const rows = items.map((item) =>
      Array.isArray(item) ? (item.length === 0 ? [''] : item.map(textOf)) : [textOf(item)],
    );
    yield { rows, first, share: Math.min(1, done / Math.max(1, list.json.bytes)) };
    first += rows.length;
  }
}

/**
 * The records of a list in JSON. A list of objects is read twice: the columns are those of all its objects. Throws
 * `json-invalid`, `too-many-columns` and what reading the bytes throws.
 */
export const jsonRecords = (list: JsonList): AsyncGenerator<RecordBatch> =>
  list.rows ? rowRecords(list) : objectRecords(list);
