import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/tokens.css';
import { language } from '../../src/app/language.svelte.ts';
import type { Cell } from '../../src/core/notebook/cell.ts';
import type { MessageKey } from '../../src/i18n/language.ts';
import { galleryEntries } from '../../src/ui/gallery/entries.ts';
import GalleryCell from '../../src/ui/gallery/GalleryCell.svelte';

beforeEach(() => language.choose('en'));

/** Draws a cell as the gallery has it in a state. */
const draw = (type: Cell['type'], state: MessageKey) => {
  const entry = galleryEntries.flat().find((known) => known.cell.type === type && known.state === state);
  if (!entry) throw new Error(`the gallery has no ${type} in ${state}`);
  return render(GalleryCell, { entry });
};

const words = (element: Element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** The stops of a journey as words. */
const stops = () => page.getByRole('list').getByRole('listitem').elements().map(words);
const names = () => stops().map((stop) => /(Advice|Fitting|Checkout|Workshop)/.exec(stop)?.[1]);

describe('a journey', () => {
  test('holds its touchpoints in order, with value, range, n, share and goal, the unmeasured one too', async () => {
    await draw('journey', 'gallery.own-order');
    expect(names()).toEqual(['Advice', 'Fitting', 'Checkout', 'Workshop']);
    const [advice, fitting, checkout, workshop] = stops();
    // Twelve months of 40, 25 in the running one and before; 480 and 300 of 800 answers, the others in five months.
    expect(advice).toMatch(/26 \(95% range 18 to 33\).*n = 480.*60% of answers/);
    expect(fitting).toMatch(/nobody is asked here yet$/);
    expect(checkout).toMatch(/target 30.*n = 300.*38% of answers/);
    expect(workshop).toMatch(/n = 20.*too few responses$/);
  });

  test('puts the worst with enough answers first on request, and goes back', async () => {
    await draw('journey', 'gallery.own-order');
    await page.getByRole('button', { name: 'Worst first' }).click();
    expect(names()).toEqual(['Checkout', 'Advice', 'Workshop', 'Fitting']);
    await page.getByRole('button', { name: 'Along the journey' }).click();
    expect(names()).toEqual(['Advice', 'Fitting', 'Checkout', 'Workshop']);
  });

  test('is edited by buttons: moved, one more, one less', async () => {
    await draw('journey', 'gallery.own-order');
    await page.getByRole('button', { name: 'Edit the journey' }).click();
    await page.getByRole('button', { name: 'Move up: Checkout' }).click();
    expect(names()).toEqual(['Advice', 'Checkout', 'Fitting', 'Workshop']);
    await page.getByRole('textbox').fill('Delivery');
    await page.getByRole('button', { name: 'Add touchpoint' }).click();
    expect(stops().at(-1)).toContain('Delivery');
    await page.getByRole('button', { name: 'Remove: Fitting' }).click();
    expect(names().filter(Boolean)).toEqual(['Advice', 'Checkout', 'Workshop']);
  });

  test('as a table says what the picture says', async () => {
    await draw('journey', 'gallery.own-order');
    await page.getByRole('button', { name: 'Show as table' }).click();
    const rows = page
      .getByRole('row')
      .elements()
      .map((row) => [...row.children].map(words));
    expect(rows.map(([name]) => name)).toEqual(['Group', 'Advice', 'Fitting', 'Checkout', 'Workshop']);
    expect(rows[1]?.slice(1, 4)).toEqual(['26', '18 to 33', '480']);
    expect(rows[2]?.[1]).toBe('nobody is asked here yet');
  });

  test('without answers keeps the whole scale, and names what is left out', async () => {
    await draw('journey', 'gallery.none');
    expect(stops().every((stop) => /no responses/.test(stop))).toBe(true);
    await expect.element(page.getByText('100', { exact: true })).toBeVisible();
    await draw('journey', 'gallery.transactional');
    await expect.element(page.getByText(/Only transactional answers/)).toBeVisible();
  });
});

describe('a persona', () => {
  test('tells story, needs and pains, and its numbers against the rest', async () => {
    await draw('persona', 'gallery.usual');
    await expect.element(page.getByRole('heading', { name: 'Ruth, 58, comes to the branch' })).toBeVisible();
    expect(page.getByText('touch', { exact: true }).element().tagName).toBe('STRONG');
    await expect.element(page.getByText('Closed on Saturdays')).toBeVisible();
    // 720 of 2,016 answers, and those who gave none.
    await expect.element(page.getByText('748 responses, 36.6% of all')).toBeVisible();
    const nps = page.getByRole('listitem').filter({ hasText: 'NPS' });
    expect(words(nps.element())).toMatch(/^NPS 25 95% range: 19 to 31 n = 720 \+9\.0 points likely real/);
  });

  test.each<{ state: MessageKey; says: RegExp; numbers: number }>([
    { state: 'gallery.nine', says: /too few responses/, numbers: 3 },
    { state: 'gallery.unchosen', says: /A persona tells a segment as one typical customer/, numbers: 0 },
    { state: 'gallery.segment-gone', says: /The segment of this persona is not in/, numbers: 0 },
    { state: 'gallery.failed', says: /The calculation stopped/, numbers: 0 },
  ])('in the state $state claims nothing', async ({ state, says, numbers }) => {
    await draw('persona', state);
    await expect.element(page.getByText(says).first()).toBeVisible();
    expect(page.getByRole('button', { name: /n = \d/ }).elements().length).toBe(numbers);
    await expect.element(page.getByText(/likely real/)).not.toBeInTheDocument();
  });
});
