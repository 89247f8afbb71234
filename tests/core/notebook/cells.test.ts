import { describe, expect, test } from 'vitest';
import type { TrendCell } from '../../../src/core/notebook/cell.ts';
import type { CellContext } from '../../../src/core/notebook/cells/cell-type.ts';
import {
  cellTypeNames,
  inquiriesOfCell,
  lackingFor,
  newCell,
  plansOfCell,
  unmetNeeds,
} from '../../../src/core/notebook/cells/index.ts';
import type { TableMeta } from '../../../src/core/table/table.ts';
import { orders, responses, subscriptions, tickets } from './table.ts';

const table = responses();
const category = { kind: 'category', missing: 0, chunks: [] } as const;
const withTouchpoints: TableMeta = {
  ...table,
  columns: [
    ...table.columns,
    { ...category, id: 't', name: 'touchpoint', role: 'touchpoint', dictionary: ['Support', 'Checkout'] },
    { ...category, id: 's', name: 'survey', role: 'surveyType', dictionary: ['Transactional', 'relational'] },
  ],
};
const year = { start: '2024-12-01', end: '2025-12-01' };
const yearBefore = { start: '2023-12-01', end: '2024-12-01' };
const context: CellContext = {
  table,
  period: year,
  compare: 'year-before',
  comparison: yearBefore,
  segment: { is: 'one-of', column: 'c5', values: ['shop'] },
  grain: 'month',
};
const trend = newCell('trend', 't', table) as TrendCell;

describe('a new cell', () => {
  test.each(cellTypeNames)('%s fits a table with everything it needs', (type) => {
    const tables = [withTouchpoints, subscriptions(), orders(), tickets()];
    const fitting = tables.find((one) => newCell(type, 'x', one)) ?? table;
    const cell = newCell(type, 'x', fitting);
    expect(cell?.type).toBe(type);
    expect(cell && unmetNeeds(cell, fitting)).toEqual([]);
  });

  test('of key figures has one tile per question with a score', () => {
    expect(newCell('kpis', 'x', table)?.settings).toEqual({
      tiles: [
        { metric: 'nps', item: 'c2', variant: '' },
        { metric: 'csat', item: 'c3', variant: '' },
        { metric: 'ces', item: 'c4', variant: '' },
      ],
    });
  });

  test('of a trend is not offered without dates', () => {
    expect(newCell('trend', 'x', responses({ without: ['c1'] }))).toBeNull();
  });
});

describe('the questions of key figures', () => {
  const cell = newCell('kpis', 'k', table);

  test('ask for every tile now and before', () => {
    const plans = cell ? plansOfCell(cell, context) : {};
    expect(Object.keys(plans)).toEqual(['now-0', 'before-0', 'now-1', 'before-1', 'now-2', 'before-2']);
    expect(plans['now-0']).toEqual({
      table: 'tab',
      metric: 'nps',
      item: 'c2',
      segment: context.segment,
      period: year,
    });
    expect(plans['before-2']).toMatchObject({ metric: 'ces', item: 'c4', period: yearBefore });
  });

  test('do not ask about a time before when nothing is compared', () => {
    const plans = cell ? plansOfCell(cell, { ...context, compare: 'none', comparison: null }) : {};
    expect(Object.keys(plans)).toEqual(['now-0', 'now-1', 'now-2']);
  });

  test('are none while the column of a tile is missing', () => {
    const poorer = responses({ without: ['c3'] });
    expect(cell && plansOfCell(cell, { ...context, table: poorer })).toEqual({});
    expect(cell && unmetNeeds(cell, poorer)).toEqual([{ need: 'item', metric: 'csat', item: 'c3' }]);
  });
});

describe('the questions of a trend', () => {
  test('ask for buckets and the whole period, now and a year before', () => {
    const plans = plansOfCell(trend, context);
    expect(plans['series']).toMatchObject({ period: year, grain: 'month', by: ['bucket'] });
    expect(plans['series-before']).toMatchObject({ period: yearBefore, grain: 'month', by: ['bucket'] });
    expect(plans['whole']).not.toHaveProperty('by');
    expect(plans['whole-before']).toMatchObject({ period: yearBefore });
  });

  test('draw no second line when compared with the period just before', () => {
    const plans = plansOfCell(trend, { ...context, compare: 'previous' });
    expect(Object.keys(plans).toSorted()).toEqual(['series', 'whole', 'whole-before']);
  });

  test('follow the grain and the split of the cell', () => {
    const split: TrendCell = { ...trend, settings: { ...trend.settings, grain: 'week', splitBy: 'c5' } };
    const plans = plansOfCell(split, context);
    expect(plans['series']).toMatchObject({ grain: 'week', by: ['bucket', 'c5'] });
    expect(plans['series-before']).toMatchObject({ period: yearBefore, grain: 'week', by: ['bucket', 'c5'] });
  });
});

