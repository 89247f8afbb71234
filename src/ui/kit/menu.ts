import type { LucideIcon } from '@lucide/svelte';
import type { Snippet } from 'svelte';

/** One thing to do. */
interface MenuItem {
  label: string;
  icon?: LucideIcon;
  onselect: () => void;
  /** Takes something away. */
  danger?: boolean;
  disabled?: boolean;
  /** For a choice among the items: whether it is the present one. */
  checked?: boolean;
  /** With `checked`: switches on and off by itself instead of being one choice of several. */
  toggle?: boolean;
}
/** What a menu and the button that opens it are made of. */
export interface MenuProps {
  /** Name of the button that opens the menu. */
  label: string;
  items: readonly MenuItem[];
  /** Words inside the button; without them it shows the icon alone. */
  trigger?: Snippet;
  /** Three dots unless given. */
  icon?: LucideIcon;
  variant?: 'plain' | 'primary' | 'ghost' | 'dashed';
  size?: 'normal' | 'small';
  align?: 'start' | 'end';
  disabled?: boolean;
}
