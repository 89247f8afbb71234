/// <reference lib="webworker" />
import { sharePath } from '../core/sharing.ts';
import { takeShared } from './take-shared.ts';

// Filled in by the build: what to store, the version that these files make, and the content security policy.
declare const __PRECACHE__: readonly (readonly [path: string, integrity: string])[];
declare const __VERSION__: string;
declare const __POLICY__: string;
declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;
// The scope is part of the name: two copies on one origin must leave each other's caches alone.
const FAMILY = `echolot:${scope}:`;
const CURRENT = FAMILY + __VERSION__;

const urlOf = (path: string): string => new URL(path, scope).href;
const withoutQuery = (url: string): string => url.replace(/[?#].*$/, '');
// Named once: the build pastes the whole list wherever the placeholder stands.
const known = new Map(__PRECACHE__.map(([path, integrity]) => [urlOf(path), integrity]));
// Windows that got their page from this version. Lost when the browser stops the worker: then nothing is swept.
const served = new Set<string>();
const otherVersions = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== CURRENT);

/** All files or none. The integrity keeps a half-deployed version from ever being stored. */
async function precache(): Promise<void> {
  const cache = await caches.open(CURRENT);
  await cache.addAll([...known].map(([url, integrity]) => new Request(url, { cache: 'reload', integrity })));
}

/** Other versions go when every open window came from this one and none is on its way in. */
async function sweep(): Promise<void> {
  const names = await otherVersions();
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const inUse = windows.some(({ id, url }) => url.startsWith(scope) && !served.has(id));
  if (inUse || self.registration.installing || self.registration.waiting) return;
  for (const name of names) await caches.delete(name);
}

/** The stored file: of this version, else of the one that a tab opened earlier is still running. */
async function stored(url: string): Promise<Response | undefined> {
  const own = await (await caches.open(CURRENT)).match(url);
  if (own) return own;
  for (const name of await otherVersions()) {
    const hit = await (await caches.open(name)).match(url);
    if (hit) return hit;
  }
  return undefined;
}

/** Documents and workers get the policy as a header: the page's meta tag does not reach a worker with a URL. */
function withPolicy(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.append('Content-Security-Policy', __POLICY__);
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers });
}

async function answer(request: Request): Promise<Response> {
  const navigation = request.mode === 'navigate';
  const asked = withoutQuery(request.url);
  const url = navigation && !known.has(asked) ? urlOf('index.html') : asked;
  // The network is asked only for a file that should be stored and is not: somebody emptied the cache.
  const found = (await stored(url)) ?? (known.has(url) ? await fetch(url) : new Response(null, { status: 404 }));
  return navigation || /worker$/.test(request.destination) ? withPolicy(found) : found;
}

self.addEventListener('install', (event) => event.waitUntil(precache()));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const type = (event.data as { type?: unknown } | null)?.type;
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'PAGE_LOADED') event.waitUntil(sweep());
});

self.addEventListener('fetch', (event) => {
  const { request, resultingClientId } = event;
  if (request.method === 'POST' && request.url === urlOf(sharePath)) {
    event.respondWith(takeShared(request, scope, caches));
    return;
  }
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  if (request.mode === 'navigate') served.add(resultingClientId);
  event.respondWith(answer(request));
});
