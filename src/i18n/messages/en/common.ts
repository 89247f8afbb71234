import type { Message } from '../../message.ts';

/** Words that every screen uses. */
export const common = {
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.delete': 'Delete',
  'common.rename': 'Rename',
  'common.duplicate': 'Duplicate',
  'common.undo': 'Undo',
  'common.bring-back': 'Bring back',
  'common.redo': 'Redo',
  'common.retry': 'Try again',
  'common.back': 'Back',
  'common.apply': 'Apply',
} satisfies Record<string, Message>;
