/** Purchases as they happened, as columns of equal length; rows in any order. */
export interface PurchaseLog {
  /** Number of the customer, whole, 0 ≤ customer. */
  readonly customer: ArrayLike<number>;
  /** When, in the unit of the model from any common beginning. Purchases of a customer at one time count as one. */
  readonly time: ArrayLike<number>;
}

/** Purchase times by customer, sorted, each once: those of customer c are times[starts[c]] … times[starts[c + 1] − 1]. */
export interface PurchaseTimes {
  readonly starts: Uint32Array;
  readonly times: Float64Array;
}

/** Where each customer's purchases would start if they lay together, and one more for the end. */
function startsOf({ customer }: PurchaseLog): Uint32Array {
  let highest = -1;
  for (let row = 0; row < customer.length; row += 1) highest = Math.max(highest, customer[row] as number);
  const starts = new Uint32Array(highest + 2);
  for (let row = 0; row < customer.length; row += 1) {
    const next = (customer[row] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return starts;
}

/** Puts a log in order. Customers without any purchase have an empty stretch. */
export function purchaseTimes(log: PurchaseLog): PurchaseTimes {
  const together = startsOf(log);
  const next = together.slice();
  const all = new Float64Array(log.time.length);
  for (let row = 0; row < all.length; row += 1) {
    const customer = log.customer[row] as number;
    const place = next[customer] as number;
    all[place] = log.time[row] as number;
    next[customer] = place + 1;
  }
  const starts = new Uint32Array(together.length);
  let kept = 0;
  for (let customer = 0; customer + 1 < together.length; customer += 1) {
    const own = all
      .subarray(together[customer], together[customer + 1])
      .slice()
      .sort();
    for (let at = 0; at < own.length; at += 1) {
      if (at > 0 && own[at] === own[at - 1]) continue;
      all[kept] = own[at] as number;
      kept += 1;
    }
    starts[customer + 1] = kept;
  }
  return { starts, times: all.slice(0, kept) };
}

/** What is known of the customers who began to buy up to a time, and what they bought from then to another time. */
export interface SplitPurchases {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** Time of the first purchase. */
  readonly first: Float64Array;
  /** Purchases after `until`, up to `end`. */
  readonly later: Float64Array;
}

/** Summaries of purchases up to and including `until`, and the number of those after it up to and including `end`. */
export function splitPurchases({ starts, times }: PurchaseTimes, until: number, end: number): SplitPurchases {
  const rows: { x: number; tx: number; T: number; first: number; later: number }[] = [];
  for (let customer = 0; customer + 1 < starts.length; customer += 1) {
    const own = times.subarray(starts[customer], starts[customer + 1]);
    const first = own[0] ?? Number.POSITIVE_INFINITY;
    if (!(first <= until)) continue;
    let last = 0;
    while (last + 1 < own.length && (own[last + 1] as number) <= until) last += 1;
    let later = 0;
    while (last + 1 + later < own.length && (own[last + 1 + later] as number) <= end) later += 1;
    rows.push({ x: last, tx: (own[last] as number) - first, T: until - first, first, later });
  }
  const column = (name: keyof SplitPurchases) => Float64Array.from(rows, (row) => row[name]);
  return { x: column('x'), tx: column('tx'), T: column('T'), first: column('first'), later: column('later') };
}
