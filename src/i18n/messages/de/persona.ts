import type { Translation } from '../../message.ts';
import type { persona as english } from '../en/persona.ts';

/** {@link english} in German. */
export const persona: Translation<typeof english> = {
  'persona.kicker': 'Persona · {segment}',
  'persona.none':
    'Eine Persona erzählt ein Segment als eine typische Kundin: mit Namen, Bild, Bedürfnissen, Ärgernissen und ihren Zahlen.',
  'persona.choose': 'Eine andere wählen',
  'persona.create': 'Persona anlegen',
  'persona.edit': 'Persona bearbeiten',
  'persona.save': 'Persona sichern',
  'persona.delete': 'Persona löschen',
  'persona.deleted': 'Persona „{name}“ gelöscht.',
  'persona.segment': 'Segment, dessen Zahlen sie zeigt',
  'persona.story-hint': 'Wer ist das, und wie sieht ein Tag mit Ihnen aus?',
  'persona.no-story': 'Von dieser Person ist noch nichts erzählt.',
  'persona.picture-choose': 'Bild auswählen',
  'persona.picture-about': 'Es wird zu einem kleinen Quadrat und bleibt in diesem Projekt.',
  'persona.gone': 'Das Segment dieser Persona gibt es in der Tabelle dieses Notizbuchs nicht.',
  'persona.which': 'Persona',
  'persona.new': 'Neue Persona aus: {segment}',
  'persona.no-segments': 'Es gibt noch kein gespeichertes Segment. Über den Zellen lässt sich eines anlegen.',
  'persona.name': 'Name',
  'persona.story': 'Geschichte (Markdown)',
  'persona.needs': 'Bedürfnisse, eines je Zeile',
  'persona.pains': 'Ärgernisse, eines je Zeile',
  'persona.needs-head': 'Bedürfnisse',
  'persona.pains-head': 'Ärgernisse',
  'persona.picture': 'Bild',
  'persona.picture-remove': 'Bild entfernen',
  'persona.picture-failed': 'Diese Datei ist kein lesbares Bild.',
  'persona.share': '{n} Antworten, {share} von allen',
};
