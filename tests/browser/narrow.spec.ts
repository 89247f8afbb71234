import { expect, type Page, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { columns, germanSurvey } from './survey.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

/** Controls of which less than 24 × 24 px can be touched (WCAG 2.2, 2.5.8), and how far the page sticks out sideways. */
const findTooNarrow = (page: Page) =>
  page.evaluate(() => {
    const controls = 'button, a[href], input, select, summary, [role="menuitem"]';
    const hit = (element: Element, x: number, y: number) => {
      const found = document.elementFromPoint(x, y);
      return found?.closest(controls) === element || found?.closest('label')?.contains(element) === true;
    };
    const isSmall = (element: Element) => {
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      if (width >= 24 && height >= 24) return false;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return ![-11.5, 11.5].every((right) => [-11.5, 11.5].every((down) => hit(element, x + right, y + down)));
    };
    const small = [...document.querySelectorAll(controls)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => element.getBoundingClientRect().width > 1 && !element.closest('p'))
      .filter(isSmall)
      .map((element) => `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim()}`);
    const { scrollWidth, clientWidth } = document.documentElement;
    return { small, sticksOut: scrollWidth - clientWidth };
  });

async function expectFits(page: Page, screen: string): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  expect.soft(await findTooNarrow(page), screen).toEqual({ small: [], sticksOut: 0 });
}

for (const tongue of ['en', 'de'] as const) {
  test(`the path works by touch on 390 px (${tongue})`, async ({ page, site }) => {
    const person = new Person(page, tongue);
    const { says } = person;
    await person.open(site.url);
    await expectFits(page, 'welcome');
    await person.choose(germanSurvey(600));
    await expect(person.mapping).toBeVisible();
    await expectFits(page, 'mapping');
    await person.button(says.create).tap();
    await expect(person.saved).toBeVisible();
    await expect(page.getByText(/^n = /).first()).toBeVisible();
    await expectFits(page, 'notebook');

    await person.choice(says.period).first().tap();
    const panel = page.getByRole('dialog', { name: says.period });
    await expect(panel).toBeVisible();
    await expectFits(page, 'period open');
    await panel.getByRole('button', { name: says.quarter }).tap();
    await expect(panel).toBeHidden();

    await person.button(says.addSegment).tap();
    const builder = page.getByRole('dialog');
    await builder.getByRole('combobox', { name: says.column, exact: true }).selectOption(columns.branch);
    await builder.getByRole('checkbox', { name: /München/ }).tap();
    await expectFits(page, 'segment builder');
    await builder.getByRole('button', { name: says.apply }).tap();
    await expect(builder).toBeHidden();

    await page.getByRole('button', { name: says.table }).last().tap();
    await expect(page.getByRole('table').first()).toBeVisible();
    await expectFits(page, 'table');
    await person.home();
    await expectFits(page, 'welcome with a project');
  });
}
