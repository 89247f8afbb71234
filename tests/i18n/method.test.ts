import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/language.ts';
import { explainMethod, wordMethod } from '../../src/i18n/word-method.ts';
import { examples } from '../core/account/examples.ts';
import { loadMessages } from './all-messages.ts';

/** Every method that the code of the core names, as in `method: 'wilson'`, also behind a condition. */
const inCode = ['account', 'customers', 'inference', 'metrics']
  .map((area) => join('src/core', area))
  .flatMap((area) => readdirSync(area, { recursive: true, encoding: 'utf8' }).map((path) => join(area, path)))
  .filter((path) => path.endsWith('.ts'))
  .flatMap((path) => readFileSync(path, 'utf8').split('\n'))
  .flatMap((line) => /\b(?:method|differenceMethod|homogeneity\w*): (.*)/.exec(line)?.[1] ?? [])
  .flatMap((rest) => [...rest.matchAll(/'([a-z][a-z0-9-]+)'/g)].map(([, id = '']) => id))
  // The two halves of a name that is put together for drivers.
  .map((id) => (id === 'lmg' || id === 'relative-weights' ? `${id}-bootstrap` : id));
const inAccounts = examples.flatMap(({ result }) => (result.method === null ? [] : [result.method]));
const methods = [...new Set([...inCode, ...inAccounts, 'holm', 'order-statistics', 'word-odds'])].sort();

test('the methods are found where they are named', () => {
  expect(methods).toEqual(expect.arrayContaining(['adjusted-wald', 'wilson', 'limits', 'log-rank', 'mann-kendall']));
  expect(methods.length).toBeGreaterThan(20);
});

describe.each(['en', 'de'] as const)('in %s', (tongue) => {
  test.each(methods)('%s has a name and an explanation that does without it', async (method) => {
    const t = translator(await loadMessages(tongue), tongue === 'en' ? 'en-US' : 'de-DE');
    const name = wordMethod(method, t);
    const means = explainMethod(method, t) ?? '';
    expect(name).not.toBe('');
    expect(means.length).toBeGreaterThan(40);
    expect(means).toMatch(/\.$/);
    expect(means).not.toMatch(/[{}]|undefined/);
    expect(means.toLowerCase()).not.toContain(name.toLowerCase());
  });
});

test('what is no method keeps its id and is not explained', async () => {
  const t = translator(await loadMessages('en'), 'en-US');
  expect(wordMethod('unheard-of', t)).toBe('unheard-of');
  expect(explainMethod('', t)).toBeNull();
});
