/** Uniform draws from [0, 1). The same seed gives the same sequence on every machine. */
export type Draw = () => number;

/** A seeded generator. Source: mulberry32, T. Ettinger 2017, public domain; period 2³². */
export function seededRandom(seed: number): Draw {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
