import type { ImportProposal } from '../core/import/proposal.ts';
import { type FileHead, proposeImport } from '../core/import/propose.ts';
import type { Encoding, Recipe } from '../core/import/recipe.ts';
import { columnsIn, tableHead } from '../core/import/table-head.ts';
import { EcholotError } from '../core/problem.ts';
import type { ImportProgress } from './import-table.ts';
import { readable } from './read/blank-runs.ts';
import { choosePart } from './read/choose-part.ts';
import type { RecordPart, TextPart } from './read/open.ts';
import { openSource } from './read/open-source.ts';
import { takeRecordCensus } from './read/record-census.ts';
import { recordHead } from './read/record-head.ts';
import { encodingByMark } from './read/sniff.ts';
import { sizeOf } from './read/source.ts';
import { supportedColumns } from './read/supported-columns.ts';
import { takeCensus } from './read/take-census.ts';
import { textHead, textStart } from './read/text-head.ts';
import { countUtf8 } from './read/utf8.ts';

/** Parts of the recipe that a person decided against what was recognised. */
export type PreviewOverride = Partial<
  Pick<Recipe, 'kind' | 'encoding' | 'delimiter' | 'headerRows' | 'preambleRows' | 'part'>
>;

/** What a preview may be told beside what a person decided. */
export interface PreviewOptions {
  /** Ends the preview with the problem `cancelled`, within a block. */
  readonly signal?: AbortSignal;
  readonly progress?: (progress: ImportProgress) => void;
}

/** What is known of the file before its records are. */
type About = Pick<FileHead, 'fileName' | 'bytes' | 'format' | 'part' | 'parts'> & { readonly decided: PreviewOverride };

/**
 * Goes over a whole file, or the part of it that was chosen or promises most, and proposes how to map it: its beginning
 * tells delimiter and headers, all of its rows tell what the columns hold. Throws the problems of `openSource`,
 * `part-missing`, `file-headers-only`, `unclosed-quote`, `too-many-columns` and `cancelled`.
 */
export async function previewImport(
  source: Uint8Array | Blob,
  fileName: string,
  override: PreviewOverride = {},
  options: PreviewOptions = {},
): Promise<ImportProposal> {
  const { part, parts } = await choosePart(await openSource(source, fileName), override.part, fileName);
  const about = {
    fileName,
    bytes: sizeOf(source),
    format: part.format,
    ...(parts.length > 1 ? { part: part.name } : {}),
    parts: parts.map(({ name, rows, hidden }) => ({ name, rows, ...(hidden ? { hidden } : {}) })),
    decided: override,
  };
  return part.format === 'delimited' ? ofText(part, about, options) : ofRecords(part, about, options);
}

async function ofText(part: TextPart, about: About, options: PreviewOptions): Promise<ImportProposal> {
  const { fileName, decided } = about;
  const start = await textStart(part.open(), fileName);
  if (start.bytes.length === 0) throw new EcholotError({ code: 'file-empty', fileName });
  const propose = async (encoding: Encoding): Promise<ImportProposal | null> => {
    const head = refuseWide({ ...about, ...(await textHead(start, encoding, decided.delimiter, fileName)) });
    const found = tableHead(head.records, head.decided, head);
    const isUtf8 = encoding === 'utf-8';
    if (head.complete) {
      const damaged = isUtf8 ? countUtf8(start.bytes).invalid : 0;
      return refuseNothing(proposeImport({ ...head, damaged }));
    }
    const strict = isUtf8 && decided.encoding === undefined && encodingByMark(start.bytes) === null;
    const text = readable(part.open(), head, fileName);
    const taken = await takeCensus(text.source, { ...head, ...text, ...options, strict, head: found });
    return taken && refuseNothing(proposeImport({ ...head, damaged: taken.invalid }, taken.census));
  };
  const proposal = (await propose(decided.encoding ?? start.encoding)) ?? (await propose('windows-1252'));
  if (!proposal) throw new EcholotError({ code: 'file-unreadable', fileName });
  return proposal;
}

async function ofRecords(
  part: RecordPart,
  about: About,
  { signal, progress }: PreviewOptions,
): Promise<ImportProposal> {
  const { fileName, bytes } = about;
  const { records, complete } = await recordHead(part, fileName);
  const head = refuseWide({ ...about, encoding: 'utf-8', delimiter: ',', records, complete });
  if (complete) return refuseNothing(proposeImport(head));
  const told = (share: number, rows: number) => progress?.({ done: Math.round(share * bytes), total: bytes, rows });
  const run = { told, ...(signal ? { signal } : {}) };
  return refuseNothing(proposeImport(head, await takeRecordCensus(part, tableHead(records, head.decided, head), run)));
}

function refuseWide(head: FileHead): FileHead {
  const found = columnsIn(head.records);
  if (found <= supportedColumns) return head;
  throw new EcholotError({ code: 'too-many-columns', fileName: head.fileName, found, supported: supportedColumns });
}

function refuseNothing(proposal: ImportProposal): ImportProposal {
  const { rowsSeen, fileName, columns } = proposal;
  if (rowsSeen === 0) throw new EcholotError({ code: 'file-headers-only', fileName, columns: columns.length });
  return proposal;
}
