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
  for (const style of document.querySelectorAll('link[rel="stylesheet"], head style')) {
    const copy = sheet.importNode(style, true);
    if (copy instanceof opened.window.HTMLLinkElement && style instanceof HTMLLinkElement) copy.href = style.href;
    sheet.head.append(copy);
  }
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
