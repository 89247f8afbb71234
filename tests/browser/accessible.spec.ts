import { expectNoBarriers } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { columns, germanSurvey } from './survey.ts';

const survey = germanSurvey(900);

for (const tongue of ['en', 'de'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no screen breaks WCAG 2.2 A or AA (${tongue}, ${colorScheme})`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const person = new Person(page, tongue);
      const { says } = person;
      const check = (screen: string) => expectNoBarriers(page, screen);
      await person.open(site.url);
      await check('welcome, without projects');

      await person.choose({ ...survey, buffer: Buffer.from('') });
      await expect(person.alert).toBeVisible();
      await check('welcome, with a problem');

      await person.choose(survey);
      await expect(person.mapping).toBeVisible();
      await check('mapping, with a question');
      await page.locator('summary').first().click();
      await check('mapping, reading opened');

      const [engine] = page.workers();
      // Keeps the engine busy, so that the import is there to be looked at.
      const busy = engine?.evaluate((end) => {
        while (Date.now() < end) Math.random();
      }, Date.now() + 3000);
      await person.button(says.create).click();
      await expect(page.getByRole('progressbar')).toBeVisible();
      await check('importing');
      await busy;
      await expect(person.saved).toBeVisible();
      await expect(page.getByText(/^n = /).first()).toBeVisible();
      await check('notebook');

      await person.addSegment(columns.branch, 'München', '');
      await check('notebook with a segment');

      await page.getByRole('button', { name: says.table }).last().click();
      await expect(page.getByRole('table').first()).toBeVisible();
      await page.getByRole('button', { name: says.how }).last().click();
      await check('table and how computed');
      await person.addCell('Text');
      await check('text being written');
      await page.keyboard.press('Escape');

      await person.home();
      await expect(page.getByRole('region', { name: says.projects }).getByRole('link')).toBeVisible();
      await check('welcome, with a project');
    });
  }
}
