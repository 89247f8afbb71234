import { isBlankLine, type Records } from '../../core/import/layout.ts';
import { EcholotError } from '../../core/problem.ts';
import type { RecordPart } from './open.ts';
import { headRecords } from './text-head.ts';

/** Rows without the cells that are empty in all of them, filled up to one width; blank lines stay as they are. */
function squared(rows: Records): Records {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) =>
    row.length === width || isBlankLine(row) ? row : [...row, ...new Array<string>(width - row.length).fill('')],
  );
}

/** The first records of a part, and whether they are all. Throws `file-empty` and what reading it throws. */
export async function recordHead(part: RecordPart, fileName: string): Promise<{ records: Records; complete: boolean }> {
  const records: (readonly string[])[] = [];
  let complete = true;
  for await (const { rows } of part.records()) {
    for (const row of rows) records.push(row);
    complete = records.length <= headRecords;
    if (!complete) break;
  }
  if (records.every((row) => row.every((cell) => cell.trim() === ''))) {
    throw new EcholotError({ code: 'file-empty', fileName });
  }
  return { records: squared(records), complete };
}
