import type { Recipe } from '../../core/import/recipe.ts';
import { readable } from './blank-runs.ts';
import { CellWalk } from './cell-walk.ts';
import { choosePart } from './choose-part.ts';
import { openSource } from './open-source.ts';
import { RecordWalk } from './record-walk.ts';
import type { RowSource } from './row-source.ts';
import { isGzip, isZip } from './sniff.ts';
import { type ByteSource, bytesOf, sizeOf } from './source.ts';

/** A walk over delimited bytes under a recipe. */
function textWalk(source: ByteSource, fileName: string, recipe: Recipe): RowSource {
  const text = readable(source, recipe, fileName);
  return new CellWalk(text.source, fileName, text);
}

/** Whether a recipe is for text that is not packed: such a file was looked at when the recipe was made. */
async function isPlainText(source: Uint8Array | Blob, fileName: string, { format, part }: Recipe): Promise<boolean> {
  if ((format ?? 'delimited') !== 'delimited' || part !== undefined) return false;
  const head = await bytesOf(source, 0, 4, fileName);
  return !isZip(head) && !isGzip(head);
}

/**
 * The rows of a file, or of the part of it that a recipe names. What can only be read once is taken for delimited text.
 * Throws the problems of `openSource` and `part-missing`.
 */
export async function rowSourceOf(source: ByteSource, fileName: string, recipe: Recipe): Promise<RowSource> {
  const again = source instanceof Uint8Array || source instanceof Blob;
  if (!again || (await isPlainText(source, fileName, recipe))) return textWalk(source, fileName, recipe);
  const { part } = await choosePart(await openSource(source, fileName), recipe.part, fileName);
  return part.format === 'delimited' ? textWalk(part.open(), fileName, recipe) : new RecordWalk(part, sizeOf(source));
}
