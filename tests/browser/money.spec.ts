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
  const answers = [
    'Response ID,Customer ID,Date,How likely are you to recommend us? (0-10),Reasons,Touchpoint,Satisfaction (1-5),Comment',
  ];
  const subscriptions = ['Subscription ID,Customer ID,Start date,End date,Plan,MRR,Currency'];
  for (let customer = 1; customer <= customers; customer += 1) {
    const score = Math.floor(next() * 11);
    const answered = 100 + Math.floor(next() * 200);
    const reasons = score < 7 ? ['Price;Delivery', 'Delivery'] : ['Price;Advice', 'Advice'];
    answers.push(
      [
        customer,
        `C${customer}`,
        day(answered),
        score,
        reasons[customer % 2],
        customer % 3 === 0 ? 'Support' : 'Checkout',
        1 + Math.floor(score / 2.2),
        score < 7 ? 'The delivery was slow again' : 'Friendly advice as always',
      ].join(','),
    );
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

test('answers are followed by theme: reasons, words of comments, touchpoint; numbers and sentences lead to the people', async ({
  page,
  site,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await page.locator('input[type=file]').setInputFiles(made());
  await page.getByRole('button', { name: 'Import 2 files' }).click();
  await expect(person.saved).toBeVisible({ timeout: 30_000 });
  await person.addCell('Score to money');
  await page.getByRole('link', { name: 'Link tables' }).click();
  await page
    .getByRole('button', { name: /^Link: / })
    .first()
    .click();
  await expect(page.getByRole('button', { name: /^(Remove link|.*entfernen): / }).first()).toBeVisible();
  await page.goBack();
  const cell = page.getByRole('region').filter({ hasText: 'Score to money:' });
  await expect(cell.getByRole('listitem')).toHaveCount(3);

  const settings = page.getByRole('group', { name: 'Settings' });
  const openSettings = async () => {
    await cell.click({ position: { x: 8, y: 8 } });
    if (!(await settings.isVisible())) await person.menu(cell, 'Settings');
    await expect(settings).toBeVisible();
  };
  await openSettings();
  const split = settings.getByRole('combobox', { name: 'Split by' });
  await split.selectOption('Reasons');
  const themes = cell.getByRole('list', { name: 'By Reasons' });
  await expect(themes.getByRole('listitem')).toHaveCount(3);
  await expect(cell).toContainText('the themes do not add up to all');
  await themes.getByRole('button', { name: 'Show the responses: Delivery' }).click();
  const people = page.getByRole('dialog');
  await expect(people).toContainText('Delivery');
  await page.keyboard.press('Escape');

  await split.selectOption('Touchpoint');
  await expect(cell.getByRole('list', { name: 'By Touchpoint' }).getByRole('listitem')).toHaveCount(2);

  await split.selectOption('Comment');
  await expect(cell).toContainText('Type the words');
  await settings.getByRole('button', { name: 'Propose typical words' }).click();
  const words = cell.getByRole('list', { name: 'By Comment' });
  await expect(words.getByRole('button', { name: 'Show the responses: delivery' })).toBeVisible();
  await settings.getByRole('textbox', { name: /^Words/ }).fill('slow, friendly');
  await settings.getByRole('textbox', { name: /^Words/ }).press('Enter');
  await expect(words.getByRole('listitem')).toHaveCount(2);

  await cell.getByRole('button', { name: /The usual limits fit|What customers did parts/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  const picture = await person.download(cell, person.says.png);
  expect(picture.name).toMatch(/\.png$/);
  expect(picture.bytes.length).toBeGreaterThan(20_000);
});
