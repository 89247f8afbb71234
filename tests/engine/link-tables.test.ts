import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recipe } from '../../src/core/import/recipe.ts';
import { type LinkRules, matchRate, possibleLinks, usualRules } from '../../src/core/link/link.ts';
import { importTable, linkTables } from '../../src/engine/index.ts';

type Kind = 'text' | 'category' | 'number';

const tableOf = async (
  keys: readonly string[],
  kind: Kind = 'text',
  name = 'Customer',
  role = 'customerId' as const,
) => {
  const recipe: Recipe = {
    formatVersion: 1,
    encoding: 'utf-8',
    delimiter: ';',
    preambleRows: 0,
    headerRows: 1,
    columns: [
      { index: 0, id: 'c1', name: 'Row', role: 'none', kind: 'number', missing: [] },
      { index: 1, id: 'c2', name, role, kind, missing: [] },
    ],
  };
  const text = ['Row;Customer', ...keys.map((key, i) => `${i};${key}`)].join('\n');
  return (await importTable(new TextEncoder().encode(text), 'f.csv', recipe)).table;
};

/** The same counts by plain maps. */
function naiveSide(keys: readonly string[], others: readonly string[], { ignoreCase }: LinkRules) {
  const keyOf = (key: string) => (ignoreCase ? key.toLowerCase() : key);
  const present = keys.filter((key) => key !== '').map(keyOf);
  const other = new Set(others.filter((key) => key !== '').map(keyOf));
  const distinct = [...new Set(present)];
  return {
    rows: keys.length,
    withoutKey: keys.length - present.length,
    matchedRows: present.filter((key) => other.has(key)).length,
    keys: distinct.length,
    matchedKeys: distinct.filter((key) => other.has(key)).length,
    repeatedKeys: distinct.filter((key) => present.filter((one) => one === key).length > 1).length,
  };
}

const keys = fc.array(
  fc.constantFrom('', 'k1', 'K1', 'k2', 'Ä-7', 'ä-7', 'a-very-long-key-of-a-customer', '10', '11'),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe('linking tables', () => {
  test.each([usualRules, { trim: true, ignoreCase: true }])(
    'counts like plain maps under %o, whatever kind the columns are',
    async (rules) => {
      const kinds = fc.constantFrom<Kind>('text', 'category');
      await fc.assert(
        fc.asyncProperty(keys, keys, kinds, kinds, async (left, right, leftKind, rightKind) => {
          const report = await linkTables(
            await tableOf(left, leftKind),
            await tableOf(right, rightKind),
            'customerId',
            rules,
          );
          expect(report.left).toMatchObject(naiveSide(left, right, rules));
          expect(report.right).toMatchObject(naiveSide(right, left, rules));
        }),
        { numRuns: 80 },
      );
    },
  );

  test('numbers link to the same numbers as text', async () => {
    const report = await linkTables(
      await tableOf(['10', '11', '11'], 'number'),
      await tableOf(['11', '12']),
      'customerId',
      usualRules,
    );
    expect(report.left).toMatchObject({ matchedRows: 2, matchedKeys: 1, repeatedKeys: 1, unmatchedFirst: ['10'] });
    expect(matchRate(report.left)).toBeCloseTo(2 / 3, 12);
    expect(matchRate(report.right)).toBe(0.5);
  });

  test('keys that are personal are shown masked', async () => {
    const report = await linkTables(
      await tableOf(['anna@example.org']),
      await tableOf(['Meier'], 'text', 'Nachname'),
      'customerId',
      usualRules,
    );
    expect(report.left.unmatchedFirst).toEqual(['a•••@•••.org']);
    expect(report.right.unmatchedFirst).toEqual(['M•••']);
  });

  test('thousands of keys, more than the first table holds, keep their counts', async () => {
    const many = Array.from({ length: 5_000 }, (_, i) => `C${i}`);
    const report = await linkTables(
      await tableOf(many),
      await tableOf(many.slice(1_000).concat(many.slice(4_000))),
      'customerId',
      usualRules,
    );
    expect(report.left).toMatchObject({ keys: 5_000, matchedKeys: 4_000, matchedRows: 4_000 });
    expect(report.right).toMatchObject({ rows: 5_000, keys: 4_000, matchedRows: 5_000, repeatedKeys: 1_000 });
  });

  test('a table without the key is refused by its name', async () => {
    const [a, b] = [await tableOf(['1']), await tableOf(['1'])];
    await expect(linkTables(a, b, 'accountId', usualRules)).rejects.toMatchObject({
      problem: { code: 'column-missing' },
    });
  });

  test('a link is proposed once per pair that has a key in common and none yet', async () => {
    const metas = await Promise.all(['a', 'b', 'c'].map(async (id) => ({ ...(await tableOf(['1'])).meta, id })));
    const link = { id: 'l', left: 'b', right: 'a', role: 'customerId', rules: usualRules } as const;
    expect(possibleLinks(metas, [link])).toEqual([
      { left: 'a', right: 'c', role: 'customerId' },
      { left: 'b', right: 'c', role: 'customerId' },
    ]);
  });
});
