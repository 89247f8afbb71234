import { EcholotError } from '../../../core/problem.ts';
import type { RecordPart } from '../open.ts';
import { type JsonList, type JsonSource, jsonRecords, scanned } from './json-records.ts';
import { JsonScanner, parsed } from './json-scanner.ts';
import { type SurveyDetails, surveyDetails } from './survey-monkey.ts';

/** How far JSON text is read to find its lists, and how many are told apart. */
const headBytes = 16 << 20;
const mostLists = 50;

/** Names under which APIs put a page of records; with several objects at the root, these go before the objects. */
const pages = /^(data|responses|results|satisfaction_ratings)$/;

/** What stands at the beginning of JSON text. */
interface Found {
  /** Lists of objects or lists by their path, with the number of items seen. */
  readonly lists: ReadonlyMap<string, { count: number; rows: boolean }>;
  readonly roots: number;
}

async function listsIn(json: JsonSource, fileName: string): Promise<Found> {
  const lists = new Map<string, { count: number; rows: boolean }>();
  let path = '';
  let roots = 0;
  const handler = {
    list(found: string) {
      path = found;
      return lists.size < mostLists;
    },
    item(text: string) {
      const list = lists.get(path);
      if (list) list.count++;
      else if (text.startsWith('{') || text.startsWith('[')) lists.set(path, { count: 1, rows: text.startsWith('[') });
    },
    root: () => void roots++,
  };
  for await (const done of scanned(json, fileName, new JsonScanner(handler, fileName))) if (done >= headBytes) break;
  return { lists, roots };
}

/** The first value at the root of a text, as far as it ends within the beginning; undefined otherwise. */
async function firstRoot(json: JsonSource, fileName: string): Promise<unknown> {
  let first: unknown;
  let found = false;
  const handler = {
    list: () => false,
    item(text: string) {
      if (!found) first = parsed(text);
      found = true;
    },
  };
  for await (const done of scanned(json, fileName, new JsonScanner(handler, fileName, true))) {
    if (found || done >= headBytes) break;
  }
  return first;
}

/** The description of a survey at the beginning of a text; null when it begins with anything else. */
export const detailsIn = async (json: JsonSource, fileName: string): Promise<SurveyDetails | null> =>
  surveyDetails(await firstRoot(json, fileName));

/**
 * The lists of records in JSON: a list at the root, lists that objects lie around (`{ "data": […] }`), or one object per
 * line. The dump of an API may come in several pages after each other, and after the description of its survey.
 * Throws `json-invalid` and `json-without-table`.
 */
export async function jsonParts(
  json: JsonSource,
  fileName: string,
  known: SurveyDetails | null = null,
): Promise<readonly RecordPart[]> {
  const { lists, roots } = await listsIn(json, fileName);
  const own = roots > 0 && !lists.has('') ? await detailsIn(json, fileName) : null;
  const about = { json, fileName, details: known ?? own };
  const wrapped = [...lists].filter(([path]) => own === null || pages.test(path));
  const isWrapper = wrapped.some(([path]) => path === '' || pages.test(path));
  if (roots > 1 && !isWrapper) return [partOf({ ...about, path: null, rows: false }, roots)];
  if (wrapped.length === 0) throw new EcholotError({ code: 'json-without-table', fileName });
  return wrapped.map(([path, { count, rows }]) => partOf({ ...about, path, rows }, count));
}

const partOf = (list: JsonList, count: number): RecordPart => ({
  format: 'json',
  name: list.path || list.json.name,
  rows: null,
  bytes: count,
  records: () => jsonRecords(list),
});
