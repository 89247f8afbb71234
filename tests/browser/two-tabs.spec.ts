import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { germanSurvey } from './survey.ts';

const status = (page: Page) => page.getByRole('banner').getByRole('status');
const period = (page: Page) => page.getByRole('button', { name: /^Period/ });

async function choosePeriod(page: Page, name: string): Promise<void> {
  await period(page).click();
  await page.getByRole('button', { name }).click();
}

test('of two tabs one edits and the other follows, until it takes over by keyboard', async ({
  page: first,
  context,
  site,
  problems,
}) => {
  await first.goto(`${site.url}?lang=en`);
  await first.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(first.getByRole('region', { name: /^NPS is/ })).toBeVisible();

  const second = await context.newPage();
  await second.setViewportSize({ width: 390, height: 844 });
  await second.goto(first.url());
  await expect(second.getByText('Open in another tab. You see its changes live.')).toBeVisible();
  await expect(status(second)).toHaveText('Read only');
  await expect(period(second)).toBeDisabled();
  await expect(second.getByRole('button', { name: /^Compare/ })).toBeDisabled();
  await expect(second.getByRole('button', { name: 'Add segment' })).toBeDisabled();
  await expect(second.getByRole('button', { name: 'Add cell' })).toBeDisabled();
  await choosePeriod(first, 'Last 3 months');
  await expect(period(second)).toHaveAccessibleName('Period: Last 3 months');
  expect(await second.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await second.getByRole('button', { name: 'Edit here' }).press('Enter');
  await expect(period(second)).toBeEnabled();
  await expect(second.getByRole('main')).toBeFocused();
  await expect(first.getByText('Another tab has taken over. You see its changes live.')).toBeVisible();
  await expect(period(first)).toBeDisabled();
  await expect(first.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await choosePeriod(second, 'Last 6 months');
  await expect(status(second)).toHaveText('Saved');
  await expect(period(first)).toHaveAccessibleName('Period: Last 6 months');

  await second.close();
  await expect(period(first)).toBeEnabled();
  await expect(first.getByText('You can edit here now.')).toBeVisible();
  expect(problems).toEqual([]);
});

test('a project that was imported in one tab appears in the list of the other', async ({ context, page, site }) => {
  const one = new Person(page);
  await one.open(site.url);
  const two = new Person(await context.newPage());
  await two.open(site.url);
  await one.importFile(germanSurvey(60, 'Nebenan.csv'));
  await two.page.bringToFront();
  await expect(two.page.getByRole('link', { name: 'Nebenan', exact: true })).toBeVisible();
});
