import { EcholotError } from '../../core/problem.ts';
import type { OpenedSource } from './open.ts';

type Part = OpenedSource['parts'][number];

/** Parts that are looked into, and records that are counted in each. */
const partsWeighed = 30;
const recordsCounted = 5_000;

/** Usual bytes of a record, for parts that are not looked into. */
const recordBytes = 40;

/** Sheets that tools put the answers into, beside others with charts and summaries. */
const rawData = /^(raw ?data|rohdaten)$/i;

/** How much a part promises: about its number of records, and that number where it was counted to the end. */
interface Weighed {
  readonly part: Part;
  readonly weight: number;
}

async function weighed(part: Part): Promise<Weighed> {
  if (part.format === 'delimited') return { part, weight: part.bytes / recordBytes };
  let count = 0;
  try {
    for await (const { rows } of part.records()) {
      for (const row of rows) if (row.length > 1 || row[0] !== '') count++;
      if (count >= recordsCounted) return { part, weight: Math.max(count, part.bytes / recordBytes) };
    }
  } catch (thrown) {
    if (thrown instanceof EcholotError) return { part, weight: -1 };
    throw thrown;
  }
  return { part: { ...part, rows: part.rows ?? count }, weight: count };
}

/** Worth more than any number of records, unless there are none. */
const preference = ({ part, weight }: Weighed): number =>
  weight <= 0 ? weight : part.hidden ? weight - 1e15 : rawData.test(part.name) ? weight + 1e15 : weight;

/** The part of a source that a recipe names; without a name, or where there is only one, the most promising. */
export async function choosePart(
  { parts }: OpenedSource,
  name: string | undefined,
  fileName: string,
): Promise<{ readonly part: Part; readonly parts: readonly Part[] }> {
  const [first] = parts;
  if (!first) throw new EcholotError({ code: 'archive-without-table', fileName });
  if (parts.length === 1) return { part: first, parts };
  const named = parts.find((part) => part.name === name);
  if (named) return { part: named, parts };
  if (name !== undefined) throw new EcholotError({ code: 'part-missing', fileName, part: name });
  const all: Weighed[] = [];
  for (const part of parts.slice(0, partsWeighed)) all.push(await weighed(part));
  const best = all.reduce((top, next) => (preference(next) > preference(top) ? next : top));
  return { part: best.part, parts: [...all.map(({ part }) => part), ...parts.slice(partsWeighed)] };
}
