import { expectNoBarriers, findBarriers } from './axe.ts';
import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';

const words = {
  en: { settings: 'Settings', split: 'Split by', remove: 'Delete', inspector: 'Inspector' },
  de: {
    settings: 'Einstellungen',
    split: 'Teilen nach',
    remove: 'Löschen',
    inspector: 'Inspektor',
  },
} as const;

const sample = (page: Page, name: RegExp) => page.getByRole('button', { name });

for (const [tongue, colorScheme] of [
  ['en', 'dark'],
  ['de', 'light'],
] as const) {
  test(`no sample and no panel breaks WCAG 2.2 A or AA (${tongue}, ${colorScheme})`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const person = new Person(page, tongue);
    const { says } = person;
    const { settings, split, remove } = words[tongue];
    const check = (screen: string) => expectNoBarriers(page, screen);
    await person.open(site.url);
    await sample(page, /Lotsenhaus/).click();
    await expect(person.saved).toBeVisible();
    await expect(person.tile('NPS')).toBeVisible();
    await check('café: few responses');
    await page.getByRole('button', { name: says.table }).last().click();
    await check('café: table of few responses');

    await person.home();
    await sample(page, /Kranich/).click();
    await expect(person.saved).toBeVisible();
    const trend = person.trend('NPS');
    await expect(trend.getByRole('img').first()).toBeVisible();
    await check('bicycle shop: targets and measures');
    await person.menu(trend, settings);
    await page.getByRole('combobox', { name: split }).selectOption({ index: 1 });
    await expect(person.saved).toBeVisible();
    await expect(trend.getByRole('img').first()).toBeVisible();
    await check('settings of a split trend');
    await trend.getByRole('img').first().press('ArrowLeft');
    await check('a point with its note');
    await person.menu(trend, remove);
    await expect(page.getByRole('button', { name: says.undo, exact: true }).last()).toBeVisible();
    await check('notice with undo');
  });
}

test('a tab that only follows breaks nothing of WCAG 2.2 A or AA', async ({ context, page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  await sample(page, /Lotsenhaus/).click();
  await expect(person.saved).toBeVisible();
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(second.getByText('Read only')).toBeVisible();
  await expectNoBarriers(second, 'reading along');
});

test('no panel of the narrow layout breaks WCAG 2.2 A or AA', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = new Person(page);
  await person.open(site.url);
  await expectNoBarriers(page, 'welcome');
  await sample(page, /Faden Subscriptions/).click();
  await expect(person.saved).toBeVisible();
  await expect(person.tile('NPS')).toBeVisible();
  await expectNoBarriers(page, 'notebook');
  await page.getByRole('button', { name: words.en.inspector, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoBarriers(page, 'inspector');
});

test('a barrier that is put in is found', async ({ page, site }) => {
  await new Person(page).open(site.url);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect(await findBarriers(page)).toEqual([expect.stringContaining('button-name')]);
});
