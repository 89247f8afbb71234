import { t } from '../../app/language.svelte.ts';
import { keyStroke } from './keys.ts';

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent);

function wordKey(key: string): string {
  if (key === 'Enter') return t('key.enter');
  if (key === 'Escape') return t('key.escape');
  if (key === 'Delete') return t('key.delete');
  if (key === ' ') return t('key.space');
  if (key === 'Home') return t('key.home');
  if (key === 'End') return t('key.end');
  if (key === 'PageUp') return t('key.page-up');
  if (key === 'PageDown') return t('key.page-down');
  return signs[key] ?? key.toUpperCase();
}

/** Keys as they stand on the keyboard, one by one, e.g. Strg and K. Reactive in components. */
export function keyWords(keys: string): readonly string[] {
  const { mod, alt, shift, key } = keyStroke(keys);
  return [
    ...(mod ? [isMac() ? '⌘' : t('key.control')] : []),
    ...(alt ? [isMac() ? '⌥' : 'Alt'] : []),
    ...(shift ? [t('key.shift')] : []),
    wordKey(key),
  ];
}
