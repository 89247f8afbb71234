import type { TextCell } from '../cell.ts';
import { defineCellType } from './cell-type.ts';

/** Words of a person, in Markdown. */
export const textCell = defineCellType<TextCell>({
  type: 'text',
  defaults: () => ({ markdown: '' }),
  needs: () => [],
  plans: () => ({}),
});
