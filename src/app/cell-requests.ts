import type { Inquiry } from '../core/customers/inquiry.ts';
import type { Plan } from '../core/frame/plan.ts';
import type { CellContext, CellInquiries, CellPlans } from '../core/notebook/cells/cell-type.ts';

/** What one cell wants to know. */
export interface CellRequest {
  readonly cell: string;
  readonly plans: CellPlans;
  /** Absent: none. */
  readonly inquiries?: CellInquiries;
  readonly context: CellContext;
}

/** A question of a cell. */
export type Asked = Plan | Inquiry;

export const isInquiry = (asked: Asked): asked is Inquiry => 'ask' in asked;

export const isPlan = (asked: Asked): asked is Plan => !isInquiry(asked);

/** The names of questions met so far: each is read letter by letter only once. */
const names = new WeakMap<Asked, string>();

/** The name under which a question's answer is kept: the same for all that ask the same. */
export function nameOf(asked: Asked): string {
  const name = names.get(asked) ?? JSON.stringify(asked);
  names.set(asked, name);
  return name;
}

/**
 * Plans in batches: first those of the segment that the first is about, which share a scan, then the others. These may
 * need columns that take long to read, such as comments.
 */
export function inTurns(plans: readonly Plan[]): readonly (readonly Plan[])[] {
  const segmentOf = ({ segment }: Plan) => JSON.stringify(segment ?? null);
  const first = plans[0] && segmentOf(plans[0]);
  const parts = [plans.filter((plan) => segmentOf(plan) === first), plans.filter((plan) => segmentOf(plan) !== first)];
  return parts.filter(({ length }) => length > 0);
}

/** Whether two contexts say the same. */
export const sameContext = (before: CellContext, now: CellContext): boolean =>
  before.table === now.table &&
  before.segments === now.segments &&
  before.linked === now.linked &&
  contextKey(before) === contextKey(now);

/** What requests ask, without what is known of table and segments: plans hold what matters of them. */
export const keyOf = (requests: readonly CellRequest[]): string =>
  JSON.stringify(
    requests.map(({ context, ...asked }) => ({
      ...asked,
      context: contextKey(context),
    })),
  );

const contextKeys = new WeakMap<CellContext, string>();

/** Read letter by letter only once: most cells share one context. */
function contextKey(context: CellContext): string {
  const known = contextKeys.get(context);
  if (known !== undefined) return known;
  const key = JSON.stringify({ ...context, table: context.table.id, segments: null, linked: null });
  contextKeys.set(context, key);
  return key;
}

/** Everything that requests ask, each question once, by the name under which its answer is kept. */
export const askedByKey = (requests: readonly CellRequest[]): ReadonlyMap<string, Asked> =>
  new Map(
    requests
      .flatMap(({ plans, inquiries = {} }): Asked[] => [...Object.values(plans), ...Object.values(inquiries)])
      .map((asked) => [nameOf(asked), asked]),
  );

/** The questions to which no answer is known. */
export const unanswered = (requests: readonly CellRequest[], known: ReadonlyMap<string, unknown>): readonly Asked[] =>
  [...askedByKey(requests)].flatMap(([key, asked]) => (known.has(key) ? [] : [asked]));
