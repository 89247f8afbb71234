import { expect, test } from 'vitest';
import { markedText } from '../../../src/core/text/marked-text.ts';

const said = (text: string, search: string, word: string | null = null) =>
  markedText(text, search, word)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

test.each([
  ['Lange Wartezeit am Telefon', 'wart', null, 'Lange [Wart]ezeit am Telefon'],
  ['Lange Wartezeit am Telefon', '', 'telefon', 'Lange Wartezeit am [Telefon]'],
  ['Telefonisch, kein Telefon', '', 'Telefon', 'Telefonisch, kein [Telefon]'],
  ['Wartezeit', 'zeit', 'Wartezeit', '[Wartezeit]'],
  ['a.b a-b', '.', null, 'a[.]b a-b'],
  ['ÄRGER', 'ärger', null, '[ÄRGER]'],
  ['nothing', '  ', null, 'nothing'],
])('in "%s" a search for "%s" and the word %s marks %s', (text, search, word, expected) => {
  expect(said(text, search, word)).toBe(expected);
});
