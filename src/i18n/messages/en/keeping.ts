import type { Message } from '../../message.ts';

/** What the storage has to tell: tabs, losses, what becomes of what is stored. */
export const keeping = {
  'tabs.reader': 'Open in another tab. You see its changes live.',
  'tabs.taken': 'Another tab has taken over. You see its changes live.',
  'tabs.take-over': 'Edit here',
  'tabs.read-only': 'Read only',
  'tabs.refused': 'Another tab edits this project.',
  'tabs.yours': 'The other tab is done. You can edit here now.',

  'missing.title': 'The responses of “{name}” are no longer on this device.',
  'missing.about':
    'Texts, settings and segments are still here. Choose the file again, and all numbers come back in their places.',
  'missing.about-sample': 'Texts, settings and segments are still here, and the sample can be made anew.',
  'missing.choose': 'Choose file again',
  'missing.sample': 'Bring the sample back',
  'missing.cell': 'Nothing to compute until “{name}” is imported again.',

  'loss.wiped': 'The browser has lost what Echolot had stored here.',
  'loss.partly': 'The browser had lost a part of what Echolot stored here.',
  'loss.recovered': 'Brought back from a second copy: {titles}.',
  'loss.nothing':
    'That happens when its storage is cleared, or sometimes when it crashes. Nothing could be brought back; please import your files again.',
  'loss.files': 'The responses are gone: please import {names} again. The project offers it, everything else is there.',
  'loss.name': '“{name}”',

  'fleeting.title': 'This looks like private browsing.',
  'fleeting.about':
    'What you import will probably vanish when you close the window. To keep it, open Echolot in a normal window.',
  'expiring.title': 'Safari deletes what it stores after seven days without a visit.',
  'expiring.about': 'To keep your projects, add Echolot to the Dock or the home screen and open it there.',

  'privacy.kept': 'Kept until you delete it.',
  'privacy.may-go': 'The browser may clear it when space runs short.',
  'privacy.fleeting': 'Private browsing: gone once the window is closed.',
} satisfies Record<string, Message>;
