import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { liveNumberPattern } from '../core/notebook/live-number.ts';

/** Headings of a text stand below the title of the project, so a `#` is of the second level. */
const markdown = new Marked({
  gfm: true,
  breaks: true,
  renderer: {
    heading({ tokens, depth }) {
      const level = Math.min(depth + 1, 6);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>`;
    },
    image: ({ text }) => asText(text),
    html: ({ text }) => asText(text),
  },
});

const atStart = new RegExp(`^${liveNumberPattern}`, 'u');

/** Numbers in braces become `data` elements, which a text cell fills. */
markdown.use({
  extensions: [
    {
      name: 'live-number',
      level: 'inline',
      start: (text) => text.indexOf('{'),
      tokenizer(text) {
        const [raw, source] = atStart.exec(text) ?? [];
        return raw === undefined ? undefined : { type: 'live-number', raw, source };
      },
      renderer: ({ raw, source }) => `<data value="${asText(String(source))}">${asText(raw)}</data>`,
    },
  ],
});

/** Shows HTML that somebody typed as what was typed; the sanitiser never sees it as markup. */
function asText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const allowedTags = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code'],
  ...['strong', 'em', 'del', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'data'],
];

/**
 * The only way from Markdown to the page: words, lists, tables, links and places of live numbers. No scripts, styles, forms, images or raw
 * HTML of any other kind; links lead to web and mail addresses only and send no referrer.
 */
export function renderMarkdown(text: string): DocumentFragment {
  const html = markdown.parse(text, { async: false });
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: allowedTags,
    ALLOWED_ATTR: ['href', 'align', 'start', 'value'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    FORBID_ATTR: ['style'],
    RETURN_DOM_FRAGMENT: true,
  });
  for (const link of fragment.querySelectorAll('a')) link.rel = 'noopener noreferrer';
  return fragment;
}

/** The words of a Markdown text up to the end of its first line, without marks; empty for an empty text. */
export function firstWords(text: string, most = 60): string {
  const [line = ''] = text.trim().split('\n');
  const named = line.replace(new RegExp(liveNumberPattern, 'gu'), (_, source: string) =>
    (/(?:^|; ?)(nps|wrs|csat|ces)/.exec(source)?.[1] ?? '').toUpperCase(),
  );
  const words = named.replace(/^#+\s*|[*_`>[\]]|\(https?:[^)]*\)/g, '').trim();
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}
