import { fillMessage, type Message, type MessageParams, type Translation } from './message.ts';
import { messages as english } from './messages/en/index.ts';

/** Languages of the interface. */
export const languages = ['en', 'de'] as const;

/** One of {@link languages}. */
export type Language = (typeof languages)[number];

/** Key of a message. */
export type MessageKey = keyof typeof english;

/** All messages of one language. */
export type Messages = Translation<typeof english>;

/** Loads a language; English is always there, others come in a chunk of their own. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'de' ? (await import('./messages/de/index.ts')).messages : english;
}

/** Words a message in a language. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;

/** The translator of a loaded language. */
export const translator =
  (messages: Messages, locale: string): Translate =>
  (key, params = {}) =>
    fillMessage(messages[key], params, locale);

/** Words the messages of one area, loaded with the part of the page that needs them, so that the first screen does without. */
export const areaTranslator =
  <Area extends Record<string, Message>>(messages: Translation<Area>, locale: string) =>
  (key: keyof Area, params: MessageParams = {}): string =>
    fillMessage(messages[key], params, locale);
