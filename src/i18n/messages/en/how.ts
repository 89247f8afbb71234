import type { Message } from '../../message.ts';

/** How a number is computed, in plain words. */
export const how = {
  'how.nothing': 'This cell shows no number that is computed from answers, or has none yet.',
  'how.choose': 'Number',

  'how.definition.nps':
    'The Net Promoter Score (NPS) takes the share of detractors away from the share of promoters. Passives count only in the base.',
  'how.definition.csat.percent':
    'Customer satisfaction (CSAT) is the share of respondents who gave one of the best answers ({hits}).',
  'how.definition.csat.scale':
    'Customer satisfaction (CSAT) is the mean of all answers on the question’s own scale from {min} to {max}.',
  'how.definition.wrs.percent':
    'Willingness to recommend (WRS) is the share of respondents who would recommend ({hits}). Nobody is taken away, so it is not the NPS.',
  'how.definition.percent-of-maximum':
    'The mean of all answers, as percent of the way from the worst to the best answer of the scale from {min} to {max}.',
  'how.definition.ces.points':
    'The share of respondents who found it difficult is taken away from the share who found it easy.',
  'how.definition.ces.percent': 'Customer effort (CES) is the share of respondents who found it easy (answers {hits}).',
  'how.definition.ces.scale.high-good':
    'Customer effort (CES) is the mean of all answers on a scale from {min} to {max}. A high answer means: it was easy.',
  'how.definition.ces.scale.low-good':
    'Customer effort (CES) is the mean of all answers on a scale from {min} to {max}. A high answer means: it took much effort. Lower is better.',

  'how.numbers': 'With your numbers',
  'how.part': '{part} ({answers})',
  'how.part.promoters': 'Promoters',
  'how.part.passives': 'Passives',
  'how.part.detractors': 'Detractors',
  'how.part.satisfied': 'Satisfied',
  'how.part.not-satisfied': 'Not satisfied',
  'how.part.easy': 'Easy',
  'how.part.neutral': 'In between',
  'how.part.difficult': 'Difficult',
  'how.part.recommending': 'Would recommend',
  'how.part.not-recommending': 'Would not',
  'how.part.answer': 'Answer {answers}',
  'how.column.answers': 'Answers',
  'how.column.count': 'Count',
  'how.column.share': 'Share',
  'how.mean': 'Sum {sum} ÷ {n} answers = {value}',
  'how.percent-of-maximum': '({mean} − {worst}) ÷ ({best} − {worst}) = {value}',
  'how.net': '{promoters} − {detractors} = {value}',
  'how.net-of-counts': '100 × ({promoters} − {detractors}) ÷ {n} = {value}',
  'how.share': '{count} of {n} = {value}',
  'how.deviation': 'Standard deviation: {deviation}',
  'how.rounded': '{exact} ≈ {rounded}',

  'how.sure': 'How sure is that?',
  'how.sure.range': 'With {n} responses, the true value is probably {range} (95% range).',
  'how.sure.margin': 'That is about ±{margin}. Four times as many responses would halve it.',
  'how.sure.none': 'With {n} responses no value is shown: at least {needed} are needed.',
  'how.sure.no-range': 'No range can be given for these answers.',
  'how.change.likely-real':
    'Compared with {before}: {difference}, 95% range {range}. The range leaves out 0, so the change is likely real.',
  'how.change.within-chance':
    'Compared with {before}: {difference}, 95% range {range}. The range holds 0, so the change is within chance.',
  'how.change.too-few': 'Nothing is claimed about the change: at least {needed} responses are needed on both sides.',
  'how.before.year-before': 'the same period a year before ({value}, n = {n})',
  'how.before.previous': 'the period before ({value}, n = {n})',

  'how.base': 'Which responses count',
  'how.base.rows': 'Rows in the table',
  'how.base.outside': 'Not in the segment or period',
  'how.base.outside-comments': 'Without a comment, or not in the segment or period',
  'how.base.without-date': 'Without a date',
  'how.base.without-answer': 'Without a valid answer',
  'how.base.answers': 'Answers that count (n)',

  'how.trap': 'A common trap',
  'how.trap.nps.title': 'NPS is not a percentage',
  'how.trap.nps':
    'It runs from −100 to 100. An NPS of {value} does not mean that {value}% recommend you: {promoters} are promoters here.',
  'how.trap.csat.title': 'Scales do not mix',
  'how.trap.csat':
    'A value on 1 to 5 cannot be compared with one on 1 to 10. Compare shares only when the same answers count.',
  'how.trap.wrs.title': 'Not the NPS',
  'how.trap.wrs':
    'The share who would recommend never falls below 0 and takes no detractors away. It cannot be compared with an NPS.',
  'how.trap.ces.title': 'Which end is good?',
  'how.trap.ces.high-good':
    'Some surveys ask how easy it was, others how much effort it took. Here {max} is the best answer.',
  'how.trap.ces.low-good':
    'Some surveys ask how easy it was, others how much effort it took. Here {max} is the worst answer.',

  'how.caveat.few-responses': 'Fewer than {needed} responses: only a hint, without any claim.',
  'how.caveat.nps-scale-1-10':
    'Asked from 1 to 10 instead of 0 to 10: one answer fewer counts as a detractor, so compare with care.',
  'how.caveat.ces-scale-unusual': 'Effort is usually asked from 1 to 5 or 1 to 7; this scale is neither.',
  'how.caveat.single-best-answer': 'On so short a scale only the best answer counts as satisfied.',
  'how.caveat.all-answers-equal': 'All answers are equal, so a mean has no range.',

  'how.method': 'Method and sources',
  'how.method.range': '95% range: {method}.',
  'how.method.change': 'Comparison: {method}.',
} satisfies Record<string, Message>;
