import { namesPersonal } from '../import/personal.ts';
import type { Recipe } from '../import/recipe.ts';
import type { Predicate } from '../segments/predicate.ts';
import type { ColumnMeta } from '../table/column.ts';
import { isPersonalColumn } from '../table/personal.ts';
import { idRoles, isScoreRole } from '../table/role.ts';
import type { CellValue } from '../table/rows.ts';
import type { TableMeta } from '../table/table.ts';

/** What parts the cells of a contact list. */
export type ContactSeparator = ',' | ';';

/** Which rows of a table become a contact list, and what of them. */
export interface ContactChoice {
  /** Null for all rows. */
  readonly predicate: Predicate | null;
  /** In this order. */
  readonly columns: readonly string[];
  /** Columns of `columns` whose e-mail addresses, names and the like are readable; in all others they are not. */
  readonly readable: readonly string[];
  /** One line per customer, the one of their last day; else one per row. */
  readonly perCustomer: boolean;
  readonly separator: ContactSeparator;
}

/** What a contact list will hold. Lines = rows − repeats. */
export interface ContactPreview {
  /** Rows of the choice. */
  readonly rows: number;
  readonly lines: number;
  /** Rows of customers who have a line already. */
  readonly repeats: number;
  /** Lines that name no customer; each is one of its own. */
  readonly nameless: number;
  /** The first lines, as the file holds them. */
  readonly first: readonly (readonly CellValue[])[];
  /** Columns among those first lines in which something is unreadable. */
  readonly masked: readonly string[];
}

/** Lines that a preview shows. */
export const previewLines = 5;

/** What a column of a contact list is, for the order in which columns are offered. */
export type ContactPart = 'id' | 'score' | 'attribute' | 'comment' | 'personal';

/** A column that a contact list can have. */
export interface ContactColumn {
  readonly column: ColumnMeta;
  readonly part: ContactPart;
  /** Whether it is chosen before anybody chooses. */
  readonly usual: boolean;
  /** Only digests of it are kept, so that no address can be exported. */
  readonly pseudonym: boolean;
}

/** What a contact list of a table can hold. */
export interface ContactColumns {
  readonly offered: readonly ContactColumn[];
  /** Names of personal columns of the file that were not imported. */
  readonly notImported: readonly string[];
}

function partOf(column: ColumnMeta): ContactPart {
  if (isPersonalColumn(column)) return 'personal';
  if (idRoles.includes(column.role)) return 'id';
  if (isScoreRole(column.role)) return 'score';
  return column.role === 'comment' ? 'comment' : 'attribute';
}

const order: readonly ContactPart[] = ['id', 'score', 'attribute', 'comment', 'personal'];

/**
 * The columns that a contact list of a table can have: ids of customers and scores are chosen, personal ones never are before a
 * person does so.
 *
 * @param recipe how the file was mapped: tells which personal columns it had; null where nobody knows.
 */
export function contactColumns(table: TableMeta, recipe: Pick<Recipe, 'columns'> | null): ContactColumns {
  const mapped = recipe?.columns ?? [];
  const offered = table.columns
    .filter(({ kind, role }) => kind !== 'time' && role !== 'skip')
    .map((column) => {
      const part = partOf(column);
      const pseudonym = mapped.some(({ id, pseudonym: digests }) => id === column.id && digests === true);
      const usual = part === 'score' || (part === 'id' && column.role !== 'responseId');
      return { column, part, usual, pseudonym };
    });
  return {
    offered: order.flatMap((part) => offered.filter((one) => one.part === part)),
    notImported: mapped.filter(({ role, name }) => role === 'skip' && namesPersonal(name)).map(({ name }) => name),
  };
}

/** The column by which customers are told apart: the customer's, else the account's; undefined without any. */
export const contactKey = ({ columns }: TableMeta): ColumnMeta | undefined =>
  (['customerId', 'accountId'] as const)
    .map((role) => columns.find((column) => column.role === role && column.kind !== 'set'))
    .find((column) => column !== undefined);
