import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { germanSurvey } from './survey.ts';
import { findBeyond } from './width.ts';

test.use({ viewport: { width: 320, height: 720 }, hasTouch: true });

const dialog = (page: Page) => page.getByRole('dialog').last();

test('10 · tables, people, segments and dialogs fit into 320 px too', async ({ page, site }) => {
  test.setTimeout(90_000);
  page.setDefaultTimeout(8_000);
  const person = new Person(page, 'de');
  const fits = async (screen: string) =>
    expect.soft(await findBeyond(page), screen).toEqual({ beyond: [], sticksOut: 0 });
  await person.open(site.url);
  await person.importFile(germanSurvey(600));
  await expect(person.tile('NPS')).toBeVisible();

  await person.tile('NPS').getByRole('button', { name: /^n = / }).first().click();
  await expect(dialog(page).getByRole('grid')).toBeVisible();
  await fits('people');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: person.says.addSegment, exact: true }).click();
  await expect(dialog(page).getByRole('checkbox').first()).toBeVisible();
  await fits('segment');
  await dialog(page).getByRole('checkbox').first().check();
  await dialog(page).getByRole('button', { name: person.says.apply }).click();
  await fits('with a segment');

  await person.addCell('Persona');
  await page.getByRole('button', { name: 'Persona anlegen' }).click();
  await expect(dialog(page)).toBeVisible();
  await fits('persona');
  await page.keyboard.press('Escape');

  for (const item of ['Ziele, Vergleichswerte, Ereignisse', 'Notizbücher …']) {
    await person.menu(page.getByRole('banner'), item);
    await expect(dialog(page)).toBeVisible();
    await fits(item);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  const screens = page.url().replace(/#.*/, '');
  const project = /#(\/project\/[^/]+)/.exec(page.url())?.[1] ?? '';
  await page.goto(`${screens}#${project}/tables`);
  await expect(page.getByRole('main', { name: 'Tabellen' })).toBeVisible();
  await expect(page.getByRole('main').getByText('Umfrage_Filialen').first()).toBeVisible();
  await fits('list of tables');
  await page.getByRole('main').getByText('Umfrage_Filialen').first().click();
  await expect(page.getByRole('tab').first()).toBeVisible();
  for (const tab of await page.getByRole('main').getByRole('tab').all()) {
    await tab.click();
    await fits(`table, ${await tab.innerText()}`);
  }
});
