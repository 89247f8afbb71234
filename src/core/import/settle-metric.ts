import type { ScoreRole } from '../table/role.ts';
import { coerceAnswer } from './answers.ts';
import type { RecognisedColumn } from './kinds/roles-by-header.ts';
import type { Reason } from './proposal.ts';
import { readRating } from './rating.ts';
import type { Recognised } from './recognised.ts';
import type { ColumnSample } from './sample.ts';

/** Names of the three groups of the NPS, in English and German, by the answers that they stand for. */
const groups: readonly (readonly [RegExp, (answer: number) => boolean])[] = [
  [/^promot(?:e|o)r(?:s|en|in)?$/i, (answer) => answer >= 9],
  [/^(?:passives?|passiv|passive|neutrals?|indifferent|indifferente)$/i, (answer) => answer === 7 || answer === 8],
  [/^(?:detractors?|detraktor(?:en)?|kritiker)$/i, (answer) => answer <= 6],
];

const groupOf = (text: string) => groups.find(([name]) => name.test(text.trim()))?.[1] ?? null;

/** Rows in which answer and group must agree. */
const enough = 3;

/** Whether a column names the group of the NPS that the answers of another belong to, row for row. */
function areGroupsOf(answers: ColumnSample, names: ColumnSample): boolean {
  const values = [...names.counts.keys()];
  if (values.length === 0 || values.length > 6 || !values.every(groupOf)) return false;
  let agreeing = 0;
  for (const [i, cell] of answers.cells.entries()) {
    const holds = groupOf(names.cells[i] ?? '');
    const answer = coerceAnswer(cell);
    if (!holds || Number.isNaN(answer)) continue;
    if (!holds(answer)) return false;
    agreeing++;
  }
  return agreeing >= enough;
}

/** Headers that say no more than that something was answered. */
const bare =
  /^ (?:(?:survey|response|feedback|customer|overall|numeric|raw) )?(?:scores?|ratings?|answers?|responses?|values?|results?|wertung|bewertung|antwort|wert|punktwert|punktzahl|ergebnis) $/;
const ofSurvey =
  / (?:type|typ|metric|metrik|kennzahl|survey|umfrage|question|frage|kind|art|guide|campaign|kampagne|name) /;
const metrics: readonly (readonly [ScoreRole, RegExp])[] = [
  ['nps', /(?<![a-z])(?:nps|net promoter(?: score)?)(?![a-z])/i],
  ['csat', /(?<![a-z])(?:csat|customer satisfaction|kundenzufriedenheit)(?![a-z])/i],
  ['ces', /(?<![a-z])(?:ces|customer effort(?: score)?)(?![a-z])/i],
];

/** The metric that all values of a column about the survey name; null where they name none, or several. */
function metricNamed({ words, counts }: ColumnSample): ScoreRole | null {
  const values = [...counts.keys()];
  if (values.length === 0 || values.length > 20 || !ofSurvey.test(words)) return null;
  const found = metrics.filter(([, name]) => values.every((value) => name.test(value)));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

const isOpen = ({ found }: RecognisedColumn): boolean =>
  (found.kind === 'score' || found.kind === 'number' || found.kind === 'category') &&
  found.reason.code !== 'column-of-profile' &&
  found.reason.code !== 'nps-by-wording';

/** Answers read under a metric that something beside them names; null where they cannot be answers to it. */
function under(role: ScoreRole, { sample }: RecognisedColumn, reason: Reason): Recognised | null {
  const rating = readRating(sample, role);
  if (!rating || (role === 'nps' && (rating.scale.max !== 10 || rating.scale.min > 1))) return null;
  const { labels, missing, warnings } = rating;
  const scale = role === 'nps' ? { ...rating.scale, goodEnd: 'high' as const } : rating.scale;
  const inDoubt = role === 'ces' && rating.goodEnd === null ? { directionInDoubt: true } : {};
  return { role, kind: 'score', scale, labels, missing, warnings, confidence: 0.9, reason, ...inDoubt };
}

/**
 * Answers whose own header does not tell the question, by what stands beside them: a column with their group of the
 * NPS, or one that says of every row that the survey was about NPS, CSAT or CES.
 */
export function withMetricBeside(columns: readonly RecognisedColumn[]): readonly RecognisedColumn[] {
  const taken = columns.some(({ found }) => found.role === 'nps' && found.reason.code !== 'nps-by-range');
  return columns.map((column) => {
    if (!isOpen(column)) return column;
    const { sample } = column;
    const others = columns.filter((other) => other !== column);
    const group = taken ? undefined : others.find((other) => areGroupsOf(sample, other.sample));
    const grouped = group && under('nps', column, { code: 'nps-by-groups', facts: { other: group.sample.name } });
    if (grouped) return { sample, found: grouped };
    if (!bare.test(sample.words)) return column;
    for (const other of others) {
      const role = metricNamed(other.sample);
      const found = role && under(role, column, { code: 'metric-beside', facts: { other: other.sample.name } });
      if (found) return { sample, found };
    }
    return column;
  });
}
