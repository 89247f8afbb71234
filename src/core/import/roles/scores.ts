import type { ScoreRole } from '../../table/role.ts';
import type { Reason } from '../proposal.ts';
import { type Rating, readRating } from '../rating.ts';
import type { Recognised, Recogniser } from '../recognised.ts';
import type { ColumnSample } from '../sample.ts';
import { asksForGrade } from '../worded/school-grades.ts';
import { yesNoLabels } from '../worded/yes-no.ts';

const recommending =
  / (nps|net promoter( score)?|ltr|wrs) |recommend|weiter ?empf[ie][eh]|empfehl|recomm?and|recomend|recomiend|raccomand|consigli|aanbeve|rekommend|anbefal|polec|doporuč|tavsiye/;
const satisfying =
  / (csat|osat) |satisf|zufrieden|satisfech|satisfait|soddisf|tevreden|nöjd|tilfreds|fornøyd|zadowol|spokojen|memnun|happy with| (overall )?rating | rate (our|your|the|us|this) | gesamtbewertung | bewertung | (stars?|sterne) |sternebewertung| smileys? /;
const easing =
  / (ces|effort|efforts|aufwand|m[uü]he|how easy|ease of|ease|easy to|easier to|difficult|difficulty) | (made|make|makes) it easy | wie (leicht|einfach|schwer|schwierig) | (leicht|einfach) (gemacht|war|ist|fiel|zu) |kundenaufwand/;
const asksForEase =
  / (how easy|ease of|ease|easy to|easier to) | (made|make|makes) it easy | wie (leicht|einfach) | (leicht|einfach) (gemacht|war|ist|fiel|zu) /;
/** Derived columns such as `NPS group`, and counts, which are no answers on a scale. */
const derivedWords =
  / (group|gruppe|sentiment|stimmung|category|kategorie|segment|type|typ|weight|count|anzahl|number of|id) /;

const isDerived = (words: string): boolean => words.trim().split(' ').length <= 4 && derivedWords.test(words);

/** What a score column is proposed as, with the reading of its answers. */
function proposed(role: ScoreRole | 'wrs' | 'none', rating: Rating, confidence: number, code: string): Recognised {
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
    ...(rating.gradesInDoubt ? { gradesInDoubt: true } : {}),
  };
}

/** Answers from which their range is believed to be more than chance. */
const enough = 10;

/** Answers up to which it says nothing that they are all the same. */
const few = 5;

const acronym = / (nps|csat|osat|ces|wrs|ltr) /;

/** Whether answers are ones on a scale although they may be all the same. */
const varies = (column: ColumnSample, { answers, stated }: Rating): boolean =>
  answers.counts.size >= 2 ||
  (answers.counts.size === 1 && (stated || column.filled < few || acronym.test(column.words)));

/** Whether many answers stay at 0, 1 and 2: yes and no in numbers rather than a scale. */
function isYesNo({ answers, stated }: Rating): boolean {
  const given = [...answers.counts.keys()];
  return !stated && answers.numeric >= enough && given.length <= 2 && Math.max(...given) <= 2;
}

function namedRating(column: ColumnSample, role: ScoreRole | 'wrs', header: RegExp): Rating | null {
  if (!header.test(column.words) || isDerived(column.words)) return null;
  const rating = readRating(column, role);
  return rating && varies(column, rating) && !isYesNo(rating) ? rating : null;
}

/** Whether answers to a question about recommending go as far up as 0–10 lets expect. */
const reachesUp = ({ answers, stated, labels }: Rating): boolean =>
  stated || Object.keys(labels).length > 0 || answers.numeric < 2 * enough || Math.max(...answers.counts.keys()) > 7;

/** A question about recommending. On 1–10 it counts as NPS too, with a warning, because shares shift. */
export const nps: Recogniser = (column) => {
  const rating = namedRating(column, 'nps', recommending);
  const { min = 0, max = 0 } = rating?.scale ?? {};
  if (!rating || max !== 10 || min > 1 || !reachesUp(rating)) return null;
  const found = proposed('nps', { ...rating, scale: { ...rating.scale, goodEnd: 'high' } }, 0.9, 'nps-by-wording');
  if (min !== 1) return found;
  return { ...found, warnings: [...(found.warnings ?? []), { code: 'nps-scale-1-10' }] };
};

/** Answers yes and no in words or as 1 and 0. */
function yesNoRating(column: ColumnSample): Recognised | null {
  const labels = yesNoLabels(column);
  if (!labels) return null;
  return {
    role: 'wrs',
    kind: 'score',
    scale: { min: 0, max: 1, goodEnd: 'high' },
    labels,
    confidence: 0.9,
    reason: { code: 'wrs-yes-no' },
  };
}

