import { shareCache, sharedSearch } from '../core/sharing.ts';

/** What the platform tells an app that was opened with files. Not in every browser. */
interface LaunchQueue {
  setConsumer(consumer: (params: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** The files that the service worker kept for the page; they are forgotten there. */
export async function sharedFiles(scope: string, caches: CacheStorage): Promise<readonly File[]> {
  const cache = await caches.open(shareCache(scope));
  const files: File[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    const name = decodeURIComponent(response.headers.get('X-File-Name') ?? '');
    files.push(new File([await response.blob()], name, { type: response.headers.get('Content-Type') ?? '' }));
  }
  await caches.delete(shareCache(scope));
  return files;
}

/** Takes files with which the operating system opens the app, or that another app shares with it. */
export function receiveFiles(take: (files: readonly File[]) => void): void {
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void Promise.all(files.map((file) => file.getFile())).then(take);
  });
  if (location.search !== sharedSearch || !('caches' in globalThis)) return;
  history.replaceState(null, '', location.pathname + location.hash);
  void sharedFiles(new URL('./', location.href).href, caches).then((files) => files.length > 0 && take(files));
}
