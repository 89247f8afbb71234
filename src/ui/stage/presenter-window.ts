/**
 * Gives a window the rules and the type of this page as they are here: without a network an empty window could not load
 * them, because no service worker stands behind it.
 */
function dress(opened: typeof globalThis & Window): void {
  const rules = Array.from(document.styleSheets, ({ cssRules }) =>
    Array.from(cssRules, (rule) => (rule instanceof CSSFontFaceRule ? '' : rule.cssText)),
  );
  const style = new opened.CSSStyleSheet();
  style.replaceSync(rules.flat().join('\n'));
  opened.document.adoptedStyleSheets = [style];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) if (rule instanceof CSSFontFaceRule) void giveType(rule, sheet.href, opened);
  }
}

/** Type that cannot be had leaves that of the system. */
async function giveType(
  { style }: CSSFontFaceRule,
  base: string | null,
  opened: typeof globalThis & Window,
): Promise<void> {
  const said = (property: string) => style.getPropertyValue(property);
  const [, address] = /url\(["']?([^"')]+)["']?\)/.exec(said('src')) ?? [];
  if (!address) return;
  try {
    const file = await (await fetch(new URL(address, base ?? document.baseURI))).arrayBuffer();
    const face = new opened.FontFace(said('font-family').replaceAll('"', ''), file, {
      weight: said('font-weight'),
      style: said('font-style'),
      unicodeRange: said('unicode-range'),
    });
    opened.document.fonts.add(await face.load());
  } catch {
    return;
  }
}

/**
 * Opens an empty window of this page, in its type and colours, that shows what `show` draws into it; null when the
 * browser blocks it. Nothing is loaded from elsewhere. What comes back closes the window; `onclosed` tells when a
 * person did.
 */
export function openBeside(
  title: string,
  show: (body: HTMLElement) => () => void,
  onclosed: () => void,
): (() => void) | null {
  const opened = window.open('', 'echolot-presenter', 'popup,width=960,height=720');
  if (!opened) return null;
  const { document: sheet } = opened;
  sheet.head.replaceChildren();
  sheet.body.replaceChildren();
  sheet.title = title;
  for (const { name, value } of document.documentElement.attributes) sheet.documentElement.setAttribute(name, value);
  dress(opened as typeof globalThis & Window);
  const room = sheet.createElement('div');
  sheet.body.append(room);
  const end = show(room);
  const watch = setInterval(() => opened.closed && closed(), 500);
  function stop(): void {
    clearInterval(watch);
    window.removeEventListener('pagehide', shut);
    end();
  }
  function closed(): void {
    stop();
    onclosed();
  }
  function shut(): void {
    stop();
    opened?.close();
  }
  window.addEventListener('pagehide', shut);
  opened.focus();
  return shut;
}
