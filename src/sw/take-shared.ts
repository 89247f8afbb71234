import { shareCache, sharedSearch } from '../core/sharing.ts';

/**
 * Keeps the files of a share for the page, which is then shown. They go into a cache of this device: the request that
 * brings them never reaches a network.
 */
export async function takeShared(request: Request, scope: string, caches: CacheStorage): Promise<Response> {
  const files = (await request.formData()).getAll('files').filter((entry) => entry instanceof File);
  const cache = await caches.open(shareCache(scope));
  for (const [i, file] of files.entries()) {
    const headers = { 'Content-Type': file.type, 'X-File-Name': encodeURIComponent(file.name) };
    await cache.put(`${scope}shared/${i}`, new Response(file, { headers }));
  }
  return Response.redirect(scope + sharedSearch, 303);
}
