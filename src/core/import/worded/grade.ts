import { denials, type Family, fixedAnswers, middles, modifiers, plain, poles } from './lexicon.ts';
import { moodOf } from './signs.ts';

/** Where an answer stands by its words alone. */
export interface Grade {
  /** Null for a middle answer, which fits any family. */
  readonly family: Family | null;
  /** −4 … 4, see {@link plain}: how strong, and on which side. */
  readonly grade: number;
  /** For an adjective that no list knows: the words without their modifier. */
  readonly stem?: string;
}

/** An answer as lower-case words parted by single blanks; signs dropped. */
export const plainWords = (answer: string): string =>
  answer
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function strengthIn(text: string): { strength: number; denied: boolean; rest: string } {
  for (const [words, strength] of denials) {
    if (words.test(text)) return { strength, denied: true, rest: text.replace(words, ' ') };
  }
  for (const [words, strength] of modifiers) {
    if (words.test(text)) return { strength, denied: false, rest: text.replace(words, ' ') };
  }
  return { strength: plain, denied: false, rest: text };
}

/** Families whose answers are often whole sentences. */
const sentences: readonly Family[] = ['agreement', 'satisfaction', 'likelihood'];

/** Words beside pole and modifier, as in "ich bin … mit dem …"; more make it a sentence. */
const mostOtherWords = 3;

/** A word may be both, as `leicht` for "easy" and "slightly": beside another pole it weakens. */
const weakBeside = /(?<!\S)leicht(?= (?:un)?(?:zufrieden|wahrscheinlich))/u;

function gradeOfOne(answer: string): Grade | null {
  const mood = moodOf(answer);
  if (mood !== null) return { family: 'mood', grade: mood };
  const text = plainWords(answer).replace(weakBeside, 'etwas');
  if (text === '' || text.length > 60) return null;
  const fixed = fixedAnswers.get(text);
  if (fixed) return { family: fixed[0], grade: fixed[1] };
  if (middles.test(text)) return { family: null, grade: 0 };
  for (const { family, sign, words } of poles) {
    const at = words.exec(text);
    if (!at) continue;
    const around = text.replace(words, ' ').replace(/\s+/g, ' ').trim();
    const { strength, denied, rest } = strengthIn(around);
    const left = rest.split(' ').filter((word) => word !== '').length;
    if (left > (sentences.includes(family) ? mostOtherWords : 0)) return null;
    return { family, grade: strength * (denied ? -sign : sign) };
  }
  const { strength, denied, rest } = strengthIn(text);
  const stem = rest.replace(/\s+/g, ' ').trim();
  if (rest === text || stem === '' || stem.includes(' ')) return null;
  return { family: 'other', grade: denied ? -strength : strength, stem };
}

/** Two ends that an answer names to say that it is in the middle. */
const neither = /\b(?:neither|weder|might or might not)\b/i;
const inPart = /\b(?:teils|partly)\b/i;

/** The parts of an answer that offers several: parted by "or", otherwise by a slash. */
function choices(answer: string): readonly string[] {
  if (neither.test(answer)) return [answer];
  const parts = answer.trim().split(/\s+(?:or|oder)\s+/i);
  return parts.length > 1 || inPart.test(answer) ? parts : answer.split('/');
}

/** Modifiers without the word that they belong to, as the first in "somewhat or very satisfied". */
function bareStrength(part: string): Grade | null {
  const { strength, denied, rest } = strengthIn(plainWords(part));
  return strength === plain || rest.trim() !== '' ? null : { family: null, grade: denied ? -strength : strength };
}

/**
 * The places that an answer names by its wording: mostly one, both in "neutral or dissatisfied", none for words that
 * tell no place.
 */
export function stepsIn(answer: string): readonly Grade[] {
  const parts = choices(answer);
  if (parts.length > 1) {
    const steps = parts.map((part) => gradeOfOne(part) ?? bareStrength(part)).filter((step) => step !== null);
    if (new Set(steps.map(({ grade }) => grade)).size > 1) return steps;
  }
  const whole = gradeOfOne(answer);
  return whole ? [whole] : [];
}

/**
 * The place of an answer by its wording in German or English: "sehr zufrieden" is 3, "somewhat dissatisfied" −1,
 * "stimme überhaupt nicht zu" −4, "neither agree nor disagree" 0. Null for words that tell no place, or several at once.
 */
export function gradeOf(answer: string): Grade | null {
  const steps = stepsIn(answer);
  return steps.length === 1 ? (steps[0] ?? null) : null;
}
