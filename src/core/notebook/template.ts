import { type ScoreRole, scoreRoles } from '../table/role.ts';
import { daySpan, type TableMeta } from '../table/table.ts';
import { isoDate } from '../time/day.ts';
import type { Compare } from '../time/period.ts';
import { comparisonPeriod, resolvePeriod } from '../time/presets.ts';
import type { Cell } from './cell.ts';
import type { CellParams } from './cell-base.ts';
import { newCell, unmetNeeds } from './cells/index.ts';
import { liftColumns, placeColumns } from './column-places.ts';
import type { Notebook, NotebookParams } from './document.ts';
import { plainMarkdown } from './plain-markdown.ts';

/** A notebook that can be made for any table. Plain data: what a cell shows is told by meanings, not by column ids. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly params: Pick<NotebookParams, 'period' | 'compare' | 'grain'>;
  readonly cells: readonly TemplateCell[];
}

/** A cell of a template. */
export interface TemplateCell extends Partial<Pick<Cell, 'note' | 'presenterNote' | 'width' | 'collapsed'>> {
  readonly type: Cell['type'];
  readonly title: string | null;
  /** As in the document, with columns by their meaning; what is absent is as in a new cell about the table. */
  readonly settings?: unknown;
  /** What a new cell asks about; by default the first metric that the table has. */
  readonly metric?: ScoreRole;
  /** Left out without a word where the table cannot feed it. */
  readonly optional?: true;
  /** Left out without a word where the table has no scores at all. */
  readonly scored?: true;
  /** A text that makes no sense without the cell after it. */
  readonly withNext?: true;
  readonly own?: Pick<CellParams, 'period' | 'compare'>;
}

/** What a template needs to become a notebook. */
export interface TemplateUse {
  readonly table: TableMeta;
  readonly title: string;
  /** What the table is, as Markdown: it takes the place of `{facts}` in texts, as the title that of `{title}`. */
  readonly facts: string;
  readonly newId: () => string;
}

/** The notebook that a template makes of a table, and the cells that the table cannot feed. */
export function useTemplate(
  { params, cells }: Pick<Template, 'params' | 'cells'>,
  use: TemplateUse,
): { readonly notebook: Notebook; readonly leftOut: readonly TemplateCell[] } {
  const made = cells.map((cell) => ({ cell, fed: cellFrom(cell, use) }));
  const hasScores = use.table.columns.some(({ kind }) => kind === 'score');
  const isSilent = ({ optional, scored }: TemplateCell) => optional || (scored && !hasScores);
  const fits = made.map(({ fed, cell }, index) => fed !== null && !(cell.withNext && made[index + 1]?.fed === null));
  return {
    notebook: {
      id: use.newId(),
      title: use.title,
      params: { table: use.table.id, ...params, compare: comparable(params, use.table), segments: [] },
      cells: made.flatMap(({ fed }, index) => (fed && fits[index] ? [fed] : [])),
    },
    leftOut: made.flatMap(({ cell, fed }) => (fed === null && !isSilent(cell) ? [cell] : [])),
  };
}

/** What a period can be compared with in a table: as wished, else what lies before it, else nothing: never days before all answers. */
function comparable({ period, compare }: Template['params'], table: TableMeta): Compare {
  const span = daySpan(table);
  if (!span) return compare;
  const days = resolvePeriod(period, span.last);
  const hasAnswers = (one: Compare) => {
    const before = comparisonPeriod(days, one, period);
    return before === null || before.end > isoDate(span.first);
  };
  return [compare, 'previous' as const].find(hasAnswers) ?? 'none';
}

/** A notebook as a template. Segments stay behind, because they belong to one table. */
export const templateOf = (notebook: Notebook, table: TableMeta, id: string, title: string): Template => ({
  id,
  title,
  params: { period: standing(notebook.params.period), compare: notebook.params.compare, grain: notebook.params.grain },
  cells: notebook.cells.map((cell) => templateCell(cell, table)),
});

/** A cell for another table, or the same; null when that cannot feed it. Its parameters follow as far as they can. */
export const cellForTable = (cell: Cell, from: TableMeta, to: TableMeta, newId: () => string): Cell | null =>
  from.id === to.id
    ? { ...cell, id: newId() }
    : cellFrom(templateCell(cell, from), { table: to, newId, title: '', facts: '' });

function templateCell({ id: _id, settings, own, ...rest }: Cell, table: TableMeta): TemplateCell {
  const kept = {
    ...(own?.period ? { period: standing(own.period) } : {}),
    ...(own?.compare ? { compare: own.compare } : {}),
  };
  return {
    ...rest,
    settings: liftColumns(settings, table),
    ...(Object.keys(kept).length > 0 ? { own: kept } : {}),
  };
}

/** An event belongs to a project; without it the period is everything. */
const standing = (period: NotebookParams['period']): NotebookParams['period'] =>
  'since' in period ? { preset: 'all' } : period;

function cellFrom(
  { metric, withNext: _, optional: __, scored: ___, settings, ...rest }: TemplateCell,
  use: TemplateUse,
): Cell | null {
  const { table } = use;
  const placed = placeColumns(settings ?? {}, table);
  const fresh = newCell(rest.type, use.newId(), table);
  if (!placed || !fresh) return null;
  const first = aboutMetric(fresh, table, metric);
  if (!first) return null;
  const whole = { ...first.settings, ...(placed.settings as object) };
  const cell = { ...rest, id: first.id, settings: filled(whole, use) } as Cell;
  return unmetNeeds(cell, table).length > 0 ? null : cell;
}

/** A new cell about a metric, by default the first that the table has; null when it does not have it. */
function aboutMetric(cell: Cell, { columns }: TableMeta, wanted: ScoreRole | undefined): Cell | null {
  const itemOf = (role: ScoreRole) => columns.find((column) => column.role === role && column.kind === 'score')?.id;
  const metric = wanted ?? scoreRoles.find((role) => itemOf(role) !== undefined);
  const item = metric && itemOf(metric);
  if (cell.type === 'text') return cell;
  if (cell.type === 'kpis') {
    if (wanted === undefined) return cell;
    return metric && item ? { ...cell, settings: { tiles: [{ metric, item, variant: '' }] } } : null;
  }
  if (!('item' in cell.settings)) return cell;
  return metric && item ? ({ ...cell, settings: { ...cell.settings, metric, item } } as Cell) : null;
}

/** Texts with the title and the facts of the table in their holes. */
function filled(settings: object, { title, facts }: TemplateUse): object {
  if (!('markdown' in settings) || typeof settings.markdown !== 'string') return settings;
  return {
    ...settings,
    markdown: settings.markdown.replaceAll('{title}', plainMarkdown(title)).replaceAll('{facts}', facts),
  };
}
