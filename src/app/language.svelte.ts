import { type Formats, formatsFor } from '../i18n/format.ts';
import {
  type Language,
  languages,
  loadFirst,
  loadRest,
  type MessageKey,
  type Messages,
  translator,
} from '../i18n/language.ts';
import type { MessageParams } from '../i18n/message.ts';
import { first as english } from '../i18n/messages/en/first.ts';
import { remember, remembered } from './remembered.ts';

const storageKey = 'echolot.language';

/** The language of the interface: `?lang=` at start, else the last choice, else the browser's. */
class InterfaceLanguage {
  #messages = $state.raw<Partial<Messages>>(english);
  /** Whether more than the words of the first screen is wanted. */
  #whole = false;
  #completing: Promise<void> | null = null;
  current = $state.raw<Language>('en');
  /** Number and date formats of the language. */
  readonly formats: Formats = $derived(formatsFor(this.current === 'de' ? 'de-DE' : 'en-US'));
  readonly translate = $derived(translator(this.#messages, this.current, () => void this.complete()));

  /** Loads a language and remembers it on this device. */
  choose = async (language: Language): Promise<void> => {
    const whole = this.#whole;
    const [first, rest] = await Promise.all([loadFirst(language), whole ? loadRest(language) : {}]);
    this.#messages = { ...first, ...rest };
    this.current = language;
    document.documentElement.lang = language;
    remember(storageKey, language);
    if (whole === this.#whole) return;
    this.#completing = null;
    await this.complete();
  };

  /** Loads the words of all screens, before one of them is shown. Where they cannot be had, the next call tries again. */
  complete = (): Promise<void> => {
    this.#whole = true;
    this.#completing ??= this.#complete();
    return this.#completing;
  };

  #complete = async (): Promise<void> => {
    try {
      const language = this.current;
      const rest = await loadRest(language);
      if (language === this.current) this.#messages = { ...this.#messages, ...rest };
    } catch {
      this.#completing = null;
    }
  };

  /** Picks the language to start with; with the words of all screens where the first one shown is another. */
  start = (whole: boolean): Promise<void> => {
    this.#whole = whole;
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
