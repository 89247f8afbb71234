/**
 * Customers who came and went in one period: the sufficient statistic of customer churn. Counts of disjoint groups of
 * customers merge by addition.
 */
export interface Movement {
  /** Customers at the start of the period. */
  readonly start: number;
  /** New or returned within the period. */
  readonly gained: number;
  /** Lost within the period, of those at the start. */
  readonly lost: number;
  /** Gained and lost again within the period. */
  readonly lostGained: number;
  /** Customers at the end of the period. */
  readonly end: number;
  /** Time that all of them together were customers within the period and observed, in days. */
  readonly exposure: number;
}

/** Nobody came, went or stayed. */
export const noMovement: Movement = { start: 0, gained: 0, lost: 0, lostGained: 0, end: 0, exposure: 0 };

/** The movement of two disjoint groups of customers in the same period. */
export const mergeMovements = (left: Movement, right: Movement): Movement => ({
  start: left.start + right.start,
  gained: left.gained + right.gained,
  lost: left.lost + right.lost,
  lostGained: left.lostGained + right.lostGained,
  end: left.end + right.end,
  exposure: left.exposure + right.exposure,
});

/** start + gained − lost − end; 0 when the counts of a period agree. */
export const movementBalance = ({ start, gained, lost, lostGained, end }: Movement): number =>
  start + gained - lost - lostGained - end;
