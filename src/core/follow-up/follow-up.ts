/** How far a person has come with one answer or one customer. */
export const followUpStatuses = ['open', 'in-progress', 'done', 'no-answer'] as const;

/** One of {@link followUpStatuses}. */
export type FollowUpStatus = (typeof followUpStatuses)[number];

/** What a follow-up is about: one answer, or a customer. */
export type FollowUpSubject = 'answer' | 'customer';

/** What is done about one answer or one customer: the closed loop. Nothing is kept where nothing was decided. */
export interface FollowUp {
  /** Id of the table whose rows it is about. */
  readonly table: string;
  readonly about: FollowUpSubject;
  /** Names the answer or the customer across imports without saying who it is: a digest, see `engine/follow-up`. */
  readonly key: string;
  readonly status: FollowUpStatus;
  /** Who takes care of it; '' for nobody. */
  readonly owner: string;
  /** ISO date until which it should be done; null for none. */
  readonly due: string | null;
  readonly note: string;
  /** ISO date on which it was closed, by `done` or `no-answer`; null while it is not. */
  readonly closed: string | null;
  /** What it was about when it was first touched, so that it can still be named when its row has gone. */
  readonly seen: { readonly day: string | null; readonly answer: number | null };
}

/** What tells follow-ups apart. */
export type FollowUpIdentity = Pick<FollowUp, 'table' | 'about' | 'key'>;

/** What a person can decide about one. */
export type FollowUpChange = Partial<Pick<FollowUp, 'status' | 'owner' | 'due' | 'note'>>;

/** Whether two are about the same. */
export const isSameFollowUp = (left: FollowUpIdentity, right: FollowUpIdentity): boolean =>
  left.key === right.key && left.about === right.about && left.table === right.table;

/** Whether nothing is left to do. */
export const isClosed = ({ status }: Pick<FollowUp, 'status'>): boolean => status === 'done' || status === 'no-answer';

/** Whether it should have been done before `today`, an ISO date; the day it is due counts as in time. */
export const isOverdue = (followUp: Pick<FollowUp, 'status' | 'due'>, today: string): boolean =>
  !isClosed(followUp) && followUp.due !== null && followUp.due < today;

/** One about which nothing was decided yet. */
export const untouched = (identity: FollowUpIdentity, seen: FollowUp['seen']): FollowUp => ({
  ...identity,
  status: 'open',
  owner: '',
  due: null,
  note: '',
  closed: null,
  seen,
});

/** Whether it says no more than one that nobody touched. */
export const saysNothing = ({ status, owner, due, note }: FollowUp): boolean =>
  status === 'open' && owner === '' && due === null && note === '';

/** After a decision of `today`: the day of closing is kept as long as it stays closed, and gone when it is opened again. */
export function decided(followUp: FollowUp, change: FollowUpChange, today: string): FollowUp {
  const next = { ...followUp, ...change };
  return { ...next, closed: isClosed(next) ? (isClosed(followUp) ? (followUp.closed ?? today) : today) : null };
}

/** The list with some in the place of those about the same, or at the end; those that say nothing are left out. */
export function withFollowUps(known: readonly FollowUp[], put: readonly FollowUp[]): readonly FollowUp[] {
  const named = new Map(put.map((one) => [nameOf(one), one]));
  const kept = known.map((one) => {
    const next = named.get(nameOf(one));
    named.delete(nameOf(one));
    return next ?? one;
  });
  return [...kept, ...named.values()].filter((one) => !saysNothing(one));
}

const nameOf = ({ table, about, key }: FollowUpIdentity): string => JSON.stringify([table, about, key]);
