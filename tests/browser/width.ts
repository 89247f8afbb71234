import type { Page } from './fixtures.ts';

/** Everything that ends beyond the right edge, outside of what scrolls or is cut for itself. */
export const findBeyond = (page: Page) =>
  page.evaluate(() => {
    const isHeld = (element: Element): boolean => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement)
        if (getComputedStyle(parent).overflowX !== 'visible') return true;
      return false;
    };
    const beyond = [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth + 1)
      .filter((element) => !isHeld(element) && getComputedStyle(element).position !== 'fixed')
      .map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    return { beyond, sticksOut: scrollWidth - clientWidth };
  });
