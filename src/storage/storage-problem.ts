import { EcholotError, type Problem } from '../core/problem.ts';

/** Errors that say that the connection, not the request, is at fault: worth one more try on a new connection. */
const brokenConnection = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'TransactionInactiveError',
]);

/** Errors after which nothing can be stored in this browser, at least not now. */
const unavailable = new Set([
  ...brokenConnection,
  'AbortError',
  'MissingAPIError',
  'SecurityError',
  'OpenFailedError',
  'NotFoundError',
  'NotAllowedError',
  'VersionError',
  'TimeoutError',
]);

/** Where errors keep their causes: Dexie in `inner`, and in `failures` when one of many puts failed. */
interface Wrapping {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly inner?: unknown;
  readonly cause?: unknown;
  readonly failures?: readonly unknown[];
}

/** An error and everything it wraps. */
function* causes(thrown: unknown): Generator<{ name: string; message: string }> {
  let error = thrown;
  for (let depth = 0; depth < 8 && error && typeof error === 'object'; depth += 1) {
    const { name, message, inner, cause, failures } = error as Wrapping;
    yield { name: String(name), message: String(message) };
    error = inner ?? cause ?? failures?.[0];
  }
}

/** Whether a new connection may help. */
export function connectionBroke(thrown: unknown): boolean {
  if (thrown instanceof EcholotError) return false;
  const names = [...causes(thrown)].map(({ name }) => name);
  return names.some((name) => brokenConnection.has(name)) || names.join() === 'AbortError';
}

/**
 * What went wrong while storing, as an error with a {@link Problem}. A full disk is told by the error alone, however
 * deep it is wrapped; what the browser says about free space is not to be relied on.
 */
export function storageError(thrown: unknown): unknown {
  if (thrown instanceof EcholotError) return thrown;
  const problem = storageProblem([...causes(thrown)]);
  return problem ? new EcholotError(problem) : thrown;
}

function storageProblem(chain: readonly { name: string; message: string }[]): Problem | null {
  if (chain.some(({ name }) => name === 'QuotaExceededError')) {
    return { code: 'storage-full', needed: null, available: null };
  }
  const [first] = chain;
  if (!first || !chain.some(({ name }) => unavailable.has(name))) return null;
  const deepest = chain.at(-1) ?? first;
  return { code: 'storage-unavailable', detail: `${deepest.name}: ${deepest.message}` };
}
