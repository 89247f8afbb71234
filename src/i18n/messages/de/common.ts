import type { Translation } from '../../message.ts';
import type { common as english } from '../en/common.ts';

/** {@link english} in German. */
export const common: Translation<typeof english> = {
  'common.cancel': 'Abbrechen',
  'common.close': 'Schließen',
  'common.delete': 'Löschen',
  'common.rename': 'Umbenennen',
  'common.duplicate': 'Duplizieren',
  'common.undo': 'Rückgängig',
  'common.bring-back': 'Zurückholen',
  'common.redo': 'Wiederholen',
  'common.retry': 'Noch einmal versuchen',
  'common.back': 'Zurück',
  'common.apply': 'Übernehmen',
};
