import type { Translation } from '../../message.ts';
import type { people as english } from '../en/people.ts';

/** {@link english} in German. */
export const people: Translation<typeof english> = {
  'people.count': { one: '{n} Antwort', other: '{n} Antworten' },
  'people.one-row': 'Eine Zeile je Kunde: die, aus der es hervorgeht.',
  'people.counting': 'Wird gezählt …',
  'people.save': 'Als Segment speichern',
  'people.saved': 'Als Segment gespeichert: {segment}',
  'people.compare': 'Mit dem Rest vergleichen',
  'people.only': 'Nur diese im Notizbuch',
  'people.show': 'Die Menschen dahinter zeigen',
  'people.show-n': '{words}: die Menschen dahinter zeigen',
  'people.show-of': '{words}, {about}: die Menschen dahinter zeigen',
  'people.hint': 'Klick oder Eingabetaste: die Menschen dahinter',
  'people.keys':
    'Pfeiltasten bewegen. Auf einer Überschrift sortiert die Eingabetaste; auf einer Zeile öffnet sie diese.',
  'people.none': 'Hinter dieser Zahl steht niemand.',
  'people.table': 'Die Menschen hinter „{title}“',
  'people.these': 'Diese',
  'people.rest': 'Alle anderen',
  'people.difference': 'Unterschied',
  'people.compared': '{metric} · {question}',
  'people.comparing': 'Wird verglichen …',
  'people.likely-real': 'Der Unterschied ist wahrscheinlich echt: Sein 95-⁠%-Bereich {range} enthält die 0 nicht.',
  'people.within-chance': 'Der Unterschied liegt im Zufallsbereich: Sein 95-⁠%-Bereich {range} enthält die 0.',
  'people.too-few': 'Auf einer Seite sind es zu wenige Antworten, um einen Unterschied zu beurteilen.',
  'people.rows-title': { one: '{n} Zeile', other: '{n} Zeilen' },
  'people.columns': 'Spalten',
  'people.sort': 'Reihenfolge',
  'people.sort-file': 'Wie in der Datei',
  'people.sort-ascending': '{column}, aufsteigend',
  'people.sort-descending': '{column}, absteigend',
};
