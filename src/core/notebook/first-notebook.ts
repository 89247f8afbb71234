import type { ColumnMeta } from '../table/column.ts';
import { scoreRoles } from '../table/role.ts';
import { daySpan, type TableMeta, timeAxis } from '../table/table.ts';
import { bucketStarts, monthStart } from '../time/bucket.ts';
import type { Day } from '../time/day.ts';
import { parseIsoDate } from '../time/day.ts';
import type { Grain } from '../time/grain.ts';
import type { Compare, PeriodPreset } from '../time/period.ts';
import { comparisonPeriod, resolvePeriod } from '../time/presets.ts';
import type { Cell } from './cell.ts';
import type { KpiTile } from './cell-base.ts';
import { churnCell } from './cells/churn.ts';
import { cohortsCell } from './cells/cohorts.ts';
import { columnsCell } from './cells/columns.ts';
import { commentsCell } from './cells/comments.ts';
import { coarser } from './cells/heatmap.ts';
import { labCell } from './cells/lab.ts';
import { repliesCell } from './cells/replies.ts';
import { revenueCell } from './cells/revenue.ts';
import { rowsCell } from './cells/rows.ts';
import { survivalCell } from './cells/survival.ts';
import { valueCell } from './cells/value.ts';
import type { Notebook } from './document.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { bestSplit } from './splits.ts';
import { type TableFacts, tableFacts } from './table-facts.ts';
import { type LiveNumber, type LiveSentence, writeLiveSentence } from './write-live.ts';

/** Words of the first notebook, in the language of the person who imports. */
export interface FirstNotebookWords {
  readonly title: string;
  /** Below the heading, as Markdown: what the table is, and what is missing. */
  readonly lede: (facts: TableFacts) => string;
}

/**
 * The notebook that an import ends in: a heading, a tile for the first question of each metric, what the table tells of
 * customers who come and go, a trend of each metric (without dates its distribution), after the first the groups of the
 * best column to split by, and last what people wrote. Ids of cells are made by `newId`.
 */
export function firstNotebook(table: TableMeta, words: FirstNotebookWords, newId: () => string): Notebook {
  const tiles = firstTiles(table.columns);
  const head = [`# ${plainMarkdown(words.title)}`, words.lede(tableFacts(table)), whatHappened(table)];
  const markdown = head.filter((paragraph) => paragraph !== '').join('\n\n');
  const cells: Cell[] = [{ id: newId(), type: 'text', title: null, settings: { markdown } }];
  if (tiles.length > 0) cells.push({ id: newId(), type: 'kpis', title: null, settings: { tiles } });
  const time = timeParams(daySpan(table));
  const single = tiles.map(timeAxis(table) ? trendOf : distributionOf).map((cell) => ({ ...cell, id: newId() }));
  const groups = groupCells(table, tiles[0], time.grain).map((cell) => ({ ...cell, id: newId() }));
  const comments = commentsCell.defaults(table);
  const customers = customerCells(table, newId);
  cells.push(...customers, ...single.slice(0, 1), ...groups, ...single.slice(1));
  if (tiles.length === 0 && customers.length === 0)
    cells.push(...plainCells(table).map((cell) => ({ ...cell, id: newId() })));
  if (comments) cells.push({ id: newId(), type: 'comments', title: null, settings: comments });
  return {
    id: newId(),
    title: words.title,
    params: { table: table.id, ...time, segments: [] },
    cells,
  };
}

/**
 * One paragraph of live sentences: what became of each metric, since when the first is on another level, and which of
 * its groups differs most; empty without a metric.
 */
export function whatHappened(table: TableMeta): string {
  const [first, ...others] = firstTiles(table.columns).map(({ metric }) => ({ metric }));
  if (!first) return '';
  const by = bestSplit(table)?.id;
  const tell = (tells: LiveSentence['tells'], number: LiveNumber, of = '') =>
    writeLiveSentence({ tells, by: of, number });
  return [
    tell('change', first),
    ...(timeAxis(table) ? [tell('level', first)] : []),
    ...(by === undefined ? [] : [tell('groups', first, by)]),
    ...others.map((number) => tell('change', number)),
  ].join(' ');
}

