/** Months in a unit of time: a year has 12 months, 52 weeks and 365 days, as prices are quoted. */
const monthsIn = { day: 12 / 365, week: 12 / 52, month: 1, quarter: 3, half: 6, year: 12 } as const;

type Unit = keyof typeof monthsIn;

/** How units are written, in English and German, as nouns and as adverbs; the longer spellings first. */
const spellings: readonly (readonly [RegExp, Unit, number])[] = [
  [/^(bi|zwei)-?annual(ly)?$/, 'half', 1],
  [/^semi-?annual(ly)?$|^half-?year(ly)?$|^(1\/2|halb)-?(jahr|jährlich|jaehrlich)e?s?$|^half$/, 'half', 1],
  [/^(bi|two|zwei)-?yearly$|^biennial(ly)?$/, 'year', 2],
  [/^(bi|zwei)-?(weekly|wöchentlich|woechentlich)$|^fortnight(ly)?s?$|^14-?tägig$/, 'week', 2],
  [/^(bi|zwei)-?(monthly|monatlich)$/, 'month', 2],
  [/^(day|days|d|daily|tag|tage|tagen|täglich|taeglich)$/, 'day', 1],
  [/^(week|weeks|w|wk|weekly|woche|wochen|wöchentlich|woechentlich)$/, 'week', 1],
  [/^(month|months|m|mo|mon|monthly|monat|monate|monaten|monatlich)$/, 'month', 1],
  [
    /^(quarter|quarters|q|quarterly|quartal|quartale|vierteljahr|vierteljährlich|vierteljaehrlich|quartalsweise)$/,
    'quarter',
    1,
  ],
  [/^(year|years|y|yr|yrs|a|yearly|annual|annually|annum|jahr|jahre|jahren|jährlich|jaehrlich)$/, 'year', 1],
];

const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  twelve: 12,
  ein: 1,
  eine: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  sechs: 6,
  zwölf: 12,
};

/** Words around an interval that say nothing more: `billed every 3 months`, `pro Jahr`, `12 Monate Laufzeit`. */
const around =
  /^(billed|paid|charged|every|each|per|once a|once per|pro|je|alle|jede[nrs]?|zahlung|abrechnung|abo|plan)\s+/;

/**
 * The months that a billing interval lasts: `year` → 12, `every 3 months` → 3, `P1Y` → 12, `wöchentlich` → 12/52.
 * Null for a text that names none, as a bare number or `once`.
 */
export function monthsOf(interval: string): number | null {
  let text = interval
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/^[/*]\s*/, '');
  const iso = /^p(\d+)([dwmy])$/.exec(text);
  if (iso) text = `${iso[1]} ${iso[2]}`;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(around, '');
  }
  const parts = /^(\d+|[a-zäöü]+)?[\s-]*([^\s].*)$/.exec(text);
  const whole = unitOf(text);
  if (whole !== null) return whole;
  const [, count = '', unit = ''] = parts ?? [];
  const times = /^\d+$/.test(count) ? Number(count) : (numbers[count] ?? 0);
  const months = unitOf(unit);
  return months === null || times < 1 ? null : times * months;
}

function unitOf(text: string): number | null {
  const found = spellings.find(([spelling]) => spelling.test(text));
  return found ? monthsIn[found[1]] * found[2] : null;
}
