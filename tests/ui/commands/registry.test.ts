import { describe, expect, test } from 'vitest';
import { cellTypeNames } from '../../../src/core/notebook/cells/index.ts';
import type { KeyReach } from '../../../src/ui/commands/command.ts';
import { isSingleKey, keyStroke, matchesKeys } from '../../../src/ui/commands/keys.ts';
import { commands } from '../../../src/ui/commands/registry.ts';
import { loadMessages } from '../../i18n/all-messages.ts';

const written = (stroke: string) => {
  const { mod, alt, shift, key } = keyStroke(stroke);
  return [mod && 'Mod', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join(' ');
};
const presenting = (reach: KeyReach | undefined) => reach === 'presenting';

describe('the list of commands', () => {
  test('names no command twice', () => {
    const ids = commands.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test.each([false, true])('gives no key to two commands (while presenting: %s)', (shown) => {
    const keys = commands
      .filter(({ reach }) => presenting(reach) === shown)
      .flatMap(({ keys: strokes = [] }) => strokes.map(written));
    expect(keys).toEqual([...new Set(keys)]);
  });

  test.each(['en', 'de'] as const)('is worded in %s', async (language) => {
    const messages = await loadMessages(language);
    for (const { id, name, detail, alias } of commands) {
      for (const key of [name, detail, alias]) if (key) expect(messages[key], `${id}: ${key}`).toBeTruthy();
    }
  });

  test('inserts every type of cell', () => {
    const ids = commands.map(({ id }) => id);
    for (const type of cellTypeNames) expect(ids).toContain(`insert.${type}`);
  });

  test('leaves the reach of words being typed to keys with Ctrl or Alt', () => {
    for (const { id, reach, keys = [] } of commands) {
      if (reach === 'anywhere' || reach === 'history') expect(keys.filter(isSingleKey), id).toEqual([]);
    }
  });
});

/** A keyboard event as a browser reports it. */
const pressed = (key: string, held: Partial<KeyboardEvent> = {}) =>
  ({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held }) as KeyboardEvent;

describe('keys', () => {
  test.each<[string, string, KeyboardEvent, boolean]>([
    ['/', 'the key of an American keyboard', pressed('/'), true],
    ['/', 'Shift 7 of a German one', pressed('/', { shiftKey: true }), true],
    ['?', 'Shift ß of a German one', pressed('?', { shiftKey: true }), true],
    ['+', 'the key of a German one', pressed('+'), true],
    ['+', 'Shift = of an American one', pressed('+', { shiftKey: true }), true],
    ['t', 'the letter', pressed('t'), true],
    ['t', 'the letter under Caps Lock', pressed('T'), true],
    ['t', 'the letter with Shift', pressed('T', { shiftKey: true }), false],
    ['t', 'Ctrl T of the browser', pressed('t', { ctrlKey: true }), false],
    ['Mod+k', 'Ctrl K', pressed('k', { ctrlKey: true }), true],
    ['Mod+k', '⌘ K', pressed('k', { metaKey: true }), true],
    ['Mod+k', 'the letter alone', pressed('k'), false],
    ['Mod+z', 'Ctrl Shift Z', pressed('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+z', 'Ctrl Shift Z', pressed('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Alt+ArrowUp', 'Alt ↑', pressed('ArrowUp', { altKey: true }), true],
    ['Alt+ArrowUp', '↑ alone', pressed('ArrowUp'), false],
    ['ArrowUp', 'Shift ↑', pressed('ArrowUp', { shiftKey: true }), false],
  ])('%s: %s', (keys, _, event, matches) => {
    expect(matchesKeys(event, keys)).toBe(matches);
  });

  test.each<[string, boolean]>([
    ['t', true],
    ['/', true],
    ['+', true],
    ['Mod+k', false],
    ['Alt+ArrowUp', false],
    ['Delete', false],
    ['ArrowUp', false],
  ])('%s can be switched off: %s', (keys, single) => {
    expect(isSingleKey(keys)).toBe(single);
  });
});
