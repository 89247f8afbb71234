/** Recurring revenue per customer before and after a period, e.g. MRR in one currency; row by row one customer. */
export interface RevenueColumns {
  readonly before: ArrayLike<number>;
  readonly after: ArrayLike<number>;
  /** 1 where the customer had paid before `before`: revenue from nothing is then reactivated, not new. */
  readonly returning?: ArrayLike<number>;
}

/**
 * Where recurring revenue came from and went to in a period: the sufficient statistic of revenue churn. Amounts are
 * whole numbers of {@link revenueUnit}, so parts add up exactly in any order; of one currency. Merges by addition.
 */
export interface RevenueFlow {
  readonly start: number;
  /** From customers who had never paid. */
  readonly gained: number;
  /** From customers who had left and came back. */
  readonly reactivated: number;
  /** More from customers who stayed. */
  readonly expansion: number;
  /** Less from customers who stayed. */
  readonly contraction: number;
  /** From customers who left. */
  readonly lost: number;
  readonly end: number;
  /** Customers with revenue at the start. */
  readonly customers: number;
  /** Customers without revenue before and after, such as trials and free plans. */
  readonly withoutRevenue: number;
  /** Customers left out, because an amount is missing, negative or not finite. */
  readonly unusable: number;
  /** Sums over the customers at the start, for intervals: before², before · after and after². */
  readonly squares: { readonly before: number; readonly both: number; readonly after: number };
}

/** The part of a currency unit that revenue is counted in: fine enough for a twelfth of an annual price. */
export const revenueUnit = 1e-4;

const perUnit = Math.round(1 / revenueUnit);

/** An amount in whole numbers of {@link revenueUnit}. */
export const inRevenueUnits = (amount: number): number => Math.round(amount * perUnit);

/** Nobody paid, before or after. */
export const noRevenueFlow: RevenueFlow = {
  start: 0,
  gained: 0,
  reactivated: 0,
  expansion: 0,
  contraction: 0,
  lost: 0,
  end: 0,
  customers: 0,
  withoutRevenue: 0,
  unusable: 0,
  squares: { before: 0, both: 0, after: 0 },
};

/** The flow of two disjoint groups of customers in the same period and currency. */
export const mergeRevenueFlows = (left: RevenueFlow, right: RevenueFlow): RevenueFlow => ({
  start: left.start + right.start,
  gained: left.gained + right.gained,
  reactivated: left.reactivated + right.reactivated,
  expansion: left.expansion + right.expansion,
  contraction: left.contraction + right.contraction,
  lost: left.lost + right.lost,
  end: left.end + right.end,
  customers: left.customers + right.customers,
  withoutRevenue: left.withoutRevenue + right.withoutRevenue,
  unusable: left.unusable + right.unusable,
  squares: {
    before: left.squares.before + right.squares.before,
    both: left.squares.both + right.squares.both,
    after: left.squares.after + right.squares.after,
  },
});

const isAmount = (amount: number): boolean => amount >= 0 && amount < Number.POSITIVE_INFINITY;

type Accumulator = { -readonly [Field in keyof RevenueFlow]: RevenueFlow[Field] } & {
  squares: { before: number; both: number; after: number };
};

function addPayingCustomer(flow: Accumulator, start: number, end: number): void {
  flow.start += start;
  flow.customers += 1;
  flow.squares.before += start * start;
  flow.squares.both += start * end;
  flow.squares.after += end * end;
  if (end === 0) flow.lost += start;
  else if (end > start) flow.expansion += end - start;
  else flow.contraction += start - end;
}

/**
 * The revenue flow of customers over a period. Customers without revenue before and after are counted and left out:
 * they can neither bring revenue nor take it away.
 */
export function revenueFlowOf({ before, after, returning }: RevenueColumns): RevenueFlow {
  const flow: Accumulator = { ...noRevenueFlow, squares: { ...noRevenueFlow.squares } };
  for (let row = 0; row < before.length; row++) {
    const start = inRevenueUnits(before[row] as number);
    const end = inRevenueUnits(after[row] as number);
    if (!isAmount(start) || !isAmount(end)) {
      flow.unusable += 1;
      continue;
    }
    flow.end += end;
    if (start > 0) addPayingCustomer(flow, start, end);
    else if (end === 0) flow.withoutRevenue += 1;
    else if (returning?.[row] === 1) flow.reactivated += end;
    else flow.gained += end;
  }
  return flow;
}

/** start + gained + reactivated + expansion − contraction − lost − end; 0 for every flow of customers. */
export const revenueBalance = (flow: RevenueFlow): number =>
  flow.start + flow.gained + flow.reactivated + flow.expansion - flow.contraction - flow.lost - flow.end;
