import { missingKey } from '../../core/import/missing.ts';
import { type CellBlock, cellLook } from '../read/cell-block.ts';
import { blankLength } from '../read/utf8.ts';

const apostrophe = 39;

/**
 * Tells of a cell that is not empty, by its bytes, whether it surely is a text as it stands: nothing to trim, no `'`
 * in front, none of the missing texts. False means: read it as text.
 */
export function plainTest(missing: readonly string[]): (cells: CellBlock, field: number) => boolean {
  const keys = missing.map(missingKey).filter((key) => key !== '');
  const longest = 3 * (Math.max(0, ...missing.map((text) => text.length)) + 2);
  const lengths = new Uint8Array(longest + 1);
  const starts = new Uint8Array(256).fill(keys.length > 0 ? 1 : 0, 0x80);
  for (const key of keys) {
    lengths[key.length] = 1;
    for (const letter of [key, key.toUpperCase()]) starts[letter.charCodeAt(0) & 0xff] = 1;
  }
  return ({ bytes, starts: from, ends, looks }, field) => {
    const start = from[field] as number;
    const end = ends[field] as number;
    const head = bytes[start] as number;
    const look = looks[field] as number;
    if (head <= 32 || head === apostrophe || look === cellLook.broken) return false;
    if (head >= 0x80 && blankLength(bytes, start) > 0) return false;
    if (endsBlank(bytes, start, end)) return false;
    const length = end - start;
    return length > longest || starts[head] === 0 || (look === cellLook.ascii && lengths[length] === 0);
  };
}

function endsBlank(bytes: Uint8Array, start: number, end: number): boolean {
  let last = end - 1;
  if ((bytes[last] as number) < 0x80) return (bytes[last] as number) <= 32;
  while (last > start && ((bytes[last] as number) & 0xc0) === 0x80) last--;
  return blankLength(bytes, last) > 0;
}
