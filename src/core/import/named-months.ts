const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jän', 'jänner'],
  ['february', 'feb', 'februar', 'feber'],
  ['march', 'mar', 'märz', 'mär', 'mrz', 'maerz'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];

const numbers: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** A date whose month is a word, so that no order has to be known. */
export interface NamedMonthDate {
  /** The year as it stands, with the number of its digits. */
  readonly year: number;
  readonly yearDigits: number;
  readonly month: number;
  /** 1 where the text names only a month. */
  readonly day: number;
  readonly dayFirst: boolean;
  readonly rest: string;
}

const weekday = /^\p{L}{2,10}\.?,?\s+(?=\d|\p{L}{3,}\.?\s+\d)/u;
const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?=$|[T ,])/u;
const monthFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?=$|[T ,])/u;
const yearFirst = /^(\d{4})[\s-](\p{L}{3,9})\.?[\s-](\d{1,2})(?=$|[T ,])/u;
const monthOnly = /^(\p{L}{3,9})\.?,?[\s-]+(\d{4})$/u;
/** As JavaScript writes dates: `Tue Mar 12 2024 14:30:00 GMT+0100 (CET)`, and Unix: `Mar 12 14:30:00 2024`. */
const timeBeforeYear = /^(\p{L}{3,9})\s+(\d{1,2})\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s+[A-Z]{2,5})?\s+(\d{4})$/u;

function read(text: string): NamedMonthDate | null {
  const made = (year = '', month = '', day = '1', first = false, rest = ''): NamedMonthDate | null => {
    const number = numbers.get(month.toLowerCase());
    if (number === undefined) return null;
    return { year: Number(year), yearDigits: year.length, month: number, day: Number(day), dayFirst: first, rest };
  };
  const after = (match: RegExpExecArray): string => text.slice(match[0].length);
  const byDay = dayFirst.exec(text);
  if (byDay) return made(byDay[3], byDay[2], byDay[1], true, after(byDay));
  const byMonth = monthFirst.exec(text);
  if (byMonth) return made(byMonth[3], byMonth[1], byMonth[2], false, after(byMonth));
  const byYear = yearFirst.exec(text);
  if (byYear) return made(byYear[1], byYear[2], byYear[3], false, after(byYear));
  const unix = timeBeforeYear.exec(text);
  if (unix) return made(unix[4], unix[1], unix[2], false, ` ${unix[3] ?? ''}`);
  const whole = monthOnly.exec(text);
  return whole ? made(whole[2], whole[1], '1', true) : null;
}

/**
 * A date with an English or German month name: `12 Mar 2024`, `12. März 2024`, `Mar 12, 2024`, `Dienstag, 12. März
 * 2024 14:30`, `März 2024`. Null for any other text.
 */
export function namedMonthDate(text: string): NamedMonthDate | null {
  if (text.length < 6 || text.length > 60) return null;
  return read(text) ?? (weekday.test(text) ? read(text.replace(weekday, '')) : null);
}
