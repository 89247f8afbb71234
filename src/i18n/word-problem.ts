import type { Problem } from '../core/problem.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';
import type { MessageParams } from './message.ts';

/** A problem in words: what happened, and what to do. */
export interface WordedProblem {
  readonly cause: string;
  readonly remedy: string;
}

/** Words a problem in the language of `t`. */
export function wordProblem(problem: Problem, t: Translate, formats: Formats): WordedProblem {
  const params = paramsOf(problem, t, formats);
  return { cause: t(causeKey(problem), params), remedy: t(`problem.${problem.code}.remedy`, params) };
}

function causeKey(problem: Problem) {
  if (problem.code === 'not-measurable') return `problem.not-measurable.${problem.reason}` as const;
  if (problem.code === 'archive-too-large') return `problem.archive-too-large.${problem.limit}` as const;
  if (problem.code === 'file-damaged' && problem.part !== null) return 'problem.file-damaged.part' as const;
  const amountsKnown = problem.code === 'storage-full' && problem.needed !== null && problem.available !== null;
  return amountsKnown ? 'problem.storage-full.amounts' : (`problem.${problem.code}` as const);
}

function paramsOf(problem: Problem, t: Translate, formats: Formats): MessageParams {
  switch (problem.code) {
    case 'file-not-text':
      return { fileName: problem.fileName, look: t(`problem.look.${problem.looksLike}`) };
    case 'file-headers-only':
      return { fileName: problem.fileName, n: problem.columns };
    case 'file-damaged':
      return { fileName: problem.fileName, part: problem.part ?? '' };
    case 'archive-too-large':
      return { fileName: problem.fileName, ...archiveAmounts(problem, formats) };
    case 'storage-full':
      return { needed: formats.bytes(problem.needed ?? 0), available: formats.bytes(problem.available ?? 0) };
    case 'not-measurable':
      return { metric: problem.metric.toUpperCase() };
    default:
      return Object.fromEntries(Object.entries(problem).filter(([field]) => field !== 'code'));
  }
}

/** What was found and what is supported: as file sizes where bytes are the limit. */
function archiveAmounts(problem: Extract<Problem, { code: 'archive-too-large' }>, formats: Formats): MessageParams {
  const { found, supported } = problem;
  return problem.limit === 'bytes'
    ? { found: formats.bytes(found), supported: formats.bytes(supported) }
    : { found, supported };
}
