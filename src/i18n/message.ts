import { numberFormat, pluralRules } from './number-format.ts';

/** A message: text with `{name}` holes, or one text per plural category, chosen by the parameter `n`. */
export type Message = string | { readonly one: string; readonly other: string };

/** One area of messages: its keys are typed by the English file, and the German one must satisfy them. */
export type Translation<Area extends Record<string, Message>> = { readonly [Key in keyof Area]: Message };

/** Values for the holes. Numbers are formatted for the language; strings are taken as they are. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Fills the holes of a message. An unknown hole stays visible, so that a test can find it. */
export function fillMessage(message: Message, params: MessageParams, language: string): string {
  const text = typeof message === 'string' ? message : pluralText(message, params, language);
  return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = params[name];
    if (value === undefined) return hole;
    return typeof value === 'number' ? numberFormat(language).format(value) : value;
  });
}

function pluralText(message: Exclude<Message, string>, params: MessageParams, language: string): string {
  const category = pluralRules(language).select(Number(params['n']));
  return category === 'one' ? message.one : message.other;
}
