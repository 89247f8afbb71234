import type { Translation } from '../../message.ts';
import type { journey as english } from '../en/journey.ts';

/** {@link english} in German. */
export const journey: Translation<typeof english> = {
  'journey.kicker': 'Kundenreise: {metric} nach Touchpoint',
  'journey.unmeasured': 'hier wird noch niemand gefragt',
  'journey.order': 'Reihenfolge',
  'journey.order.journey': 'Entlang der Kundenreise',
  'journey.order.worst': 'Schlechteste zuerst',
  'journey.edit': 'Kundenreise bearbeiten',
  'journey.done': 'Fertig',
  'journey.up': 'Nach oben: {name}',
  'journey.down': 'Nach unten: {name}',
  'journey.remove': 'Entfernen: {name}',
  'journey.add': 'Touchpoint hinzufügen',
  'journey.name': 'Ein Touchpoint, zu dem noch niemand gefragt wird',
  'journey.moved': '{name} steht jetzt an Stelle {place} von {n}.',
  'journey.missing': 'Der Tabelle fehlt eine Spalte mit Touchpoints.',
  'journey.transactional': 'Nur Transaktions-Befragungen; Beziehungs-Befragungen fragen nach allem zugleich',
  'journey.volume': '{share} der Antworten',
  'journey.target': 'Ziel {value}',
  'journey.empty': 'In dieser Auswahl gibt es keine Touchpoints mit Antworten.',
  'journey.pooled': 'Antworten aus Beziehungs- und Transaktions-Befragungen sind hier zusammengezählt.',
  'journey.only-relational': 'Nur Beziehungs-Befragungen',
  'journey.only-transactional': 'Nur Transaktions-Befragungen',
};
