import { readFileSync } from 'node:fs';
import { fixtures } from '../engine/profile-fixtures.ts';
import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';

/** Notebooks begin with a heading, which carries the name of the file. */
const titleOf = (file: string) => file.replace(/\.[^.]+$/, '');

/** A fourth of the layouts at a time, so that they run beside each other. */
const parts = 4;
for (let part = 0; part < parts; part += 1) {
  test(`from a dropped file to its notebook Enter is all it takes, for every profile (${part + 1} of ${parts})`, async ({
    page,
    site,
    problems,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const person = new Person(page);
    await person.open(site.url);
    for (const { file, roles } of fixtures.filter((_, index) => index % parts === part)) {
      await test.step(file, async () => {
        const buffer = readFileSync(`tests/fixtures/import/${file}`);
        await person.choose({ name: file, mimeType: 'text/csv', buffer });
        await expect(person.mapping).toBeFocused();
        await expect(page.getByRole('button', { name: 'Next question' })).toHaveCount(0);
        await page.keyboard.press('Enter');
        await expect(page.getByRole('heading', { name: titleOf(file).replaceAll('_', ' '), level: 1 })).toBeVisible();
        await expect(person.saved).toBeVisible();
        for (const metric of ['nps', 'csat', 'ces'] as const) {
          if (roles[metric]) await expect(person.tile(metric.toUpperCase())).toBeVisible();
        }
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await person.home();
      });
    }
    expect(problems).toEqual([]);
  });
}
