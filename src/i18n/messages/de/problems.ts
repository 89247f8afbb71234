import type { Translation } from '../../message.ts';
import type { problems as english } from '../en/problems.ts';

/** {@link english} in German. */
export const problems: Translation<typeof english> = {
  'problem.file-empty': '„{fileName}“ ist leer.',
  'problem.file-empty.remedy': 'Exportieren Sie die Umfrage noch einmal und wählen Sie die neue Datei.',
  'problem.file-not-text': '„{fileName}“ lässt sich nicht als Tabelle lesen: {look}.',
  'problem.file-not-text.remedy':
    'Speichern oder exportieren Sie sie als Excel-Arbeitsmappe (.xlsx) oder als CSV und wählen Sie diese Datei.',
  'problem.file-headers-only': {
    one: '„{fileName}“ hat eine Kopfzeile mit {n} Spalte, aber keine Zeilen darunter.',
    other: '„{fileName}“ hat eine Kopfzeile mit {n} Spalten, aber keine Zeilen darunter.',
  },
  'problem.file-headers-only.remedy':
    'Prüfen Sie Zeitraum und Filter des Exports und exportieren Sie ihn noch einmal mit Antworten.',
  'problem.file-unreadable': '„{fileName}“ ließ sich nicht lesen.',
  'problem.file-unreadable.remedy':
    'Vielleicht wurde sie verschoben, geändert oder ist in einem anderen Programm geöffnet. Schließen Sie sie dort und wählen Sie sie noch einmal.',
  'problem.file-damaged': '„{fileName}“ ist beschädigt oder wurde nicht zu Ende gespeichert.',
  'problem.file-damaged.part':
    '„{fileName}“ ist beschädigt oder wurde nicht zu Ende gespeichert: „{part}“ darin ist nicht lesbar.',
  'problem.file-damaged.remedy':
    'Laden oder exportieren Sie sie noch einmal. Hilft das nicht, speichern Sie sie als CSV.',
  'problem.file-encrypted': '„{fileName}“ ist mit einem Kennwort geschützt.',
  'problem.file-encrypted.remedy':
    'Öffnen Sie sie in dem Programm, aus dem sie stammt, speichern Sie sie ohne Kennwort als XLSX oder CSV und wählen Sie diese Datei.',
  'problem.file-unsafe':
    '„{fileName}“ enthält Anweisungen, die in einer Tabelle nichts zu suchen haben, und wurde nicht gelesen.',
  'problem.file-unsafe.remedy':
    'Wenn Sie der Herkunft vertrauen, öffnen Sie sie dort und speichern Sie sie neu als XLSX oder CSV.',
  'problem.archive-too-large.bytes':
    '„{fileName}“ würde entpackt größer als {supported}. Sie wurde nicht weiter gelesen.',
  'problem.archive-too-large.ratio':
    '„{fileName}“ wächst beim Entpacken auf mehr als das {supported}-Fache, wie es nur schädlich gemeinte Dateien tun.',
  'problem.archive-too-large.entries': '„{fileName}“ enthält {found} Dateien, unterstützt werden {supported}.',
  'problem.archive-too-large.texts': '„{fileName}“ enthält mehr Text, als in den Arbeitsspeicher passt.',
  'problem.archive-too-large.remedy':
    'Entpacken Sie sie oder speichern Sie sie als CSV, wenn nötig in Teilen, und wählen Sie diese Datei.',
  'problem.archive-without-table': 'In „{fileName}“ wurde keine Tabelle gefunden.',
  'problem.archive-without-table.remedy':
    'Legen Sie CSV-, TSV-, XLSX- oder JSON-Dateien hinein, oder wählen Sie eine solche Datei selbst.',
  'problem.part-missing': '„{part}“ ist in „{fileName}“ nicht (mehr) enthalten.',
  'problem.part-missing.remedy': 'Wählen Sie die Datei, die es enthält, oder einen anderen ihrer Teile.',
  'problem.json-invalid': '„{fileName}“ ist kein gültiges JSON, der Fehler liegt nahe Zeile {line}.',
  'problem.json-invalid.remedy': 'Exportieren Sie die Datei noch einmal oder wählen Sie einen CSV-Export.',
  'problem.json-without-table': '„{fileName}“ ist JSON, enthält aber keine Liste von Einträgen.',
  'problem.json-without-table.remedy': 'Wählen Sie einen Export mit einem Eintrag je Antwort oder einen CSV-Export.',
  'problem.too-many-columns': '„{fileName}“ hat {found} Spalten, unterstützt werden {supported}.',
  'problem.too-many-columns.remedy': 'Exportieren Sie weniger Fragen oder löschen Sie Spalten, die Sie nicht brauchen.',
  'problem.unclosed-quote': 'Ein Anführungszeichen in Zeile {line} von „{fileName}“ wird nie geschlossen.',
  'problem.unclosed-quote.remedy':
    'Öffnen Sie die Datei in einem Texteditor, schließen oder löschen Sie dort das Zeichen und wählen Sie sie noch einmal.',
  'problem.table-aggregated':
    '„{fileName}“ enthält Ergebnisse je Gruppe, etwa „{column}“, und keine einzelnen Antworten.',
  'problem.table-aggregated.remedy':
    'Exportieren Sie die Antworten selbst, eine je Zeile; die Ergebnisse mit ihren Bereichen rechnet Echolot.',
  'problem.pseudonym-key-missing':
    '„{column}“ wird nur unter anderem Namen behalten, und auf diesem Gerät fehlt der Schlüssel für diese Namen.',
  'problem.pseudonym-key-missing.remedy':
    'Laden Sie die Seite neu und importieren Sie die Datei noch einmal, oder lassen Sie diese Spalte weg.',
  'problem.nothing-mapped': 'Noch hat keine Spalte eine Bedeutung, es gäbe also nichts auszuwerten.',
  'problem.nothing-mapped.remedy': 'Geben Sie mindestens einer Spalte eine Bedeutung, zum Beispiel „NPS-Frage“.',
  'problem.storage-full': 'Der Speicher dieses Browsers ist voll. Es ist nichts verloren gegangen.',
  'problem.storage-full.amounts':
    'Der Speicher dieses Browsers ist voll: {needed} werden gebraucht, {available} sind frei. Es ist nichts verloren gegangen.',
  'problem.storage-full.remedy':
    'Löschen Sie Projekte, die Sie nicht mehr brauchen, oder schaffen Sie Platz auf diesem Gerät und versuchen Sie es noch einmal.',
  'problem.storage-unavailable': 'Dieser Browser lässt Echolot nichts speichern.',
  'problem.storage-unavailable.remedy':
    'Verlassen Sie den privaten Modus oder erlauben Sie dieser Seite, Daten zu speichern, und laden Sie sie neu. ({detail})',
  'problem.storage-blocked': 'Ein anderer Tab hält eine ältere Fassung des Speichers offen.',
  'problem.storage-blocked.remedy': 'Schließen Sie die anderen Tabs mit Echolot und versuchen Sie es noch einmal.',
  'problem.database-too-new': 'Was hier gespeichert ist, stammt aus einer neueren Version von Echolot.',
  'problem.database-too-new.remedy':
    'Laden Sie die Seite neu, um die neueste Version zu erhalten. Es wurde nichts verändert.',
  'problem.document-too-new':
    'Dieses Projekt stammt aus einer neueren Version von Echolot (Format {found}, hier {supported}).',
  'problem.document-too-new.remedy':
    'Laden Sie die Seite neu, um die neueste Version zu erhalten. Das Projekt wurde nicht verändert.',
  'problem.document-damaged': 'Dieses Projekt ist beschädigt und lässt sich nicht öffnen.',
  'problem.document-damaged.remedy': 'Öffnen Sie eine Sicherung oder importieren Sie die Datei noch einmal. ({detail})',
  'problem.edited-elsewhere': 'Dieses Projekt wurde inzwischen in einem anderen Tab geändert.',
  'problem.edited-elsewhere.remedy': 'Laden Sie die Seite neu, um mit dem neuesten Stand weiterzuarbeiten.',
  'problem.project-missing': 'Dieses Projekt ist nicht (mehr) auf diesem Gerät.',
  'problem.project-missing.remedy': 'Öffnen Sie ein anderes oder importieren Sie die Datei noch einmal.',
  'problem.table-missing': 'Die Antworten zu diesem Notizbuch sind nicht mehr auf diesem Gerät.',
  'problem.table-missing.remedy': 'Importieren Sie die Datei noch einmal.',
  'problem.other-columns':
    '„{fileName}“ ist eine andere Tabelle: Die Spalte „{column}“ fehlt oder steht an anderer Stelle.',
  'problem.other-columns.remedy':
    'Wählen Sie die Datei, die zuvor importiert war. Um diese auszuwerten, importieren Sie sie auf der Startseite als neues Projekt.',
  'problem.column-missing': 'Eine Spalte, die hier gebraucht wird, ist nicht in der Tabelle ({column}).',
  'problem.column-missing.remedy':
    'Wählen Sie in den Einstellungen eine andere Spalte oder importieren Sie die Datei noch einmal mit ihr.',
  'problem.not-measurable': '{metric} lässt sich aus dieser Tabelle nicht berechnen.',
  'problem.not-measurable.no-item':
    '{metric} lässt sich nicht berechnen: Keine Spalte der Tabelle ist eine {metric}-Frage.',
  'problem.not-measurable.no-scale': '{metric} lässt sich nicht berechnen: Die Skala der Frage ist nicht bekannt.',
  'problem.not-measurable.no-date':
    '{metric} lässt sich nicht im Zeitverlauf zeigen: Keine Spalte sagt, wann geantwortet wurde.',
  'problem.not-measurable.remedy': 'Öffnen Sie die Tabelle und geben Sie der Spalte ihre Bedeutung.',
  'problem.too-many-results': 'Das ergäbe {found} Zahlen; höchstens {supported} lassen sich zeigen.',
  'problem.too-many-results.remedy':
    'Wählen Sie längere Zeiteinheiten, einen kürzeren Zeitraum oder eine andere Spalte zum Aufteilen. Auch ein vertipptes Jahr kann die Ursache sein.',
  'problem.worker-died': 'Die Berechnung brach ab, wahrscheinlich, weil der Arbeitsspeicher nicht reichte.',
  'problem.worker-died.remedy':
    'Schließen Sie andere Tabs und versuchen Sie es noch einmal. Alles Gespeicherte ist noch da.',
  'problem.cancelled': 'Abgebrochen. Es wurde nichts verändert.',
  'problem.cancelled.remedy': 'Sie können jederzeit neu beginnen.',
  'problem.bug': 'Etwas ging schief, das nicht schiefgehen sollte. Alles Gespeicherte ist noch da.',
  'problem.bug.remedy': 'Versuchen Sie es noch einmal oder laden Sie die Seite neu. Für eine Meldung: {detail}',
  'problem.look.old-spreadsheet': 'Sie sieht aus wie eine Arbeitsmappe eines alten Excel (.xls)',
  'problem.look.binary-spreadsheet': 'Sie sieht aus wie eine binäre Excel-Arbeitsmappe (.xlsb)',
  'problem.look.open-document': 'Sie sieht aus wie eine OpenDocument-Tabelle (.ods)',
  'problem.look.archive': 'Sie sieht aus wie ein Archiv',
  'problem.look.pdf': 'Sie sieht aus wie ein PDF',
  'problem.look.image': 'Sie sieht aus wie ein Bild',
  'problem.look.html': 'Sie sieht aus wie eine Webseite',
  'problem.look.binary': 'Sie enthält Binärdaten',
};
