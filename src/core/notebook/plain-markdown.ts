/**
 * Words as Markdown that shows them as they are, on one line: what would be markup is escaped. An underscore inside
 * a word means nothing there and stays, so that names of columns stay readable while somebody edits the text.
 */
export const plainMarkdown = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\*[\]<>#`~|!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
