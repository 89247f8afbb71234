import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/tokens.css';
import { language } from '../../src/app/language.svelte.ts';
import { describeKpi } from '../../src/core/charts/kpi-description.ts';
import { numbersOf, trendOf } from '../../src/ui/cells/cell-numbers.ts';
import { fileNameFrom } from '../../src/ui/cells/download.ts';
import { drawCellPicture } from '../../src/ui/cells/draw-picture.ts';
import CellsExample from './CellsExample.svelte';
import {
  kpiResult,
  kpis,
  manyCell,
  manyResult,
  project,
  sparseCell,
  sparseResult,
  splitCell,
  splitResult,
  trendCell,
  trendResult,
} from './cells-fixture.ts';

beforeEach(() => language.choose('en'));

const trend = { cell: trendCell, result: trendResult };

/** How many pixels of a canvas are not transparent. */
function painted(canvas: Element): number {
  if (!(canvas instanceof HTMLCanvasElement)) return 0;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let count = 0;
  for (let index = 3; index < pixels.length; index += 4) if (pixels[index] !== 0) count += 1;
  return count;
}

describe('a trend', () => {
  test('is painted on a picture that says in words what it shows', async () => {
    await render(CellsExample, { shown: [trend] });
    const picture = page.getByRole('img', { name: /^Line chart: NPS by month, December 2024 to November 2025/ });
    await expect
      .element(picture)
      .toHaveAccessibleName(
        /Lowest: July 2025 with 26; highest: May 2025 with 49\. November 2025 is still in progress\.$/,
      );
    await expect.poll(() => painted(picture.element())).toBeGreaterThan(10_000);
    await expect
      .element(page.getByRole('region', { name: 'NPS is at 38, likely higher than a year before (31)' }))
      .toBeVisible();
  });

  test('shows other answers in the same picture, drawn once', async () => {
    const { rerender } = await render(CellsExample, { shown: [trend] });
    const picture = page.getByRole('img');
    await expect.poll(() => painted(picture.element())).toBeGreaterThan(10_000);
    const canvas = picture.element();
    const { clearRect } = CanvasRenderingContext2D.prototype;
    let drawn = 0;
    CanvasRenderingContext2D.prototype.clearRect = function (...area) {
      drawn += 1;
      clearRect.apply(this, area);
    };
    try {
      await rerender({ shown: [{ cell: trendCell, result: sparseResult }] });
      await expect.element(picture).toHaveAccessibleName(/Lowest: April 2025 with 29/);
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      CanvasRenderingContext2D.prototype.clearRect = clearRect;
    }
    expect(picture.element()).toBe(canvas);
    expect(drawn).toBe(1);
  });

  test('is a table one click away, with n, range and what is in progress', async () => {
    await render(CellsExample, { shown: [trend] });
    await page.getByRole('button', { name: 'Show as table' }).click();
    const rows = page
      .getByRole('row')
      .elements()
      .map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()));
    expect(rows[0]).toEqual(['Period', 'Value', '95% range', 'n', 'year before']);
    // 57, 36, 15 of 108: p = 57.75/111, d = 15.75/111, 37.8 ± 1.96·6.84 around the adjusted centre (Rocks 2016).
    expect(rows[1]).toEqual(['December 2024', '39', '24 to 51', '108', '34']);
    expect(rows.at(-1)).toEqual(['November 2025 in progress', '52', '24 to 70', '31', '26']);
    expect(rows).toHaveLength(13);
    await expect.element(page.getByRole('img')).not.toBeInTheDocument();
  });

  test('says in its table where nobody or too few answered, and gives no number there', async () => {
    await render(CellsExample, { shown: [{ cell: sparseCell, result: sparseResult }] });
    await page.getByRole('button', { name: 'Show as table' }).click();
    await expect.element(page.getByRole('row', { name: /^January 2025 no responses .* 0$/ })).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'June 2025 too few responses too few 8' })).toBeVisible();
  });

  test('is stepped through with the arrow keys, and every point is said', async () => {
    const { container } = await render(CellsExample, { shown: [trend] });
    const picture = page.getByRole('img');
    await expect.poll(() => painted(picture.element())).toBeGreaterThan(10_000);
    (picture.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    const live = () => container.querySelector('[aria-live=polite]')?.textContent;
    await expect.poll(live).toBe('November 2025: 52 (95% range 24 to 70), n = 31; in progress; year before: 26');
    await userEvent.keyboard('{Home}{ArrowRight}');
    await expect.poll(live).toContain('January 2025: 35');
    await expect.element(page.getByText('January 2025', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('January 2025', { exact: true })).not.toBeInTheDocument();
  });

  test('shows its place on the full scale and goes there and back in one click', async () => {
    await render(CellsExample, { shown: [trend] });
    await page.getByRole('button', { name: 'Full scale −100 to 100' }).click();
    await page.getByRole('button', { name: 'Focus on the values' }).click();
    await expect.element(page.getByRole('button', { name: 'Full scale −100 to 100' })).toBeVisible();
  });

  test('becomes small charts when more than four groups would share it', async () => {
    await render(CellsExample, { shown: [{ cell: manyCell, result: manyResult }] });
    await expect.poll(() => page.getByRole('img').elements().length).toBe(6);
  });

  test('of up to four groups stays one chart', async () => {
    await render(CellsExample, { shown: [{ cell: splitCell, result: splitResult }] });
    await expect
      .element(page.getByRole('img', { name: /Groups: Branch, Online shop, Workshop, and not stated/ }))
      .toBeVisible();
  });
});

