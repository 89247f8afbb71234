import type { SortBy } from '../core/table/rows.ts';

/** A place in the app, as the address names it. Hash addresses work under every path and without a server. */
export type Route =
  | { readonly screen: 'welcome' }
  | { readonly screen: 'mapping' }
  /** Several files on their way into one project. */
  | { readonly screen: 'files' }
  /** Everything the interface is made of. */
  | { readonly screen: 'gallery' }
  | ProjectRoute;

/** A place in a project: one of its tables, the list of them, or a notebook; without any, its first notebook. */
export interface ProjectRoute {
  readonly screen: 'project';
  readonly id: string;
  /** A table of the project instead of a notebook. */
  readonly table?: string;
  /** The list of all tables. */
  readonly tables?: true;
  /** How the rows of the table are looked at; absent: all in the order of the file. */
  readonly rows?: RowsRoute;
  readonly notebook?: string;
  /** The selected cell; while presenting, the one on the slide. */
  readonly cell?: string;
  /** The notebook as slides or as a report, instead of to work in. */
  readonly stage?: Stage;
  /** The tab of the inspector, or `none` while it is closed; absent: the usual one. */
  readonly inspect?: string;
  /** Cells that show their numbers as a table. */
  readonly asTables?: readonly string[];
  /** The people behind a number that are looked at, as `app/people-place.ts` writes them. */
  readonly people?: string;
}

/** Ways to hand a notebook over. */
export type Stage = 'present' | 'report';

/** Order, search and conditions of the rows of a table. */
export interface RowsRoute {
  readonly sort: readonly SortBy[];
  /** Empty: no search. */
  readonly search: string;
  /** Conditions, as `writePredicate` writes them. */
  readonly where: readonly string[];
}

/** What an address was read as: the nearest place that it can mean, and whether it meant more than that. */
export interface ReadAddress {
  readonly route: Route;
  readonly unknown: boolean;
}

const mappingHash = '#/mapping';
const filesHash = '#/files';
const galleryHash = '#/gallery';

/** Reads a hash; never throws. */
export function readHash(hash: string): ReadAddress {
  if (hash === mappingHash) return { route: { screen: 'mapping' }, unknown: false };
  if (hash === filesHash) return { route: { screen: 'files' }, unknown: false };
  if (hash === galleryHash) return { route: { screen: 'gallery' }, unknown: false };
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const parts = path.split('/').map(decoded);
  const [kind, id] = parts;
  if (kind !== 'project' || !id) return { route: { screen: 'welcome' }, unknown: path !== '' };
  return readProject(id, parts.slice(2), new URLSearchParams(query));
}

/** The place that a hash names, or the nearest to it. */
export const parseRoute = (hash: string): Route => readHash(hash).route;

function readProject(id: string, parts: readonly (string | null)[], query: URLSearchParams): ReadAddress {
  const project = { screen: 'project', id } as const;
  const [kind, within, sub, cell, ...rest] = parts;
  const unknown = rest.length > 0;
  if (kind === 'table' && within) {
    return { route: { ...project, table: within, ...rowsIn(query) }, unknown: unknown || sub !== undefined };
  }
  if (kind === 'tables') return { route: { ...project, tables: true }, unknown: parts.length > 1 };
  if (kind !== 'notebook' || !within) return { route: project, unknown: parts.length > 0 };
  const notebook = { ...project, notebook: within, ...viewIn(query) };
  const named = cell ? { cell } : {};
  const people = peopleIn(query);
  if (sub === undefined) return { route: { ...notebook, ...people }, unknown };
  if (sub === 'cell' && cell) return { route: { ...notebook, ...named, ...people }, unknown };
  if (sub === 'present' && cell !== null) return { route: { ...notebook, ...named, stage: 'present' }, unknown };
  if (sub === 'report') return { route: { ...notebook, stage: 'report' }, unknown: unknown || cell !== undefined };
  return { route: { ...notebook, ...people }, unknown: true };
}

/** The hash of a place; `parseRoute` leads back to it. */
export function hashOf(route: Route): string {
  if (route.screen === 'welcome') return '#/';
  if (route.screen === 'mapping') return mappingHash;
  if (route.screen === 'files') return filesHash;
  if (route.screen === 'gallery') return galleryHash;
  const path = ['#', 'project', route.id, ...pathWithin(route)];
  const query = queryOf(route).toString();
  const hash = path.map((part, index) => (index === 0 ? part : encodeURIComponent(part))).join('/');
  return query === '' ? hash : `${hash}?${query}`;
}

function pathWithin({ table, tables, notebook, cell, stage }: ProjectRoute): readonly string[] {
  if (table !== undefined) return ['table', table];
  if (tables) return ['tables'];
  if (notebook === undefined) return [];
  const place = ['notebook', notebook];
  if (stage === 'report') return [...place, 'report'];
  if (stage === 'present') return [...place, 'present', ...(cell === undefined ? [] : [cell])];
  return cell === undefined ? place : [...place, 'cell', cell];
}

function queryOf({ table, rows, notebook, inspect, asTables, stage, people }: ProjectRoute): URLSearchParams {
  const query = new URLSearchParams();
  if (table !== undefined) {
    for (const { column, direction } of rows?.sort ?? []) query.append(direction, column);
    if (rows?.search) query.set('search', rows.search);
    for (const condition of rows?.where ?? []) query.append('where', condition);
  } else if (notebook !== undefined) {
    if (inspect) query.set('inspect', inspect);
    for (const cell of asTables ?? []) query.append('table', cell);
    if (people && !stage) query.set('people', people);
  }
  return query;
}

function rowsIn(query: URLSearchParams): { readonly rows?: RowsRoute } {
  const sort = Array.from(query).flatMap(([direction, column]): SortBy[] =>
    (direction === 'ascending' || direction === 'descending') && column !== '' ? [{ column, direction }] : [],
  );
  const search = query.get('search') ?? '';
  const where = query.getAll('where').filter((condition) => condition !== '');
  return sort.length + where.length === 0 && search === '' ? {} : { rows: { sort, search, where } };
}

function viewIn(query: URLSearchParams): Pick<ProjectRoute, 'inspect' | 'asTables'> {
  const inspect = query.get('inspect');
  const asTables = query.getAll('table').filter((cell) => cell !== '');
  return { ...(inspect ? { inspect } : {}), ...(asTables.length > 0 ? { asTables } : {}) };
}

function peopleIn(query: URLSearchParams): { readonly people?: string } {
  const people = query.get('people');
  return people ? { people } : {};
}

/** Null for what is not written as addresses are. */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
