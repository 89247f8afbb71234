import type { PaperSize } from '../../app/paper.svelte.ts';

/** What stands at the foot of every printed page, where the browser can write there. */
export interface PageFoot {
  /** At the left. */
  readonly title: string;
  /** Before and after the number of the page, e.g. "Page" 1 "of" 3. */
  readonly page: string;
  readonly of: string;
}

/** Width of the text on a page, in millimetres: the paper less its margins. */
export const textWidth: Readonly<Record<PaperSize, number>> = { a4: 180, letter: 185.9 };

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;

/** The rules of a printed page as CSS: size, margins and foot (CSS Paged Media 3). */
export const pageRules = (size: PaperSize, { title, page, of }: PageFoot): string => `
@page {
  size: ${size === 'a4' ? 'A4' : 'letter'} portrait;
  margin: 14mm 15mm 18mm;
  @bottom-left { content: ${quoted(title)}; font: 8pt sans-serif; color: #5a6a75; }
  @bottom-right {
    content: ${quoted(`${page} `)} counter(page) ${quoted(` ${of} `)} counter(pages);
    font: 8pt sans-serif; color: #5a6a75;
  }
}`;
