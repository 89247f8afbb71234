import type { Recogniser } from '../recognised.ts';

/** A column whose answers are read together with another's. */
export const partOfOther: Recogniser = ({ partOf }) =>
  partOf === undefined
    ? null
    : { role: 'skip', kind: 'text', confidence: 0.95, reason: { code: 'part-of-other', facts: { question: partOf } } };
