import type { TableKind } from '../../table/kind.ts';
import type { ColumnHint, Profile, ProfileMatch, SourceHead } from './profile.ts';
import { type RuleByHeader, rulesFor } from './rules.ts';
import { type FoundHeader, findHeader, positionOf, type Signature, type Spellings } from './signature.ts';

/** One layout of a tool's exports: what a source is when it has this layout, otherwise null. */
export type LayoutOfTool = (head: SourceHead) => ProfileMatch | null;

/** A layout that is known by the headers of one row. */
export interface HeaderLayout {
  readonly kind: TableKind | null;
  readonly signature: Signature;
  /** Whether what stands below or beside the headers fits as well. */
  readonly fits?: (found: FoundHeader, head: SourceHead) => boolean;
  /** Columns by header; only the first of several with the same header is meant. */
  readonly columns: Readonly<Record<Spellings, ColumnHint>>;
  /** What is known of every other column. */
  readonly others?: (key: string, index: number) => ColumnHint | null;
  readonly rules?: readonly RuleByHeader[];
  /** Header rows from the one found; by default 1. */
  readonly headerRows?: number;
  /** What else follows from this source. */
  readonly refine?: (match: ProfileMatch, found: FoundHeader, head: SourceHead) => ProfileMatch;
}

/** What is known of columns by their position. */
export function hintsByPosition(
  keys: readonly string[],
  columns: Readonly<Record<Spellings, ColumnHint>>,
): ReadonlyMap<number, ColumnHint> {
  const hints = new Map<number, ColumnHint>();
  for (const [spellings, hint] of Object.entries(columns)) {
    const index = positionOf(keys, spellings);
    if (index !== -1 && !hints.has(index)) hints.set(index, hint);
  }
  return hints;
}

/** Least and most confidence of a source that bears a signature, by the share of its headers that are there. */
const leastSure = 0.75;
const mostSure = 0.98;

const matchOf = (layout: HeaderLayout, found: FoundHeader): ProfileMatch => {
  const hints = hintsByPosition(found.keys, layout.columns);
  const [first = '', second = ''] = found.telling;
  return {
    confidence: leastSure + (mostSure - leastSure) * found.share,
    reason: { code: 'profile-by-headers', facts: { first, second } },
    kind: layout.kind,
    preambleRows: found.row,
    headerRows: layout.headerRows ?? 1,
    column: ({ index }) => hints.get(index) ?? layout.others?.(found.keys[index] ?? '', index) ?? null,
    rowRules: () => rulesFor(found.keys, layout.rules ?? []),
  };
};

/** A layout that is known by the headers of one row, wherever above the rows it stands and whatever its order. */
export function headerLayout(layout: HeaderLayout): LayoutOfTool {
  return (head) => {
    const found = findHeader(head.records, layout.signature);
    if (!found || layout.fits?.(found, head) === false) return null;
    const match = matchOf(layout, found);
    return layout.refine ? layout.refine(match, found, head) : match;
  };
}

/** A tool with its layouts; the surest wins. */
export function profileOf(id: string, name: string, layouts: readonly LayoutOfTool[]): Profile {
  const recognise = (head: SourceHead): ProfileMatch | null => {
    let best: ProfileMatch | null = null;
    for (const layout of layouts) {
      const match = layout(head);
      if (match && match.confidence > (best?.confidence ?? 0)) best = match;
    }
    return best;
  };
  return { id, name, recognise };
}

/** Personal data that stays out unless chosen. */
export const personal: ColumnHint = { role: 'skip', personal: true };

/** What the tool keeps for itself: times taken, positions, ids of questionnaires. */
export const technical: ColumnHint = { role: 'skip' };

/** A date that is kept and is not the one that puts the rows in time. */
export const otherDate: ColumnHint = { role: 'none', kind: 'date' };
