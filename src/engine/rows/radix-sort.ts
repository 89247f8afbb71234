/** Keys of rows as two words each, compared as unsigned numbers, `high` first. */
export interface SortKeys {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
}

/** Places up to which short digits are quicker, because there is less to count. */
const fewPlaces = 16_384;

/** The indices 0 … length − 1. */
export function firstPlaces(length: number): Uint32Array {
  const places = new Uint32Array(length);
  for (let at = 0; at < length; at++) places[at] = at;
  return places;
}

/**
 * Orders places by their keys, equal ones as they stood: least significant digit first, digits that all keys
 * share passed over. Source: D. E. Knuth, The Art of Computer Programming 3, 2nd edition 1998, 5.2.5.
 *
 * @param places indices into the keys; a new array is returned.
 */
export function sortedByKeys(places: Uint32Array, { high, low }: SortKeys): Uint32Array {
  const bits = places.length < fewPlaces ? 8 : 16;
  let order = places;
  for (const words of [low, high]) {
    for (let shift = 0; shift < 32; shift += bits) order = sortedByDigit(order, words, shift, bits);
  }
  return order;
}

function sortedByDigit(places: Uint32Array, words: Uint32Array, shift: number, bits: number): Uint32Array {
  const most = 2 ** bits - 1;
  const starts = new Uint32Array(most + 2);
  for (let at = 0; at < places.length; at++) {
    const value = ((words[places[at] as number] as number) >>> shift) & most;
    starts[value + 1] = (starts[value + 1] as number) + 1;
  }
  const first = ((words[places[0] ?? 0] ?? 0) >>> shift) & most;
  if (starts[first + 1] === places.length) return places;
  for (let value = 1; value <= most + 1; value++) {
    starts[value] = (starts[value] as number) + (starts[value - 1] as number);
  }
  const sorted = new Uint32Array(places.length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    const value = ((words[place] as number) >>> shift) & most;
    const to = starts[value] as number;
    starts[value] = to + 1;
    sorted[to] = place;
  }
  return sorted;
}
