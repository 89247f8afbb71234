import { EcholotError } from '../../../core/problem.ts';

/** Takes what an XML text consists of, in its order. Names come without their prefix, an empty element opens and closes. */
export interface XmlHandler {
  /** `attributes` is the text behind the name; see {@link attributeOf}. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text with its entities resolved. */
  text(text: string): void;
}

/** Longest stretch of text or markup. */
const longest = 8 << 20;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Text of XML with its five entities and character references resolved; others cannot be declared and stay. */
const unescapeXml = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x?[0-9a-fA-F]+|[a-z]+);/g, entity) : text;

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** The value of an attribute in the text of a tag; null when it is not there. Prefixes belong to the name. */
export function attributeOf(attributes: string, name: string): string | null {
  let at = 0;
  while (at < attributes.length) {
    const equals = attributes.indexOf('=', at);
    if (equals === -1) return null;
    let open = equals + 1;
    while (isBlank(attributes.charCodeAt(open))) open++;
    const close = attributes.indexOf(attributes.charAt(open), open + 1);
    if (close === -1) return null;
    let end = equals;
    while (end > at && isBlank(attributes.charCodeAt(end - 1))) end--;
    const start = end - name.length;
    const free = start === at || (start > at && isBlank(attributes.charCodeAt(start - 1)));
    if (free && attributes.startsWith(name, start)) return unescapeXml(attributes.slice(open + 1, close));
    at = close + 1;
  }
  return null;
}

/** Where a tag that starts at a place ends: at the `>` outside its attribute values; −1 when that has not come yet. */
function tagEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return at;
    if (code !== 34 && code !== 39) continue;
    at = text.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

/**
 * Cuts XML into tags and text, block by block. Comments and processing instructions are passed over. Throws
 * `file-unsafe` at a document type declaration, which is where entities that grow without end would be declared, and
 * `file-damaged` when a tag or text has no end.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #fileName: string;
  readonly #part: string;
  #rest = '';

  constructor(handler: XmlHandler, fileName: string, part: string) {
    this.#handler = handler;
    this.#fileName = fileName;
    this.#part = part;
  }

  push(block: string): void {
    const text = this.#rest === '' ? block : this.#rest + block;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag === -1) break;
      if (tag > at) this.#handler.text(unescapeXml(text.slice(at, tag)));
      at = tag;
      const next = this.#markup(text, tag);
      if (next === -1) break;
      at = next;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > longest) this.#refuse();
  }

  /** Ends the text; what is still open there is damage. */
  end(): void {
    if (this.#rest.trim() !== '') this.#refuse();
  }

  /** Takes the markup that starts at a place; where it ends, or −1 when its end has not come yet. */
  #markup(text: string, at: number): number {
    const sign = text.charCodeAt(at + 1);
    if (sign === 33) return this.#declaration(text, at);
    if (sign === 63) return behind(text, '?>', at);
    const end = tagEnd(text, at + 1);
    if (end === -1) return -1;
    if (sign === 47) {
      this.#handler.close(localName(text, at + 2, end));
      return end + 1;
    }
    const empty = text.charCodeAt(end - 1) === 47;
    const stop = empty ? end - 1 : end;
    let nameEnd = at + 1;
    while (nameEnd < stop && !isBlank(text.charCodeAt(nameEnd))) nameEnd++;
    const name = localName(text, at + 1, nameEnd);
    this.#handler.open(name, text.slice(nameEnd, stop));
    if (empty) this.#handler.close(name);
    return end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end !== -1) this.#handler.text(text.slice(at + 9, end));
      return end === -1 ? -1 : end + 3;
    }
    if (text.length - at < 9) return -1;
    throw new EcholotError({ code: 'file-unsafe', fileName: this.#fileName });
  }

  #refuse(): never {
    throw new EcholotError({ code: 'file-damaged', fileName: this.#fileName, part: this.#part });
  }
}

function behind(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? -1 : at + sign.length;
}

function localName(text: string, from: number, to: number): string {
  const name = text.slice(from, to);
  const colon = name.indexOf(':');
  return (colon === -1 ? name : name.slice(colon + 1)).trimEnd();
}
