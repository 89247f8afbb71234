import type { TableMeta } from '../table/table.ts';
import type { Cell } from './cell.ts';
import { unmetNeeds } from './cells/index.ts';

/**
 * The cells that are handed over, in order: on slides and in reports. Collapsed ones, empty texts and those whose table
 * lacks what they need stay behind; without a table, all but texts.
 */
export const shownCells = (cells: readonly Cell[], table: TableMeta | null): readonly Cell[] =>
  cells.filter((cell) => {
    if (cell.collapsed) return false;
    if (cell.type === 'text') return cell.settings.markdown.trim() !== '';
    return table !== null && unmetNeeds(cell, table).length === 0;
  });
