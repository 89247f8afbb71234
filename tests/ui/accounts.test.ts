import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/styles/base.css';
import '../../src/ui/styles/tokens.css';
import { language } from '../../src/app/language.svelte.ts';
import { accountOfChurn, accountOfExposure } from '../../src/core/account/churn.ts';
import { exposureRate } from '../../src/core/inference/churn/exposure-rate.ts';
import { periodChurn } from '../../src/core/inference/churn/period-churn.ts';
import HowAccount from '../../src/ui/cells/HowAccount.svelte';
import CellsExample from './CellsExample.svelte';
import { splitCell, splitResult, trendCell, trendResult } from './cells-fixture.ts';

beforeEach(() => language.choose('en'));

const movement = { start: 200, gained: 30, lost: 12, lostGained: 2, end: 216, exposure: 6000 };
const churn = accountOfChurn('customers', movement, periodChurn(movement));

describe('the arithmetic of an estimate', () => {
  test('is a table of the own numbers, a formula with them, certainty, exclusions and sources', async () => {
    await render(HowAccount, { account: churn });
    await expect.element(page.getByRole('row', { name: 'Customers at the start 200' })).toBeVisible();
    await expect.element(page.getByText('12 ÷ 200 = 6.0%')).toBeVisible();
    await expect.element(page.getByText(/between 3\.5% and 10\.2% \(95% range\)/)).toBeVisible();
    await expect.element(page.getByText('Gained and lost again within the period: 2')).toBeVisible();
    await expect.element(page.getByText(/Wilson 1927/)).toBeVisible();
  });

  test('speaks German', async () => {
    await language.choose('de');
    await render(HowAccount, { account: churn });
    await expect.element(page.getByRole('row', { name: 'Kunden am Anfang 200' })).toBeVisible();
    await expect.element(page.getByText('12 ÷ 200 = 6,0 %')).toBeVisible();
    await expect.element(page.getByText('Methode: Wilson.')).toBeVisible();
  });

  test('says why there is no number, and what to do', async () => {
    await render(HowAccount, { account: accountOfExposure(3, 0, exposureRate(3, 0)) });
    await expect.element(page.getByText(/Choose a longer period or a larger segment/)).toBeVisible();
  });
});

describe('how computed', () => {
  test('opens the comparison of now and before', async () => {
    await render(CellsExample, { shown: [{ cell: trendCell, result: trendResult }], how: true });
    await page.getByText('Comparison', { exact: true }).first().click();
    await expect.element(page.getByText(/37\.99 − 31\.\d\d = \+6\.7.points/)).toBeVisible();
  });

  test('opens whether the groups of a split trend differ', async () => {
    await render(CellsExample, { shown: [{ cell: splitCell, result: splitResult }], how: true });
    await page.getByText('Do the groups differ?').first().click();
    await expect.element(page.getByRole('row', { name: /Value, Online shop/ })).toBeVisible();
    await expect.element(page.getByText('Method: Cochran’s Q.')).toBeVisible();
  });
});
