import { type Language, loadFirst, loadRest, type Messages } from '../../src/i18n/language.ts';

/** The words of all screens. */
export const loadMessages = async (language: Language): Promise<Messages> => ({
  ...(await loadFirst(language)),
  ...(await loadRest(language)),
});
