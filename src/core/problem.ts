/**
 * Everything that can go wrong on purpose, as plain data: it survives `postMessage`, and the interface words it in
 * both languages with what to do. A `throw new Error('…')` for something a person can cause is a defect.
 */
export type Problem =
  | { readonly code: 'file-empty'; readonly fileName: string }
  | { readonly code: 'file-not-text'; readonly fileName: string; readonly looksLike: FileLook }
  | { readonly code: 'file-headers-only'; readonly fileName: string; readonly columns: number }
  | { readonly code: 'file-unreadable'; readonly fileName: string }
  /** Broken inside: cut off, or not what its beginning says. `part`: what could not be read inside it, if known. */
  | { readonly code: 'file-damaged'; readonly fileName: string; readonly part: string | null }
  | { readonly code: 'file-encrypted'; readonly fileName: string }
  /** Markup that declares entities, which a table never needs and which can be made to grow without end. */
  | { readonly code: 'file-unsafe'; readonly fileName: string }
  | {
      readonly code: 'archive-too-large';
      readonly fileName: string;
      readonly limit: ArchiveLimit;
      readonly found: number;
      readonly supported: number;
    }
  | { readonly code: 'archive-without-table'; readonly fileName: string }
  /** A recipe names a sheet, or a file in an archive, that is not there. */
  | { readonly code: 'part-missing'; readonly fileName: string; readonly part: string }
  | { readonly code: 'json-invalid'; readonly fileName: string; readonly line: number }
  | { readonly code: 'json-without-table'; readonly fileName: string }
  | { readonly code: 'too-many-columns'; readonly fileName: string; readonly found: number; readonly supported: number }
  | { readonly code: 'unclosed-quote'; readonly fileName: string; readonly line: number }
  /** Rows are results per group, such as means; there are no responses left to count. */
  | { readonly code: 'table-aggregated'; readonly fileName: string; readonly column: string }
  | { readonly code: 'nothing-mapped' }
  /** A recipe keeps personal values as digests, but no key for them was given; without one they could be guessed. */
  | { readonly code: 'pseudonym-key-missing'; readonly column: string }
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

/** What a file that holds no table that can be read looks like by its first bytes. */
export type FileLook =
  | 'old-spreadsheet'
  | 'binary-spreadsheet'
  | 'open-document'
  | 'archive'
  | 'pdf'
  | 'image'
  | 'html'
  | 'binary';

/** What of an archive, or of anything packed, passes a limit: bytes, times its packed size, entries, texts in memory. */
export type ArchiveLimit = 'bytes' | 'ratio' | 'entries' | 'texts';

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
