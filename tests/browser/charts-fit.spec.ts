import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { germanSurvey } from './survey.ts';

const survey = germanSurvey(400);

/** The widths of all charts on the page and of the room that each has, in pixels of the page. */
const widths = (page: Page) =>
  page
    .locator('canvas[role=img]')
    .evaluateAll((charts) =>
      (charts as HTMLCanvasElement[]).map((chart) => [
        Math.round(chart.width / devicePixelRatio),
        chart.parentElement?.clientWidth ?? 0,
      ]),
    );

/** Every chart is as wide as its room, and that is not just a strip. */
const expectFit = (page: Page) =>
  expect(async () => {
    const found = await widths(page);
    expect(found.length).toBeGreaterThan(0);
    for (const [chart, room] of found) {
      expect(room).toBeGreaterThan(200);
      expect(Math.abs((chart ?? 0) - (room ?? 0))).toBeLessThanOrEqual(1);
    }
  }).toPass({ timeout: 20_000 });

test('after an import every chart fills its room, at every width of the window, with and without the panel', async ({
  page,
  site,
}) => {
  const person = new Person(page);
  await page.setViewportSize({ width: 1280, height: 720 });
  await person.open(site.url);
  await person.choose(survey);
  await person.button(person.says.create).click();
  await expect(person.saved).toBeVisible();
  await expectFit(page);
  for (const width of [1440, 1100, 900, 390, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    await expectFit(page);
  }
  await page
    .getByRole('button', { name: /^(Show|Close) inspector$/ })
    .first()
    .click();
  await expectFit(page);
});

test('a chart that was drawn while it had no room is there as soon as it has some', async ({ page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  const narrow = (width: string) =>
    page.evaluate((value) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(value === '' ? '' : `.chart { width: ${value} }`);
      document.adoptedStyleSheets = [sheet];
    }, width);
  await narrow('0px');
  await person.choose(survey);
  await person.button(person.says.create).click();
  await expect(person.saved).toBeVisible();
  await expect(page.locator('canvas[role=img]').first()).toBeAttached();
  await person.choosePeriod(person.says.quarter);
  await narrow('');
  await expectFit(page);
});