describe('key figures', () => {
  test('show value, range, change, verdict and n, and claim nothing on few answers', async () => {
    await render(CellsExample, { shown: [{ cell: kpis, result: kpiResult }] });
    const tiles = page
      .getByRole('article')
      .elements()
      .map((tile) => tile.textContent?.replace(/\s+/g, ' ') ?? '');
    expect(tiles[0]).toMatch(/NPS.*38.*34 to 42.*\+6\.7 points.*likely real.*n = 1,332/);
    expect(tiles[1]).toMatch(/satisfied: 4 or 5.*88%.*86 to 90%.*likely real/);
    expect(tiles[2]).toMatch(/7 = very easy.*6\.1.*within chance/);
    expect(tiles[3]).toMatch(/only a hint/);
    expect(tiles[3]).not.toMatch(/likely|chance|pp/);
    expect(tiles[4]).toMatch(/too few responses.*n = 7, 10 are needed/);
  });

  test('open down to their arithmetic', async () => {
    await render(CellsExample, { shown: [{ cell: kpis, result: kpiResult }], how: true });
    await expect.element(page.getByRole('row', { name: /Promoters \(9–10\) 703 52\.8%/ })).toBeVisible();
    await expect.element(page.getByText('52.8% − 14.8% = 38.0 ≈ 38')).toBeVisible();
    await page.getByRole('button', { name: 'CES' }).click();
    await expect.element(page.getByText(/A high answer means: it was easy/)).toBeVisible();
  });

  test('speak German', async () => {
    await language.choose('de');
    await render(CellsExample, { shown: [{ cell: kpis, result: kpiResult }] });
    await expect
      .element(page.getByRole('region', { name: 'NPS und CSAT wahrscheinlich höher als im Vorjahr' }))
      .toBeVisible();
    await expect.element(page.getByText('nur ein Hinweis: n unter 30')).toBeVisible();
  });
});

describe('pictures', () => {
  test.each([
    {
      name: 'a trend',
      of: () => ({ trend: trendOf(trendCell, trendResult, project), metric: 'NPS', kicker: 'NPS', subtitle: '' }),
    },
    {
      name: 'small charts',
      of: () => ({ trend: trendOf(manyCell, manyResult, project), metric: 'NPS', kicker: 'NPS', subtitle: '' }),
    },
    {
      name: 'tiles',
      of: () => ({
        tiles: numbersOf(kpis, kpiResult).map(({ judged }) => ({ name: 'x', tile: describeKpi(judged, null) })),
        subtitle: '',
      }),
    },
  ])('$name is a PNG at double density', async ({ of }) => {
    const picture = of() as Parameters<typeof drawCellPicture>[1];
    const blob = await drawCellPicture('NPS is at 38', picture, 'Source: survey.csv');
    const image = await createImageBitmap(blob);
    expect(blob.type).toBe('image/png');
    expect(image.width).toBe(1920);
  });

  test.each([
    { title: 'NPS is at 38, likely higher', name: 'NPS is at 38, likely higher.csv' },
    { title: 'Q1/Q2: „gut“?', name: 'Q1 Q2 „gut“.csv' },
    { title: ' .. ', name: 'echolot.csv' },
  ])('a file named after "$title" is called $name', ({ title, name }) => {
    expect(fileNameFrom(title, 'csv')).toBe(name);
  });
});
