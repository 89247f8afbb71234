import type { Message } from '../../message.ts';

/** What the storage has to tell: tabs, losses, what becomes of what is stored. */
export const keeping = {
  'tabs.reader': 'Open in another tab. You see its changes live.',
  'tabs.taken': 'Another tab has taken over. You see its changes live.',
  'tabs.take-over': 'Edit here',
  'tabs.read-only': 'Read only',
  'tabs.refused': 'Another tab edits this project.',
  'tabs.yours': 'The other tab is done. You can edit here now.',
} satisfies Record<string, Message>;
