import type { ScoreRole } from '../../table/role.ts';
import type { Reason } from '../proposal.ts';
import { type Rating, readRating } from '../rating.ts';
import type { Recognised, Recogniser } from '../recognised.ts';
import type { ColumnSample } from '../sample.ts';

const recommending = / (nps|net promoter( score)?|ltr) |recommend|weiter ?empf[ie][eh]|empfehl/;
const satisfying = / csat |satisf|zufrieden|happy with| (overall )?rating | gesamtbewertung | bewertung /;
const easing =
  / (ces|effort|efforts|aufwand|m[uü]he|how easy|ease of|ease|easy to|easier to|difficult|difficulty) | (made|make|makes) it easy | wie (leicht|einfach|schwer|schwierig) | (leicht|einfach) (gemacht|war|ist|fiel|zu) |kundenaufwand/;
const asksForEase =
  / (how easy|ease of|ease|easy to|easier to) | (made|make|makes) it easy | wie (leicht|einfach) | (leicht|einfach) (gemacht|war|ist|fiel|zu) /;
/** Derived columns such as `NPS group`, and counts, which are no answers on a scale. */
const derivedWords = / (group|gruppe|category|kategorie|segment|type|typ|weight|count|anzahl|number of|id) /;

const isDerived = (words: string): boolean => words.trim().split(' ').length <= 4 && derivedWords.test(words);

/** What a score column is proposed as, with the reading of its answers. */
function proposed(role: ScoreRole | 'none', rating: Rating, confidence: number, code: string): Recognised {
  const { min, max } = rating.scale;
  const facts: Reason['facts'] = {
    min,
    max,
    answers: rating.answers.numeric,
    lowest: rating.answers.counts.get(min) ?? 0,
  };
  return {
    role,
    kind: 'score',
    scale: rating.scale,
    labels: rating.labels,
    missing: rating.missing,
    confidence: Math.min(1, confidence + (rating.stated ? 0.05 : 0)),
    reason: { code, facts },
    warnings: rating.warnings,
  };
}

/** Answers from which their range is believed to be more than chance. */
const enough = 10;

/** Whether many answers stay at 0, 1 and 2: yes and no in numbers rather than a scale. */
function isYesNo({ answers, stated }: Rating): boolean {
  const given = [...answers.counts.keys()];
  return !stated && answers.numeric >= enough && given.length <= 2 && Math.max(...given) <= 2;
}

function namedRating(column: ColumnSample, role: ScoreRole, header: RegExp): Rating | null {
  if (!header.test(column.words) || isDerived(column.words)) return null;
  const rating = readRating(column, role);
  return rating && rating.answers.counts.size >= 2 && !isYesNo(rating) ? rating : null;
}

/** Whether answers to a question about recommending go as far up as 0–10 lets expect. */
const reachesUp = ({ answers, stated, labels }: Rating): boolean =>
  stated || Object.keys(labels).length > 0 || answers.numeric < 2 * enough || Math.max(...answers.counts.keys()) > 7;

/** A question about recommending. On 1–10 it counts as NPS too, with a warning, because shares shift. */
export const nps: Recogniser = (column) => {
  const rating = namedRating(column, 'nps', recommending);
  if (!rating || rating.scale.max < 10 || !reachesUp(rating)) return null;
  const found = proposed('nps', { ...rating, scale: { ...rating.scale, goodEnd: 'high' } }, 0.9, 'nps-by-wording');
  if (rating.scale.min !== 1) return found;
  return { ...found, warnings: [...(found.warnings ?? []), { code: 'nps-scale-1-10' }] };
};

/** A question about effort or ease. Its text may settle which end is good; otherwise a person must. */
export const ces: Recogniser = (column) => {
  const rating = satisfying.test(column.words) ? null : namedRating(column, 'ces', easing);
  if (!rating || rating.scale.max < 3) return null;
  const ease = asksForEase.test(column.words);
  const found = proposed('ces', rating, 0.85, ease ? 'ces-asks-for-ease' : 'ces-asks-for-effort');
  const agrees = / (agree|disagree|stimme) /.test(column.words);
  if (rating.goodEnd !== null && (ease || !agrees)) return found;
  if (ease) return { ...found, scale: { ...rating.scale, goodEnd: 'high' } };
  return { ...found, scale: { ...rating.scale, goodEnd: 'low' }, directionInDoubt: true };
};

/** A question about satisfaction. High is good unless the text says otherwise, as with German school grades. */
export const csat: Recogniser = (column) => {
  const rating = namedRating(column, 'csat', satisfying);
  return rating && rating.scale.max >= 2 ? proposed('csat', rating, 0.85, 'csat-by-wording') : null;
};

/** Any other question whose text or labels state a scale: kept as answers on it, without a metric. */
export const otherScore: Recogniser = (column) => {
  if (isDerived(column.words)) return null;
  const rating = readRating(column, 'none');
  if (!rating || rating.answers.counts.size < 3) return null;
  const labelled = [...column.counts.keys()].some((value) => /[^\d.,\s+-]/.test(value)) || rating.goodEnd !== null;
  return rating.stated || labelled ? proposed('none', rating, 0.7, 'answers-on-a-scale') : null;
};
