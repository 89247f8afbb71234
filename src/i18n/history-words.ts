import { areaTranslator, type Language } from './language.ts';
import { history as german } from './messages/de/history.ts';
import { history as english } from './messages/en/history.ts';

/** Words the history of a project in a language; apart from the other messages, because few look at it. */
export const historyWords = (language: Language) =>
  areaTranslator<typeof english>(language === 'de' ? german : english, language);

/** The words of the history in one language. */
export type HistoryWords = ReturnType<typeof historyWords>;
