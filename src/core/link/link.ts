import type { Role } from '../table/role.ts';
import type { TableMeta } from '../table/table.ts';

/** Roles by which tables link: the customer, and for business customers the account. */
export const linkRoles = ['customerId', 'accountId'] as const satisfies readonly Role[];

/** One of {@link linkRoles}. */
export type LinkRole = (typeof linkRoles)[number];

/** When two keys are taken for the same although they are written differently. */
export interface LinkRules {
  /** Blanks around the key do not count. */
  readonly trim: boolean;
  /** Capital and small letters are the same. Off by default: some systems give ids that differ by case alone. */
  readonly ignoreCase: boolean;
}

/** The rules a link begins with. */
export const usualRules: LinkRules = { trim: true, ignoreCase: false };

/**
 * Two tables whose rows belong together where their keys are the same. A link only says so: no table is rewritten, so
 * the attributes of a response stay what they were when it was given.
 */
export interface TableLink {
  readonly id: string;
  readonly left: string;
  readonly right: string;
  readonly role: LinkRole;
  readonly rules: LinkRules;
}

/** One table under a link. Rows = without a key + matched + unmatched. */
export interface LinkSide {
  readonly rows: number;
  readonly withoutKey: number;
  /** Rows whose key the other table has too. */
  readonly matchedRows: number;
  /** Different keys: customers, or accounts. */
  readonly keys: number;
  readonly matchedKeys: number;
  /** Keys that more than one row has: usual among orders, a sign of doubles in a list of customers. */
  readonly repeatedKeys: number;
  /** The first keys that the other table lacks, personal ones masked. */
  readonly unmatchedFirst: readonly string[];
}

/** How two tables find each other. */
export interface LinkReport {
  readonly left: LinkSide;
  readonly right: LinkSide;
}

/** Keys of either side that are shown. */
export const unmatchedKept = 10;

/** Share of the rows with a key that find a partner, 0 … 1; null when no row has a key. */
export const matchRate = ({ rows, withoutKey, matchedRows }: LinkSide): number | null =>
  rows === withoutKey ? null : matchedRows / (rows - withoutKey);

const hasRole = ({ columns }: TableMeta, role: LinkRole): boolean => columns.some((column) => column.role === role);

/**
 * Pairs of tables that can be linked and are not yet, with the key they have in common; customers before accounts, one
 * proposal per pair.
 */
export function possibleLinks(
  tables: readonly TableMeta[],
  links: readonly TableLink[],
): readonly Pick<TableLink, 'left' | 'right' | 'role'>[] {
  const isLinked = (a: string, b: string) =>
    links.some(({ left, right }) => (left === a && right === b) || (left === b && right === a));
  return tables.flatMap((left, i) =>
    tables.slice(i + 1).flatMap((right) => {
      const role = linkRoles.find((shared) => hasRole(left, shared) && hasRole(right, shared));
      return role && !isLinked(left.id, right.id) ? [{ left: left.id, right: right.id, role }] : [];
    }),
  );
}

/** A table seen from another that it is linked with. */
export interface LinkedTable {
  readonly table: TableMeta;
  readonly role: LinkRole;
  readonly rules: LinkRules;
}

/** The links of a table, each with the id of the table at its other end. */
export const linksOf = (
  links: readonly TableLink[],
  table: string,
): readonly (Pick<TableLink, 'role' | 'rules'> & { readonly other: string })[] =>
  links.flatMap(({ left, right, role, rules }) => {
    const other = left === table ? right : right === table ? left : null;
    return other === null ? [] : [{ other, role, rules }];
  });
