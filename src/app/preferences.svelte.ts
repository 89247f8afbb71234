import { remember, remembered } from './remembered.ts';

/** Choices of appearance; `system` follows the device. */
export const themes = ['system', 'light', 'dark'] as const;

/** One of {@link themes}. */
export type Theme = (typeof themes)[number];

const storageKey = 'echolot.theme';
const keysKey = 'echolot.single-keys';

/** Preferences of this device that are not part of a project. */
class Preferences {
  #theme = $state.raw<Theme>('system');
  #systemIsDark = $state.raw(false);
  #singleKeys = $state.raw(true);
  readonly theme = $derived(this.#theme);
  /** Whether the page is dark now; charts repaint when it changes. */
  readonly dark = $derived(this.#theme === 'system' ? this.#systemIsDark : this.#theme === 'dark');

  /** Whether a letter alone does something to the selected cell; speech input and tremor may want it off. */
  readonly singleKeys = $derived(this.#singleKeys);

  /** Reads the stored choice and applies it; to be called before the first paint. */
  start = (): void => {
    const stored = remembered(storageKey);
    this.#theme = themes.find((theme) => theme === stored) ?? 'system';
    this.#singleKeys = remembered(keysKey) !== 'off';
    const system = matchMedia('(prefers-color-scheme: dark)');
    this.#systemIsDark = system.matches;
    system.addEventListener('change', () => {
      this.#systemIsDark = system.matches;
      this.#apply();
    });
    this.#apply();
  };

  chooseTheme = (theme: Theme): void => {
    this.#theme = theme;
    remember(storageKey, theme);
    this.#apply();
  };

  chooseSingleKeys = (on: boolean): void => {
    this.#singleKeys = on;
    remember(keysKey, on ? 'on' : 'off');
  };

  #apply(): void {
    document.documentElement.dataset['theme'] = this.dark ? 'dark' : 'light';
  }
}

/** The preferences of this device; `main.ts` starts them. */
export const preferences = new Preferences();
