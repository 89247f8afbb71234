import { looksLikeNumber } from '../numbers.ts';
import type { ColumnSample } from '../sample.ts';
import { distinctShare, shareOf } from '../sample.ts';
import type { RecognisedColumn } from './roles-by-header.ts';

/** Means and shares, as tables of results call them; also metrics whose values leave their answers' scale. */
const result =
  / (mean|means|average|avg|median|mittelwert|durchschnitt|durchschnittlich\w*|std|stddev|std dev|sd|standardabweichung|ci|konfidenzintervall|share|percent|percentage|pct|prozent|anteil|top box|top 2|promoters?|detractors?|passives?|promotoren|detraktoren|kritiker) |^ (ø|nps score|nps|csat|ces) $|(mittelwert|durchschnitt) $/;
const counted =
  /^ (n|count|counts|anzahl|responses|number of responses|answers|antworten|respondents|befragte|teilnehmer|basis|base|sample size|fallzahl|anzahl (der )?(antworten|befragten|teilnehmer)) $/;

/** More rows than a table of results ever has. */
const mostRows = 500;

const isNumber = (sample: ColumnSample): boolean => sample.filled > 0 && shareOf(sample, looksLikeNumber) > 0.95;

/** Values that no single answer has: fractions, or below zero as a score of a group may be. */
const isResult = (sample: ColumnSample): boolean =>
  isNumber(sample) && shareOf(sample, (value) => /[.,]\d*[1-9]|^[-−]|%\s*$/.test(value)) > 0.3;

const npsGroup = / (promoters?|passives?|neutrals|detractors?|promotoren|passive|indifferente|detraktoren|kritiker) /;

/** Columns that count, or give the share of, the groups of the NPS; a mark of 0 or 1 per response does neither. */
const groupsCounted = (samples: readonly ColumnSample[]): readonly ColumnSample[] =>
  samples.filter(
    (sample) =>
      npsGroup.test(sample.words) &&
      isNumber(sample) &&
      shareOf(sample, (value) => !/^[01](?:[.,]0+)?$/.test(value)) > 0.5,
  );

/**
 * The column that gives away a table of results per group, such as the mean of each branch: rows are counted, and what
 * is measured has fractions or negative values. Null for a table whose rows are single responses or customers.
 */
export function aggregatedBy(columns: readonly RecognisedColumn[]): string | null {
  const samples = columns.map(({ sample }) => sample);
  const rows = samples[0]?.rows ?? 0;
  if (rows === 0 || rows > mostRows) return null;
  const [first, second] = groupsCounted(samples);
  if (first && second) return first.name;
  const base = samples.find((sample) => counted.test(sample.words) && isNumber(sample));
  const measured = samples.find((sample) => sample !== base && result.test(sample.words) && isResult(sample));
  if (!base || !measured) return null;
  const groups = samples.some((sample) => !isNumber(sample) && sample.filled === rows && distinctShare(sample) >= 0.5);
  return groups ? measured.name : null;
}
