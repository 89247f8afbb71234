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
};
