const moods: readonly (readonly [string, number])[] = [
  ['😡🤬😤😭🤮💔', -3],
  ['😠👿', -2.5],
  ['🙁☹😞😟😕😒😢😔😣😖😩', -2],
  ['😐😶😑🫤🤔', 0],
  ['🙂😊☺🙃', 2],
  ['😀😃😄😁😆', 2.5],
  ['😍🤩🥰😻❤', 3],
  ['👎', -2],
  ['👍', 2],
];

const typed: ReadonlyMap<string, number> = new Map([
  [':-((', -3],
  [':((', -3],
  [':-(', -2],
  [':(', -2],
  [':-/', -1],
  [':/', -1],
  [':-|', 0],
  [':|', 0],
  [':-)', 2],
  [':)', 2],
  [';-)', 2],
  [':-))', 3],
  [':))', 3],
  [':-D', 3],
  [':D', 3],
]);

const moodBySign: ReadonlyMap<string, number> = new Map(
  moods.flatMap(([signs, mood]) => [...signs].map((sign) => [sign, mood] as const)),
);

const thumbs: ReadonlyMap<string, number> = new Map([
  ['thumbs up', 2],
  ['thumb up', 2],
  ['daumen hoch', 2],
  ['thumbs down', -2],
  ['thumb down', -2],
  ['daumen runter', -2],
]);

/** The mood of a smiley or thumb, −3 … 3; null for any other text. Skin tones and style marks change nothing. */
export function moodOf(answer: string): number | null {
  const text = answer.trim();
  const known = typed.get(text) ?? thumbs.get(text.toLowerCase().replace(/[_-]/g, ' '));
  if (known !== undefined) return known;
  const bare = text.replace(/\u{fe0e}|\u{fe0f}|\u{200d}|[\u{1f3fb}-\u{1f3ff}]/gu, '');
  const [sign = '', ...others] = [...bare];
  return others.length === 0 ? (moodBySign.get(sign) ?? null) : null;
}

/** An answer in stars, or as part of a whole, with the number of steps if the text tells. */
export interface Stars {
  readonly given: number;
  /** 0 when the text does not tell. */
  readonly of: number;
}

const counted = /^(\d{1,2})\s*(?:(?:\/|out of|of|von)\s*(\d{1,2})\s*)?(?:stars?|sterne?n?|★|⭐|points?|punkte?n?)\.?$/i;
const fraction = /^(\d{1,2})\s*(?:\/|out of|of|von)\s*(\d{1,2})$/i;

/** Stars as interfaces name them: `FIVE`, `FOUR_STARS`; in capitals only, as words may count anything. */
const spelled = /^(?:STAR_RATING_|STARS?_)?(ONE|TWO|THREE|FOUR|FIVE)(?:_STARS?)?$/;
const spelledNumbers = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];

/** Stars in a text: `★★★★☆`, `⭐⭐⭐`, `4 stars`, `4 von 5 Sternen`, `4/5`; null for any other. */
export function starsOf(answer: string): Stars | null {
  const text = answer.trim().replace(/[\u{fe0e}\u{fe0f}\s]+(?=[★☆⭐✩✰]|$)/gu, '');
  if (/^[★⭐✭]*[☆✩✰]*$/u.test(text) && text !== '') {
    const signs = [...text];
    const given = signs.filter((sign) => '★⭐✭'.includes(sign)).length;
    return { given, of: given === signs.length ? 0 : signs.length };
  }
  const word = spelled.exec(text)?.[1];
  if (word) return { given: spelledNumbers.indexOf(word) + 1, of: 0 };
  const match = counted.exec(answer.trim()) ?? fraction.exec(answer.trim());
  return match ? { given: Number(match[1]), of: Number(match[2] ?? 0) } : null;
}
