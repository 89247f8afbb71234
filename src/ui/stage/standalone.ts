/** What a file of its own needs besides what it shows. */
interface Sheet {
  readonly title: string;
  /** Language tag of the words. */
  readonly language: string;
  /** Rules of the printed page, as CSS. */
  readonly rules: string;
}

/** Nothing may be loaded and nothing may run; pictures and type lie in the file. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

const asText = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A report as one HTML file that needs no network, no script and no other file: what is on the sheet, with its pictures
 * and its type inside. Nothing in it can be pressed.
 */
export async function standalone(sheet: HTMLElement, { title, language, rules }: Sheet): Promise<string> {
  const copy = sheet.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  // Buttons stay, because they are what is drawn of some charts; without a script they do nothing.
  for (const button of copy.querySelectorAll('button')) button.setAttribute('tabindex', '-1');
  for (const reached of copy.querySelectorAll('[tabindex="0"]')) reached.removeAttribute('tabindex');
  const css = [...(await Promise.all(Array.from(document.styleSheets, rulesOf))), rules].join('\n');
  return [
    `<!doctype html><html lang="${language}" data-theme="light"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${asText(title)}</title><style>${css.replace(/<\/(?=style)/gi, '<\\/')}</style></head>`,
    `<body><main>${copy.outerHTML}</main></body></html>`,
  ].join('\n');
}

/** The rules of a style sheet as they were written, type as data; of the type only what writes Latin letters. */
async function rulesOf({ href, ownerNode }: CSSStyleSheet): Promise<string> {
  const text = href ? await (await fetch(href)).text() : (ownerNode?.textContent ?? '');
  const faces = text.match(/@font-face\s*\{[^}]*\}/g) ?? [];
  const data = await Promise.all(faces.map((face) => typeAsData(face, href ?? document.baseURI)));
  return faces.reduce((css, face, index) => css.replace(face, () => data[index] ?? ''), text);
}

async function typeAsData(face: string, base: string): Promise<string> {
  const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(face) ?? [];
  if (!address || !/U\+(?:0{1,4}-|\?\?)/i.test(face)) return '';
  try {
    const file = await (await fetch(new URL(address, base))).blob();
    const data = await dataOf(file);
    return face.replace(/url\([^)]*\)/, () => `url("${data}")`);
  } catch {
    return '';
  }
}

const dataOf = (blob: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
