/** The part of the Trusted Types interface used here; TypeScript's DOM library does not have it yet. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): unknown;
}

/** Where a worker or service worker may be loaded from: this origin, or a blob this page made. */
function ownScriptUrl(url: string): string {
  const { protocol, origin, href } = new URL(url, document.baseURI);
  if (protocol === 'blob:' || origin === location.origin) return href;
  throw new TypeError(`Refused to load a script from ${url}`);
}

// HTML and script text have no rule on purpose: as plain strings the browser refuses both.
const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
factory?.createPolicy('default', { createScriptURL: ownScriptUrl });