/** A question about recommending that is answered with yes and no, or on a scale that is none of the NPS. */
export const wrs: Recogniser = (column) => {
  if (!recommending.test(column.words) || isDerived(column.words)) return null;
  const yesNo = yesNoRating(column);
  if (yesNo) return yesNo;
  const rating = namedRating(column, 'wrs', recommending);
  if (!rating || rating.scale.max < 2) return null;
  return proposed('wrs', rating, 0.8, 'wrs-on-a-scale');
};

/** A question about effort or ease. Its text may settle which end is good; otherwise a person must. */
export const ces: Recogniser = (column) => {
  const rating = satisfying.test(column.words) ? null : namedRating(column, 'ces', easing);
  if (!rating || rating.scale.max < 3) return null;
  const ease = asksForEase.test(column.words);
  const found = proposed('ces', rating, 0.85, ease ? 'ces-asks-for-ease' : 'ces-asks-for-effort');
  if (rating.worded === 'ease') return found;
  const agrees = rating.worded === 'agreement' || / (agree|disagree|stimme) /.test(column.words);
  if (rating.goodEnd !== null && (ease || !agrees)) return found;
  if (ease) return { ...found, scale: { ...rating.scale, goodEnd: 'high' } };
  return { ...found, scale: { ...rating.scale, goodEnd: 'low' }, directionInDoubt: true };
};

/** Two answers, good and bad or a thumb up and down, under a name that only tells that it is a score. */
const isGoodOrBad = (column: ColumnSample, { scale, worded }: Rating): boolean =>
  scale.max === 1 && worded !== undefined && / (score|rating|feedback|bewertung) /.test(column.words);

const inPercent = /^(\d{1,3})(\s*%)$/;

/** Satisfaction given as `70 %`: whole percentages, each spelt with its sign. */
function percentRating(column: ColumnSample): Recognised | null {
  const spelt = [...column.counts.keys()].map((value) => inPercent.exec(value.trim()));
  const signs = new Set(spelt.map((match) => match?.[2]));
  if (spelt.length < 2 || spelt.some((match) => match === null || Number(match[1]) > 100)) return null;
  const labels = [...signs].flatMap((sign) => Array.from({ length: 101 }, (_, share) => [`${share}${sign}`, share]));
  return {
    role: 'csat',
    kind: 'score',
    scale: { min: 0, max: 100, goodEnd: 'high' },
    labels: Object.fromEntries(labels),
    confidence: 0.5,
    reason: { code: 'csat-in-percent' },
    warnings: [{ code: 'csat-in-percent' }],
  };
}

/** A question about satisfaction. High is good unless the text says otherwise, as with German school grades. */
export const csat: Recogniser = (column) => {
  const rating = namedRating(column, 'csat', satisfying);
  if (rating && (rating.scale.max >= 2 || rating.worded !== undefined)) {
    return proposed('csat', rating, 0.85, 'csat-by-wording');
  }
  if (isDerived(column.words)) return null;
  const share = satisfying.test(column.words) ? percentRating(column) : null;
  if (share) return share;
  const other = readRating(column, 'none');
  if (!other || other.answers.counts.size < 2) return null;
  if (other.worded === 'satisfaction') return proposed('csat', other, 0.8, 'csat-by-answers');
  if (isGoodOrBad(column, other)) return proposed('csat', other, 0.75, 'csat-by-answers');
  const grades = other.worded === 'grades' || /schulnote| gesamtnote | benot/.test(column.words);
  return grades && other.scale.goodEnd === 'low' ? proposed('csat', other, 0.7, 'csat-by-grades') : null;
};

const bareScore = /^ (survey |response |feedback )?(scores?|punktwert|wertung) $/;

/** Answers from 0 to 10 under the bare name of a score: most often a recommendation, but nothing says so. */
export const bareNps: Recogniser = (column) => {
  if (!bareScore.test(column.words)) return null;
  const rating = readRating(column, 'none');
  if (rating?.scale.min !== 0 || rating.scale.max !== 10) return null;
  const { counts, numeric } = rating.answers;
  if (numeric < enough || counts.size < few || !counts.has(10)) return null;
  const found = proposed('nps', rating, 0.5, 'nps-by-range');
  return { ...found, warnings: [...(found.warnings ?? []), { code: 'nps-by-range' }] };
};

/** Any other question whose text or labels state a scale: kept as answers on it, without a metric. */
export const otherScore: Recogniser = (column) => {
  if (isDerived(column.words)) return null;
  const rating = readRating(column, 'none');
  if (!rating || rating.worded === 'consent' || rating.scale.max === 1) return null;
  if (rating.worded !== undefined) return proposed('none', rating, 0.7, 'answers-in-words');
  if (rating.answers.counts.size < 3) return null;
  const labelled = [...column.counts.keys()].some((value) => /[^\d.,\s+-]/.test(value)) || rating.goodEnd !== null;
  return rating.stated || labelled || asksForGrade(column.words)
    ? proposed('none', rating, 0.7, 'answers-on-a-scale')
    : null;
};
