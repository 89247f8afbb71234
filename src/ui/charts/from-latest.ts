/**
 * Lets a row of periods be reached by keyboard, and shows it from its latest one as soon as it has its size: asking for
 * that sooner would make the browser work out the whole page in between.
 */
export function fromLatest(scroller: HTMLElement): () => void {
  scroller.tabIndex = 0;
  const sized = new ResizeObserver(() => {
    sized.disconnect();
    scroller.scrollLeft = scroller.scrollWidth;
  });
  sized.observe(scroller);
  return () => sized.disconnect();
}
