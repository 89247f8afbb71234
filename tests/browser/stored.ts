import type { Page } from './fixtures.ts';

/** Traces of imports that did not come to their end, in the database and in files. */
export interface Leftovers {
  /** Tables that were begun and not published. */
  readonly unpublished: number;
  /** Tables that have rows but no record. */
  readonly stray: number;
}

/** Reads the database itself: what is in it, not what the app says is. */
export const readLeftovers = (page: Page): Promise<Leftovers> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await settled(indexedDB.open('echolot'));
    const store = (name: string) => database.transaction(name).objectStore(name);
    const records: { id: string; publishedAt: number | null }[] = await settled(store('tableRecords').getAll());
    const keys = await settled(store('chunks').getAllKeys());
    database.close();
    const known = new Set(records.map(({ id }) => id));
    const withRows = new Set(keys.map((key) => String((key as IDBValidKey[])[0])));
    const root = await navigator.storage.getDirectory();
    const files = await root.getDirectoryHandle('echolot-rows', { create: true });
    for await (const id of (files as unknown as { keys(): AsyncIterable<string> }).keys())
      withRows.add(id.replace('.label', ''));
    return {
      unpublished: records.filter(({ publishedAt }) => publishedAt === null).length,
      stray: [...withRows].filter((id) => !known.has(id)).length,
    };
  });
