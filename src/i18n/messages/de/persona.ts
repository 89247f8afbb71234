import type { Translation } from '../../message.ts';
import type { persona as english } from '../en/persona.ts';

/** {@link english} in German. */
export const persona: Translation<typeof english> = {
  'persona.kicker': 'Persona · {segment}',
  'persona.none':
    'Eine Persona erzählt ein Segment als eine typische Kundin. Zuerst ein Segment speichern, dann hier wählen.',
  'persona.choose': 'Persona wählen oder anlegen',
  'persona.gone': 'Das Segment dieser Persona gibt es in der Tabelle dieses Notebooks nicht.',
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
