const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The same text in memory of its own. A cell is a slice of the text block it was cut from and keeps the whole block
 * alive; whatever outlives the block (dictionaries, caches, reports) keeps a copy instead.
 */
export const ownCopy = (text: string): string => (text.length < 13 ? text : decoder.decode(encoder.encode(text)));
