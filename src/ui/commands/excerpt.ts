/** Characters shown before and after what was found. */
const around = { before: 24, after: 48 } as const;

/** The words around the place where a text holds what was typed, on one line; null when it does not hold it. */
export function excerpt(text: string, query: string): string | null {
  const words = text.replace(/\s+/g, ' ').trim();
  const at = words.toLowerCase().indexOf(query.trim().toLowerCase());
  if (at === -1 || query.trim() === '') return null;
  const from = Math.max(0, at - around.before);
  const to = Math.min(words.length, at + query.length + around.after);
  const start = from === 0 ? 0 : words.indexOf(' ', from) + 1 || from;
  return `${start > 0 ? '… ' : ''}${words.slice(Math.min(start, at), to).trim()}${to < words.length ? ' …' : ''}`;
}
