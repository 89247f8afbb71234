import { expect, test } from './fixtures.ts';
import { Person, settledCount } from './steps.ts';

const added = [
  { type: 'Comparison', kicker: 'CSAT compared by Channel', question: true },
  { type: 'Heatmap', kicker: 'CSAT by Channel and time', question: true },
  { type: 'Distribution', kicker: /^CSAT · /, question: true },
];

test('comparison, heatmap and distribution are added and set by keyboard, shown as table and narrowed to a group', async ({
  page,
  site,
  problems,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
  await expect(page.getByRole('region', { name: /^NPS: Shop likely above the rest/ })).toBeVisible();
  await expect(page.getByRole('region', { name: /^NPS: Workshop likely higher/ })).toBeVisible();

  const regions = page.getByRole('main').getByRole('region');
  for (const { type, kicker } of added) {
    const before = await settledCount(regions);
    await person.button('Add cell').press('Enter');
    await page.keyboard.type(type);
    await page.keyboard.press('Enter');
    await expect(regions).toHaveCount(before + 1);
    const cell = regions.nth(before);
    const question = page.getByRole('combobox', { name: 'Question' });
    await question.focus();
    await question.press('c');
    await question.press('Enter');
    await expect(cell.getByText(kicker)).toBeVisible();
    await cell.focus();
    await page.keyboard.press('t');
    await expect(cell.getByRole('columnheader').first()).toBeVisible();
    await page.keyboard.press('t');
  }
  await expect(person.saved).toBeVisible();

  const comparison = regions.filter({ hasText: 'NPS compared by Channel' });
  await comparison.getByRole('button', { name: 'Phone', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Edit segment: Channel is Phone' })).toBeVisible();
  await expect(comparison.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(comparison.getByRole('row')).toHaveCount(5);
  expect(problems).toEqual([]);
});
