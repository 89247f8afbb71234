import type { LucideIcon } from '@lucide/svelte';
import Compare from '@lucide/svelte/icons/arrow-down-up';
import Book from '@lucide/svelte/icons/book';
import Period from '@lucide/svelte/icons/calendar-range';
import Steps from '@lucide/svelte/icons/chart-no-axes-column';
import Export from '@lucide/svelte/icons/download';
import Segment from '@lucide/svelte/icons/funnel';
import Help from '@lucide/svelte/icons/keyboard';
import Project from '@lucide/svelte/icons/layout-grid';
import Appearance from '@lucide/svelte/icons/palette';
import Presenting from '@lucide/svelte/icons/presentation';
import Cell from '@lucide/svelte/icons/square-pen';
import Table from '@lucide/svelte/icons/table-2';
import Jump from '@lucide/svelte/icons/text-search';
import History from '@lucide/svelte/icons/undo-2';
import type { SectionId } from './sections.ts';

/** The sign of each section of the palette. */
export const sectionIcons: Readonly<Record<SectionId, LucideIcon>> = {
  insert: Cell,
  jump: Jump,
  cell: Cell,
  files: Export,
  notebook: Book,
  notebooks: Book,
  tables: Table,
  comparison: Compare,
  period: Period,
  grain: Steps,
  segments: Segment,
  presenting: Presenting,
  history: History,
  project: Project,
  projects: Project,
  appearance: Appearance,
  help: Help,
};
