import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/tokens.css';
import { language } from '../../src/app/language.svelte.ts';
import { comparisonOf, distributionOf, heatmapOf } from '../../src/ui/cells/cell-numbers.ts';
import { drawCellPicture } from '../../src/ui/cells/draw-picture.ts';
import CellsExample from './CellsExample.svelte';
import {
  comparisonCell,
  comparisonResult,
  distributionCell,
  distributionResult,
  dotsResult,
  fewResult,
  heatmapCell,
  heatmapResult,
  manyGroupsResult,
  stackCell,
  stackResult,
} from './groups-fixture.ts';

beforeEach(() => language.choose('en'));

/** The rows of a table as words. */
const rows = () =>
  page
    .getByRole('row')
    .elements()
    .map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim()));

describe('a comparison', () => {
  test('says who differs, and holds shares, value, range, n and verdict of each group', async () => {
    await render(CellsExample, { shown: [{ cell: comparisonCell, result: comparisonResult }] });
    await expect.element(page.getByRole('region', { name: /^NPS: Branch likely above the rest, Phone/ })).toBeVisible();
    const [, branch, , , fair, partner] = rows();
    // 380, 178 and 76 of 634; all others are 223, 144 and 95 of 462.
    expect(branch?.[1]).toMatch(/^48 \(95% range 42 to 53\); Promoters 59\.9%, Passives 28\.1%, Detractors 12\.0%/);
    expect(branch?.slice(2)).toEqual([
      '28',
      '634',
      expect.stringMatching(/^\+20\.2 points likely real \(good news\)$/),
    ]);
    expect(fair?.at(-1)).toBe('too few responses');
    expect(partner?.[1]).toMatch(/^too few responses; Target 45: too few.* too few responses$/);
  });

  test('is a table one click away, and shows no more than the picture', async () => {
    await render(CellsExample, { shown: [{ cell: comparisonCell, result: comparisonResult }] });
    await page.getByRole('button', { name: 'Show as table' }).click();
    const [head, branch, , , , partner] = rows();
    expect(head).toEqual([
      'Group',
      'Promoters',
      'Passives',
      'Detractors',
      'Value',
      '95% range',
      'n',
      'vs. the rest',
      'Verdict',
      'Target',
    ]);
    expect(branch?.slice(0, 7)).toEqual(['Branch', '59.9%', '28.1%', '12.0%', '48', '42 to 53', '634']);
    expect(partner).toEqual([
      'Partner',
      'too few',
      'too few',
      'too few',
      'too few responses',
      'too few',
      '7',
      'too few',
      'too few responses',
      '45',
    ]);
  });

  test('shows twelve groups and the others on demand', async () => {
    await render(CellsExample, { shown: [{ cell: comparisonCell, result: manyGroupsResult }] });
    expect(rows().length).toBe(13);
    await page.getByRole('button', { name: 'Show 3 more groups' }).click();
    expect(rows().length).toBe(16);
  });

  test('of another metric shows dots on an axis that opens to the full scale', async () => {
    const cell = { ...comparisonCell, settings: { ...comparisonCell.settings, metric: 'csat' as const, item: 'c3' } };
    await render(CellsExample, { shown: [{ cell, result: dotsResult }] });
    await page.getByRole('button', { name: 'Full scale 0% to 100%' }).click();
    await expect.element(page.getByRole('button', { name: 'Focus on the values' })).toBeVisible();
  });

  test('opens every group down to its arithmetic against the rest', async () => {
    await render(CellsExample, { shown: [{ cell: comparisonCell, result: comparisonResult }], how: true });
    await page.getByRole('combobox', { name: 'Number' }).selectOptions('Phone');
    await expect.element(page.getByText(/^Compared with all others \(42, n = 1,031\)/)).toBeVisible();
    await expect.element(page.getByText('of them in this group')).toBeVisible();
  });

  test('names the column that is missing and leads to the settings', async () => {
    const cell = { ...comparisonCell, settings: { ...comparisonCell.settings, by: 'gone' } };
    await render(CellsExample, { shown: [{ cell, result: { ...comparisonResult, frames: {} } }] });
    await expect.element(page.getByText(/column that this cell splits by/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Choose another in the settings' })).toBeVisible();
  });

  test('speaks German', async () => {
    await language.choose('de');
    await render(CellsExample, { shown: [{ cell: comparisonCell, result: comparisonResult }] });
    await expect
      .element(
        page.getByRole('region', {
          name: /^NPS: Branch wahrscheinlich über dem Rest, Phone.* wahrscheinlich darunter/,
        }),
      )
      .toBeVisible();
  });
});

describe('a heatmap', () => {
  test('is a table with a value and n in every square, and says what runs and what is too few', async () => {
    await render(CellsExample, { shown: [{ cell: heatmapCell, result: heatmapResult }] });
    await expect
      .element(page.getByRole('region', { name: 'NPS: Branch likely higher than a year before' }))
      .toBeVisible();
    expect(rows()).toEqual([
      ['', 'Q3/25', 'Q4/25 in progress'],
      ['Branch', '50 n 100', '70 n 20'],
      ['Phone', '−25 n 40', 'too few responses – n 7'],
    ]);
    await expect.element(page.getByText('n below 30: only a hint')).toBeVisible();
    await expect.element(page.getByRole('columnheader', { name: 'Q3/25' })).toBeVisible();
  });

  test('gives ranges in its table', async () => {
    await render(CellsExample, { shown: [{ cell: heatmapCell, result: heatmapResult }] });
    await page.getByRole('button', { name: 'Show as table' }).click();
    // 60, 30 and 10 of 100: (60.75 − 10.75) / 103 ± 1.96 × 6.67 (Rocks 2016).
    expect(rows()[1]).toEqual(['Q3 2025', 'Branch', '50', '35 to 62', '100']);
    expect(rows().at(-1)).toEqual(['Q4 2025 in progress', 'Phone', 'too few responses', 'too few', '7']);
  });
});

describe('a distribution', () => {
  test('says its groups in the title and its bars in words', async () => {
    await render(CellsExample, { shown: [{ cell: distributionCell, result: distributionResult }] });
    await expect
      .element(page.getByRole('region', { name: 'NPS: 55% promoters, 26% passives, 19% detractors' }))
      .toBeVisible();
    await expect
      .element(page.getByRole('img', { name: /^Bar chart: 0: 0 \(0\.0%\); .* 9: 340 \(54\.8%\)/ }))
      .toBeVisible();
    await page.getByRole('button', { name: 'Show as table' }).click();
    expect(rows()[10]).toEqual(['9', 'Promoters', '340', '54.8%']);
  });

  test('gives no share below 10 answers', async () => {
    await render(CellsExample, { shown: [{ cell: distributionCell, result: fewResult }] });
    await expect.element(page.getByText('Too few responses for shares: 8, 10 are needed.')).toBeVisible();
    await expect.element(page.getByText('%', { exact: false })).not.toBeInTheDocument();
  });

  test('over time stacks the groups of every month', async () => {
    await render(CellsExample, { shown: [{ cell: stackCell, result: stackResult }] });
    const months = page
      .getByRole('listitem')
      .elements()
      .map((item) => item.querySelector('.visually-hidden')?.textContent);
    expect(months).toEqual([
      'January 2025: 60% promoters, 30% passives, 10% detractors, n = 100',
      'February 2025: too few responses, n = 5',
      'March 2025: 50% promoters, 25% passives, 25% detractors, n = 20; in progress',
    ]);
  });
});

test.each([
  { name: 'a comparison', of: () => ({ comparison: comparisonOf(comparisonCell, comparisonResult) }) },
  { name: 'a heatmap', of: () => ({ heatmap: heatmapOf(heatmapCell, heatmapResult) }) },
  { name: 'a distribution', of: () => ({ distribution: distributionOf(distributionCell, distributionResult) }) },
  { name: 'a distribution over time', of: () => ({ distribution: distributionOf(stackCell, stackResult) }) },
])('$name is a PNG at double density', async ({ of }) => {
  const picture = { kicker: 'NPS', subtitle: '', n: 1, ...of() } as Parameters<typeof drawCellPicture>[1];
  const blob = await drawCellPicture('NPS', picture, 'Source: survey.csv');
  const image = await createImageBitmap(blob);
  expect(blob.type).toBe('image/png');
  expect(image.width).toBe(1920);
});
