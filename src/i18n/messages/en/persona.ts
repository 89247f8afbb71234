import type { Message } from '../../message.ts';

/** Words of the cards of personas. */
export const persona = {
  'persona.kicker': 'Persona · {segment}',
  'persona.none':
    'A persona tells a segment as one typical customer: with a name, a picture, needs, pains and live numbers.',
  'persona.choose': 'Choose another one',
  'persona.create': 'Create a persona',
  'persona.edit': 'Edit the persona',
  'persona.save': 'Save the persona',
  'persona.delete': 'Delete the persona',
  'persona.deleted': 'Persona “{name}” deleted.',
  'persona.segment': 'Segment whose numbers it shows',
  'persona.story-hint': 'Who is this, and what does a day with you look like?',
  'persona.no-story': 'Nothing is told of this person yet.',
  'persona.picture-choose': 'Choose a picture',
  'persona.picture-about': 'It becomes a small square and stays in this project.',
  'persona.gone': 'The segment of this persona is not in this notebook’s table.',
  'persona.which': 'Persona',
  'persona.new': 'New persona from: {segment}',
  'persona.no-segments': 'There is no saved segment yet. Add one above the cells.',
  'persona.name': 'Name',
  'persona.story': 'Story (Markdown)',
  'persona.needs': 'Needs, one per line',
  'persona.pains': 'Pains, one per line',
  'persona.needs-head': 'Needs',
  'persona.pains-head': 'Pains',
  'persona.picture': 'Picture',
  'persona.picture-remove': 'Remove the picture',
  'persona.picture-failed': 'This file is no picture that can be read.',
  'persona.share': '{n} responses, {share} of all',
} satisfies Record<string, Message>;
