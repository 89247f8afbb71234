import { areaTranslator, type Language } from './language.ts';
import { templates as german } from './messages/de/templates.ts';
import { templates as english } from './messages/en/templates.ts';

/** Words the templates that come with Echolot; apart from the other messages, because they are long and seldom needed. */
export const templateWords = (language: Language) =>
  areaTranslator<typeof english>(language === 'de' ? german : english, language);
