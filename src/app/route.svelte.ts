/** A screen, as the address names it. Hash addresses work under every path and without a server. */
export type Route = { readonly screen: 'welcome' } | { readonly screen: 'project'; readonly id: string };

/** The screen that a hash names; an unknown one is the welcome screen. */
export function parseRoute(hash: string): Route {
  const id = /^#\/project\/([^/]+)$/.exec(hash)?.[1];
  try {
    return id ? { screen: 'project', id: decodeURIComponent(id) } : { screen: 'welcome' };
  } catch {
    return { screen: 'welcome' };
  }
}

/** The hash of a screen. */
export const hashOf = (route: Route): string =>
  route.screen === 'project' ? `#/project/${encodeURIComponent(route.id)}` : '#/';

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
