import type { LucideIcon } from '@lucide/svelte';
import type { Searchable } from './search.ts';

/** One line of a list that can be searched. */
export interface ListOption extends Searchable {
  readonly id: string;
  readonly icon?: LucideIcon | undefined;
  /** Keys that do the same. */
  readonly keys?: string | undefined;
  /** Stands in the list and cannot be chosen; the detail says why. */
  readonly disabled?: boolean;
  /** For a choice: whether it is the present one. */
  readonly chosen?: boolean;
  readonly run: () => void;
}

/** Lines that belong together. */
export interface OptionSection {
  readonly id: string;
  readonly label: string;
  readonly options: readonly ListOption[];
}
