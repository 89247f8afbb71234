/** Answers cut into pieces, with how often each was given. */
export type CutPieces = readonly (readonly [pieces: readonly string[], count: number])[];

/** Share of first pieces that must start alike to say how options start. */
const alike = 0.98;

const startsSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

/**
 * Puts pieces together that go on with the one before. How options start is shown by the first pieces of all answers:
 * where these hardly ever start with a small letter, a later piece that does, comes again and always follows the same
 * other one, is none of its own, as in "Yes, always".
 */
export function continued(answers: CutPieces, separator: string): CutPieces {
  const before = new Map<string, Set<string>>();
  const times = new Map<string, number>();
  let small = 0;
  let all = 0;
  for (const [[head], count] of answers) {
    if (head === undefined) continue;
    all += count;
    if (startsSmall(head)) small += count;
  }
  for (const [pieces, count] of answers) {
    for (const [at, piece] of pieces.entries()) {
      if (!startsSmall(piece)) continue;
      times.set(piece, (times.get(piece) ?? 0) + count);
      before.set(piece, (before.get(piece) ?? new Set()).add(pieces[at - 1] ?? ''));
    }
  }
  const belongs = (piece: string): boolean =>
    (times.get(piece) ?? 0) > 1 && before.get(piece)?.size === 1 && !before.get(piece)?.has('');
  if (all === 0 || small > all * (1 - alike)) return answers;
  return answers.map(([pieces, count]) => {
    const whole: string[] = [];
    for (const piece of pieces) {
      const goesOn = whole.length > 0 && startsSmall(piece) && belongs(piece);
      whole.push(goesOn ? `${whole.pop() ?? ''}${separator}${piece}` : piece);
    }
    return [whole, count];
  });
}

/** Rare pieces up to which they are options that few chose rather than words that people wrote. */
const fewRare = 5;

/** Characters that any option may have. */
const shortOption = 40;

/**
 * Pieces that occur once and are options all the same: as short as the others, starting as they do, beside nothing but options that recur,
 * and no more of them than options that do. None where there are more: then they are what people wrote themselves.
 */
export function rareOptions(answers: CutPieces, recurring: ReadonlySet<string>): readonly string[] {
  const longest = Math.max(shortOption, ...[...recurring].map((option) => option.length));
  const small = [...recurring].some(startsSmall);
  const rare = new Set<string>();
  for (const [pieces] of answers) {
    const unknown = [...new Set(pieces)].filter((piece) => !recurring.has(piece));
    for (const piece of unknown) if (unknown.length > 1 || piece.length > longest) return [];
    for (const piece of unknown) if (small || !startsSmall(piece)) rare.add(piece);
  }
  return rare.size <= Math.max(fewRare, recurring.size) ? [...rare].sort() : [];
}
