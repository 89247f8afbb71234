import type { Component, Snippet } from 'svelte';
import type { CellResult } from '../../app/answer-board.ts';
import type { Cell } from '../../core/notebook/cell.ts';

/** What a cell with numbers consists of, wherever it is shown. */
export interface FrameParts {
  readonly cell: Cell;
  readonly result: CellResult | undefined;
  readonly kicker: string;
  /** A person's own title or the one that follows the numbers. */
  readonly title: string;
  readonly subtitle: string | undefined;
  /** Whether the title is only a small line in the notebook. */
  readonly quiet: boolean;
  /** The body; it is told whether to show a table. */
  readonly children: Snippet<[boolean]>;
  readonly footer: Snippet | undefined;
  readonly legend: Snippet | undefined;
}

/** A place where cells are shown to others: how it frames them, and that their charts are pictures. */
export interface StageScope {
  readonly Frame: Component<FrameParts>;
  /** Whether it is paper, which is light in every theme. */
  readonly paper: boolean;
  /** Whether notes are shown; they never are on slides. */
  readonly notes: boolean;
  /** Told the title of what is shown. */
  readonly ontitle?: (title: string) => void;
}
