import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from '@playwright/test';
import type axe from 'axe-core';
import { expect, type Page } from './fixtures.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Finding {
  readonly rule: string;
  readonly help: string;
  readonly where: readonly string[];
}

/** What breaks WCAG 2.2 A or AA on the screen as it is now, or in a part of it, in one line per rule and element. */
export async function findBarriers(page: Page, part: Locator = page.locator('html')): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const findings = await part.evaluate(async (element, values): Promise<readonly Finding[]> => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    const { violations, passes } = await run(element, { runOnly: { type: 'tag', values } });
    if (passes.length < 3) throw new Error(`axe looked at ${passes.length} rules only`);
    return violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary?.split('\n')[1] ?? ''}`),
    }));
  }, tags);
  return findings.flatMap(({ rule, help, where }) => where.map((place) => `${rule} (${help}) at ${place}`));
}

/** Waits for transitions to end, and finds no barrier. */
export async function expectNoBarriers(page: Page, screen: string): Promise<void> {
  // What has just changed begins its transitions with the next frame.
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  expect.soft(await findBarriers(page), screen).toEqual([]);
}
