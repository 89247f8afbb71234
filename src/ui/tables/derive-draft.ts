import { type LinkedTable, linkRoles } from '../../core/link/link.ts';
import { columnsOf } from '../../core/segments/columns.ts';
import { asGroup, type Group, isFinished } from '../../core/segments/draft.ts';
import type { ColumnMeta } from '../../core/table/column.ts';
import type { Role } from '../../core/table/role.ts';
import {
  type DatePart,
  type Derivation,
  type DerivationWay,
  type DerivedColumn,
  dateParts,
} from '../../core/table/shape.ts';
import type { TableMeta } from '../../core/table/table.ts';
import type { MessageKey } from '../../i18n/language.ts';
import { startGroup } from '../notebook/segments/columns.ts';
import { type LinkedForm, linkedDerivation, startLinked } from './derive-linked.ts';

/** What the dialog for derived columns holds, filled in or not; each way uses its own part of it. */
export interface DeriveForm {
  readonly from: DerivationWay;
  readonly column: string;
  readonly columns: readonly string[];
  readonly interval: string;
  /** The quantity that an amount is paid for each of; empty where the amount is the whole. */
  readonly times: string;
  readonly groups: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly branches: readonly { readonly group: Group; readonly value: string }[];
  readonly part: DatePart;
  readonly bounds: string;
  readonly separator: string;
  readonly rest: string;
  readonly linked: LinkedForm;
}

const ways = ['groups', 'buckets', 'date', 'conditions', 'joined', 'product', 'per-month', 'linked'] as const;

/** The ways that the columns of a table, and the tables linked with it, leave open. */
export const waysFor = (table: TableMeta, linked: readonly LinkedTable[]): readonly DerivationWay[] =>
  ways.filter((way) =>
    way === 'linked'
      ? linked.length > 0
      : columnsFor(way, table).length >= (way === 'joined' || way === 'product' ? 2 : 1),
  );

/** The columns that a way to derive can start from. */
export function columnsFor(from: DerivationWay, { columns }: TableMeta): readonly ColumnMeta[] {
  switch (from) {
    case 'groups':
      return columns.filter(({ kind }) => kind === 'category' || kind === 'set');
    case 'buckets':
    case 'product':
      return columns.filter(({ kind }) => kind === 'number' || kind === 'score');
    case 'per-month':
      return intervalColumns(columns).length === 0 ? [] : columns.filter(({ kind }) => kind === 'number');
    case 'date':
      return columns.filter(({ kind }) => kind === 'date');
    case 'conditions':
    case 'joined':
      return columns.filter(({ kind }) => kind !== 'time');
    case 'linked':
      return columns.filter(({ role }) => (linkRoles as readonly Role[]).includes(role));
    default:
      return from satisfies never;
  }
}

/** Columns that may name a billing interval, the one that is known to first. */
export const intervalColumns = (columns: readonly ColumnMeta[]): readonly ColumnMeta[] =>
  columns
    .filter(({ kind }) => kind === 'category')
    .sort((left, right) => Number(right.role === 'interval') - Number(left.role === 'interval'));

/** The parts of a date column: hours only where the time of day is known. */
export const partsOf = (column: string, { columns }: TableMeta): readonly DatePart[] =>
  dateParts.filter((part) => part !== 'hour' || columns.some(({ id }) => id === `${column}.time`));

const emptyGroup = { name: '', values: [] };

/** The form of a derived column, or an empty one that starts with the first way open. */
export function formOf(
  derivation: Derivation | null,
  table: TableMeta,
  linked: readonly LinkedTable[] = [],
): DeriveForm {
  const empty: DeriveForm = withWay(
    {
      ...{ from: 'groups', column: '', columns: [], interval: '', times: '', groups: [emptyGroup], part: 'month' },
      ...{ bounds: '', separator: ' – ', rest: '' },
      branches: [{ group: startGroup(table, null), value: '' }],
      linked: startLinked(linked),
    },
    waysFor(table, linked)[0] ?? 'conditions',
    table,
  );
  if (!derivation) return empty;
  const { from } = derivation;
  switch (from) {
    case 'groups':
      return { ...empty, ...derivation, rest: derivation.rest ?? '' };
    case 'buckets':
      return { ...empty, from, column: derivation.column, bounds: derivation.bounds.join('; ') };
    case 'date':
      return { ...empty, from, column: derivation.column, part: derivation.part };
    case 'conditions': {
      const branches = derivation.branches.map(({ predicate, value }) => ({ group: asGroup(predicate), value }));
      return { ...empty, from, branches, rest: derivation.otherwise ?? '' };
    }
    case 'joined':
    case 'product':
    case 'per-month':
      return { ...empty, ...derivation };
    case 'linked': {
      const { table: other, take, asOf } = derivation;
      return { ...empty, from, linked: { table: other, take, column: derivation.column ?? '', asOf } };
    }
    default:
      return from satisfies never;
  }
}

