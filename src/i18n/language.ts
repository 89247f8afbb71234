import { fillMessage, type Message, type MessageParams, type Translation } from './message.ts';
import { first as english } from './messages/en/first.ts';
import type { rest } from './messages/en/rest.ts';

/** Languages of the interface. */
export const languages = ['en', 'de'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];

type Everything = typeof english & typeof rest;

/** Key of a message. */
export type MessageKey = keyof Everything;

/** All messages of one language. */
export type Messages = Translation<Everything>;

/** Loads the words of the first screen; the English ones are always there. */
export const loadFirst = async (language: Language): Promise<Translation<typeof english>> =>
  language === 'de' ? (await import('./messages/de/first.ts')).first : english;

/** Loads the words of all other screens. */
export const loadRest = async (language: Language): Promise<Translation<typeof rest>> =>
  (language === 'de' ? await import('./messages/de/rest.ts') : await import('./messages/en/rest.ts')).rest;

/** Words a message in a language. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/**
 * The translator of a loaded language.
 *
 * @param missing told when a message is asked for that is not loaded; it is worded as nothing until it is.
 */
export const translator =
  (messages: Partial<Messages>, locale: string, missing: () => void = () => undefined): Translate =>
  (key, params = {}) => {
    const message = messages[key];
    if (message !== undefined) return fillMessage(message, params, locale);
    missing();
    return '';
  };

/** Words the messages of one area, loaded with the part of the page that needs them, so that the first screen does without. */
export const areaTranslator =
  <Area extends Record<string, Message>>(messages: Translation<Area>, locale: string) =>
  (key: keyof Area, params: MessageParams = {}): string =>
    fillMessage(messages[key], params, locale);
