import { EcholotError } from '../../../core/problem.ts';
import { detailsIn, jsonParts } from '../json/json-parts.ts';
import type { JsonSource } from '../json/json-records.ts';
import type { SurveyDetails } from '../json/survey-monkey.ts';
import type { OpenedSource, RecordPart, TextPart } from '../open.ts';
import { spreadsheetParts } from '../xlsx/spreadsheet.ts';
import { openZip, type ZipArchive, type ZipEntry } from './zip.ts';
import { entryBlocks, wholeEntry } from './zip-entry.ts';

type Part = OpenedSource['parts'][number];

/** Workbooks and JSON files in an archive that are opened to see what they consist of. */
const mostOpened = 50;

/** Largest description of a survey. */
const longestDetails = 8 << 20;

const isText = ({ name }: ZipEntry): boolean => /\.(csv|tsv|tab|txt|dat)$/i.test(name);
const isJson = ({ name }: ZipEntry): boolean => /\.(json|ndjson|jsonl)$/i.test(name);
const isWorkbook = ({ name }: ZipEntry): boolean => /\.xls[xm]$/i.test(name);

/** Whether an entry is a file of the person who packed it, not one of their system. */
const isOwn = ({ name }: ZipEntry): boolean => !name.endsWith('/') && !/(^|\/)(\.|__MACOSX\/)/.test(name);

const textPart = (archive: ZipArchive, entry: ZipEntry): TextPart => ({
  format: 'delimited',
  name: entry.name,
  rows: null,
  bytes: entry.size,
  open: () => entryBlocks(archive, entry),
});

/** The parts of something inside the archive, named after it: `report.xlsx / Sheet1` unless there is only one. */
const within = (name: string, parts: readonly RecordPart[]): RecordPart[] =>
  parts.map((part) => ({ ...part, name: parts.length === 1 ? name : `${name} / ${part.name}` }));

const has = ({ entries }: ZipArchive, path: RegExp): boolean => entries.some(({ name }) => path.test(name));

const jsonOf = (archive: ZipArchive, entry: ZipEntry): JsonSource => ({
  name: entry.name,
  bytes: entry.size,
  open: () => entryBlocks(archive, entry),
});

/** The description of a survey that lies beside its responses; null when there is none. */
async function detailsBeside(archive: ZipArchive, entries: readonly ZipEntry[]): Promise<SurveyDetails | null> {
  for (const entry of entries.filter((found) => isJson(found) && found.size <= longestDetails)) {
    const details = await detailsIn(jsonOf(archive, entry), archive.fileName).catch(() => null);
    if (details) return details;
  }
  return null;
}

async function partsOfEntry(
  archive: ZipArchive,
  entry: ZipEntry,
  details: SurveyDetails | null,
): Promise<readonly Part[]> {
  const { fileName } = archive;
  if (isText(entry)) return [textPart(archive, entry)];
  if (isJson(entry)) return within(entry.name, await jsonParts(jsonOf(archive, entry), fileName, details));
  return within(entry.name, await spreadsheetParts(await openZip(await wholeEntry(archive, entry), fileName)));
}

/** The tables that lie in an archive as files. One that cannot be opened is left out while others can. */
async function partsOfEntries(archive: ZipArchive): Promise<readonly Part[]> {
  const tables = archive.entries.filter(
    (entry) => isOwn(entry) && (isText(entry) || isJson(entry) || isWorkbook(entry)),
  );
  const opened = tables.filter((entry) => !isText(entry)).slice(0, mostOpened);
  const details = await detailsBeside(archive, opened);
  const parts: Part[] = [];
  const failures: unknown[] = [];
  for (const entry of tables) {
    if (!isText(entry) && !opened.includes(entry)) continue;
    try {
      parts.push(...(await partsOfEntry(archive, entry, details)));
    } catch (thrown) {
      failures.push(thrown);
    }
  }
  if (parts.length > 0) return parts;
  throw failures[0] ?? new EcholotError({ code: 'archive-without-table', fileName: archive.fileName });
}

/**
 * What a ZIP archive consists of: the sheets of a workbook, or the tables that lie in it as files. Throws
 * `archive-without-table`, `file-not-text` for spreadsheets of other kinds, `file-encrypted`, and what reading throws.
 */
export async function archiveParts(archive: ZipArchive): Promise<readonly Part[]> {
  const { fileName } = archive;
  const isOffice = has(archive, /^\[content_types\]\.xml$/i);
  if (isOffice && has(archive, /^xl\/workbook\.bin$/i)) {
    throw new EcholotError({ code: 'file-not-text', fileName, looksLike: 'binary-spreadsheet' });
  }
  if (has(archive, /^xl\/workbook\.xml$/i) || (isOffice && has(archive, /\/sheet1\.xml$/i))) {
    return spreadsheetParts(archive);
  }
  if (has(archive, /^mimetype$/) && has(archive, /^content\.xml$/)) {
    throw new EcholotError({ code: 'file-not-text', fileName, looksLike: 'open-document' });
  }
  return partsOfEntries(archive);
}
