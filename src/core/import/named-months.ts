const months: readonly string[] = [
  'january jan januar jän jänner janvier janv januari enero ene gennaio gen janeiro',
  'february feb februar feber février févr fevrier februari febrero febbraio fevereiro fev',
  'march mar märz mär mrz maerz mars maart mrt marzo março',
  'april apr avril avr abril abr aprile',
  'may mai mei mayo maggio mag maio',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août aout augustus agosto ago',
  'september sep sept septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro',
];

const numbers: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
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
const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s/-]+(?:(?:of|de)\s+)?(\p{L}{3,10})\.?,?[\s/-]+(?:de\s+)?(\d{4}|\d{2})(?=$|[T ,])/u;
const monthFirst = /^(\p{L}{3,10})\.?[\s/-]+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4})|[/-](\d{4}|\d{2}))(?=$|[T ,])/u;
const yearFirst = /^(\d{4})[\s-](\p{L}{3,9})\.?[\s-](\d{1,2})(?=$|[T ,])/u;
const monthOnly = /^(\p{L}{3,10})\.?,?(?:[\s/-]+(?:de\s+)?(\d{4})|(?:[/-]|\s?['’])(\d{2}))$/u;
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
  if (byMonth) return made(byMonth[3] ?? byMonth[4], byMonth[1], byMonth[2], false, after(byMonth));
  const byYear = yearFirst.exec(text);
  if (byYear) return made(byYear[1], byYear[2], byYear[3], false, after(byYear));
  const unix = timeBeforeYear.exec(text);
  if (unix) return made(unix[4], unix[1], unix[2], false, ` ${unix[3] ?? ''}`);
  const whole = monthOnly.exec(text);
  return whole ? made(whole[2] ?? whole[3], whole[1], '1', true) : null;
}

/**
 * A date with the name of a month in English, German or a language beside: `12 Mar 2024`, `12. März 2024`, `12/Mar/24`,
 * `Mar 12, 2024`, `Dienstag, 12. März 2024 14:30`, `März 2024`, `Jan-24`. Null for any other text.
 */
export function namedMonthDate(text: string): NamedMonthDate | null {
  if (text.length < 6 || text.length > 60) return null;
  return read(text) ?? (weekday.test(text) ? read(text.replace(weekday, '')) : null);
}
