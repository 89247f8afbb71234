/** Keys of the command palette, which work on every screen. */
export const paletteKeys = 'Mod+k';

/** Keys taken apart; `Mod` is Ctrl, or ⌘ on a Mac. */
interface KeyStroke {
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** As `event.key` says it, letters in lower case. */
  readonly key: string;
}

const parsed = new Map<string, KeyStroke>();

/** Takes keys such as `Mod+Shift+z`, `Alt+ArrowUp`, `/` or `+` apart. */
export function keyStroke(keys: string): KeyStroke {
  const known = parsed.get(keys);
  if (known) return known;
  const at = keys.length === 1 ? -1 : keys.lastIndexOf('+', keys.length - 2);
  const held = at === -1 ? [] : keys.slice(0, at).split('+');
  const stroke = {
    mod: held.includes('Mod'),
    alt: held.includes('Alt'),
    shift: held.includes('Shift'),
    key: keys.slice(at + 1),
  };
  parsed.set(keys, stroke);
  return stroke;
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** Whether keys are one character alone, which people may switch off (WCAG 2.2, 2.1.4). */
export function isSingleKey(keys: string): boolean {
  const { mod, alt, key } = keyStroke(keys);
  return !mod && !alt && key.length === 1;
}

/**
 * Whether an event is these keys. It reads what the key means, not where it lies: `/` is Shift 7 on a German keyboard,
 * so Shift only counts for letters and for keys with a name.
 */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const { mod, alt, shift, key } = keyStroke(keys);
  const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (pressed !== key || event.altKey !== alt || (event.ctrlKey || event.metaKey) !== mod) return false;
  return (key.length === 1 && !isLetter(key)) || event.shiftKey === shift;
}
