import type { Recipe } from '../../src/core/import/recipe.ts';
import { type Problem, problemOf } from '../../src/core/problem.ts';
import { ByteTokeniser } from '../../src/engine/read/byte-tokeniser.ts';
import { blockDecoder } from '../../src/engine/read/decode.ts';
import { utf8Converter } from '../../src/engine/read/to-utf8.ts';
import { linesInside, PapaTokeniser } from '../../src/engine/read/tokenise.ts';

/** How a file is written. */
export type Dialect = Pick<Recipe, 'encoding' | 'delimiter'>;

/** What a tokeniser makes of a file: every record with its line, or the problem that ended it. */
export interface Cut {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly replaced: number;
  readonly problem: Problem | null;
}

const refused = (thrown: unknown): Cut => ({ rows: [], lines: [], replaced: 0, problem: problemOf(thrown) });

/** By PapaParse, from text that was decoded as a whole. */
export function cutByPapa(bytes: Uint8Array, { encoding, delimiter }: Dialect): Cut {
  const decoder = blockDecoder(encoding);
  const tokeniser = new PapaTokeniser(delimiter, 'f.csv');
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  try {
    for (const block of [tokeniser.push(decoder.push(bytes) + decoder.end()), tokeniser.end()]) {
      let line = block.firstLine;
      for (const row of block.rows) {
        rows.push(row);
        lines.push(line);
        line += block.spansLines ? 1 + linesInside(row) : 1;
      }
    }
  } catch (thrown) {
    return refused(thrown);
  }
  return { rows, lines, replaced: decoder.replaced, problem: null };
}

/** On the bytes, which arrive in these pieces. */
export function cutOnBytes(pieces: readonly Uint8Array[], { encoding, delimiter }: Dialect): Cut {
  const converter = utf8Converter(encoding);
  const tokeniser = new ByteTokeniser(delimiter, 'f.csv');
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const take = (cells: ReturnType<ByteTokeniser['push']>) => {
    const batch = cells.rows(0, cells.records);
    rows.push(...batch.rows);
    lines.push(...batch.lines);
  };
  try {
    for (const piece of pieces) take(tokeniser.push(converter.push(piece)));
    take(tokeniser.push(converter.end()));
    take(tokeniser.end());
  } catch (thrown) {
    return refused(thrown);
  }
  return { rows, lines, replaced: tokeniser.replaced, problem: null };
}

/** Cuts bytes at these places. */
export function pieces(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const all = [0, ...[...places].sort((a, b) => a - b), bytes.length];
  return all.slice(1).map((to, i) => bytes.subarray(all[i], to));
}
