import { hashOf, type Route, readHash } from './address.ts';

/** Where the person is; back and forward of the browser change it. */
class CurrentRoute {
  current = $state.raw<Route>({ screen: 'welcome' });
  /** Whether the address that was come by named something that no place is called; `current` is the nearest. */
  unknown = $state.raw(false);

  start = (): void => {
    const read = () => {
      const { route, unknown } = readHash(location.hash);
      this.current = route;
      this.unknown = unknown;
    };
    addEventListener('hashchange', read);
    read();
  };

  /** Goes to a place; `replace` leaves no step to go back to. */
  go = (route: Route, how: 'push' | 'replace' = 'push'): void => {
    if (how === 'push') history.pushState({ within: true }, '', hashOf(route));
    else history.replaceState(history.state, '', hashOf(route));
    this.current = route;
    this.unknown = false;
  };

  /** Whether a step back was begun and has not come to its end. */
  #leaving = false;

  /**
   * Leaves a place for another: back where it was come to from the app, so that no step leads into it again. Once: the
   * browser steps back later, and a second key meanwhile would be one step more. Which place it is, is asked once the step
   * is done: meanwhile a person goes on.
   */
  leave = (to: () => Route): void => {
    if (this.#leaving) return;
    const state = history.state as { within?: boolean } | null;
    const arrive = () => {
      this.#leaving = false;
      this.go(to(), 'replace');
    };
    if (state?.within) {
      this.#leaving = true;
      addEventListener('popstate', arrive, { once: true });
      history.back();
    } else arrive();
  };
}

/** The one place where the page is; `main.ts` starts it. */
export const route = new CurrentRoute();
