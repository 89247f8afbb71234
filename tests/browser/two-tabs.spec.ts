import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { germanSurvey } from './survey.ts';

test('two tabs on one project: what one stores the other shows, and no edit is lost', async ({
  context,
  page,
  site,
  problems,
}) => {
  const one = new Person(page);
  await one.open(site.url);
  await one.importFile(germanSurvey(300));
  const two = new Person(await context.newPage());
  await two.page.goto(page.url());
  await expect(two.saved).toBeVisible();

  await one.choosePeriod(one.says.quarter);
  await expect(one.saved).toBeVisible();
  await expect(two.choice(two.says.period)).toHaveAccessibleName(/Last 3 months/);

  // The second one either writes too, or says that the first does and can take over.
  const takeOver = two.page.getByRole('button', { name: /take over|edit here/i });
  if (await takeOver.isVisible()) await takeOver.click();
  await two.menuOf(two.says.addCell, 'Text');
  await expect(two.saved).toBeVisible();
  await expect(one.page.getByRole('region', { name: 'Text', exact: true })).toBeVisible();
  await expect(one.choice(one.says.period)).toHaveAccessibleName(/Last 3 months/);

  await two.page.reload();
  await expect(two.page.getByRole('region', { name: 'Text', exact: true })).toBeVisible();
  await expect(two.choice(two.says.period)).toHaveAccessibleName(/Last 3 months/);
  expect(problems).toEqual([]);
});

test('a project that was imported in one tab appears in the list of the other', async ({ context, page, site }) => {
  const one = new Person(page);
  await one.open(site.url);
  const two = new Person(await context.newPage());
  await two.open(site.url);
  await one.importFile(germanSurvey(60, 'Nebenan.csv'));
  await two.page.bringToFront();
  await expect(two.page.getByRole('link', { name: 'Nebenan', exact: true })).toBeVisible();
});
