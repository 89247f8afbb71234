import { EcholotError } from '../../../core/problem.ts';
import type { RecordBatch, RecordPart } from '../open.ts';
import type { ZipArchive } from '../unpack/zip.ts';
import { OfficePackage } from './package.ts';
import { sharedStrings } from './shared-strings.ts';
import { type SheetContext, SheetRows } from './sheet-rows.ts';
import { readLooks, readWorkbook, type Sheet } from './workbook.ts';

/** The rows of a sheet, as they are unpacked. */
async function* rowsOf(
  office: OfficePackage,
  sheet: Sheet,
  context: () => Promise<SheetContext>,
): AsyncGenerator<RecordBatch> {
  const part = office.part(sheet.path);
  if (!part) throw office.damaged(sheet.path);
  const rows = new SheetRows(await context());
  for await (const share of office.scan(part, rows)) {
    for (const run of rows.take()) yield { ...run, share };
    if (rows.ended) return;
  }
  throw office.damaged(part.name);
}

/** What a function gives, worked out at the first call; a failure is worked out again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => {
    result ??= work().catch((thrown) => {
      result = null;
      throw thrown;
    });
    return result;
  };
}

/**
 * The sheets of an XLSX workbook. Dates become ISO text by the number format of their cell, numbers the shortest
 * decimal, booleans TRUE and FALSE, errors their name; a formula gives the value stored with it, a merged area has its
 * value in the first cell. Throws `file-damaged`, `file-unsafe`, `archive-too-large`, `archive-without-table`. Source:
 * ECMA-376 part 1, 18.
 */
export async function spreadsheetParts(archive: ZipArchive): Promise<readonly RecordPart[]> {
  const office = new OfficePackage(archive);
  const book = await readWorkbook(office);
  if (book.sheets.length === 0) throw new EcholotError({ code: 'archive-without-table', fileName: archive.fileName });
  const context = once(async () => ({
    strings: await sharedStrings(office, book.stringsPath),
    looks: await readLooks(office, book.stylesPath),
    from1904: book.from1904,
    fileName: archive.fileName,
  }));
  return book.sheets.map((sheet) => ({
    format: 'spreadsheet' as const,
    name: sheet.name,
    rows: null,
    bytes: office.part(sheet.path)?.size ?? 0,
    ...(sheet.hidden ? { hidden: true as const } : {}),
    records: () => rowsOf(office, sheet, context),
  }));
}
