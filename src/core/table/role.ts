/**
 * What a column of a table of responses means. `none` keeps the column without a meaning, `skip` leaves it out of
 * the import.
 */
export const responseRoles = [
  'nps',
  'csat',
  'ces',
  'answeredAt',
  'attribute',
  'comment',
  'responseId',
  'customerId',
  'accountId',
  'touchpoint',
  'channel',
  'weight',
  'completion',
  'testFlag',
  'none',
  'skip',
] as const;

/** One of {@link responseRoles}. */
export type Role = (typeof responseRoles)[number];

/** Roles whose column holds answers on a {@link Scale}. */
export const scoreRoles = ['nps', 'csat', 'ces'] as const satisfies readonly Role[];

/** A role that holds answers on a scale. */
export type ScoreRole = (typeof scoreRoles)[number];

/** Whether a column with this role holds answers on a scale. */
export const isScoreRole = (role: Role): role is ScoreRole => (scoreRoles as readonly Role[]).includes(role);

/** Roles whose few repeated values are good for splitting a chart or building a segment. */
export const groupingRoles = ['attribute', 'channel', 'touchpoint'] as const satisfies readonly Role[];
