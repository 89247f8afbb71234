/** The state of the installed app: whether it works offline, and whether a newer version waits for consent. */
class Updates {
  /** True once every file is stored, so the app opens without a network. */
  offlineReady = $state(false);
  /** The version that waits to take over; undefined when this is the newest. */
  waiting = $state.raw<ServiceWorker | undefined>();
  /** True when another tab switched to a newer version: this one keeps working, but should be reloaded. */
  outdated = $state(false);

  /** Registers the service worker of a built app. Without one (private mode, plain http) the app still works. */
  async register(): Promise<void> {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    const container = navigator.serviceWorker;
    const hadController = container.controller !== null;
    container.addEventListener('controllerchange', () => {
      this.outdated = hadController;
    });
    try {
      const registration = await container.register('./sw.js', { updateViaCache: 'none' });
      this.offlineReady = registration.active !== null;
      if (hadController && registration.waiting) this.waiting = registration.waiting;
      container.controller?.postMessage({ type: 'PAGE_LOADED' });
      this.#follow(registration.waiting);
      this.#follow(registration.installing);
      registration.addEventListener('updatefound', () => this.#follow(registration.installing));
      // Left to itself a browser looks for a new version only some time after the page has loaded.
      if (hadController) await registration.update();
    } catch {
      // No service worker to be had, or no network to ask for a newer one: the app works as it is.
    }
  }

  /** Lets the waiting version take over and reloads the page into it. Save before calling. */
  apply(): void {
    if (this.waiting?.state === 'installed') {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      this.waiting.postMessage({ type: 'SKIP_WAITING' });
    } else {
      location.reload();
    }
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) this.waiting = worker;
      if (worker.state === 'activated') this.offlineReady = true;
      if (worker.state === 'redundant' && this.waiting === worker) this.waiting = undefined;
    });
  }
}

/** The one instance; `main.ts` registers it, the interface reads it. */
export const updates = new Updates();
