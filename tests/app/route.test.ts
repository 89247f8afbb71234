import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOf, type ProjectRoute, parseRoute, type Route, readHash } from '../../src/app/address.ts';

const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const names = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** The same place without what is `undefined`. */
const place = (fields: { readonly [K in keyof ProjectRoute]: ProjectRoute[K] | undefined }): ProjectRoute =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as ProjectRoute;

const rows = fc.record({
  sort: fc.array(fc.record({ column: name, direction: fc.constantFrom('ascending' as const, 'descending' as const) }), {
    minLength: 1,
    maxLength: 3,
  }),
  search: fc.string({ unit: 'binary', maxLength: 12 }),
  where: fc.array(name, { maxLength: 3 }),
});
const project = { screen: fc.constant('project' as const), id: name };
const view = { inspect: some(name), asTables: some(names) };
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constantFrom<Route>({ screen: 'welcome' }, { screen: 'mapping' }, { screen: 'files' }),
  fc.record(project),
  fc.record({ ...project, tables: fc.constant(true as const) }),
  fc.record({ ...project, table: name, rows: some(rows) }).map(place),
  fc.record({ ...project, ...view, notebook: name, cell: some(name), people: some(name) }).map(place),
  fc
    .record({ ...project, ...view, notebook: name, cell: some(name), stage: fc.constant('present' as const) })
    .map(place),
  fc.record({ ...project, ...view, notebook: name, stage: fc.constant('report' as const) }).map(place),
);

test('every place has an address that leads back to it and to no other', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(readHash(hashOf(route))).toEqual({ route, unknown: false });
    }),
    { numRuns: 500 },
  );
});

test('addresses are read as browsers hand them on, also when they escape more', () => {
  expect(parseRoute(new URL('http://a/#/project/ä ö/table/ü').hash)).toEqual({
    screen: 'project',
    id: 'ä ö',
    table: 'ü',
  });
});

test('no text makes reading fail, and what is read has an address that says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { route } = readHash(`#/project/${text}`);
      expect(parseRoute(hashOf(route))).toEqual(route);
    }),
  );
});

describe('what is not written as an address leads to the nearest place, and is noticed', () => {
  test.each<[string, Route]>([
    ['#/nowhere', { screen: 'welcome' }],
    ['#/project/', { screen: 'welcome' }],
    ['#/project/%', { screen: 'welcome' }],
    ['#/mapping/x', { screen: 'welcome' }],
    ['#/project/a/b', { screen: 'project', id: 'a' }],
    ['#/project/a/table/', { screen: 'project', id: 'a' }],
    ['#/project/a/table/%E0', { screen: 'project', id: 'a' }],
    ['#/project/a/tables/b', { screen: 'project', id: 'a', tables: true }],
    ['#/project/a/table/b/c', { screen: 'project', id: 'a', table: 'b' }],
    ['#/project/a/notebook/', { screen: 'project', id: 'a' }],
    ['#/project/a/notebook/n/cell', { screen: 'project', id: 'a', notebook: 'n' }],
    ['#/project/a/notebook/n/film/c', { screen: 'project', id: 'a', notebook: 'n' }],
    ['#/project/a/notebook/n/cell/c/d', { screen: 'project', id: 'a', notebook: 'n', cell: 'c' }],
    ['#/project/a/notebook/n/report/x', { screen: 'project', id: 'a', notebook: 'n', stage: 'report' }],
  ])('%s', (hash, route) => {
    expect(readHash(hash)).toEqual({ route, unknown: true });
  });
});

test.each(['', '#', '#/'])('"%s" is the welcome screen', (hash) => {
  expect(readHash(hash)).toEqual({ route: { screen: 'welcome' }, unknown: false });
});
