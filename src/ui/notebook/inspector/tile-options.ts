import { t } from '../../../app/language.svelte.ts';
import type { KpiTile } from '../../../core/notebook/cell-base.ts';
import { tilesOf } from '../../../core/notebook/cells/cell-type.ts';
import type { TableMeta } from '../../../core/table/table.ts';

/** A question of the table with its metric, as a choice. */
export interface TileOption {
  /** Id of the column. */
  readonly value: string;
  readonly label: string;
  readonly tile: KpiTile;
}

/** The questions that can be measured, e.g. "NPS: How likely …". Reactive inside components. */
export const tileOptions = (table: TableMeta): readonly TileOption[] =>
  tilesOf(table).map((tile) => {
    const column = table.columns.find(({ id }) => id === tile.item);
    return { value: tile.item, label: `${t(`metric.${tile.metric}`)}: ${column?.name ?? tile.item}`, tile };
  });
