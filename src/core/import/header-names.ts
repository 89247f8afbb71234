const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** A header as a person reads it: without markup, field markers such as `{{field:…}}`, and doubled blanks. */
export function readableHeader(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\{\{[^{}]*\}\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Row 1 of a two-row header with blank cells filled from the left, where row 2 continues the question. */
export function filledFromLeft(first: readonly string[], second: readonly string[]): string[] {
  let question = '';
  return second.map((below, i) => {
    const above = first[i]?.trim() ?? '';
    if (above !== '') question = above;
    return above === '' && below.trim() === '' ? '' : question;
  });
}

/** Names as they are shown, each once: an empty one becomes its position, a repeated one is numbered. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const base = name === '' ? `#${i + 1}` : name;
    let unique = base;
    for (let turn = 2; taken.has(unique); turn++) unique = `${base} (${turn})`;
    taken.add(unique);
    return unique;
  });
}
