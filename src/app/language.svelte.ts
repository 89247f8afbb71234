import { type Formats, formatsFor } from '../i18n/format.ts';
import {
  type Language,
  languages,
  loadMessages,
  type MessageKey,
  type Messages,
  translator,
} from '../i18n/language.ts';
import type { MessageParams } from '../i18n/message.ts';
import { messages as english } from '../i18n/messages/en/index.ts';
import { remember, remembered } from './remembered.ts';

const storageKey = 'echolot.language';

/** The language of the interface: `?lang=` at start, else the last choice, else the browser's. */
class InterfaceLanguage {
  #messages = $state.raw<Messages>(english);
  current = $state.raw<Language>('en');
  /** Number and date formats of the language. */
  readonly formats: Formats = $derived(formatsFor(this.current === 'de' ? 'de-DE' : 'en-US'));
  readonly translate = $derived(translator(this.#messages, this.current));

  /** Loads a language and remembers it on this device. */
  choose = async (language: Language): Promise<void> => {
    this.#messages = await loadMessages(language);
    this.current = language;
    document.documentElement.lang = language;
    remember(storageKey, language);
  };

  /** Picks the language to start with. */
  start = (): Promise<void> => {
    const wanted = [new URLSearchParams(location.search).get('lang'), remembered(storageKey)];
    const candidates = [...wanted, ...navigator.languages.map((tag) => tag.slice(0, 2))];
    return this.choose(languages.find((language) => language === candidates.find(isLanguage)) ?? 'en');
  };
}

const isLanguage = (tag: string | null): tag is Language => (languages as readonly (string | null)[]).includes(tag);

/** The one language of the page; `main.ts` starts it. */
export const language = new InterfaceLanguage();

/** Words a message in the current language; reactive inside components. */
export const t = (key: MessageKey, params?: MessageParams): string => language.translate(key, params);

/** Formats of the current language; reactive inside components. */
export const formats = (): Formats => language.formats;
