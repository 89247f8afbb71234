/**
 * Lets nothing inside an element be pressed but links: what is shown to others changes nothing. Everything stays in the
 * order in which it is read.
 */
export function still(element: HTMLElement): () => void {
  const stop = (event: Event) => {
    if (event.target instanceof Element && event.target.closest('a')) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const rest = () => {
    for (const button of element.querySelectorAll<HTMLButtonElement>('button:not([aria-disabled="true"])')) {
      button.tabIndex = -1;
      button.setAttribute('aria-disabled', 'true');
    }
  };
  const observer = new MutationObserver(rest);
  observer.observe(element, { childList: true, subtree: true });
  rest();
  element.addEventListener('click', stop, { capture: true });
  element.addEventListener('dblclick', stop, { capture: true });
  return () => {
    observer.disconnect();
    element.removeEventListener('click', stop, { capture: true });
    element.removeEventListener('dblclick', stop, { capture: true });
  };
}
