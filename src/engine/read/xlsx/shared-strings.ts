import { EcholotError } from '../../../core/problem.ts';
import type { OfficePackage } from './package.ts';
import type { XmlHandler } from './xml-scanner.ts';

/** Characters that the texts of a workbook may have together, because they are kept in memory. */
const mostCharacters = 256 << 20;

/** Signs that XML cannot hold are written as `_x000D_`. Source: ECMA-376 part 1, 22.9.2.19. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Gathers the text of an element: all of its `t`, formatted or not, without the reading aids of East Asian texts. */
export class RichText {
  #text = '';
  #inside = false;
  #aside = 0;

  open(name: string): void {
    if (name === 'rPh') this.#aside++;
    else if (name === 't') this.#inside = this.#aside === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#aside--;
    else if (name === 't') this.#inside = false;
  }

  add(text: string): void {
    if (this.#inside) this.#text += text;
  }

  /** The text, which is then forgotten. */
  take(): string {
    const text = withoutEscapes(this.#text);
    this.#text = '';
    this.#inside = false;
    this.#aside = 0;
    return text;
  }
}

/** The texts that the sheets of a workbook share. Throws `archive-too-large` when they do not fit into memory. */
export async function sharedStrings(office: OfficePackage, path: string): Promise<readonly string[]> {
  const part = office.part(path);
  if (!part) return [];
  const texts: string[] = [];
  const rich = new RichText();
  let characters = 0;
  const handler: XmlHandler = {
    open: (name) => rich.open(name),
    text: (text) => rich.add(text),
    close(name) {
      rich.close(name);
      if (name !== 'si') return;
      const text = rich.take();
      characters += text.length + 8;
      texts.push(text);
    },
  };
  for await (const _ of office.scan(part, handler)) {
    if (characters <= mostCharacters) continue;
    const { fileName } = office.archive;
    const amounts = { found: characters, supported: mostCharacters };
    throw new EcholotError({ code: 'archive-too-large', fileName, limit: 'texts', ...amounts });
  }
  return texts;
}
