import type { Connection } from './connection.ts';

const keyOfKey = 'pseudonym-key';

const fresh = (): string =>
  [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The key under which this device turns personal values into names that say nothing, made once and never part of a
 * file: without it, nobody can tell whose name one is by trying addresses.
 */
export async function pseudonymKey(connection: Connection): Promise<string> {
  return connection.write(['settings'], async ({ settings }) => {
    const known = await settings.get(keyOfKey);
    if (typeof known?.value === 'string') return known.value;
    const value = fresh();
    await settings.put({ key: keyOfKey, value });
    return value;
  });
}
