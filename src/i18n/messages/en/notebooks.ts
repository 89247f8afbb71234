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

  'own.title': 'Parameters of this cell',
  'own.period': 'Period of its own',
  'own.compare': 'Comparison of its own',
  'own.segments': 'Segments of its own',
  'own.as-notebook': 'As the notebook: {value}',
  'own.return': 'As the notebook again',
  'own.badge': 'Differs from the notebook: {differences}',
  'own.compared-none': 'not compared',
  'own.compared-previous': 'compared with the time before',
  'own.compared-year-before': 'compared with the year before',
  'own.only': 'only {segments}',
  'own.everyone': 'all responses',

  'history.title': 'History',
  'history.close': 'Close the history',
  'history.only-looking': 'You are looking at an earlier state. Go back to it or to the present one to edit.',
  'project.erased': '“{title}” deleted for good.',
  'project.deleted-list': 'Deleted projects ({n})',
  'project.deleted-about': 'They are kept for 30 days after deleting.',
  'project.deleted-on': { one: 'Deleted {date}, gone in {n} day', other: 'Deleted {date}, gone in {n} days' },
  'project.restore': 'Restore',
  'project.restore-label': 'Restore {title}',
  'project.erase': 'Delete for good',
  'project.erase-label': 'Delete {title} for good',
  'project.erase-title': 'Delete “{title}” for good?',
  'project.erase-about':
    'Its notebooks, segments and history cannot be brought back then. Responses that no other project uses go too.',
  'command.history-also': 'steps versions restore earlier changes log',
} satisfies Record<string, Message>;
