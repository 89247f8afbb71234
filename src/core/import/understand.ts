import type { TableKind } from '../table/kind.ts';
import { type Role, rolesOfKind } from '../table/role.ts';
import { withHint } from './apply-hint.ts';
import { aggregatedBy } from './kinds/aggregated.ts';
import { inferKind, type KindFound, withRolesOfKind } from './kinds/infer-kind.ts';
import type { RecognisedColumn } from './kinds/roles-by-header.ts';
import type { RecognisedProfile } from './profiles/index.ts';
import { recogniseColumn } from './recognise-column.ts';
import type { Recognised } from './recognised.ts';
import { withSharedScales } from './same-scale.ts';
import type { ColumnSample } from './sample.ts';
import { withMetricBeside } from './settle-metric.ts';
import { withSharedWords } from './shared-words.ts';

/** The columns of a table as they were understood, and what a row of it is. */
export interface UnderstoodTable {
  readonly columns: readonly RecognisedColumn[];
  readonly kind: KindFound;
  /** The column that shows results per group instead of rows that could be counted; null for any other table. */
  readonly aggregatedBy: string | null;
}

/** What the numbers of rows are called per kind, where a header says no more than `id`. */
const idRole: Readonly<Record<TableKind, Role>> = {
  responses: 'responseId',
  subscriptions: 'subscriptionId',
  orders: 'orderId',
  tickets: 'ticketId',
  periods: 'none',
  customers: 'customerId',
};

function byProfile(sample: ColumnSample, found: Recognised, profile: RecognisedProfile | null): Recognised {
  if (!profile) return found;
  const { index, headers, name } = sample;
  const hint = profile.match.column({ index, cells: headers, name });
  return withHint(sample, found, hint, { code: 'column-of-profile', facts: { profile: profile.found.name } });
}

/** Roles that one column of a table has. */
const onlyOne: readonly Role[] = ['responseId', 'customerId', 'accountId', 'orderId', 'subscriptionId', 'ticketId'];

const namesResponse = / (response|submission|review|antwort|record|feedback) /;

/** How surely a column is the one of several with a role: the tool says so, or its name does. */
function claim({ sample, found }: RecognisedColumn): number {
  if (found.reason.code === 'column-of-profile') return 2;
  return found.role === 'responseId' && namesResponse.test(sample.words) ? 1 : 0;
}

/** Of several columns that look like the id of a response or a customer, the surest or else the first one is. */
function withoutRivals(columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] {
  const best = new Map<Role, RecognisedColumn>();
  for (const column of columns) {
    const other = best.get(column.found.role);
    if (!other || claim(column) > claim(other)) best.set(column.found.role, column);
  }
  return columns.map((column) => {
    const { role } = column.found;
    const isRival = onlyOne.includes(role) && best.get(role) !== column;
    return isRival ? { ...column, found: { ...column.found, role: 'none' } } : column;
  });
}

/** A role that a kind of table has no use for becomes a plain one. */
function inKind(found: Recognised, kind: TableKind, hasId: boolean): Recognised {
  if (rolesOfKind[kind].includes(found.role)) return found;
  if (found.role === 'responseId' && !hasId) return { ...found, role: idRole[kind] };
  return { ...found, role: found.kind === 'category' || found.kind === 'set' ? 'attribute' : 'none' };
}

function underKind(columns: readonly RecognisedColumn[], kind: TableKind, known: boolean): readonly Recognised[] {
  if (kind === 'responses') return withSharedScales(columns);
  const found = known ? columns.map((column) => column.found) : withRolesOfKind(columns, kind);
  const hasId = found.some(({ role }) => role === idRole[kind]);
  return found.map((one) => inKind(one, kind, hasId));
}

/**
 * Understands columns: by themselves, by the tool they come from, and by what a row of their table is, which a person
 * may have decided.
 */
export function understand(
  samples: readonly ColumnSample[],
  profile: RecognisedProfile | null,
  decided?: TableKind,
): UnderstoodTable {
  const recognised = samples.map((sample) => ({ sample, found: byProfile(sample, recogniseColumn(sample), profile) }));
  const columns = withSharedWords(withMetricBeside(withoutRivals(recognised)));
  const known = decided === undefined ? (profile?.match.kind ?? null) : null;
  const kind: KindFound = decided
    ? { kind: decided, confidence: 1, reason: { code: 'chosen' } }
    : profile && known
      ? {
          kind: known,
          confidence: profile.found.confidence,
          reason: { code: 'kind-of-profile', facts: { profile: profile.found.name } },
        }
      : inferKind(columns);
  const settled = underKind(columns, kind.kind, known !== null);
  const aggregated = profile || kind.kind === 'periods' ? null : aggregatedBy(columns);
  return {
    kind,
    aggregatedBy: aggregated,
    columns: columns.map(({ sample, found }, at) => ({ sample, found: settled[at] ?? found })),
  };
}
