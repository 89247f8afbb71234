import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { random } from './survey.ts';

const customers = 600;
const day = (from: number): string => new Date(Date.UTC(2024, 0, 1 + from)).toISOString().slice(0, 10);
const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
});

/** Answers and subscriptions of the same customers, of whom those with low answers leave sooner. */
function made() {
  const next = random(4);
  const answers = ['Response ID,Customer ID,Date,How likely are you to recommend us? (0-10),Touchpoint'];
  const subscriptions = ['Subscription ID,Customer ID,Start date,End date,Plan,MRR,Currency'];
  for (let customer = 1; customer <= customers; customer += 1) {
    const score = Math.floor(next() * 11);
    const answered = 100 + Math.floor(next() * 200);
    const touchpoint = customer % 3 === 0 ? 'Support' : 'Checkout';
    answers.push([customer, `C${customer}`, day(answered), score, touchpoint].join(','));
    const lost = next() < (score < 7 ? 0.6 : score < 9 ? 0.25 : 0.08);
    const end = lost ? day(answered + 5 + Math.floor(next() * 160)) : '';
    subscriptions.push(
      [`S${customer}`, `C${customer}`, day(Math.floor(next() * 90)), end, 'Basic', 80, 'EUR'].join(','),
    );
  }
  subscriptions.push(['S0', 'C0', day(600), '', 'Basic', 80, 'EUR'].join(','));
  return [file('answers.csv', answers), file('subscriptions.csv', subscriptions)];
}

const words = {
  en: {
    cell: 'Return of a measure',
    refused: 'No return can be worked out yet',
    nothing: 'Nothing tells how many of these customers leave',
    link: 'Link tables',
    brings: 'is expected to bring',
    pays: /probably (does not pay|pays)|Whether it pays/,
    name: 'Name of the measure',
    cost: 'Cost, once',
    result: 'Result',
    real: /^Share of the effect that is real/,
    low: 'low',
    likely: 'likely',
    high: 'high',
    disordered: 'The low end must not lie above the likely value',
    noCause: 'does not say that one brings the other',
    for: 'For',
    detractors: /^Show the responses: Detractors/,
    swings: 'What matters most',
    gain: 'Return',
  },
  de: {
    cell: 'Ertrag einer Maßnahme',
    refused: 'Noch lässt sich kein Ertrag berechnen',
    nothing: 'Nichts sagt, wie viele dieser Kunden abwandern',
    link: 'Tabellen verknüpfen',
    brings: 'voraussichtlicher Ertrag',
    pays: /zahlt sich wahrscheinlich|Ob es sich auszahlt/,
    name: 'Name der Maßnahme',
    cost: 'Kosten, einmalig',
    result: 'Ergebnis',
    real: /^Anteil der Wirkung, der echt ist/,
    low: 'niedrig',
    likely: 'wahrscheinlich',
    high: 'hoch',
    disordered: 'Das untere Ende darf nicht über dem wahrscheinlichen Wert liegen',
    noCause: 'dass das eine das andere bringt, sagt das nicht',
    for: 'Für',
    detractors: /^Antworten zeigen: Kritiker/,
    swings: 'Worauf es am meisten ankommt',
    gain: 'Ertrag',
  },
} as const;

for (const tongue of ['en', 'de'] as const) {
  test(`assumptions of a measure are changed by key, its return follows, and they survive (${tongue})`, async ({
    page,
    site,
  }) => {
    const says = words[tongue];
    const person = new Person(page, tongue);
    await person.open(site.url);
    await page.locator('input[type=file]').setInputFiles(made());
    await page.getByRole('button', { name: /^(Import 2 files|2 Dateien importieren)$/ }).click();
    await expect(person.saved).toBeVisible({ timeout: 30_000 });
    await expect(person.tile('NPS')).toBeVisible();
    await person.addCell(says.cell);
    const cell = page.getByRole('region').filter({ hasText: `${says.cell} ·` });
    await expect(cell).toContainText(says.refused);
    await expect(cell).toContainText(says.nothing);

    await cell.getByRole('link', { name: says.link }).click();
    await page
      .getByRole('button', { name: /^(Link|Verknüpfen): / })
      .first()
      .click();
    await expect(
      page.getByRole('button', { name: /^(Remove link|Verknüpfung lösen|.*entfernen): / }).first(),
    ).toBeVisible();
    await page.goBack();
    await expect(cell).toContainText(says.brings);
    await expect(cell).toContainText(says.noCause);

    const cost = cell.getByRole('spinbutton', { name: says.cost });
    await cell.getByRole('textbox', { name: says.name }).focus();
    await page.keyboard.type('Call back');
    await page.keyboard.press('Tab');
    await expect(cost).toBeFocused();
    await page.keyboard.type('5000');
    await page.keyboard.press('Enter');
    await expect(cell).toContainText(says.pays);
    await expect(cell.getByRole('heading').first()).toContainText('Call back');
    await expectNoBarriers(page, 'return of a measure');

    const result = cell.getByLabel(says.result, { exact: true });
    const before = await result.innerText();
    const likely = cell.getByRole('group', { name: says.real }).getByRole('spinbutton', { name: says.likely });
    await likely.fill('75');
    await likely.press('Enter');
    await expect.poll(() => result.innerText()).not.toBe(before);
    const after = await result.innerText();

    await expect(person.saved).toBeVisible();
    await page.reload();
    await expect(likely).toHaveValue('75');
    await expect.poll(() => result.innerText()).toBe(after);
    await person.button(person.says.undo).click();
    await expect(likely).toHaveValue('50');
    await expect.poll(() => result.innerText()).toBe(before);

    const low = cell.getByRole('group', { name: says.real }).getByRole('spinbutton', { name: says.low });
    await low.fill('60');
    await low.press('Enter');
    await expect(cell).toContainText(says.disordered);
    await person.button(person.says.undo).click();
    await expect.poll(() => result.innerText()).toBe(before);

    await cell.getByRole('combobox', { name: says.for, exact: true }).selectOption('Support');
    await expect.poll(() => result.innerText()).not.toBe(before);
    await cell.getByRole('button', { name: says.detractors }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await expect(cell.getByRole('list', { name: says.swings }).getByRole('listitem').first()).toBeVisible();
    await cell.getByRole('button', { name: person.says.table }).click();
    await expect(cell.getByRole('table', { name: says.result }).getByRole('row')).not.toHaveCount(0);
    const numbers = await person.download(cell, person.says.csv);
    expect(numbers.bytes.toString()).toContain('break-even');
    const picture = await person.download(cell, person.says.png);
    expect(picture.bytes.length).toBeGreaterThan(20_000);
  });
}
