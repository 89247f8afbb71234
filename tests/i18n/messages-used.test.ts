import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { first } from '../../src/i18n/messages/en/first.ts';
import { rest } from '../../src/i18n/messages/en/rest.ts';

const source = join(import.meta.dirname, '../../src');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|svelte)$/.test(path) && !/i18n[\\/]messages/.test(path))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');

/** Keys that are put together from values only, so that nothing of them stands in the code. */
const composedWhole = /^(fleeting|expiring)\.(title|about)$/;
/** Areas whose keys are put together from names with dots. */
const dotted = /^(account|lab\.(?:use|name))\./;

const key = /['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g;
const keyWithHole = /`([a-z][\w-]*\.[^`\n]*?\$\{[^`\n]*)`/g;
const hole = /\$\{(?:[^{}]|\{[^{}]*\})*\}/;

const literal = new Set(Array.from(code.matchAll(key), ([, found]) => found));
const patterns = Array.from(code.matchAll(keyWithHole), ([, template = '']) => {
  const parts = template.split(hole).map((part) => part.replace(/[.\\^$*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join(dotted.test(template) ? '[\\w.-]+' : '[\\w-]+')}$`);
});
const isSaid = (one: string) =>
  literal.has(one) || composedWhole.test(one) || patterns.some((pattern) => pattern.test(one));

test('every message is said somewhere, and one that nobody says would be found', () => {
  expect(Object.keys({ ...first, ...rest }).filter((one) => !isSaid(one))).toEqual([]);
  expect(['welcome.never', 'kpi.never.said'].some(isSaid)).toBe(false);
});
