import type { Message } from '../../message.ts';

/** Sentences inside texts that are written anew whenever the parameters change. */
export const telling = {
  'telling.change.no-answers': 'No answers on {metric} in this selection.',
  'telling.change.too-few': {
    one: '{n} answer is not enough to say anything about {metric}; at least {needed} are needed.',
    other: '{n} answers are not enough to say anything about {metric}; at least {needed} are needed.',
  },
  'telling.change.hint': '{metric} is about {value} ({note}{base}): only a hint, so few answers do not say more.',
  'telling.change.value': '{metric} is {value} ({note}{base}; 95% range {range}).',
  'telling.change.higher':
    '{metric} is {value} ({note}{base}), likely higher than {before} ({earlier}): {difference}, 95% range {spread}.{good}',
  'telling.change.lower':
    '{metric} is {value} ({note}{base}), likely lower than {before} ({earlier}): {difference}, 95% range {spread}.{good}',
  'telling.change.within-chance':
    '{metric} is {value} ({note}{base}), after {earlier} {before}: no change that could not be chance ({difference}, 95% range {spread}).',
  'telling.change.not-comparable':
    '{metric} is {value} ({note}{base}; 95% range {range}); there were too few answers {before} to compare with.',
  'telling.level.moved': 'Since {since}, {metric} has likely been at another level: {later} instead of {earlier}.',
  'telling.level.moved.last': 'The level of {metric} last shifted with {since}, likely from {earlier} to {later}.',
  'telling.level.same': '{metric} shows no lasting change within the period.',
  'telling.level.too-short': 'Whether {metric} shifts for good can be said from {needed} with answers on.',
  'telling.buckets.day': '{n} days',
  'telling.buckets.week': '{n} weeks',
  'telling.buckets.month': '{n} months',
  'telling.buckets.quarter': '{n} quarters',
  'telling.buckets.year': '{n} years',
  'telling.groups.differ':
    'Within “{column}”, {group} differs most: {metric} {value} ({note}{base}), {difference} against all others (95% range {spread}), likely real.{good}',
  'telling.groups.all-within-chance':
    'Within “{column}”, no group differs from the others by more than chance explains.',
  'telling.groups.too-few': 'For a comparison by “{column}”, the groups have too few answers.',
  'telling.name.change': 'What became of {metric}',
  'telling.name.level': 'Since when {metric} is at another level',
  'telling.name.groups': 'Which group within “{column}” differs most ({metric})',
} as const satisfies Record<string, Message>;
