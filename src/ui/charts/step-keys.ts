import type { Attachment } from 'svelte/attachments';

const stepsOf = (parent: ParentNode): HTMLElement[] => [...parent.querySelectorAll<HTMLElement>('[data-step]')];

/** Where an element stands, for the way to the nearest one of another line. */
const middleOf = (element: Element) => {
  const { left, width, top, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

function nearest(from: Element, candidates: readonly HTMLElement[]): HTMLElement | undefined {
  const { x, y } = middleOf(from);
  const distance = (element: Element) => {
    const at = middleOf(element);
    return Math.hypot(at.x - x, at.y - y);
  };
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The part that an arrow leads to; itself at an edge, undefined for other keys. */
function stepFrom(key: string, current: HTMLElement, root: ParentNode, line: string): HTMLElement | undefined {
  const all = stepsOf(root);
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  const own = current.closest(line);
  const lines = [...root.querySelectorAll(line)].filter((one) => stepsOf(one).length > 0);
  const place = own ? lines.indexOf(own) : -1;
  const lineAt = (step: number) => stepsOf(lines[place + step] ?? document.createDocumentFragment());
  const from = middleOf(current);
  const across = line === 'li' ? 'y' : 'x';
  const inLine = (sign: number) =>
    nearest(
      current,
      (own ? stepsOf(own) : []).filter((one) => sign * (middleOf(one)[across] - from[across]) > 0),
    );
  const [before, after, up, down] =
    line === 'li'
      ? ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
      : ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
  if (key === before) return inLine(-1) ?? current;
  if (key === after) return inLine(1) ?? current;
  if (key === up) return nearest(current, lineAt(-1)) ?? current;
  if (key === down) return nearest(current, lineAt(1)) ?? current;
  return undefined;
}

/**
 * Makes the parts of a picture (buttons marked `data-step`) one stop of the tab key, with arrows from part to part,
 * as it is with the points of a trend. The parts say themselves what they are when they get the focus.
 *
 * @param line what holds the parts of one group: `tr` or `.line` for parts from left to right, `li` for stacks side by
 *   side.
 */
export function stepKeys(line: 'tr' | '.line' | 'li'): Attachment<HTMLElement> {
  return (root) => {
    let stop: HTMLElement | undefined;
    const settle = (wanted?: HTMLElement) => {
      const all = stepsOf(root);
      stop = wanted ?? (stop && all.includes(stop) ? stop : all[line === 'li' ? all.length - 1 : 0]);
      for (const one of all) one.tabIndex = one === stop ? 0 : -1;
    };
    const isStep = (target: EventTarget | null) => target instanceof HTMLElement && 'step' in target.dataset;
    const focused = ({ target }: FocusEvent) => isStep(target) && settle(target as HTMLElement);
    const keyed = (event: KeyboardEvent) => {
      if (!isStep(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const next = stepFrom(event.key, event.target as HTMLElement, root, line);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    };
    const watch = new MutationObserver(() => settle());
    watch.observe(root, { childList: true, subtree: true });
    root.addEventListener('focusin', focused);
    root.addEventListener('keydown', keyed);
    settle();
    return () => {
      watch.disconnect();
      root.removeEventListener('focusin', focused);
      root.removeEventListener('keydown', keyed);
    };
  };
}
