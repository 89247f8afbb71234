import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`targets, benchmarks and events are set by keyboard and stand beside numbers, ${theme}`, async ({
    page,
    site,
    problems,
  }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${site.url}?lang=en`);
    await page.getByRole('button', { name: /Radhaus Kranich/ }).click();
    await expect(page.getByRole('region', { name: /^NPS is/ })).toBeVisible();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^More actions/ })
      .press('Enter');
    await page.getByRole('menuitem', { name: 'Targets, benchmarks, events' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Targets, benchmarks, events' });
    const fill = (name: string, value: string) => dialog.getByRole('textbox', { name, exact: true }).fill(value);

    await fill('Value', 'much');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Please enter a number, for example 40.')).toBeVisible();
    await fill('Value', '400');
    await expect(dialog.getByText('This metric runs from −100 to 100.')).toBeVisible();
    await expectNoBarriers(page, 'wrong target');
    await fill('Value', '45');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('listitem').filter({ hasText: 'NPS: 45' })).toBeVisible();

    await dialog.getByRole('tab', { name: 'Targets' }).press('ArrowRight');
    await expect(dialog.getByRole('tab', { name: 'Benchmarks' })).toBeFocused();
    await fill('Value', '30');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(/A benchmark without a source cannot be checked/)).toBeVisible();
    await expectNoBarriers(page, 'benchmark without a source');
    for (const [name, lowest] of [
      ['Bicycle shops', '0'],
      ['Retail', '1'],
    ] as const) {
      await fill('Name', name);
      await fill('Value', '30');
      await fill('Lowest answer', lowest);
      await fill('Year', '2024');
      await fill('Source', 'Trade association');
      await page.keyboard.press('Enter');
    }
    await expect(dialog.getByRole('listitem')).toHaveCount(2);

    await dialog.getByRole('tab', { name: 'Benchmarks' }).press('ArrowRight');
    await fill('What happened', 'New workshop');
    await dialog.getByLabel('Day').fill('2026-06-01');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('listitem').filter({ hasText: 'New workshop' })).toBeVisible();
    await expectNoBarriers(page, 'events');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    const comparison = page.getByRole('region').filter({ hasText: 'NPS compared by' });
    await expect(comparison.getByText('Bicycle shops: 30 (Trade association, 2024)')).toBeVisible();
    await expect(comparison.getByText(/^Retail is not shown/)).toBeVisible();
    await comparison.getByRole('button', { name: 'Show as table' }).press('Enter');
    await expect(comparison.getByRole('columnheader', { name: 'Target' })).toBeVisible();
    await expect(comparison.getByText('Bicycle shops: 30 (Trade association, 2024)')).toBeVisible();
    await expectNoBarriers(page, 'numbers with goals');
    expect(problems).toEqual([]);
  });
}
