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
 * and its type inside. What could be pressed becomes plain text.
 */
export async function standalone(sheet: HTMLElement, { title, language, rules }: Sheet): Promise<string> {
  const copy = sheet.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const button of copy.querySelectorAll('button')) {
    const span = document.createElement('span');
    span.className = button.className;
    span.append(...button.childNodes);
    button.replaceWith(span);
  }
  for (const reached of copy.querySelectorAll('[tabindex]')) reached.removeAttribute('tabindex');
  const css = [...(await Promise.all(Array.from(document.styleSheets, rulesOf))), rules].join('\n');
  return [
    `<!doctype html><html lang="${language}" data-theme="light"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${asText(title)}</title><style>${css.replace(/<\/(?=style)/gi, '<\\/')}</style></head>`,
    `<body><main>${copy.outerHTML}</main></body></html>`,
  ].join('\n');
}

/** The rules of a style sheet, type as data; of the type only what writes Latin letters. */
async function rulesOf(sheet: CSSStyleSheet): Promise<string> {
  const rules = await Promise.all(
    Array.from(sheet.cssRules, (rule) => (rule instanceof CSSFontFaceRule ? typeAsData(rule, sheet) : rule.cssText)),
  );
  return rules.join('\n');
}

async function typeAsData(rule: CSSFontFaceRule, sheet: CSSStyleSheet): Promise<string> {
  const { style } = rule;
  const [, address] = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src')) ?? [];
  if (!address || !/U\+0(?:000)?-/i.test(style.getPropertyValue('unicode-range'))) return '';
  try {
    const response = await fetch(new URL(address, sheet.href ?? document.baseURI));
    return rule.cssText.replace(/url\([^)]*\)/, `url("${await dataOf(await response.blob())}")`);
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
