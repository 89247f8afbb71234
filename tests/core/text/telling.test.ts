import { expect, test } from 'vitest';
import { maskNames } from '../../../src/core/table/personal.ts';
import { tellingOf } from '../../../src/core/text/telling.ts';

test('a text tells more with different words and with words typical of its group, not by being repeated', () => {
  const typical = new Set(['werkstatt', 'bremse']);
  const of = (text: string) => tellingOf(text, typical);
  expect(of('')).toBe(0);
  expect(of('und die der')).toBe(0);
  expect(of('gut gut gut gut')).toBe(of('gut'));
  expect(of('Die Bremse quietscht')).toBe(2 + 5);
  expect(of('Die Werkstatt hat die Bremse vergessen')).toBeGreaterThan(of('Die Bremse quietscht'));
  expect(of(Array.from({ length: 90 }, (_, at) => `wort${at}`).join(' '))).toBe(25);
});

test.each([
  ['Viele Grüße, Anna Schmidt', ['Anna Schmidt'], 'Viele Grüße, A••• S•••'],
  ['Schmidts Rad, SCHMIDT', ['Schmidt'], 'S••• Rad, S•••'],
  ['Annabell war nett', ['Anna'], 'Annabell war nett'],
  ['Ihr wart nett', ['Wu Li'], 'Ihr wart nett'],
  ['nichts', [], 'nichts'],
])('%j without the names %j', (text, names, shown) => {
  expect(maskNames(text, names)).toBe(shown);
});
