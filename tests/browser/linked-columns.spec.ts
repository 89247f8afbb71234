import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';

const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

/** Each of 120 customers answers once; every third has changed from Basic to Pro before, every fourth will later. */
function made() {
  const customers = Array.from({ length: 120 }, (_, index) => index + 1);
  const answers = customers.map(
    (who) => `${who},C${who},2024-06-${String((who % 28) + 1).padStart(2, '0')},${who % 11},Fine`,
  );
  const subscriptions = customers.flatMap((who) => [
    `A${who},C${who},2024-01-10,2024-05-31,Basic,20,EUR`,
    ...(who % 3 === 0 ? [`B${who},C${who},2024-05-31,,Pro,40,EUR`] : []),
    ...(who % 3 !== 0 && who % 4 === 0 ? [`D${who},C${who},2024-08-01,,Pro,40,EUR`] : []),
  ]);
  return [
    file('answers.csv', [
      'Response ID,Customer ID,Date,How likely are you to recommend us? (0-10),Comment',
      ...answers,
    ]),
    file('subscriptions.csv', ['Subscription ID,Customer ID,Start date,End date,Plan,MRR,Currency', ...subscriptions]),
  ];
}

for (const tongue of ['en', 'de'] as const) {
  test(`answers are asked by what a linked table says of their customers at that time (${tongue})`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const person = new Person(page, tongue);
    const say = (english: string, german: string) => (tongue === 'en' ? english : german);
    await person.open(site.url);
    await page.locator('input[type=file]').setInputFiles(made());
    await page.getByRole('button', { name: /^(Import 2 files|2 Dateien importieren)$/ }).click();
    await expect(person.tile('NPS')).toBeVisible({ timeout: 30_000 });
    await person.addCell(say('Score to money', 'Was eine Antwort wert ist'));
    await page.getByRole('link', { name: say('Link tables', 'Tabellen verknüpfen') }).click();
    await page
      .getByRole('button', { name: /^(Link|Verknüpfen): / })
      .first()
      .click();
    await expect(page.getByRole('button', { name: /^(Remove link|Verknüpfung lösen): / }).first()).toBeVisible();
    await page.goBack();

    await page.getByRole('button', { name: say('Add segment', 'Segment hinzufügen') }).click();
    const builder = page.getByRole('dialog').first();
    await builder
      .getByRole('button', { name: say('Column from a linked table', 'Spalte aus einer verknüpften Tabelle') })
      .click();
    const taking = page.getByRole('dialog', { name: say('Derive column', 'Spalte ableiten') });
    await expect(taking.getByRole('combobox', { name: say('How', 'Wie'), exact: true })).toHaveValue('linked');
    await taking.getByRole('combobox', { name: say('Column', 'Spalte'), exact: true }).selectOption({ label: 'Plan' });
    await expect(taking.getByText('Pro').first()).toBeVisible();
    await expectNoBarriers(page, 'a column from a linked table');
    await taking.getByRole('button', { name: say('Apply', 'Übernehmen') }).click();
    await expect(taking).toBeHidden();

    const column = builder.getByRole('combobox', { name: say('Column', 'Spalte'), exact: true });
    await expect(column.locator('option:checked')).toHaveText('Plan (subscriptions)');
    await builder.getByRole('checkbox', { name: /Pro/ }).check();
    // Every third of 120: who changed after the answer was Basic when giving it.
    await expect(builder.getByRole('status')).toContainText('40');
    await builder.getByRole('button', { name: say('Apply', 'Übernehmen') }).click();
    await expect(person.tile('NPS')).toContainText('n = 40');
    await page.getByRole('banner').getByRole('button', { name: person.says.undo, exact: true }).click();
    await expect(person.tile('NPS')).toContainText('n = 120');
  });
}
