import type { Buffer as Bytes } from 'node:buffer';

/** A file as the browser's file field takes it. */
export interface SurveyFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Bytes;
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Columns of the survey of a bank with three branches. */
export const columns = {
  id: 'Antwort-ID',
  date: 'Beantwortet am',
  nps: 'Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen? (0–10)',
  csat: 'Wie zufrieden sind Sie mit der Beratung? (1–5)',
  ces: 'Wie viel Mühe hat Sie Ihr Anliegen gekostet? (1–7)',
  branch: 'Filiale',
  comment: 'Was möchten Sie uns sagen?',
} as const;

const branches = ['Köln', 'München', 'Görlitz'];
const comments = ['Größte Freude für 5 €', 'Lange Wartezeit', 'Sehr „freundlich“', ''];
const pad = (number: number) => String(number).padStart(2, '0');

/** Text in Windows-1252, as German office programs export it. */
const windows1252 = (text: string): Bytes => {
  const above: Record<string, string> = { '€': '\x80', '„': '\x84', '–': '\x96', '“': '\x93' };
  return Buffer.from(
    text.replace(/[€„–“]/g, (sign) => above[sign] ?? ''),
    'latin1',
  );
};

/** A German export: semicolons, Windows-1252, dates like 31.12.2025, from November 2024 to the end of 2025. */
export function germanSurvey(responses: number, name = 'Umfrage_Filialen.csv'): SurveyFile {
  const next = random(responses);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const lines = [Object.values(columns).join(';')];
  for (let index = 0; index < responses; index += 1) {
    // 426 days, the last of which is 31 December 2025; the first and the last one are always there.
    const day = index === 0 ? 0 : index === 1 ? 425 : upTo(425);
    const date = new Date(Date.UTC(2024, 10, 1 + day));
    const branch = upTo(2);
    const nps = upTo(9) === 0 ? '' : Math.min(10, upTo(10) + (branch === 1 ? 3 : 1));
    const written = `${pad(date.getUTCDate())}.${pad(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
    const scores = [nps, Math.max(1, upTo(5)), 1 + upTo(6)];
    const comment = comments[upTo(3)];
    const words = comment ? `${comment}, Antwort ${index + 1}` : '';
    lines.push([`A${index + 1}`, written, ...scores, branches[branch], words].join(';'));
  }
  return { name, mimeType: 'text/csv', buffer: windows1252(`${lines.join('\r\n')}\r\n`) };
}

/** One response, read back from the file in the plainest way. */
export interface Response {
  /** ISO. */
  readonly date: string;
  readonly branch: string;
  readonly nps: number | null;
  readonly csat: number | null;
  readonly ces: number | null;
}

/** Reads the survey without any of the app's code. */
export function responsesOf({ buffer }: SurveyFile): readonly Response[] {
  const [, ...lines] = new TextDecoder('windows-1252').decode(buffer).trimEnd().split('\r\n');
  const score = (text = '') => (text === '' ? null : Number(text));
  return lines.map((line) => {
    const [, date = '', nps, csat, ces, branch = ''] = line.split(';');
    return {
      date: date.split('.').reverse().join('-'),
      branch,
      nps: score(nps),
      csat: score(csat),
      ces: score(ces),
    };
  });
}

const present = (scores: readonly (number | null)[]) => scores.filter((score) => score !== null);
const percent = (count: number, n: number) => (100 * count) / n;

/** Base and value of a metric, computed here anew. */
export interface Naive {
  readonly n: number;
  readonly value: number;
}

/** NPS in points. */
export function naiveNps(responses: readonly Response[]): Naive {
  const answers = present(responses.map(({ nps }) => nps));
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  return { n: answers.length, value: percent(promoters - detractors, answers.length) };
}

/** Percent satisfied: 4 or 5 of 5. */
export function naiveCsat(responses: readonly Response[]): Naive {
  const answers = present(responses.map(({ csat }) => csat));
  return { n: answers.length, value: percent(answers.filter((answer) => answer >= 4).length, answers.length) };
}

/** Mean effort on 1 to 7. */
export function naiveCes(responses: readonly Response[]): Naive {
  const answers = present(responses.map(({ ces }) => ces));
  return { n: answers.length, value: answers.reduce((sum, answer) => sum + answer, 0) / answers.length };
}

/** Responses of a range of days, both ends included. */
export const between = (responses: readonly Response[], first: string, last: string): readonly Response[] =>
  responses.filter(({ date }) => date >= first && date <= last);
