import type { Message } from '../../message.ts';

/** Why a number is not given: what is missing, and what to do. */
export const refusals = {
  'refusal.too-few-points': 'The series has too few periods with answers. Choose a longer time or shorter periods.',
  'refusal.too-few-rows': 'There are too few rows to say this. Choose a longer period or a larger segment.',
  'refusal.no-variation': 'There is nothing to compare: all values are equal. Choose another column or segment.',
  'refusal.columns-depend':
    'One column follows from the others, so their parts cannot be told apart. Leave one of them out.',
  'refusal.empty-cell':
    'Nobody in the table belongs to this category, although it has a target. Merge it with another one.',
  'refusal.category-without-target': 'Some rows belong to a category without a target. Give it one.',
  'refusal.targets-disagree': 'The targets are negative or do not add up to the same total. Correct them.',
  'refusal.not-converged': 'The computation did not settle on an answer. More rows or fewer characteristics can help.',
  'refusal.no-answers': 'One side has no answers at all. Choose another period or segment.',
  'refusal.beyond-observation': 'Nobody was observed for so long. Choose a shorter time or add later exports.',
  'refusal.too-few-ages': 'The cohorts have been observed over too few renewals. Add later exports.',
  'refusal.nobody-lost': 'Nobody was lost, so nothing tells how fast customers leave. Choose a longer time.',
  'refusal.no-heterogeneity':
    'The rate of loss does not fall with age, so customers do not differ measurably. One constant rate says it all: use the simple formula.',
  'refusal.lost-at-once':
    'After the first age nobody was lost any more, so differences between customers cannot be measured. Use the observed retention.',
  'refusal.cohort-grows':
    'A cohort is larger than at the age before, which cannot be. Check whether customers who came back count in it.',
  'refusal.no-limit':
    'With this retention and discount the sum over all periods to come has no limit. Choose a horizon or a higher discount.',
  'refusal.out-of-range': 'One of the numbers lies where the formula means nothing. Check the numbers above.',
  'refusal.still-open':
    'So many still wait that nobody knows this time yet. Choose an earlier period or a smaller share.',
  'refusal.too-few-customers': 'There are too few customers to say this. Choose a longer period or a larger segment.',
  'refusal.too-few-repeat-buyers':
    'Too few customers bought more than once. Choose a longer period, so that more can have come back.',
  'refusal.impossible-purchases':
    'A row holds purchases that nobody can have made, such as one after the end. Check its dates.',
  'refusal.unidentified':
    'The purchases or losses leave open what the model has to know. More customers or a longer time are needed.',
  'refusal.found-needed': 'Found: {found}. Needed: {needed}.',
  'refusal.found': 'Found: {found}.',
  'refusal.row': 'Row {found}.',
  'refusal.about': 'It is about “{about}”.',
  'refusal.about.outcome': 'the outcome',
  'refusal.about.m': 'mean spend',
  'refusal.about.T': 'time observed',
  'refusal.about.end': 'end of the check',
  'refusal.no-cost': 'Without a cost there is no return per cost. Give what the measure costs.',
  'refusal.nobody-reached':
    'The measure reaches nobody. Give a number of customers and a share above 0, or choose another group.',
  'refusal.nothing-tells':
    'Nothing tells how many of these customers leave and what they pay. Link a table of subscriptions or orders, or type both as assumptions.',
  'refusal.range-disordered':
    'The low end must not lie above the likely value, nor that above the high end. Correct the range.',
  'refusal.more-than-possible':
    'The change is larger than can be: more customers would have to change than there are. Lower its high end.',
  'refusal.about.change': 'expected change',
  'refusal.about.real': 'share of the effect that is real',
  'refusal.about.promoters': 'promoters',
  'refusal.about.passives': 'passives',
  'refusal.about.detractors': 'detractors',
  'refusal.about.all': 'all customers',
} satisfies Record<string, Message>;
