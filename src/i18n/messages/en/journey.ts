import type { Message } from '../../message.ts';

/** Words of the journey map, and of surveys of several kinds in one table. */
export const journey = {
  'journey.kicker': 'Journey: {metric} by touchpoint',
  'journey.unmeasured': 'nobody is asked here yet',
  'journey.order': 'Order',
  'journey.order.journey': 'Along the journey',
  'journey.order.worst': 'Worst first',
  'journey.edit': 'Edit the journey',
  'journey.done': 'Done',
  'journey.up': 'Move up: {name}',
  'journey.down': 'Move down: {name}',
  'journey.remove': 'Remove: {name}',
  'journey.add': 'Add touchpoint',
  'journey.name': 'A touchpoint that nobody is asked about yet',
  'journey.moved': '{name} is now at place {place} of {n}.',
  'journey.missing': 'The table has no column with touchpoints.',
  'journey.transactional': 'Only transactional answers; relational ones ask about everything at once',
  'journey.volume': '{share} of answers',
  'journey.target': 'target {value}',
  'journey.empty': 'There are no touchpoints with answers in this selection.',
  'journey.pooled': 'Relational and transactional answers are counted together here.',
  'journey.only-relational': 'Only relational',
  'journey.only-transactional': 'Only transactional',
} satisfies Record<string, Message>;
