import { EcholotError, problemOf } from '../core/problem.ts';
import type { Connection } from './connection.ts';
import { storageError } from './storage-problem.ts';

/** Whether the browser promised not to clear what is stored; `unknown` when it does not say. */
export type Persistence = 'granted' | 'refused' | 'unknown';

const askedKey = 'persistence.asked';

/** Some browsers ask the person in turn; most decide by how much the app is used, which grows. In milliseconds. */
const askAgainAfter = 7 * 24 * 60 * 60 * 1000;

/**
 * Asks the browser to keep what is stored; call it after an import, when a person has something to lose. Asks once a
 * week at most and never rejects.
 */
export async function requestPersistence(connection: Connection): Promise<Persistence> {
  try {
    if (!navigator.storage?.persist) return 'unknown';
    if (await navigator.storage.persisted()) return 'granted';
    const asked = await connection.read(['settings'], ({ settings }) => settings.get(askedKey));
    if (typeof asked?.value === 'number' && asked.value > Date.now() - askAgainAfter) return 'refused';
    await connection.write(['settings'], ({ settings }) => settings.put({ key: askedKey, value: Date.now() }));
    return (await navigator.storage.persist()) ? 'granted' : 'refused';
  } catch {
    return 'unknown';
  }
}

/** Whether the browser promised to keep what is stored; does not ask for it and never rejects. */
export async function currentPersistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persisted()) ? 'granted' : 'refused';
  } catch {
    return 'unknown';
  }
}

/** What this browser's storage is good for. */
export interface StorageProbe {
  /** The problem that writing met; null when it works. */
  readonly problem: ReturnType<typeof problemOf> | null;
  /** Whether what is stored will probably vanish with the window, as in private browsing. */
  readonly fleeting: boolean;
  /** Whether the browser deletes it after some days without a visit, unless the app is installed. */
  readonly expiring: boolean;
}

/** Writes and deletes something to see whether storing works. Never rejects. */
export async function probeStorage(connection: Connection): Promise<StorageProbe> {
  try {
    await connection.write(['settings'], ({ settings }) => settings.put({ key: 'probe', value: 1 }));
    await connection.write(['settings'], ({ settings }) => settings.delete('probe'));
    return { problem: null, fleeting: await refusesFiles(), expiring: await expires() };
  } catch (error) {
    return { problem: problemOf(storageError(error)), fleeting: true, expiring: false };
  }
}

/** Firefox and Safari refuse private files in private browsing; Chromium gives no sign. */
async function refusesFiles(): Promise<boolean> {
  if (!globalThis.navigator?.storage?.getDirectory) return false;
  return navigator.storage.getDirectory().then(
    () => false,
    () => true,
  );
}

/**
 * Safari deletes what a site stored after seven days of use without a visit to it, but spares installed apps and what
 * it promised to keep. Source: WebKit, "Full Third-Party Cookie Blocking and More", 2020. Told by an event that only
 * Safari has.
 */
async function expires(): Promise<boolean> {
  if (!('GestureEvent' in globalThis) || globalThis.matchMedia?.('(display-mode: standalone)').matches) return false;
  return (await currentPersistence()) !== 'granted';
}

/** Bytes that this app takes in storage as the browser estimates them: for display only. Null when unknown. */
export async function bytesStored(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    return null;
  }
}

/**
 * The same error, with the amounts that are known when the disk is full. What the browser calls available is passed
 * on only when it explains the failure.
 */
export async function withAmounts(error: unknown, needed: number): Promise<unknown> {
  if (problemOf(error).code !== 'storage-full') return error;
  const { quota = 0, usage = 0 } = (await globalThis.navigator?.storage?.estimate?.().catch(() => undefined)) ?? {};
  const free = Math.max(0, quota - usage);
  return new EcholotError({ code: 'storage-full', needed, available: quota > 0 && free < needed ? free : null });
}
