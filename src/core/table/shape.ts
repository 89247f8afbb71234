import type { LinkRole, LinkRules } from '../link/link.ts';
import type { Predicate } from '../segments/predicate.ts';
import type { ColumnKind, ColumnMeta } from './column.ts';
import type { Role } from './role.ts';
import type { Scale } from './scale.ts';

/** What a person changed about a column of an imported table; what is absent stays as it was read. */
export interface ColumnChange {
  readonly name?: string;
  readonly role?: Role;
  /** One of {@link kindsFrom}; values that cannot be read as that kind become missing. */
  readonly kind?: ColumnKind;
  /** For `score` columns. */
  readonly scale?: Scale;
}

/** Part of a date that rows can be grouped by. */
export const dateParts = ['year', 'quarter', 'month', 'weekday', 'hour'] as const;

/** One of {@link dateParts}. */
export type DatePart = (typeof dateParts)[number];

/** How a column follows from others, as data. */
export type Derivation =
  /** Values put together under names; `rest` names all others, null leaves them as they are. */
  | {
      readonly from: 'groups';
      readonly column: string;
      readonly groups: readonly { readonly name: string; readonly values: readonly string[] }[];
      readonly rest: string | null;
    }
  /** Numbers by the bounds they lie between: `< 10`, `10 – < 20`, `≥ 20`. Bounds ascend. */
  | { readonly from: 'buckets'; readonly column: string; readonly bounds: readonly number[] }
  /** `labels` names the weekdays, Monday first. */
  | { readonly from: 'date'; readonly column: string; readonly part: DatePart; readonly labels?: readonly string[] }
  /** The value of the first condition that a row satisfies, else `otherwise`; null is missing. */
  | {
      readonly from: 'conditions';
      readonly branches: readonly { readonly predicate: Predicate; readonly value: string }[];
      readonly otherwise: string | null;
    }
  /** The values of several columns, one after another; missing ones are left out. */
  | { readonly from: 'joined'; readonly columns: readonly string[]; readonly separator: string }
  /** The numbers of several columns multiplied, as quantity × unit price; missing where one of them is. */
  | { readonly from: 'product'; readonly columns: readonly string[] }
  /**
   * What an amount that is paid per billing interval comes to in a month: a twelfth of a yearly one; `times` is the
   * column of a quantity that it is paid for each of. Missing where one of them is, or where the interval is none that
   * `monthsOf` knows.
   */
  | { readonly from: 'per-month'; readonly column: string; readonly interval: string; readonly times?: string }
  | LinkedDerivation;

/**
 * What a linked table says of the customer or account of a row: the value of its last row, how many rows it has, or
 * what a column of them adds up to. Missing where the row names nobody, and where there is no such row yet: that is 0 of
 * `rows`.
 */
export interface LinkedDerivation {
  readonly from: 'linked';
  readonly table: string;
  readonly role: LinkRole;
  readonly rules: LinkRules;
  readonly take: 'last' | 'rows' | 'sum';
  /** The column of the other table; null for `rows`. */
  readonly column: string | null;
  /** The kind of values that come of it. */
  readonly kind: 'category' | 'number' | 'date';
  /**
   * Whether only rows of the other table up to the row's own day count, so that nothing that came later changes what
   * was; rows without a day then count for nothing. Without dates on either side all rows count.
   */
  readonly asOf: boolean;
}

/** The ways in which a column can follow from others. */
export type DerivationWay = Derivation['from'];

/** The kind of values that a derivation gives, given the columns it starts from; what is text, stays text. */
export function kindOfDerivation(
  derivation: Derivation,
  columns: readonly Pick<ColumnMeta, 'id' | 'kind'>[],
): ColumnKind {
  switch (derivation.from) {
    case 'product':
    case 'per-month':
      return 'number';
    case 'linked':
      return derivation.kind;
    case 'joined': {
      const texts = columns.some(({ id, kind }) => kind === 'text' && derivation.columns.includes(id));
      return texts ? 'text' : 'category';
    }
    case 'groups':
    case 'buckets':
    case 'date':
    case 'conditions':
      return 'category';
    default:
      return derivation satisfies never;
  }
}

/** A column that is computed from others of its table. Names of ids never collide with those of a file (`c1`, …). */
export interface DerivedColumn {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly derivation: Derivation;
}

/** What a project makes of an imported table. The rows in storage stay as they were read. */
export interface TableShape {
  /** Changes by the id of their column. */
  readonly columns?: Readonly<Record<string, ColumnChange>>;
  /** Each may use those before it. */
  readonly derived?: readonly DerivedColumn[];
}

/** Shapes by the id of their table. */
export type TableShapes = Readonly<Record<string, TableShape>>;

/** Tables that a shape takes values from, each once. */
export const tablesBehind = ({ derived = [] }: TableShape): readonly string[] => [
  ...new Set(derived.flatMap(({ derivation }) => (derivation.from === 'linked' ? [derivation.table] : []))),
];

/** A shape as other tables see it: without what it takes from them. */
export const withoutLinked = (shape: TableShape): TableShape => ({
  ...shape,
  derived: (shape.derived ?? []).filter(({ derivation }) => derivation.from !== 'linked'),
});

/** The kinds that a column of a kind may be read as instead. */
export function kindsFrom(kind: ColumnKind): readonly ColumnKind[] {
  switch (kind) {
    case 'text':
      return ['category', 'number'];
    case 'category':
      return ['text', 'number', 'score'];
    case 'number':
      return ['category', 'score', 'text'];
    case 'score':
      return ['number', 'category'];
    case 'date':
    case 'time':
    case 'set':
      return [];
    default:
      return kind satisfies never;
  }
}
