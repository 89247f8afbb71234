import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headerPolicy, metaPolicy } from '../tools/csp.ts';

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );

const headersFile = readFileSync('static/_headers', 'utf8');
const sent = directives(/Content-Security-Policy: (.*)/.exec(headersFile)?.[1] ?? '');

test('the header in static/_headers is the policy the service worker sends', () => {
  expect(sent).toEqual(directives(headerPolicy()));
});

test('page and header agree in every directive that a meta tag may carry', () => {
  const notInMeta = ['frame-ancestors', 'sandbox', 'report-uri'];
  const carried = new Map([...sent].filter(([name]) => !notInMeta.includes(name)));
  expect(directives(metaPolicy())).toEqual(carried);
});

test('the policy names no other origin and no unsafe source', () => {
  expect(headerPolicy()).not.toMatch(/https?:|wss?:|\*|unsafe-/);
});
