import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/tokens.css';
import type { CellResult } from '../../src/app/answer-board.ts';
import { language } from '../../src/app/language.svelte.ts';
import { isRefusal } from '../../src/core/inference/refusal.ts';
import type { ChangeCell } from '../../src/core/notebook/cell.ts';
import { changeOf } from '../../src/ui/cells/change-of-cell.ts';
import { drawCellPicture } from '../../src/ui/cells/draw-picture.ts';
import { netFrame, wholeOf } from '../core/charts/groups.ts';
import CellsExample from './CellsExample.svelte';
import { comparisonResult } from './groups-fixture.ts';

beforeEach(() => language.choose('en'));

const cell: ChangeCell = {
  id: 'w',
  type: 'change',
  title: null,
  settings: { metric: 'nps', item: 'c2', variant: '', by: 'c5', fullScale: false },
};

const now = netFrame({ Shop: [298, 102, 100], Repairs: [150, 100, 250], Fair: [2, 1, 1] });
const before = netFrame({ Shop: [300, 100, 100], Repairs: [300, 100, 100], Fair: [1, 1, 2] });
const result: CellResult = {
  ...comparisonResult,
  frames: { groups: now, 'groups-before': before, whole: wholeOf(now), 'whole-before': wholeOf(before) },
};

/** The rows of a table as words. */
const rows = () =>
  page
    .getByRole('row')
    .elements()
    .map((row) => [...row.children].map((one) => one.textContent?.replace(/\s+/g, ' ').trim()));

describe('what changed', () => {
  test('leads from the value before over each group and the mix to the value now, with n of both periods', async () => {
    await render(CellsExample, { shown: [{ cell, result }] });
    await expect
      .element(page.getByRole('heading', { name: /^NPS fell by 29\.9 points, mostly in Repairs$/ }))
      .toBeVisible();
    const [, first, repairs, ...others] = rows();
    expect(first?.[0]).toBe('Before');
    expect(first?.[1]).toContain('40 (95% range 35 to 45)');
    expect(repairs?.[1]).toContain('−29.9 points; then 10');
    expect(repairs?.[2]).toContain('from 40 to −20');
    expect(others.map(([name]) => name)).toEqual([
      expect.stringMatching(/^(Fair|Shop)/),
      expect.stringMatching(/^(Fair|Shop)/),
      expect.stringMatching(/^Mix of groups/),
      'Now',
    ]);
    await expect
      .element(page.getByRole('button', { name: /Show people: 500 \(Repairs, Before\)|500.*Repairs, Before/ }))
      .toBeVisible();
  });

  test('is a table one click away, whose last row holds the whole', async () => {
    await render(CellsExample, { shown: [{ cell, result }] });
    await page.getByRole('button', { name: 'Show as table' }).click();
    expect(rows().at(-1)?.slice(0, 5)).toEqual(['All responses', '40', '10', '1,004', '1,004']);
    expect(
      rows()
        .find(([name]) => name === 'Fair')
        ?.slice(1, 5),
    ).toEqual(['–', '–', '4', '4']);
  });

  test('opens to the whole scale and computes before the eyes of the person', async () => {
    await render(CellsExample, { shown: [{ cell, result }], how: true });
    await page.getByRole('button', { name: 'Full scale −100 to 100' }).click();
    await expect.element(page.getByRole('button', { name: 'Focus on the values' })).toBeVisible();
    await expect.element(page.getByText('Why it moved').first()).toBeVisible();
  });

  test('without two periods says so and offers one', async () => {
    const alone: CellResult = {
      ...result,
      frames: {},
      context: result.context && { ...result.context, period: null, comparison: null },
    };
    await render(CellsExample, { shown: [{ cell, result: alone }] });
    await page.getByRole('button', { name: 'Compare the last 12 months' }).click();
  });

  test('of periods without answers names the days', async () => {
    const none = netFrame({});
    const empty = { ...result, frames: { ...result.frames, 'groups-before': none, 'whole-before': wholeOf(none) } };
    await render(CellsExample, { shown: [{ cell, result: empty }] });
    await expect
      .element(page.getByText(/^There are no answers in the period before \(.*2023 to .*2024\)/))
      .toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Choose other periods' })).toBeVisible();
  });

  test('draws its picture', async () => {
    const change = changeOf(cell, result);
    if (!change || isRefusal(change)) throw new TypeError('no change');
    const blob = await drawCellPicture('t', { change, kicker: 'k', subtitle: 's', n: 1004 }, 'f');
    expect(blob.size).toBeGreaterThan(8000);
  });
});
