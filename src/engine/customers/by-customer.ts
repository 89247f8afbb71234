/** Rows by customer: those of customer c are rows[starts[c]] … rows[starts[c + 1] − 1], in the order of the table. */
export interface ByCustomer {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
}

/** Puts rows together by their customers, numbers from 0 up to `customers`; rows of nobody (below 0) are left out. */
export function byCustomer(customer: ArrayLike<number>, customers: number): ByCustomer {
  const starts = new Uint32Array(customers + 1);
  for (let row = 0; row < customer.length; row++) {
    const next = (customer[row] as number) + 1;
    if (next > 0) starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const place = starts.slice();
  const rows = new Uint32Array(starts[customers] as number);
  for (let row = 0; row < customer.length; row++) {
    const who = customer[row] as number;
    if (who < 0) continue;
    const at = place[who] as number;
    rows[at] = row;
    place[who] = at + 1;
  }
  return { starts, rows };
}
