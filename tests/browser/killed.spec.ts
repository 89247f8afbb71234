import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { expect, type Page, test } from './fixtures.ts';
import { names, Person, settledCount } from './steps.ts';
import { readLeftovers } from './stored.ts';
import { germanSurvey, random } from './survey.ts';

const kills = 20;
const rows = 150_000;
const says = names.en;

test.describe.configure({ timeout: 180_000 });

/** Ends the page without warning: its process crashes, or it is closed before anything can be flushed. */
async function kill(page: Page, how: 'crash' | 'close'): Promise<void> {
  if (how === 'crash') {
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // Never answered: who would answer is gone.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  }
  await page.close();
}

/** Waits a random part of a span, as seeded, and kills the page. */
async function killWithin(page: Page, span: number, next: () => number): Promise<void> {
  const how = next() < 0.5 ? 'crash' : 'close';
  await new Promise((later) => setTimeout(later, next() * span));
  await kill(page, how);
}

async function arrive(context: BrowserContext, url: string): Promise<Person> {
  const person = new Person(await context.newPage());
  await person.open(url);
  return person;
}

const projects = ({ page }: Person) => page.getByRole('region', { name: says.projects }).getByRole('link');

/** How many projects are listed once the list is there. */
async function countProjects(person: Person, among: readonly number[]): Promise<number> {
  await expect.poll(async () => among.includes(await projects(person).count())).toBe(true);
  return projects(person).count();
}

test(`an import killed at ${kills} moments is there whole or not at all`, async ({ context, page, site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'echolot-'));
  const path = join(folder, 'Viele.csv');
  writeFileSync(path, germanSurvey(rows, 'Viele.csv').buffer);
  const next = random(20);
  const first = new Person(page);
  await first.open(site.url);
  await first.importFile(germanSurvey(60, 'Zuvor.csv'));
  await page.close();

  let person = await arrive(context, site.url);
  let stored = 1;
  let span = 0;
  // The first import comes to its end, to know the span within which to kill.
  for (let killed = -1; killed < kills; killed += 1) {
    await person.choose(path);
    await expect(person.mapping).toBeVisible();
    const begin = Date.now();
    const clicked = person.button(says.create).click({ noWaitAfter: true });
    if (killed === -1) {
      await expect(person.saved).toBeVisible({ timeout: 30_000 });
      span = Date.now() - begin;
    }
    await Promise.all([clicked.catch(() => undefined), killWithin(person.page, span, next)]);

    person = await arrive(context, site.url);
    const now = await countProjects(person, [stored, stored + 1]);
    if (now > stored) {
      await projects(person).first().click();
      await person.expectResponses(rows);
      await expect(person.saved).toBeVisible();
      await person.home();
    }
    stored = now;
  }
  await person.page.close();
  // The sweep waits until the start has settled; the clock of the page is turned on.
  const sweeper = await context.newPage();
  await sweeper.clock.install();
  const last = new Person(sweeper);
  await last.open(site.url);
  await expect(projects(last).first()).toBeVisible();
  await sweeper.clock.fastForward(60_000);
  await expect
    .poll(() => readLeftovers(sweeper), { message: 'leftovers', timeout: 30_000 })
    .toEqual({ unpublished: 0, stray: 0 });
  await projects(last).filter({ hasText: 'Zuvor' }).click();
  await last.expectResponses(60);
  rmSync(folder, { recursive: true });
});

const texts = ({ page }: Person) => page.getByRole('region', { name: 'Text', exact: true });
const addText = (person: Person) => person.addCell('Text');

/** Tells of every moment at which the page shows "Saved", how many texts it shows with it. */
async function watchSaved({ page }: Person, tell: (saved: number) => void): Promise<void> {
  await page.exposeFunction('tellSaved', tell);
  await page.evaluate(() => {
    const { tellSaved } = window as unknown as { tellSaved: (saved: number) => void };
    let told = -1;
    const look = () => {
      const saved = [...document.querySelectorAll('[role="status"]')].some(
        ({ textContent }) => textContent === 'Saved',
      );
      const shown = document.querySelectorAll('section[aria-label="Text"]').length;
      if (saved && shown !== told) tellSaved(shown);
      if (saved) told = shown;
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  });
}

/** Adds texts until the page dies. */
async function addTexts(person: Person): Promise<void> {
  try {
    for (;;) await addText(person);
  } catch (ended) {
    expect(String(ended)).toMatch(/closed|crash/i);
  }
}

test(`of edits killed at ${kills} moments nothing that was saved is lost`, async ({ context, page, site }) => {
  const next = random(40);
  let person = new Person(page);
  await person.open(site.url);
  await person.importFile(germanSurvey(120));
  const address = page.url();
  // Some edits undisturbed, to know the span within which to kill.
  const begin = Date.now();
  const undisturbed = 3;
  for (let edits = 0; edits < undisturbed; edits += 1) await addText(person);
  const span = Date.now() - begin;
  let there = undisturbed;
  for (let killed = 0; killed < kills; killed += 1) {
    await expect(texts(person)).toHaveCount(there);
    let acknowledged = 0;
    await watchSaved(person, (saved) => {
      acknowledged = Math.max(acknowledged, saved);
    });
    await Promise.all([addTexts(person), killWithin(person.page, span, next)]);
    expect(acknowledged).toBeGreaterThanOrEqual(there);

    person = new Person(await context.newPage());
    await person.page.goto(address);
    await expect(person.saved).toBeVisible();
    await expect.poll(() => texts(person).count(), { message: 'saved' }).toBeGreaterThanOrEqual(acknowledged);
    there = await settledCount(texts(person));
  }
  // How many edits fit between the kills depends on the machine; that some did keeps the test from proving nothing.
  expect(there).toBeGreaterThan(undisturbed);
});
