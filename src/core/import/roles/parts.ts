import type { Recogniser } from '../recognised.ts';

/** A column whose answers are read together with another's. */
export const partOfOther: Recogniser = ({ partOf }) =>
  partOf === undefined
    ? null
    : { role: 'skip', kind: 'text', confidence: 0.95, reason: { code: 'part-of-other', facts: { question: partOf } } };

/** What people wrote instead of choosing one of the options of a question. */
export const writtenForOther: Recogniser = ({ writtenFor, filled }) =>
  writtenFor === undefined || filled === 0
    ? null
    : {
        role: 'comment',
        kind: 'text',
        confidence: 0.85,
        reason: { code: 'written-for-options', facts: { question: writtenFor } },
      };
