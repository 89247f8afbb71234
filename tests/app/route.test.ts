import { expect, test } from 'vitest';
import { hashOf, parseRoute, type Route } from '../../src/app/route.svelte.ts';

test.each<Route>([
  { screen: 'welcome' },
  { screen: 'mapping' },
  { screen: 'files' },
  { screen: 'project', id: 'a1b2' },
  { screen: 'project', id: 'ä/ö?#%' },
  { screen: 'project', id: 'a', table: 'ü/1' },
  { screen: 'project', id: 'a', tables: true },
])('$screen has an address that leads back to it', (route) => {
  expect(parseRoute(hashOf(route))).toEqual(route);
});

test.each([
  '',
  '#',
  '#/nowhere',
  '#/project/',
  '#/project/a/b',
  '#/project/a/table/',
  '#/project/a/tables/b',
  '#/project/a/table/b/c',
  '#/project/%',
])('%s is the welcome screen', (hash) => {
  expect(parseRoute(hash)).toEqual({ screen: 'welcome' });
});
