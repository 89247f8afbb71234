import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { random } from './survey.ts';

const customers = 900;
const day = (from: number): string => new Date(Date.UTC(2024, 0, 1 + from)).toISOString().slice(0, 10);
const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

/** Answers and subscriptions of the same customers, of whom those with low answers leave sooner. */
function made() {
  const next = random(9);
  const answers = ['Response ID,Customer ID,Date,How likely are you to recommend us? (0-10),Comment'];
  const subscriptions = ['Subscription ID,Customer ID,Start date,End date,Plan,MRR,Currency'];
  for (let customer = 1; customer <= customers; customer += 1) {
    const score = Math.floor(next() * 11);
    const answered = 100 + Math.floor(next() * 200);
    answers.push([customer, `C${customer}`, day(answered), score, 'Fine'].join(','));
    if (customer % 10 === 0) continue;
    const lost = next() < (score < 7 ? 0.5 : score < 9 ? 0.25 : 0.08);
    const end = lost ? day(answered + 5 + Math.floor(next() * 160)) : '';
    subscriptions.push(
      [`S${customer}`, `C${customer}`, day(Math.floor(next() * 90)), end, 'Basic', 20, 'EUR'].join(','),
    );
  }
  subscriptions.push(['S0', 'C0', day(600), '', 'Basic', 20, 'EUR'].join(','));
  return [file('answers.csv', answers), file('subscriptions.csv', subscriptions)];
}

for (const [tongue, cellName, tables] of [
  ['en', 'Score to money', 'Link tables'],
  ['de', 'Was eine Antwort wert ist', 'Tabellen verknüpfen'],
] as const) {
  test(`what customers did after they answered is shown once their tables are linked (${tongue})`, async ({
    page,
    site,
  }) => {
    const person = new Person(page, tongue);
    await person.open(site.url);
    await page.locator('input[type=file]').setInputFiles(made());
    await page.getByRole('button', { name: /^(Import 2 files|2 Dateien importieren)$/ }).click();
    await expect(person.saved).toBeVisible({ timeout: 30_000 });
    await expect(person.tile('NPS')).toBeVisible();
    await person.addCell(cellName);
    await page.getByRole('link', { name: tables }).click();
    await page
      .getByRole('button', { name: /^(Link|Verknüpfen): / })
      .first()
      .click();
    await expect(
      page.getByRole('button', { name: /^(Remove link|Verknüpfung lösen|.*entfernen): / }).first(),
    ).toBeVisible();
    await page.goBack();

    const cell = page.getByRole('region').filter({ hasText: /Score to money:|Was eine Antwort wert ist:/ });
    await expect(cell).toBeVisible();
    await expect(cell.getByRole('listitem')).toHaveCount(3);
    await expect(cell).toContainText(/likely more than chance|wahrscheinlich mehr als zufällig/);
    await expectNoBarriers(page, 'score to money');
    await cell.getByRole('button', { name: /: (Detractors|Kritiker)/ }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await cell.getByRole('button', { name: /Show as table|Als Tabelle zeigen/ }).click();
    await expect(cell.getByRole('table').getByRole('row')).toHaveCount(15);
  });
}
