import type { Message } from '../../message.ts';

/** Names of commands, the palette, the list of shortcuts, and what the cell types are for. */
export const commands = {
  'insert.text': 'Your own words, with live numbers',
  'insert.text-also': 'note paragraph heading write Markdown',
  'insert.kpis': 'Several numbers with range, change and base',
  'insert.kpis-also': 'KPI numbers tiles score NPS CSAT CES',
  'insert.trend': 'One number over time, with its range',
  'insert.trend-also': 'line chart development history over time',
  'insert.comparison': 'Groups side by side, each against the rest',
  'insert.comparison-also': 'compare segments groups versus ranking bars',
  'insert.heatmap': 'Groups by time, as a table of colours',
  'insert.heatmap-also': 'table colours matrix groups over time',
  'insert.distribution': 'How often each answer was given',
  'insert.distribution-also': 'histogram answers share frequency promoters detractors',

  'command.next-cell': 'Next cell',
  'command.previous-cell': 'Previous cell',
  'command.edit-cell': 'Edit text or title',
  'command.leave-cell': 'Leave the cell',
  'command.insert-cell': 'Insert a cell',
  'command.insert-above': 'Insert above',
  'command.insert-below': 'Insert below',
  'command.cell-settings': 'Settings of the cell',
  'command.duplicate-cell': 'Duplicate cell',
  'command.delete-cell': 'Delete cell',
  'command.inspector': 'Inspector',
  'command.compare-none': 'Compare with nothing',
  'command.compare-previous': 'Compare with the period before',
  'command.compare-year-before': 'Compare with the year before',
  'command.add-file-also': 'import upload append data table',
  'command.language-en': 'English',
  'command.language-de': 'Deutsch (German)',
  'command.language-also': 'Language Sprache',

  'palette.open': 'Search and commands',

  'shortcuts.title': 'Keyboard shortcuts',
  'shortcuts.single': 'Single keys',
} satisfies Record<string, Message>;
