import type { Translation } from '../../message.ts';
import type { contacts as english } from '../en/contacts.ts';

/** {@link english} in German. */
export const contacts: Translation<typeof english> = {
  'contacts.title': 'Kontaktliste',
  'contacts.of': 'Kontaktliste: {name}',
  'contacts.about': 'Eine Datei für Kampagnenwerkzeuge, auf diesem Gerät erstellt.',
  'contacts.also': 'Export Segment Kampagne Mailing Newsletter CRM Zielgruppe Empfänger Verteiler CSV',
  'contacts.open-of': 'Kontaktliste von {name}',
  'contacts.open': 'Kontaktliste …',
  'contacts.lines': 'Eine Zeile je',
  'contacts.per-customer': 'Kunde',
  'contacts.per-row': 'Tabellenzeile',
  'contacts.no-key': 'Diese Tabelle nennt ihre Kunden nicht, deshalb ist jede Tabellenzeile eine eigene Zeile.',
  'contacts.columns': 'Spalten',
  'contacts.part.id': 'Kennungen',
  'contacts.part.score': 'Antworten',
  'contacts.part.attribute': 'Merkmale',
  'contacts.part.comment': 'Kundenstimmen (E-Mail-Adressen und Ähnliches bleiben unkenntlich)',
  'contacts.part.personal': 'Personenbezogenes',
  'contacts.personal-about':
    'Namen und Adressen verlassen dieses Gerät in einer Datei, die jeder lesen kann, der sie bekommt. Wählen Sie nur, was die Kampagne braucht.',
  'contacts.personal-none': 'Diese Tabelle enthält keine Spalte mit Namen oder Adressen.',
  'contacts.not-imported': {
    one: 'Nicht importiert und deshalb nicht exportierbar: {columns}. Ordnen Sie über die Kennung zu, oder importieren Sie die Datei noch einmal mit dieser Spalte.',
    other:
      'Nicht importiert und deshalb nicht exportierbar: {columns}. Ordnen Sie über die Kennung zu, oder importieren Sie die Datei noch einmal mit diesen Spalten.',
  },
  'contacts.pseudonym':
    '{column} ist nur unter anderem Namen gespeichert: Die Liste enthält diesen Namen, nie die Adresse.',
  'contacts.masked': '{column}: Adressen lesbar',
  'contacts.masked-about':
    'Manche Werte enthalten Adressen; in der Datei sind sie unkenntlich, wenn Sie nichts anderes wählen.',
  'contacts.separator': 'Spalten getrennt durch',
  'contacts.separator.comma': 'Komma',
  'contacts.separator.semicolon': 'Semikolon (für deutsches Excel)',
  'contacts.counting': 'Wird gezählt …',
  'contacts.count': { one: '{n} Zeile', other: '{n} Zeilen' },
  'contacts.repeats': {
    one: '{n} weitere Tabellenzeile derselben Kunden weggelassen; die neueste bleibt',
    other: '{n} weitere Tabellenzeilen derselben Kunden weggelassen; die neueste bleibt',
  },
  'contacts.nameless': {
    one: '{n} Zeile ohne Kundenkennung, bleibt für sich',
    other: '{n} Zeilen ohne Kundenkennung, jede bleibt für sich',
  },
  'contacts.first': 'Die ersten Zeilen',
  'contacts.none': 'Zu dieser Auswahl gehört niemand.',
  'contacts.choose': 'Wählen Sie mindestens eine Spalte.',
  'contacts.consent':
    'Bevor Sie jemanden anschreiben: Nehmen Sie heraus, wer widersprochen oder sich abgemeldet hat; eine Kampagne braucht eine Rechtsgrundlage, etwa eine Einwilligung.',
  'contacts.export': 'Als CSV exportieren',
  'contacts.done': { one: '{n} Zeile exportiert', other: '{n} Zeilen exportiert' },
  'contacts.command': 'Kontaktliste der Zeilen dieses Notizbuchs',
};
