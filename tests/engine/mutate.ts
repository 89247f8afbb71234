/** Random numbers in [0, 1) from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Bytes that matter to a reader of delimited text, and bytes that are not valid UTF-8 where they may land. */
const hostile = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  ' ',
  '\0',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\ufffd',
  'ä',
  '€',
  '👍',
  '","',
  '" ,',
  '"\r\n"',
  "'",
  '\\',
].map((text) => [...Buffer.from(text)]);
const invalid = [
  [0xff],
  [0xc3],
  [0xe2, 0x80],
  [0xf0, 0x9f, 0x91],
  [0x80],
  [0xed, 0xa0, 0x80],
  [0xc0, 0xaf],
  [0xf4, 0x90],
];

/** A copy of a file with a few places damaged: something put in, overwritten, taken out, repeated, or cut off. */
export function mutated(bytes: Uint8Array, draw: () => number): Uint8Array {
  let list = [...bytes];
  const below = (limit: number) => Math.floor(draw() * limit);
  const changes = 1 + below(5);
  for (let change = 0; change < changes; change++) {
    const at = below(list.length + 1);
    const pool = draw() < 0.2 ? invalid : hostile;
    const what = pool[below(pool.length)] ?? [];
    const kind = below(7);
    if (kind <= 2) list.splice(at, 0, ...what);
    else if (kind === 3) list.splice(at, what.length, ...what);
    else if (kind === 4) list.splice(at, 1 + below(4));
    else if (kind === 5) list.splice(at, 0, ...list.slice(at, at + below(30)));
    else if (draw() < 0.3) list = list.slice(0, at);
  }
  return Uint8Array.from(list);
}
