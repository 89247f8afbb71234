import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../reference/adapters.ts';
import { mismatches, type Reference } from '../../reference/compare.ts';

const folder = '../shared/reference';
const file = `${folder}/references.json`;
const present = existsSync(file);
const references: readonly Reference[] = present ? JSON.parse(readFileSync(file, 'utf8')) : [];
const readJson = (path: string): object => JSON.parse(readFileSync(path, 'utf8'));
const methods: readonly string[] = present ? Object.keys(readJson(`${folder}/methods.json`)) : [];

/** The input of an entry, with the rows of the file that it names. */
function wholeInput({ input }: Reference): object {
  const { dataFile } = input;
  return typeof dataFile === 'string' ? { ...readJson(`${folder}/${dataFile}`), ...input } : input;
}

describe.skipIf(!present)(`reference values of ${file}`, () => {
  test('every method has an adapter, and no adapter is without a method', () => {
    expect(Object.keys(adapters).sort()).toEqual(methods.toSorted());
    expect(references.filter(({ method }) => !(method in adapters))).toEqual([]);
  });

  test.each(references)('$method $id is within its tolerance', (reference) => {
    const { method, expected, tolerance } = reference;
    expect(mismatches(adapters[method]?.(wholeInput(reference)), expected, tolerance)).toEqual([]);
  });
});

describe('the comparison with reference values', () => {
  test.each([
    ['a number off its tolerance', { p: 0.5001 }, { p: 0.5 }],
    ['a number where null is expected', { p: 0 }, { p: null }],
    ['a missing key', {}, { p: 0.5 }],
    ['a list of another length', { p: [1] }, { p: [1, 2] }],
    ['another text', { p: 'a' }, { p: 'b' }],
  ])('fails on %s', (_, got, expected) => {
    expect(mismatches(got, expected, { abs: 1e-9 })).toHaveLength(1);
  });

  test('lets pass what is within the tolerance of its field', () => {
    expect(mismatches({ p: 0.51, q: [2] }, { p: 0.5, q: [2] }, { abs: 0, fields: { p: 0.02 } })).toEqual([]);
  });
});
