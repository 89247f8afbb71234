import { describe, expect, test } from 'vitest';
import { problemOf } from '../../src/core/problem.ts';
import type { Predicate } from '../../src/core/segments/predicate.ts';
import type { Table } from '../../src/core/table/table.ts';
import { compareTexts, countRows } from '../../src/engine/index.ts';
import { type Response, tableOf } from '../core/table/random-table.ts';

const none = { nps: null, wrs: null, csat: null, ces: null, day: null, channel: null, amount: null, comment: null };
const wrote = (nps: number, comment: string, times: number): readonly Response[] =>
  Array.from({ length: times }, () => ({ ...none, nps, comment }));

const unhappy: Predicate = { is: 'between', column: 'nps', low: 0, high: 6 };
const happy: Predicate = { is: 'between', column: 'nps', low: 9, high: 10 };
const table = tableOf(
  [
    ...wrote(2, 'Die Wartezeit war lang, und am TELEFON niemand.', 20),
    ...wrote(3, 'Wartezeit! wartezeit', 11),
    ...wrote(5, 'Und das Rad ist gut.', 20),
    ...wrote(9, 'Schnell, und das Rad ist gut. Wartezeiten kurz. Fragen an info@schnell.example', 60),
    ...wrote(10, 'Und wer fragt: 0170 1234567', 12),
    ...wrote(7, 'Wartezeit', 9),
  ],
  16,
);
const question = { column: 'comment', first: unhappy, second: happy };

describe('the words that tell two groups of comments apart', () => {
  test('are those of one group beyond chance, as they are mostly written, without words that say nothing alone', async () => {
    const { documents, ofFirst, ofSecond } = await compareTexts(table, question);
    expect(documents).toEqual([51, 72]);
    expect(ofFirst.map(({ word }) => word)).toEqual(['Wartezeit', 'lang', 'niemand', 'TELEFON']);
    expect(ofFirst[0]).toMatchObject({ first: 31, second: 0 });
    expect(ofSecond.map(({ word }) => word)).toContain('Schnell');
    expect([...ofFirst, ...ofSecond].map(({ word }) => word.toLowerCase())).not.toContain('und');
  });

  test('are in as many comments as the rows with that word', async () => {
    const { ofFirst, ofSecond } = await compareTexts(table, question);
    for (const { word, first, second } of [...ofFirst, ...ofSecond]) {
      const holding = (group: Predicate): Predicate => ({
        is: 'all',
        of: [group, { is: 'word', column: 'comment', text: word }],
      });
      expect((await countRows(table, holding(unhappy))).selected).toBe(first);
      expect((await countRows(table, holding(happy))).selected).toBe(second);
    }
  });

  test('are no parts of addresses or numbers of people', async () => {
    const { ofSecond } = await compareTexts(table, question);
    const words = ofSecond.map(({ word }) => word);
    expect(words).not.toContain('info');
    expect(words).not.toContain('example');
    expect(words.some((word) => /\d/.test(word))).toBe(false);
  });

  test('are no names that stand in a column of names of the same rows', async () => {
    const signed = (nps: number, name: string, times: number) =>
      wrote(nps, `Die Wartezeit war lang. Grüße von ${name}`, times).map((row) => ({ ...row, channel: name }));
    const plain = tableOf([...signed(2, 'Kowalski', 30), ...wrote(9, 'Alles schnell, sagt Lindner', 30)], 16);
    const named = plain.meta.columns.map((one) => (one.id === 'channel' ? { ...one, name: 'Kundenname' } : one));
    const words = async (columns: typeof named) => {
      const asked: Table = {
        meta: { ...plain.meta, columns },
        chunkRows: 16,
        chunk: (column, index) => plain.chunk(column, index),
      };
      const { ofFirst, ofSecond } = await compareTexts(asked, question);
      return [...ofFirst, ...ofSecond].map(({ word }) => word);
    };
    expect(await words(plain.meta.columns.slice())).toContain('Kowalski');
    const found = await words(named);
    expect(found).not.toContain('Kowalski');
    expect(found).toEqual(expect.arrayContaining(['Wartezeit', 'lang', 'Lindner']));
  });

  test('are none when nobody of a group wrote', async () => {
    const nobody: Predicate = { is: 'any', of: [] };
    const { ofFirst, ofSecond } = await compareTexts(table, { ...question, second: nobody });
    expect([ofFirst, ofSecond]).toEqual([[], []]);
  });

  test('are not looked for any more once nobody waits', async () => {
    const asking = compareTexts(table, question, { aborted: true });
    expect(problemOf(await asking.catch((thrown: unknown) => thrown))).toEqual({ code: 'cancelled' });
  });
});
