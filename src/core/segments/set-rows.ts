import type { ColumnMeta, SetChunk } from '../table/column.ts';
import { noRows, type Selection } from '../table/selection.ts';
import type { ValueTest } from './value-test.ts';

/**
 * Selects the rows of a chunk of sets, by a test of one option: rows of which `any` or `every` option satisfies it.
 * Options are looked up in a table that is filled when it is first needed.
 */
export function setRows(
  test: ValueTest,
  needed: 'any' | 'every',
  { dictionary = [] }: ColumnMeta,
): (chunk: SetChunk) => Selection {
  let decisive: Uint8Array | undefined;
  const found = needed === 'any' ? 1 : 0;
  return ({ offsets, codes }) => {
    decisive ??= Uint8Array.from(dictionary, (_, code) => (test.present(code) === (needed === 'any') ? 1 : 0));
    const selection = noRows(offsets.length - 1);
    for (let row = 0; row < selection.rows; row++) {
      const start = offsets[row] as number;
      const end = offsets[row + 1] as number;
      let at = start;
      while (at < end && decisive[codes[at] as number] !== 1) at++;
      const satisfied = start === end ? Number(test.missing) : at < end ? found : 1 - found;
      selection.words[row >> 5] = (selection.words[row >> 5] as number) | (satisfied << (row & 31));
    }
    return selection;
  };
}
