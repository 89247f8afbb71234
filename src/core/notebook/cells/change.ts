import { canSplit } from '../../table/column.ts';
import { type TableMeta, timeAxis } from '../../table/table.ts';
import type { Period } from '../../time/period.ts';
import { comparisonPeriod } from '../../time/presets.ts';
import type { ChangeCell } from '../cell.ts';
import { bestSplit } from '../splits.ts';
import { type CellContext, defineCellType, planOfTile, tilesOf } from './cell-type.ts';

/** Whether a row has at most one value of the column, so that its groups share no answer. */
const isDisjoint = (table: TableMeta, id: string): boolean =>
  table.columns.some((column) => column.id === id && column.kind === 'category');

/** The columns whose groups a change can be split by. */
export const changeColumns = ({ columns }: TableMeta) =>
  columns.filter((column) => column.kind === 'category' && canSplit(column));

/** The days before: those the cell is compared with, else the period just before; null where there are none. */
export const daysBefore = ({ period, comparison }: Pick<CellContext, 'period' | 'comparison'>): Period | null =>
  comparison ?? comparisonPeriod(period, 'previous');

/**
 * Why one metric moved between two periods. Without a comparison it is the period before. Frames:
 * - `groups` and `groups-before`: by the column whose values are the groups.
 * - `whole` and `whole-before`: all answers.
 *
 * None without two periods, or by a column of which a row can have several values.
 */
export const changeCell = defineCellType<ChangeCell>({
  type: 'change',
  wants: ['score', 'split', 'date'],
  defaults: (table) => {
    const [tile] = tilesOf(table);
    const columns = changeColumns(table);
    const by = bestSplit({ ...table, columns }) ?? columns[0];
    return tile && by && timeAxis(table) ? { ...tile, by: by.id, fullScale: false } : null;
  },
  needs: ({ metric, item, by }) => [
    { need: 'item', metric, item },
    { need: 'role', role: 'answeredAt' },
    { need: 'column', column: by },
  ],
  plans: (settings, context) => {
    const { period, table } = context;
    const before = daysBefore(context);
    if (!before || !isDisjoint(table, settings.by)) return {};
    const by = [settings.by];
    return {
      groups: { ...planOfTile(settings, context, period), by },
      'groups-before': { ...planOfTile(settings, context, before), by },
      whole: planOfTile(settings, context, period),
      'whole-before': planOfTile(settings, context, before),
    };
  },
});
