import { expectNoBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';

const place = (page: Page) => page.getByText(/^\d+ \/ \d+$/);

async function present(page: Page, url: string): Promise<Person> {
  const person = new Person(page);
  await person.open(url);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(person.tile('NPS')).toBeVisible();
  await page.keyboard.press('p');
  await expect(place(page)).toHaveText(/^1 \//);
  return person;
}

test('notes, clock and the next slide stand in a window of their own, which turns the slides', async ({
  page,
  site,
  context,
  problems,
}) => {
  const person = await present(page, site.url);
  const opens = context.waitForEvent('page');
  await page.keyboard.press('w');
  const beside = await opens;
  const note = beside.getByRole('textbox', { name: 'Presenter’s notes' });
  await note.fill('Begin with the good news.');
  await expect(beside.getByRole('timer', { name: 'Elapsed time' })).toHaveText(/^\d+:\d\d$/);
  await expect(
    beside
      .getByRole('region', { name: 'Next slide' })
      .getByText(/^n = \d/)
      .first(),
  ).toBeVisible();
  await expectNoBarriers(beside, 'window of the notes');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await beside.getByRole('button', { name: 'Next slide' }).click();
  await expect(place(page)).toHaveText(/^2 \//);
  await expect(note).toHaveValue('');
  await beside.keyboard.press('ArrowLeft');
  await expect(place(page)).toHaveText(/^1 \//);
  await expect(note).toHaveValue('Begin with the good news.');
  await page.keyboard.press('Escape');
  await expect.poll(() => beside.isClosed()).toBe(true);
  await expect(person.saved).toBeVisible();
  expect(problems).toEqual([]);
});

test('where the browser blocks that window, the notes stand below the slide', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await present(page, site.url);
  await page.keyboard.press('w');
  await expect(page.getByText(/^The browser blocked the window/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Presenter’s notes' })).toBeVisible();
});
