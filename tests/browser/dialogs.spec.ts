import type { Locator } from '@playwright/test';
import { translator } from '../../src/i18n/language.ts';
import { loadMessages } from '../i18n/all-messages.ts';
import { findBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';

/** Something that opens over the page. */
interface Opening {
  /** What is pressed by Enter, or where a key is pressed. */
  readonly from: Locator;
  /** The key; absent: Enter. */
  readonly key?: string;
  /** What is chosen from the menu that opens first. */
  readonly item?: string;
  /** What opens. */
  readonly opens: Locator;
}

const languages = { en: 'en-US', de: 'de-DE' } as const;

/** Opens it by keyboard, looks at it in both themes, closes it by Escape: the focus goes in and back. */
async function visit(page: Page, { from, key = 'Enter', item, opens }: Opening): Promise<void> {
  await from.press(key, { timeout: 15_000 });
  if (item) await page.getByRole('menuitem', { name: item, exact: true }).press('Enter');
  await expect(opens).toBeVisible();
  await expect.poll(() => opens.evaluate((one) => one.contains(document.activeElement))).toBe(true);
  const name = `${item ?? (await from.getAttribute('aria-label')) ?? (await from.textContent()) ?? ''} ${key}`;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours of the other theme arrive with the next frames.
    await expect
      .configure({ soft: true })
      .poll(() => findBarriers(page, opens), { message: `${name}, ${colorScheme}` })
      .toEqual([]);
  }
  await page.keyboard.press('Escape');
  await expect(opens, name).toBeHidden();
  await expect.soft(from, name).toBeFocused();
}

const visitAll = async (page: Page, openings: readonly Opening[]) => {
  for (const opening of openings) await test.step(opening.item ?? `${opening.from}`, () => visit(page, opening));
};

/** A person in the notebook of a sample, with the words of their language and the ways to name what opens. */
async function begin(page: Page, url: string, tongue: 'en' | 'de') {
  const say = translator(await loadMessages(tongue), languages[tongue]);
  const person = new Person(page, tongue);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await person.open(url);
  await page.getByRole('button', { name: /Kranich/ }).click();
  await expect(person.saved).toBeVisible();
  return {
    say,
    person,
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    dialog: (name: string | RegExp) => page.getByRole('dialog', { name, exact: true }),
    more: page.getByRole('banner').getByRole('button', { name: say('notebook.more') }),
  };
}

for (const tongue of ['en', 'de'] as const) {
  test(`what opens over a notebook takes the focus, holds no barrier, and Escape gives it back (${tongue})`, async ({
    page,
    site,
    problems,
  }) => {
    test.slow();
    const { say, person, button, dialog, more } = await begin(page, site.url, tongue);
    const { says } = person;
    const menu = page.getByRole('menu');
    const trend = person.trend('NPS');
    const chart = trend.getByRole('img').first();
    await chart.press('End');
    await chart.press('ArrowLeft');
    const ofNotebook = page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(say('notebooks.actions', { title: 'Radhaus Kranich' })) });
    const ofCell = trend.getByRole('button', { name: new RegExp(`^${say('cell.more')}`) });
    await visitAll(page, [
      { from: chart, opens: dialog(/^NPS · /) },
      { from: person.choice(says.period), opens: dialog(new RegExp(says.period)) },
      { from: person.choice(says.compare), opens: menu },
      { from: person.choice(say('params.grain')), opens: menu },
      { from: button(says.addSegment), opens: dialog(say('segment-builder.new')) },
      { from: button(says.addCell), opens: dialog(says.addCell) },
      { from: chart, key: 'Control+k', opens: dialog(say('palette.open')) },
      { from: chart, key: '?', opens: dialog(say('shortcuts.title')) },
      { from: ofCell, opens: menu },
      { from: more, opens: menu },
      { from: more, item: say('marks.title'), opens: dialog(say('marks.title')) },
      { from: more, item: say('notebook.import-report'), opens: dialog(say('report.title')) },
      { from: more, item: say('notebooks.all'), opens: dialog(say('notebooks.title')) },
      { from: more, item: say('history.title'), opens: dialog(say('history.title')) },
      { from: ofNotebook, item: say('common.rename'), opens: dialog(say('notebooks.rename')) },
      { from: ofNotebook, item: say('notebooks.save-template'), opens: dialog(say('notebooks.save-template')) },
      { from: button(say('notebooks.new')), opens: dialog(say('notebooks.new')) },
    ]);
    // A cell can be copied when there is another notebook.
    await ofNotebook.press('Enter');
    await page.getByRole('menuitem', { name: say('common.duplicate'), exact: true }).press('Enter');
    await expect(person.saved).toBeVisible();
    await visit(page, { from: ofCell, item: say('notebooks.copy-cell'), opens: dialog(say('notebooks.copy-cell')) });
    expect(problems).toEqual([]);
  });

  test(`what opens elsewhere takes the focus, holds no barrier, and Escape gives it back (${tongue})`, async ({
    page,
    site,
    problems,
  }) => {
    test.slow();
    const { say, person, button, dialog, more } = await begin(page, site.url, tongue);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /\.csv$/ })
      .click();
    const grid = page.getByRole('grid');
    const cell = grid.locator('tr[aria-rowindex="3"] td').first();
    await expect(cell).toBeVisible();
    await visitAll(page, [
      { from: cell, opens: dialog(say('tables.row-title', { n: 2 })) },
      { from: button(say('tables.derive')), opens: dialog(say('tables.derive')) },
      { from: button(say('contacts.open')), opens: dialog(new RegExp(`^${say('contacts.title')}:`)) },
    ]);

    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, { from: grid.getByRole('columnheader').nth(1), key: ' ', opens: page.getByRole('dialog') });
    await page.goBack();
    await visitAll(page, [
      { from: button(say('notebook.tab-inspector')), opens: dialog(say('inspector.label')) },
      { from: more, item: say('history.title'), opens: dialog(say('history.title')) },
    ]);

    await person.home();
    const title = 'Radhaus Kranich';
    const ofProject = page.getByRole('region', { name: person.says.projects }).getByRole('button');
    await visit(page, { from: ofProject, item: say('common.rename'), opens: dialog(say('project.rename')) });
    await ofProject.press('Enter');
    await page.getByRole('menuitem', { name: say('common.delete'), exact: true }).press('Enter');
    await page.locator('summary').click();
    await visit(page, {
      from: button(say('project.erase-label', { title })),
      opens: dialog(say('project.erase-title', { title })),
    });
    expect(problems).toEqual([]);
  });
}
