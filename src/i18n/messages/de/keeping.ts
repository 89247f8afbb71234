import type { Translation } from '../../message.ts';
import type { keeping as english } from '../en/keeping.ts';

/** {@link english} in German. */
export const keeping: Translation<typeof english> = {
  'tabs.reader': 'In einem anderen Tab geöffnet. Sie sehen dessen Änderungen sofort.',
  'tabs.taken': 'Ein anderer Tab hat übernommen. Sie sehen dessen Änderungen sofort.',
  'tabs.take-over': 'Hier bearbeiten',
  'tabs.read-only': 'Nur lesen',
  'tabs.refused': 'Ein anderer Tab bearbeitet dieses Projekt.',
  'tabs.yours': 'Der andere Tab ist fertig. Sie können jetzt hier arbeiten.',
};
