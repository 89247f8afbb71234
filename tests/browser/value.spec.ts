import { softwareSubscriptions } from '../../src/core/samples/software-subscriptions.ts';
import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';

for (const [tongue, says] of [
  [
    'en',
    {
      title: /^Over the next 12 months a paying customer is worth/,
      methods: 'The methods side by side',
      change: 'Change assumptions',
      months: 'How many months count',
      later: /^Over the next 24 months/,
    },
  ],
  [
    'de',
    {
      title: /^In den nächsten 12 Monaten ist ein zahlender Kunde/,
      methods: 'Die Methoden nebeneinander',
      change: 'Annahmen ändern',
      months: 'Wie viele Monate zählen',
      later: /^In den nächsten 24 Monaten/,
    },
  ],
] as const) {
  test(`subscribers are valued under every method, over the time that a person chooses (${tongue})`, async ({
    page,
    site,
    problems,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const person = new Person(page, tongue);
    await person.open(site.url);
    const buffer = Buffer.from(softwareSubscriptions.csv(tongue));
    await person.importFile({ name: 'subscriptions.csv', mimeType: 'text/csv', buffer });
    const cell = page.getByRole('region', { name: says.title });
    await expect(cell).toBeVisible({ timeout: 30_000 });

    const methods = cell.getByRole('table', { name: says.methods });
    await expect(methods.getByRole('row')).toHaveCount(4);
    await expect(methods.getByRole('row', { name: /^sBG/ })).toContainText(/\d/);
    await expect(cell.getByRole('table').last().getByRole('row')).toHaveCount(11);
    await expectNoBarriers(page, 'value of subscribers');

    await cell.getByRole('button', { name: says.change }).click();
    const months = page.getByRole('spinbutton', { name: says.months }).or(page.getByLabel(says.months)).first();
    await months.fill('24');
    await months.press('Enter');
    await expect(page.getByRole('region', { name: says.later })).toBeVisible({ timeout: 30_000 });
    expect(problems).toEqual([]);
  });
}
