import { formats, t } from '../../app/language.svelte.ts';
import type { Cell } from '../../core/notebook/cell.ts';
import { lackingFor } from '../../core/notebook/cells/index.ts';
import type { TableMeta } from '../../core/table/table.ts';

/** Why a table cannot feed a new cell of a type: what it lacks. */
export function whyNoCell(type: Cell['type'], table: TableMeta): string {
  const columns = lackingFor(type, table).map((want) => t(`insert.needs-${want}`));
  if (columns.length === 0) return t('cell.not-possible');
  return t('insert.needs', { columns: new Intl.ListFormat(formats().locale).format(columns) });
}
