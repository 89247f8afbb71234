import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person, settledCount } from './steps.ts';

test('on a phone a second notebook is begun from a template, renamed and left again', async ({
  page,
  site,
  problems,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const person = new Person(page, 'en');
  await person.open(site.url);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(person.trend('NPS').first()).toBeVisible();
  await person.menu(page.getByRole('banner'), 'Notebooks…');
  await page.getByRole('dialog').getByRole('button', { name: 'New notebook' }).click();
  const begin = page.getByRole('dialog', { name: 'New notebook' });
  await begin.getByRole('radio', { name: /^Lesson/ }).check();
  await expectNoBarriers(page, 'new notebook');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoBarriers(page, 'new notebook, dark');
  await begin.getByRole('button', { name: 'Create notebook' }).click();

  const other = page.getByRole('button', { name: 'Notebook: Lesson: the NPS on your own numbers. Choose another' });
  await other.click();
  const list = page.getByRole('dialog', { name: 'Notebooks' });
  await list.getByRole('button', { name: /^More actions for Lesson/ }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Seminar');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Notebook: Seminar. Choose another' }).click();
  await list.getByRole('button', { name: /^Radhaus Kranich/ }).click();
  await expect(page.getByRole('button', { name: 'Notebook: Radhaus Kranich. Choose another' })).toBeVisible();
  expect(problems).toEqual([]);
});

test('an earlier state is looked at, named while scrolling, and gone back to', async ({ page, site, problems }) => {
  const person = new Person(page, 'en');
  await person.open(site.url);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(person.trend('NPS').first()).toBeVisible();
  const before = await settledCount(page.getByRole('main').getByRole('region'));
  await person.trend('NPS').first().focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('main').getByRole('region')).toHaveCount(before - 1);
  await person.menu(page.getByRole('banner'), 'History');
  await page.getByRole('button', { name: /^Beginning/ }).click();
  await expect(page.getByRole('main').getByRole('region')).toHaveCount(before);
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Earlier state');
  await page.mouse.move(600, 500);
  await page.mouse.wheel(0, 1200);
  const back = page.getByRole('main').getByRole('button', { name: 'Go back to this state' });
  await expect(back).toBeInViewport();
  await expectNoBarriers(page, 'history');
  await back.click();
  await expect(person.saved).toBeVisible();
  await page.reload();
  await expect(page.getByRole('main').getByRole('region')).toHaveCount(before);
  expect(problems).toEqual([]);
});