/** What a table tells about customers, in the order in which it is asked: how many leave, for how much, who and when. */
const customerCells = (table: TableMeta, newId: () => string): readonly Cell[] =>
  // Not by the list of all cell types: with it, every metric would come with the first screen.
  [churnCell, revenueCell, cohortsCell, survivalCell, valueCell, repliesCell, labCell].flatMap(({ type, defaults }) => {
    const settings = defaults(table);
    return settings === null ? [] : [{ id: newId(), title: null, type, settings } as Cell];
  });

/** What a table without a metric has to show: what its columns hold, and its rows. */
function plainCells(table: TableMeta): readonly Cell[] {
  const [columns, rows] = [columnsCell.defaults(table), rowsCell.defaults(table)];
  return [
    ...(columns ? [{ id: '', type: 'columns', title: null, settings: columns } as const] : []),
    ...(rows ? [{ id: '', type: 'rows', title: null, settings: rows } as const] : []),
  ];
}

const trendOf = (tile: KpiTile): Cell => ({
  id: '',
  type: 'trend',
  title: null,
  settings: { ...tile, grain: null, splitBy: null, fullScale: false },
});

const distributionOf = (tile: KpiTile): Cell => ({
  id: '',
  type: 'distribution',
  title: null,
  settings: { ...tile, overTime: false, grain: null },
});

/** The groups of the column that tells most, if any column does: side by side, and over time when there are dates. */
function groupCells(table: TableMeta, tile: KpiTile | undefined, grain: Grain): readonly Cell[] {
  const by = bestSplit(table)?.id;
  if (!tile || by === undefined) return [];
  const cell = { id: '', title: null };
  const settings = { ...tile, by };
  return [
    { ...cell, type: 'comparison', settings: { ...settings, sort: 'value', fullScale: false } },
    ...(timeAxis(table)
      ? [{ ...cell, type: 'heatmap' as const, settings: { ...settings, grain: coarser[grain] } }]
      : []),
  ];
}

/** The first question of each metric, read in the metric's default variant. */
const firstTiles = (columns: readonly ColumnMeta[]): readonly KpiTile[] =>
  scoreRoles.flatMap((metric) => {
    const item = columns.find(({ role, kind }) => role === metric && kind === 'score');
    return item ? [{ metric, item: item.id, variant: '' }] : [];
  });

interface TimeParams {
  readonly period: { readonly preset: PeriodPreset };
  readonly compare: Compare;
  readonly grain: Grain;
}

/** The last 12 months when the answers span more, and the year before when they reach back that far. */
function timeParams(span: { readonly first: Day; readonly last: Day } | null): TimeParams {
  if (span === null) return { period: { preset: 'all' }, compare: 'previous', grain: 'month' };
  const lastYear = resolvePeriod({ preset: 'last-12-months' }, span.last);
  const start = lastYear === null ? null : parseIsoDate(lastYear.start);
  if (start === null || span.first >= start) {
    return { period: { preset: 'all' }, compare: 'previous', grain: grainFor(span.first, span.last + 1) };
  }
  const yearBefore = comparisonPeriod(lastYear, 'year-before');
  const reachesBack = yearBefore !== null && monthStart(span.first) <= (parseIsoDate(yearBefore.start) ?? 0);
  return {
    period: { preset: 'last-12-months' },
    compare: reachesBack ? 'year-before' : 'previous',
    grain: grainFor(start, span.last + 1),
  };
}

/** Grains in the order of preference: the first that cuts a period into 6–40 buckets is taken. */
const preferredGrains: readonly Grain[] = ['month', 'week', 'day', 'quarter', 'year'];

function grainFor(start: Day, end: Day): Grain {
  const fits = (grain: Grain) => {
    const buckets = bucketStarts(start, end, grain).length;
    return buckets >= 6 && buckets <= 40;
  };
  return preferredGrains.find(fits) ?? (end - start < 6 ? 'day' : 'year');
}
