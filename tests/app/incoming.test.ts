import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Route } from '../../src/app/address.ts';
import { Incoming } from '../../src/app/incoming.svelte.ts';
import { sharedFiles } from '../../src/app/receive-files.ts';
import { sharePath } from '../../src/core/sharing.ts';
import { takeShared } from '../../src/sw/take-shared.ts';

const file = (name: string, text = 'a,b\n1,2\n') => new File([text], name);

/** The entrance with everything behind it faked; `at` says where the person is. */
function entrance(at: Route = { screen: 'welcome' }) {
  const importer = {
    choose: vi.fn(async (_: File) => undefined),
    current: { step: 'idle' } as const,
    divert: () => false,
  };
  const take = vi.fn(async () => undefined);
  const offer = vi.fn(async (_: File) => undefined);
  const told: string[] = [];
  const place = {
    current: at,
    go: (route: Route) => {
      place.current = route;
    },
  };
  const incoming = new Incoming({
    importer: importer as never,
    loadBatch: async () => ({ take, isImporting: false, target: null }) as never,
    place,
    tell: (message) => told.push(message),
  });
  const document = { id: 'p1', title: 'P', tables: [] };
  incoming.opened({ next: { offer }, session: { document, readOnly: false } } as never);
  return { incoming, importer, take, offer, told, place, document };
}

test('one file is read at once; several make one project', async () => {
  const { incoming, importer, take, place } = entrance();
  const [a, b, c] = [file('a.csv'), file('b.csv'), file('c.csv')];
  await incoming.take([a]);
  expect(importer.choose.mock.calls).toEqual([[a]]);
  await incoming.take([b, c]);
  expect(take.mock.calls).toEqual([[[b, c], null, undefined]]);
  expect(place.current).toEqual({ screen: 'files' });
});

test('over an open project one file is offered to it, and several become its tables', async () => {
  const { incoming, importer, take, offer, document } = entrance({ screen: 'project', id: 'p1' });
  const [a, b] = [file('a.csv'), file('b.csv')];
  await incoming.take([a]);
  await incoming.take([a, b]);
  expect(offer.mock.calls).toEqual([[a]]);
  expect(take.mock.calls).toEqual([[[a, b], document, undefined]]);
  expect(importer.choose).not.toHaveBeenCalled();
});

test('an archive of several tables is taken apart, a workbook is mapped by its sheet', async () => {
  const { importer, take } = entrance();
  const [zip, book] = [file('tables.zip'), file('book.xlsx')];
  const parts = [
    { name: 'a', rows: null },
    { name: 'b', rows: null },
  ];
  const divert = importer.divert as (file: File, proposal: unknown) => boolean;
  expect(divert(book, { parts, format: 'spreadsheet' })).toBe(false);
  expect(divert(zip, { parts, format: 'delimited' })).toBe(true);
  await vi.waitFor(() => expect(take.mock.calls).toEqual([[[zip], null, undefined]]));
});

test('nothing dropped is said', async () => {
  const { incoming, told } = entrance();
  await incoming.take([]);
  expect(told).toEqual(['welcome.no-file']);
});

test('the description of a survey goes before the responses that come with it', async () => {
  const { incoming, importer } = entrance();
  await incoming.take([file('bulk.json', '{"data": []}'), file('details.json', '{"headings": []}')]);
  const [chosen] = importer.choose.mock.calls[0] ?? [];
  expect([chosen?.name, await chosen?.text()]).toEqual(['bulk.json', '{"headings": []}\n{"data": []}']);
});

/** As much of a cache as sharing needs. */
function fakeCaches(): CacheStorage {
  const stored = new Map<string, Map<string, Response>>();
  return {
    open: async (name: string) => {
      const cache = stored.get(name) ?? new Map<string, Response>();
      stored.set(name, cache);
      return {
        put: async (url: string, response: Response) => void cache.set(url, response),
        keys: async () => [...cache.keys()].map((url) => new Request(url)),
        match: async (request: Request) => cache.get(request.url),
      };
    },
    delete: async (name: string) => stored.delete(name),
  } as unknown as CacheStorage;
}

test('shared files wait in this device for the page, once', async () => {
  const scope = 'https://example.org/echolot/';
  const form = new FormData();
  form.append('files', file('Umfrage März.csv', 'nps\n9\n'));
  form.append('files', file('b.xlsx', 'x'));
  const caches = fakeCaches();
  const response = await takeShared(new Request(scope + sharePath, { method: 'POST', body: form }), scope, caches);
  expect([response.status, response.headers.get('Location')]).toEqual([303, `${scope}?shared`]);
  const files = await sharedFiles(scope, caches);
  expect(files.map(({ name }) => name)).toEqual(['Umfrage März.csv', 'b.xlsx']);
  expect(await files[0]?.text()).toBe('nps\n9\n');
  expect(await sharedFiles(scope, caches)).toEqual([]);
});

test('the manifest says what the app opens and takes', () => {
  const manifest = JSON.parse(readFileSync('static/manifest.webmanifest', 'utf8'));
  expect(manifest.share_target).toMatchObject({
    action: `./${sharePath}`,
    method: 'POST',
    enctype: 'multipart/form-data',
  });
  expect(manifest.share_target.params.files[0].name).toBe('files');
  expect(Object.values(manifest.file_handlers[0].accept).flat()).toEqual(
    expect.arrayContaining(['.csv', '.xlsx', '.json', '.zip']),
  );
});
