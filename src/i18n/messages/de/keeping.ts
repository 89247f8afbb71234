import type { Translation } from '../../message.ts';
import type { keeping as english } from '../en/keeping.ts';

/** {@link english} in German. */
export const keeping: Translation<typeof english> = {
  'tabs.reader': 'In einem anderen Tab geöffnet. Sie sehen dessen Änderungen sofort.',
  'tabs.taken': 'Ein anderer Tab hat übernommen. Sie sehen dessen Änderungen sofort.',
  'tabs.take-over': 'Hier bearbeiten',
  'tabs.read-only': 'Nur lesen',
  'tabs.refused': 'Ein anderer Tab bearbeitet dieses Projekt.',
  'tabs.yours': 'Der andere Tab ist fertig. Sie können jetzt hier arbeiten.',

  'missing.title': 'Die Antworten aus „{name}“ sind nicht mehr auf diesem Gerät.',
  'missing.about':
    'Texte, Einstellungen und Segmente sind noch da. Wählen Sie die Datei noch einmal, dann stehen alle Zahlen wieder an ihrem Platz.',
  'missing.about-sample': 'Texte, Einstellungen und Segmente sind noch da, und das Beispiel lässt sich neu erzeugen.',
  'missing.choose': 'Datei noch einmal auswählen',
  'missing.sample': 'Beispiel wiederherstellen',
  'missing.cell': 'Hier gibt es erst wieder Zahlen, wenn „{name}“ noch einmal importiert ist.',

  'loss.wiped': 'Der Browser hat verloren, was Echolot hier gespeichert hatte.',
  'loss.partly': 'Der Browser hatte einen Teil dessen verloren, was Echolot hier gespeichert hatte.',
  'loss.recovered': 'Aus einer zweiten Kopie wiederhergestellt: {titles}.',
  'loss.nothing':
    'Das geschieht, wenn sein Speicher geleert wird, und manchmal bei einem Absturz. Es ließ sich nichts wiederherstellen; bitte importieren Sie Ihre Dateien noch einmal.',
  'loss.files':
    'Die Antworten sind verloren: Bitte importieren Sie {names} noch einmal. Das Projekt bietet es an, alles andere ist da.',
  'loss.name': '„{name}“',

  'fleeting.title': 'Das sieht nach privatem Surfen aus.',
  'fleeting.about':
    'Was Sie importieren, verschwindet wahrscheinlich, wenn Sie das Fenster schließen. Öffnen Sie Echolot in einem normalen Fenster, um es zu behalten.',
  'expiring.title': 'Safari löscht Gespeichertes, wenn Sie sieben Tage nicht hier waren.',
  'expiring.about':
    'Damit Ihre Projekte bleiben, legen Sie Echolot im Dock oder auf dem Home-Bildschirm ab und öffnen Sie es dort.',

  'privacy.kept': 'Bleibt, bis Sie es löschen.',
  'privacy.may-go': 'Der Browser darf es löschen, wenn der Platz knapp wird.',
  'privacy.fleeting': 'Privates Surfen: weg, sobald das Fenster zu ist.',
};
