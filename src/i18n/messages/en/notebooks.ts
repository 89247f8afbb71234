import type { Message } from '../../message.ts';

/** What can be done with cells and with whole notebooks. */
export const notebooks = {
  'cell.note': 'Note',
  'cell.add-note': 'Add note',
  'cell.edit-note': 'Edit note',
  'cell.note-placeholder': 'What does this number not say by itself?',
  'cell.half': 'Half width',
  'cell.collapse': 'Collapse',
  'cell.expand': 'Expand',
  'cell.collapsed-problem': 'This cell could not be computed. Expand it to see why.',
  'cell.drag': 'Drag to move the cell, or press Alt with ↑ or ↓',
  'cell.moved': 'Moved to place {place} of {n}.',

  'command.note': 'Note below the numbers of the cell',
  'command.half': 'Half width of the cell',
  'command.collapse': 'Collapse the cell',
} satisfies Record<string, Message>;
