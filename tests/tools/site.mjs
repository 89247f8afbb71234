// A static host in a few lines. It serves a folder below a deep path, remembers what it was asked, and can be stopped.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** @param {string} path */
const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Serves a folder below a path of one origin, as a project page on a shared host does. */
export class StaticSite {
  /** @type {import('node:http').Server | undefined} */
  #server;
  #port = 0;
  /** Every path that was asked for, in order. @type {string[]} */
  hits = [];

  /** @param {string} folder @param {string} [mount] */
  constructor(folder, mount = '/some/deep/path/') {
    this.folder = resolve(folder);
    this.mount = mount;
  }

  get url() {
    return `http://localhost:${this.#port}${this.mount}`;
  }

  /** @param {string} path */
  #fileFor(path) {
    if (!path.startsWith(this.mount)) return undefined;
    const file = resolve(join(this.folder, path.slice(this.mount.length) || 'index.html'));
    return file.startsWith(this.folder + sep) && isFile(file) ? file : undefined;
  }

  /** Starts listening; a second time on the same port. */
  async start() {
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
      this.hits.push(path);
      const file = this.#fileFor(path);
      if (!file) {
        response.writeHead(404).end('not found');
        return;
      }
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
      createReadStream(file).pipe(response);
    });
    this.#server = server;
    await new Promise((listening) => server.listen(this.#port, '127.0.0.1', () => listening(undefined)));
    const address = server.address();
    this.#port = typeof address === 'object' && address ? address.port : 0;
  }

  /** Drops every connection and stops listening. */
  async stop() {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((closed) => server.close(() => closed(undefined)));
  }
}
