import { recogniseDelimiter } from '../../src/core/import/delimiter.ts';
import { PapaTokeniser } from '../../src/engine/read/tokenise.ts';

/** All records of a small file of text, whose encoding is UTF-8 or Windows-1252. */
export function cutIntoRecords(bytes: Uint8Array): readonly (readonly string[])[] {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder('windows-1252').decode(bytes);
  }
  const tokeniser = new PapaTokeniser(recogniseDelimiter(text), 'file');
  return [...tokeniser.push(text).rows, ...tokeniser.end().rows];
}
