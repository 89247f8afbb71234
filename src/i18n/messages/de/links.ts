import type { Translation } from '../../message.ts';
import type { links as english } from '../en/links.ts';

/** {@link english} in German. */
export const links: Translation<typeof english> = {
  'links.title': 'Verknüpfte Tabellen',
  'links.none': 'Keine andere Tabelle dieses Projekts hat Kunden oder Firmen mit ihr gemeinsam.',
  'links.about':
    'Eine Verknüpfung ändert keine Tabelle: Was eine Antwort über ihren Kunden sagt, bleibt, wie es damals war.',
  'links.by.customerId': 'über den Kunden',
  'links.by.accountId': 'über die Firma',
  'links.with': '{table}, {by}',
  'links.proposed': 'vorgeschlagen',
  'links.keep': 'Verknüpfen',
  'links.remove': 'Verknüpfung lösen',
  'links.counting': 'Schlüssel werden verglichen …',
  'links.side': 'Tabelle',
  'links.rate': 'Zeilen mit Treffer',
  'links.matched': 'Mit Treffer',
  'links.unmatched': 'Ohne Treffer',
  'links.without-key': 'Ohne Schlüssel',
  'links.repeated': 'Schlüssel in mehreren Zeilen',
  'links.first': 'Ohne Treffer in „{table}“, zum Beispiel: {keys}',
  'links.keys': { one: '{n} Schlüssel', other: '{n} Schlüssel' },
  'links.trim': 'Leerzeichen um Schlüssel ignorieren',
  'links.case': 'Groß- und Kleinschreibung ignorieren',
};
