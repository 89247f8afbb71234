import { type CutPieces, continued, rareOptions } from './rare-options.ts';

/** How often a piece of the answers occurs. */
type Counts = ReadonlyMap<string, number>;

/** Answers cut at one separator. */
export interface CutAnswers {
  readonly separator: string;
  /** Pieces that recur, most frequent first: the options. */
  readonly options: readonly string[];
  /** Pieces that occur once and look like options as well. */
  readonly rare: readonly string[];
  /** All pieces, most frequent first, and how many they are. */
  readonly all: readonly string[];
  readonly pieces: number;
  /** Share of all pieces that are options. */
  readonly covered: number;
  /** Share of the answers that hold more than one option. */
  readonly several: number;
  /** Share of the answers that hold exactly two pieces or the same number above. */
  readonly evenly: number;
  /** Share of the options that stand alone, or both first and behind others, as parts of a sentence do not. */
  readonly movable: number;
  /** Share of the answers that end with the separator. */
  readonly trailing: number;
  /** Mean length of the options in characters. */
  readonly length: number;
}

/** Puts pieces together again that an option's own brackets hold together: `A (b, c)`. */
function withoutBroken(pieces: readonly string[], separator: string): string[] {
  const whole: string[] = [];
  let open = '';
  for (const piece of pieces) {
    const text = open === '' ? piece : `${open}${separator}${piece}`;
    const depth = text.split('(').length - text.split(')').length;
    if (depth > 0) open = text;
    else {
      whole.push(text.trim());
      open = '';
    }
  }
  return open === '' ? whole : [...whole, ...open.split(separator).map((piece) => piece.trim())];
}

const cut = (answer: string, separator: string): string[] =>
  withoutBroken(answer.split(separator), separator).filter((piece) => piece !== '');

/** Times that two pieces stand side by side before they may be one option. */
const provenTogether = 5;

/** Pieces that only ever stand side by side are one option that holds the separator. */
function joinedAlways(answers: CutPieces, separator: string) {
  const alone = new Map<string, number>();
  const pairs = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string, count: number) =>
    counts.set(key, (counts.get(key) ?? 0) + count);
  for (const [pieces, count] of answers) {
    pieces.forEach((piece, i) => {
      add(alone, piece, count);
      const next = pieces[i + 1];
      if (next !== undefined) add(pairs, `${piece}\n${next}`, count);
    });
  }
  const isPair = (left: string, right: string): boolean => {
    const together = pairs.get(`${left}\n${right}`) ?? 0;
    return together >= provenTogether && together === alone.get(left) && together === alone.get(right);
  };
  return answers.map(([pieces, count]) => {
    const whole: string[] = [];
    pieces.forEach((piece, i) => {
      const before = pieces[i - 1];
      if (before !== undefined && isPair(before, piece)) whole.push(`${whole.pop() ?? ''}${separator}${piece}`);
      else whole.push(piece);
    });
    return [whole, count] as const;
  });
}

/** Pieces that stand alone, or first in one answer and behind others in another. */
function movablePieces(answers: CutPieces): ReadonlySet<string> {
  const alone = new Set<string>();
  const first = new Set<string>();
  const behind = new Set<string>();
  for (const [pieces] of answers) {
    const [head, ...rest] = pieces;
    if (head !== undefined) (rest.length === 0 ? alone : first).add(head);
    for (const piece of rest) behind.add(piece);
  }
  for (const piece of first) if (behind.has(piece)) alone.add(piece);
  return alone;
}

/** Most frequent first, equally frequent ones by their text, so that the order of rows changes nothing. */
const byCount = ([one, a]: [string, number], [other, b]: [string, number]): number => b - a || (one < other ? -1 : 1);

const recurring = 2;

/** Cuts the answers of a column at a separator. */
export function cutAnswers(counts: Counts, separator: string): CutAnswers {
  const raw = [...counts].map(([answer, count]) => [cut(answer, separator), count] as const);
  const answers = separator.trim() === ',' ? joinedAlways(continued(raw, separator), separator) : raw;
  const found = new Map<string, number>();
  const sizes = new Map<number, number>();
  let total = 0;
  let trailing = 0;
  for (const [pieces, count] of answers) {
    for (const piece of new Set(pieces)) found.set(piece, (found.get(piece) ?? 0) + count);
    sizes.set(pieces.length, (sizes.get(pieces.length) ?? 0) + count);
    total += count;
  }
  for (const [answer, count] of counts) if (answer.endsWith(separator.trim())) trailing += count;
  const all = [...found.values()].reduce((sum, count) => sum + count, 0);
  const options = [...found].filter(([, count]) => count >= recurring).sort(byCount);
  const known = new Set(options.map(([option]) => option));
  const movable = movablePieces(answers);
  let several = 0;
  for (const [pieces, count] of answers) if (pieces.filter((piece) => known.has(piece)).length > 1) several += count;
  const even = Math.max(0, ...[...sizes].filter(([size]) => size > 1).map(([, count]) => count));
  const length = options.reduce((sum, [option]) => sum + option.length, 0) / Math.max(1, options.length);
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
  return {
    separator,
    options: [...known],
    rare: rareOptions(answers, known),
    all: [...found].sort(byCount).map(([piece]) => piece),
    pieces: found.size,
    covered: share(
      options.reduce((sum, [, count]) => sum + count, 0),
      all,
    ),
    several: share(several, total),
    evenly: share(even, total),
    movable: share([...known].filter((option) => movable.has(option)).length, known.size),
    trailing: share(trailing, total),
    length,
  };
}
