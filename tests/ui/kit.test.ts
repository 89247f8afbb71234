import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import KitExample from './KitExample.svelte';

const onchosen = vi.fn();
afterEach(() => onchosen.mockClear());

describe('menu', () => {
  test('opens with the keyboard, arrows move, Enter chooses, and the focus returns', async () => {
    await render(KitExample, { onchosen });
    const trigger = page.getByRole('button', { name: 'More actions' });
    (trigger.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem', { name: 'Rename' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onchosen).toHaveBeenCalledExactlyOnceWith('delete');
    await expect.element(trigger).toHaveFocus();
  });
});

describe('popover', () => {
  test('takes the focus in, and Escape brings it back to its button', async () => {
    await render(KitExample, { onchosen });
    const trigger = page.getByRole('button', { name: 'Period' });
    await trigger.click();
    await expect.element(page.getByRole('dialog', { name: 'Period' })).toBeVisible();
    await expect.element(page.getByLabelText('From')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog', { name: 'Period' })).not.toBeInTheDocument();
    await expect.element(trigger).toHaveFocus();
  });

  test('closes on a press outside', async () => {
    await render(KitExample, { onchosen });
    await page.getByRole('button', { name: 'Period' }).click();
    await expect.element(page.getByLabelText('From')).toHaveFocus();
    await page.getByRole('combobox', { name: 'Fruit' }).click({ force: true });
    await expect.element(page.getByRole('dialog', { name: 'Period' })).not.toBeInTheDocument();
  });
});

test('select reports the value that was chosen, also out of a group', async () => {
  await render(KitExample, { onchosen });
  await page.getByRole('combobox', { name: 'Fruit' }).selectOptions('pear');
  expect(onchosen).toHaveBeenCalledExactlyOnceWith('pear');
});

test('dialog is named by its title and closes with Escape', async () => {
  await render(KitExample, { onchosen });
  await page.getByRole('button', { name: 'Open dialog' }).click();
  const dialog = page.getByRole('dialog', { name: 'Question' });
  await expect.element(dialog).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
});
