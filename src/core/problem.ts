/**
 * Everything that can go wrong on purpose, as plain data: it survives `postMessage`, and the interface words it in
 * both languages with what to do. A `throw new Error('…')` for something a person can cause is a defect.
 */
export type Problem =
  | { readonly code: 'file-empty'; readonly fileName: string }
  | { readonly code: 'file-not-text'; readonly fileName: string; readonly looksLike: FileLook }
  | { readonly code: 'file-headers-only'; readonly fileName: string; readonly columns: number }
  | { readonly code: 'file-unreadable'; readonly fileName: string }
  | { readonly code: 'too-many-columns'; readonly fileName: string; readonly found: number; readonly supported: number }
  | { readonly code: 'unclosed-quote'; readonly fileName: string; readonly line: number }
  | { readonly code: 'nothing-mapped' }
  | { readonly code: 'storage-full'; readonly needed: number | null; readonly available: number | null }
  | { readonly code: 'storage-unavailable'; readonly detail: string }
  | { readonly code: 'storage-blocked' }
  | { readonly code: 'database-too-new'; readonly found: number; readonly supported: number }
  | { readonly code: 'document-too-new'; readonly found: number; readonly supported: number }
  | { readonly code: 'document-damaged'; readonly detail: string }
  | { readonly code: 'edited-elsewhere' }
  | { readonly code: 'project-missing'; readonly project: string }
  | { readonly code: 'table-missing'; readonly table: string }
  /** A file that should take the place of another lacks one of its columns. */
  | { readonly code: 'other-columns'; readonly fileName: string; readonly column: string }
  | { readonly code: 'column-missing'; readonly column: string }
  | { readonly code: 'not-measurable'; readonly metric: string; readonly reason: 'no-item' | 'no-scale' | 'no-date' }
  | { readonly code: 'too-many-results'; readonly found: number; readonly supported: number }
  | { readonly code: 'worker-died' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'bug'; readonly detail: string };

/** What a file that is not delimited text looks like by its first bytes. */
export type FileLook = 'spreadsheet' | 'archive' | 'pdf' | 'image' | 'json' | 'html' | 'binary';

/** The one error class: carries a {@link Problem} across `throw`. */
export class EcholotError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'EcholotError';
    this.problem = problem;
  }
}

/** The problem inside anything that was thrown; what nobody foresaw becomes a `bug` with its text. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof EcholotError) return thrown.problem;
  if (thrown instanceof Error && thrown.name === 'AbortError') return { code: 'cancelled' };
  return { code: 'bug', detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) };
}