describe('the questions of what changed', () => {
  const cell = newCell('change', 'w', table);

  test('ask for groups and all, now and before; without a comparison the period before', () => {
    const plans = cell ? plansOfCell(cell, context) : {};
    expect(Object.keys(plans)).toEqual(['groups', 'groups-before', 'whole', 'whole-before']);
    expect(plans['groups-before']).toMatchObject({ period: yearBefore, by: ['c5'], segment: context.segment });
    const alone = cell ? plansOfCell(cell, { ...context, compare: 'none', comparison: null }) : {};
    expect(alone['whole-before']).toMatchObject({ period: yearBefore });
  });

  test('are none without a period, and by a column of which a row has several values', () => {
    const all = { ...context, period: null, comparison: null };
    expect(cell && plansOfCell(cell, all)).toEqual({});
    const columns = table.columns.map((one) => (one.id === 'c5' ? { ...one, kind: 'set' as const } : one));
    expect(cell && plansOfCell(cell, { ...context, table: { ...table, columns } })).toEqual({});
    expect(newCell('change', 'w', { ...table, columns })).toBeNull();
  });
});

describe('the questions of a journey', () => {
  const cell = newCell('journey', 'j', withTouchpoints);
  const both = { ...context, table: withTouchpoints };
  const transactional = { is: 'one-of', column: 's', values: ['Transactional'] };

  test('are about transactional answers only, where a table has both kinds', () => {
    const plans = cell ? plansOfCell(cell, both) : {};
    expect(plans['groups']).toMatchObject({ by: ['t'], segment: { is: 'all', of: [context.segment, transactional] } });
    expect(cell && plansOfCell(cell, { ...both, segment: null })['whole']).toMatchObject({ segment: transactional });
  });

  test('leave the choice to a segment that makes it, and ask plainly where there is one kind', () => {
    const segment = { is: 'one-of' as const, column: 's', values: ['relational'] };
    expect(cell && plansOfCell(cell, { ...both, segment })['whole']).toMatchObject({ segment });
    const columns = withTouchpoints.columns.map((one) =>
      one.id === 's' ? { ...one, dictionary: ['Relational'] } : one,
    );
    const plans = cell && plansOfCell(cell, { ...both, segment: null, table: { ...withTouchpoints, columns } });
    expect(plans?.['whole']).not.toHaveProperty('segment');
  });
});

describe('the questions of a persona', () => {
  const segment = {
    id: 'g',
    name: '',
    table: 'tab',
    predicate: { is: 'one-of' as const, column: 'c5', values: ['phone'] },
  };
  const cell = { id: 'p', type: 'persona' as const, title: null, settings: { persona: 'who', segment: 'g' } };

  test('ask for every number of its segment and of everybody, inside of the notebook', () => {
    const plans = plansOfCell(cell, { ...context, segments: [segment] });
    expect(Object.keys(plans)).toEqual(['own-0', 'all-0', 'own-1', 'all-1', 'own-2', 'all-2']);
    expect(plans['own-0']?.segment).toEqual({ is: 'all', of: [context.segment, segment.predicate] });
    expect(plans['all-0']?.segment).toEqual(context.segment);
  });

  test('are none while the segment is gone or of another table', () => {
    expect(plansOfCell(cell, context)).toEqual({});
    expect(plansOfCell(cell, { ...context, segments: [{ ...segment, table: 'other' }] })).toEqual({});
  });
});

describe('cells about customers', () => {
  const subs = subscriptions();
  const of = (table: TableMeta) => ({ ...context, table, segment: null });

  test('say what a table of responses lacks', () => {
    expect(lackingFor('churn', table)).toEqual(['movements']);
    expect(lackingFor('churn', subs)).toEqual([]);
    expect(newCell('churn', 'x', subscriptions({ without: ['s3'] }))).toBeNull();
  });

  test('ask for customers and revenue of both periods, and for customers alone where no amount is known', () => {
    const asked = (source: TableMeta) => {
      const cell = newCell('churn', 'x', source);
      return cell ? inquiriesOfCell(cell, of(source)) : {};
    };
    expect(Object.keys(asked(subs))).toEqual(['movements', 'movements-before', 'revenue', 'revenue-before']);
    expect(asked(subs)['movements']).toEqual({ ask: 'movements', table: 'subs', period: year, grain: 'month' });
    expect(Object.keys(asked(subscriptions({ without: ['s5'] })))).toEqual(['movements', 'movements-before']);
  });
});
