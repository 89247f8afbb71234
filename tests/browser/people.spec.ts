import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';

test('a point opens the people behind it by keys and gives the focus back; comments are searched and opened by a word', async ({
  page,
  site,
  problems,
}) => {
  const person = new Person(page);
  await person.open(`${site.url}?lang=en`);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  const trend = page.getByRole('region').filter({ hasText: 'NPS over time' });
  const picture = trend.getByRole('img', { name: /^Line chart: NPS/ });
  await picture.focus();
  await picture.press('End');
  await picture.press('ArrowLeft');
  const said = trend.getByText(/^[A-Z][a-z]+ \d{4}: .*n = \d+/);
  const n = /n = (\d+)/.exec((await said.textContent()) ?? '')?.[1];
  await picture.press('Enter');

  const sheet = page.getByRole('dialog', { name: /^NPS · / });
  await expect(sheet.getByText(`${n} responses`, { exact: true })).toBeVisible();
  await expect(sheet.getByRole('grid')).toHaveAttribute('aria-rowcount', String(Number(n) + 1));
  await sheet.getByRole('button', { name: 'Compare with the rest' }).press('Enter');
  await expect(sheet.getByRole('row', { name: /^All others/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(picture).toBeFocused();
  await picture.press('Enter');
  await expect(sheet).toBeVisible();
  await expect(page).toHaveURL(/[?&]people=all_/);
  const address = page.url();
  await page.reload();
  await expect(sheet.getByText(`${n} responses`, { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page).not.toHaveURL(/people=/);
  await expect(picture).toBeVisible();
  await page.goForward();
  await expect(sheet.getByText(`${n} responses`, { exact: true })).toBeVisible();
  await page.goBack();
  await expect(sheet).toBeHidden();
  // A bookmark, and one that nobody wrote.
  await page.goto('about:blank');
  await page.goto(address);
  await expect(sheet.getByText(`${n} responses`, { exact: true })).toBeVisible();
  await page.goto(address.replace(/people=[^&]*/, 'people=all_1_answered_gone'));
  await expect(page.getByText(/^The people of this address cannot be found/)).toBeVisible();
  await expect(sheet).toBeHidden();
  await expect(page).not.toHaveURL(/people=/);

  await picture.focus();
  await picture.press('End');
  await picture.press('ArrowLeft');
  await picture.press('Enter');
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(sheet).toBeHidden();
  await expect(picture).toBeFocused();

  const comments = page.getByRole('region', { name: /\d+ comments/ });
  await comments.scrollIntoViewIfNeeded();
  const word = comments.getByRole('list', { name: 'Detractors write more often' }).getByRole('button').first();
  const held = /(\d+)$/.exec((await word.textContent()) ?? '')?.[1];
  await word.press('Enter');
  await expect(comments.getByText(new RegExp(`^${held} comments with the word`))).toBeVisible();
  await expect(comments.locator('mark').first()).toBeVisible();
  await comments.getByRole('button', { name: 'Show all' }).press('Enter');
  await comments.getByRole('searchbox').fill('zzz');
  await expect(comments.getByText('No comment matches.')).toBeVisible();
  expect(problems).toEqual([]);
});
