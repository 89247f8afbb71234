import { expect, type Page, test, untilOfflineReady } from './fixtures.ts';
import { Person } from './steps.ts';
import { germanSurvey } from './survey.ts';

const survey = germanSurvey(600);
/** Titles of projects follow their files. */
const title = 'Umfrage Filialen';

const openProject = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first();
const figures = (page: Page) => page.getByText(/^n = [\d,.]+$/);

async function renameProject(person: Person, from: string, to: string): Promise<void> {
  await person.menu(person.page.getByRole('listitem').filter({ hasText: from }), 'Rename');
  const dialog = person.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(to);
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect(person.page.getByRole('link', { name: to, exact: true })).toBeVisible();
}

test('a notebook is there again after a reload, in another tab, and with the server stopped', async ({
  context,
  page,
  site,
}) => {
  const person = new Person(page);
  await person.open(site.url);
  await untilOfflineReady(page);
  await person.importFile(survey);
  await person.choosePeriod(person.says.quarter);
  await expect(person.saved).toBeVisible();
  await expect(figures(page).first()).toBeVisible();
  const shown = await figures(page).allInnerTexts();

  await page.reload();
  await expect(person.saved).toBeVisible();
  await expect(heading(page)).toContainText(title);
  await expect(person.choice(person.says.period)).toHaveAccessibleName(/Last 3 months/);
  await expect(figures(page)).toHaveText(shown);

  await site.stop();
  await page.close();
  const later = new Person(await context.newPage());
  await later.open(site.url);
  await openProject(later.page, title);
  await expect(later.saved).toBeVisible();
  await expect(figures(later.page)).toHaveText(shown);
  await later.choosePeriod(later.says.all);
  await expect(later.saved).toBeVisible();
});

test('an import works with the server stopped', async ({ page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  await untilOfflineReady(page);
  await site.stop();
  await page.reload();
  await person.importFile(survey);
  await expect(figures(page).first()).toBeVisible();
});

test('undo and redo go on after a reload', async ({ page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(survey);
  const period = person.choice(person.says.period);
  const first = (await period.textContent())?.trim() ?? '';
  await person.choosePeriod(person.says.quarter);
  await person.choosePeriod(person.says.all);
  await expect(person.saved).toBeVisible();
  await page.reload();
  await person.button(person.says.undo).click();
  await expect(period).toHaveAccessibleName(/Last 3 months/);
  await person.button(person.says.undo).click();
  await expect(period).toHaveAccessibleName(new RegExp(first));
  await expect(person.button(person.says.undo)).toBeDisabled();
  await expect(person.saved).toBeVisible();
  await page.reload();
  await person.button(person.says.redo).click();
  await expect(period).toHaveAccessibleName(/Last 3 months/);
  await person.button(person.says.redo).click();
  await expect(period).toHaveAccessibleName(/All responses/);
  await expect(person.button(person.says.redo)).toBeDisabled();
});

test('projects are kept apart; one can be renamed, duplicated, deleted and brought back', async ({ page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(survey);
  await person.home();
  await person.importFile(germanSurvey(90, 'Zweite.csv'));
  await person.expectResponses(90);
  await person.home();
  const links = page.getByRole('region', { name: person.says.projects }).getByRole('link');
  await expect(links).toHaveText(['Zweite', title]);
  await renameProject(person, title, 'Filialen 2025');

  await person.menu(page.getByRole('listitem').filter({ hasText: 'Zweite' }), 'Duplicate');
  await expect(links).toHaveCount(3);
  await openProject(page, 'Zweite (copy)');
  await person.choosePeriod(person.says.quarter);
  await expect(person.saved).toBeVisible();
  await person.home();
  await openProject(page, 'Zweite');
  await expect(person.choice(person.says.period)).toHaveAccessibleName(/All responses/);
  await person.expectResponses(90);
  await person.home();

  await person.menu(page.getByRole('listitem').filter({ hasText: 'Filialen 2025' }), 'Delete');
  await expect(links).toHaveCount(2);
  await person.button(person.says.undo).click();
  await expect(links).toHaveCount(3);
  await page.reload();
  await expect(links).toHaveCount(3);
  await openProject(page, 'Filialen 2025');
  await expect(heading(page)).toContainText('Filialen 2025');
  await expect(figures(page).first()).toBeVisible();
});