/** The form after another way was chosen, with columns that it can start from. */
export function withWay(form: DeriveForm, from: DerivationWay, table: TableMeta): DeriveForm {
  const ids = columnsFor(from, table).map(({ id }) => id);
  const known = form.columns.filter((id) => ids.includes(id));
  return {
    ...form,
    from,
    column: ids.includes(form.column) ? form.column : (ids[0] ?? ''),
    columns: known.length >= 2 ? known : ids.slice(0, 2),
    interval: form.interval || (intervalColumns(table.columns)[0]?.id ?? ''),
  };
}

/** What was filled in, or what is missing. */
export function derivationOf(
  form: DeriveForm,
  locale: string,
  linked: readonly LinkedTable[] = [],
): Derivation | { readonly gap: MessageKey } {
  const { from, column } = form;
  const rest = form.rest.trim() || null;
  switch (from) {
    case 'groups': {
      const groups = form.groups.map(({ name, values }) => ({ name: name.trim(), values }));
      if (groups.some(({ name, values }) => name === '' || values.length === 0)) return { gap: 'tables.gap-groups' };
      return { from, column, groups, rest };
    }
    case 'buckets': {
      const bounds = boundsOf(form.bounds);
      return bounds ? { from, column, bounds } : { gap: 'tables.gap-bounds' };
    }
    case 'date': {
      const { part } = form;
      return { from, column, part, ...(part === 'weekday' ? { labels: weekdays(locale) } : {}) };
    }
    case 'conditions': {
      const branches = form.branches.map(({ group, value }) => ({ predicate: group, value: value.trim() }));
      const open = branches.some(({ predicate, value }) => value === '' || !isFinished(predicate));
      return open ? { gap: 'tables.gap-conditions' } : { from, branches, otherwise: rest };
    }
    case 'joined':
    case 'product': {
      const { columns, separator } = form;
      if (new Set(columns).size < Math.max(2, columns.length)) return { gap: 'tables.gap-columns' };
      return from === 'joined' ? { from, columns, separator } : { from, columns };
    }
    case 'per-month': {
      const times = form.times && form.times !== column ? { times: form.times } : {};
      return { from, column, interval: form.interval, ...times };
    }
    case 'linked':
      return linkedDerivation(form.linked, linked) ?? { gap: 'tables.gap-linked' };
    default:
      return from satisfies never;
  }
}

/** What a new column means: the amount or monthly revenue that its table lacks, else a property. */
export function roleOfDerived({ from }: Derivation, { kind, columns }: TableMeta): Role {
  const lacks = (role: Role) => columns.every((column) => column.role !== role);
  if (kind === 'orders' && from === 'product' && lacks('amount')) return 'amount';
  return kind === 'subscriptions' && from === 'per-month' && lacks('mrr') ? 'mrr' : 'attribute';
}

/** A table as a derived column sees it: without that column and those behind it, which may need it. */
export function tableBefore(table: TableMeta, derived: readonly DerivedColumn[], own: string | null): TableMeta {
  const place = derived.findIndex(({ id }) => id === own);
  const hidden = new Set(place === -1 ? [] : derived.slice(place).map(({ id }) => id));
  return { ...table, columns: table.columns.filter(({ id }) => !hidden.has(id)) };
}

/** The columns whose values a derivation starts from, as far as they can be shown beside it. */
export function sourcesOf(derivation: Derivation, table: TableMeta): readonly string[] {
  if (derivation.from === 'conditions') {
    const ids = derivation.branches.flatMap(({ predicate }) => columnsOf(predicate));
    return [...new Set(ids)].slice(0, 2);
  }
  if ('columns' in derivation) return derivation.columns;
  if (derivation.from === 'linked')
    return table.columns.flatMap(({ id, role }) => (role === derivation.role ? [id] : []));
  if (derivation.from !== 'per-month') return [derivation.column];
  const { column, interval, times } = derivation;
  return times ? [column, times, interval] : [column, interval];
}

/** Bounds as typed, parted by semicolons or blanks, ascending; null when one is no number or there is none. */
function boundsOf(text: string): readonly number[] | null {
  const parts = text.split(/[;\s]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => Number(part.replace(',', '.').replace('\u2212', '-')));
  if (numbers.length === 0 || numbers.some((number) => !Number.isFinite(number))) return null;
  return [...new Set(numbers)].sort((left, right) => left - right);
}

/** Names of the weekdays, Monday first. */
function weekdays(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 1970-01-05 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format((day + 4) * 86_400_000));
}
