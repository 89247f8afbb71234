import type { Translation } from '../../message.ts';
import type { notebooks as english } from '../en/notebooks.ts';

/** {@link english} in German. */
export const notebooks: Translation<typeof english> = {
  'cell.note': 'Notiz',
  'cell.add-note': 'Notiz hinzufügen',
  'cell.edit-note': 'Notiz bearbeiten',
  'cell.note-placeholder': 'Was sagt diese Zahl nicht von selbst?',
  'cell.half': 'Halbe Breite',
  'cell.collapse': 'Einklappen',
  'cell.expand': 'Ausklappen',
  'cell.collapsed-problem': 'Diese Zelle ließ sich nicht berechnen. Klappen Sie sie aus, um den Grund zu sehen.',
  'cell.drag': 'Ziehen, um die Zelle zu verschieben, oder Alt mit ↑ oder ↓',
  'cell.moved': 'Jetzt an Stelle {place} von {n}.',

  'command.note': 'Notiz unter die Zahlen der Zelle',
  'command.half': 'Halbe Breite für die Zelle',
  'command.collapse': 'Zelle einklappen',

  'own.title': 'Parameter dieser Zelle',
  'own.period': 'Eigener Zeitraum',
  'own.compare': 'Eigener Vergleich',
  'own.segments': 'Eigene Segmente',
  'own.as-notebook': 'Wie das Notizbuch: {value}',
  'own.return': 'Wieder wie das Notizbuch',
  'own.badge': 'Anders als das Notizbuch: {differences}',
  'own.compared-none': 'ohne Vergleich',
  'own.compared-previous': 'verglichen mit der Vorperiode',
  'own.compared-year-before': 'verglichen mit dem Vorjahr',
  'own.only': 'nur {segments}',
  'own.everyone': 'alle Antworten',

  'history.title': 'Verlauf der Änderungen',
  'history.close': 'Verlauf schließen',
  'history.only-looking':
    'Sie sehen einen früheren Stand. Gehen Sie zu ihm oder zum jetzigen zurück, um zu bearbeiten.',
  'project.erased': '„{title}“ endgültig gelöscht.',
  'project.deleted-list': 'Gelöschte Projekte ({n})',
  'project.deleted-about': 'Nach dem Löschen bleiben sie 30 Tage erhalten.',
  'project.deleted-on': { one: 'Gelöscht am {date}, weg in {n} Tag', other: 'Gelöscht am {date}, weg in {n} Tagen' },
  'project.restore': 'Wiederherstellen',
  'project.restore-label': '{title} wiederherstellen',
  'project.erase': 'Endgültig löschen',
  'project.erase-label': '{title} endgültig löschen',
  'project.erase-title': '„{title}“ endgültig löschen?',
  'project.erase-about':
    'Notizbücher, Segmente und Verlauf lassen sich dann nicht mehr zurückholen. Antworten, die kein anderes Projekt nutzt, verschwinden auch.',
  'command.history-also': 'Schritte Versionen wiederherstellen früher Änderungen Protokoll',
};
