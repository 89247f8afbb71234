import type { Translation } from '../../message.ts';
import type { commands as english } from '../en/commands.ts';

/** {@link english} in German. */
export const commands: Translation<typeof english> = {
  'insert.text': 'Ihre eigenen Worte, mit Zahlen, die sich mitändern',
  'insert.text-also': 'Notiz Absatz Überschrift schreiben Markdown',
  'insert.kpis': 'Mehrere Zahlen mit Bereich, Änderung und Basis',
  'insert.kpis-also': 'KPI Zahlen Kacheln Werte NPS CSAT CES',
  'insert.trend': 'Eine Zahl über die Zeit, mit ihrem Bereich',
  'insert.trend-also': 'Linie Diagramm Entwicklung zeitlich Trend',
  'insert.comparison': 'Gruppen nebeneinander, jede gegen den Rest',
  'insert.comparison-also': 'vergleichen Segmente Gruppen gegen Rangliste Balken',
  'insert.heatmap': 'Gruppen über die Zeit, als Tabelle aus Farben',
  'insert.heatmap-also': 'Tabelle Farben Matrix Gruppen zeitlich',
  'insert.distribution': 'Wie oft jede Antwort gegeben wurde',
  'insert.distribution-also': 'Histogramm Antworten Anteil Häufigkeit Promotoren Kritiker',

  'command.next-cell': 'Nächste Zelle',
  'command.previous-cell': 'Vorige Zelle',
  'command.edit-cell': 'Text oder Titel bearbeiten',
  'command.leave-cell': 'Zelle verlassen',
  'command.insert-cell': 'Zelle einfügen',
  'command.insert-above': 'Darüber einfügen',
  'command.insert-below': 'Darunter einfügen',
  'command.cell-settings': 'Einstellungen der Zelle',
  'command.duplicate-cell': 'Zelle duplizieren',
  'command.delete-cell': 'Zelle löschen',
  'command.inspector': 'Inspektor',
  'command.compare-none': 'Mit nichts vergleichen',
  'command.compare-previous': 'Mit dem Zeitraum davor vergleichen',
  'command.compare-year-before': 'Mit dem Vorjahr vergleichen',
  'command.add-file-also': 'Import Datei anhängen Daten Tabelle',
  'command.language-en': 'English (Englisch)',
  'command.language-de': 'Deutsch',
  'command.language-also': 'Sprache Language',

  'palette.open': 'Suche und Befehle',

  'shortcuts.title': 'Tastenkürzel',
  'shortcuts.single': 'Einzelne Tasten',
};
