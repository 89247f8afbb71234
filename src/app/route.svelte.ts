/** A screen, as the address names it. Hash addresses work under every path and without a server. */
export type Route =
  | { readonly screen: 'welcome' }
  | { readonly screen: 'mapping' }
  /** Several files on their way into one project. */
  | { readonly screen: 'files' }
  /** With `table`, a table of the project instead of its notebook; with `tables`, the list of all of them. */
  | { readonly screen: 'project'; readonly id: string; readonly table?: string; readonly tables?: true };

const mappingHash = '#/mapping';
const filesHash = '#/files';

/** The screen that a hash names; an unknown one is the welcome screen. */
export function parseRoute(hash: string): Route {
  if (hash === mappingHash) return { screen: 'mapping' };
  if (hash === filesHash) return { screen: 'files' };
  const [, id, tables, table] = /^#\/project\/([^/]+)(?:\/(tables)|\/table\/([^/]+))?$/.exec(hash) ?? [];
  try {
    if (!id) return { screen: 'welcome' };
    const project = { screen: 'project', id: decodeURIComponent(id) } as const;
    if (tables) return { ...project, tables: true };
    return table ? { ...project, table: decodeURIComponent(table) } : project;
  } catch {
    return { screen: 'welcome' };
  }
}

/** The hash of a screen. */
export function hashOf(route: Route): string {
  if (route.screen === 'welcome') return '#/';
  if (route.screen === 'mapping') return mappingHash;
  if (route.screen === 'files') return filesHash;
  const project = `#/project/${encodeURIComponent(route.id)}`;
  if (route.tables) return `${project}/tables`;
  return route.table === undefined ? project : `${project}/table/${encodeURIComponent(route.table)}`;
}

/** Where the person is; back and forward of the browser change it. */
class CurrentRoute {
  current = $state.raw<Route>({ screen: 'welcome' });

  start = (): void => {
    const read = () => {
      this.current = parseRoute(location.hash);
    };
    addEventListener('hashchange', read);
    read();
  };

  /** Goes to a screen; `replace` leaves no step to go back to. */
  go = (route: Route, how: 'push' | 'replace' = 'push'): void => {
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hashOf(route));
    this.current = route;
  };
}

/** The one place where the page is; `main.ts` starts it. */
export const route = new CurrentRoute();
