import type { Recogniser } from '../recognised.ts';
import { completion } from './completion.ts';
import { dates } from './dates.ts';
import { identifiers, unnamedIdentifiers } from './identifiers.ts';
import { multipleChoice, optionsInColumns } from './multiple-choice.ts';
import { partOfOther, writtenForOther } from './parts.ts';
import { personalValues } from './personal-values.ts';
import { bareNps, ces, csat, nps, otherScore, wrs } from './scores.ts';
import { categories, cities, comments, empty, namedComments, numbers, otherText } from './texts.ts';

/** In order; the first that recognises a column wins, and the last always does. */
export const recognisers: readonly Recogniser[] = [
  partOfOther,
  optionsInColumns,
  writtenForOther,
  personalValues,
  empty,
  identifiers,
  dates,
  completion,
  nps,
  wrs,
  ces,
  csat,
  bareNps,
  otherScore,
  unnamedIdentifiers,
  numbers,
  multipleChoice,
  namedComments,
  cities,
  categories,
  comments,
  otherText,
];
