import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { Incoming } from '../../src/app/incoming.svelte.ts';
import { sharedFiles } from '../../src/app/receive-files.ts';
import { sharePath } from '../../src/core/sharing.ts';
import { takeShared } from '../../src/sw/take-shared.ts';

const file = (name: string, text = 'a,b\n1,2\n') => new File([text], name);

test('one file is read at once, of several a person chooses', async () => {
  const choose = vi.fn(async (_: File) => undefined);
  const incoming = new Incoming({ choose });
  const [a, b, c] = [file('a.csv'), file('b.csv'), file('c.csv')];
  await incoming.take([a]);
  expect(choose.mock.calls).toEqual([[a]]);
  await incoming.take([b, c]);
  expect(incoming.waiting).toEqual([b, c]);
  await incoming.open(c);
  expect([choose.mock.calls, incoming.waiting]).toEqual([[[a], [c]], [b]]);
  incoming.dismiss();
  expect(incoming.waiting).toEqual([]);
});

test('the description of a survey goes before the responses that come with it', async () => {
  const choose = vi.fn(async (_: File) => undefined);
  await new Incoming({ choose }).take([file('bulk.json', '{"data": []}'), file('details.json', '{"headings": []}')]);
  const [chosen] = choose.mock.calls[0] ?? [];
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
