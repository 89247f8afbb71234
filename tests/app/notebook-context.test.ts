import { describe, expect, test } from 'vitest';
import { contextOf, rowsOf } from '../../src/app/notebook-context.ts';
import type { NotebookParams, Project } from '../../src/core/notebook/document.ts';
import type { Segment } from '../../src/core/segments/predicate.ts';
import { dayOf } from '../../src/core/time/day.ts';
import { responses } from '../core/notebook/table.ts';
import { project } from './fake-repository.ts';

const shop: Segment = {
  id: 'shop',
  name: '',
  table: 'tab',
  predicate: { is: 'one-of', column: 'c5', values: ['shop'] },
};
const fans: Segment = { ...shop, id: 'fans', predicate: { is: 'number', column: 'c2', op: '≥', value: 9 } };
const elsewhere: Segment = { ...shop, id: 'elsewhere', table: 'other' };
const withSegments: Project = { ...project(), segments: [shop, fans, elsewhere] };
const params: NotebookParams = {
  table: 'tab',
  period: { preset: 'last-12-months' },
  compare: 'year-before',
  grain: 'month',
  segments: [],
};
const table = responses();
const lastDay = dayOf({ year: 2024, month: 10, day: 4 });

describe('the parameters of a notebook', () => {
  test('count presets from the last day with an answer', () => {
    expect(table.columns[0]?.chunks[0]?.max).toBe(lastDay);
    const { period, comparison } = contextOf(withSegments, params, table);
    expect(period).toEqual({ start: '2023-11-01', end: '2024-11-01' });
    expect(comparison).toEqual({ start: '2022-11-01', end: '2023-11-01' });
  });

  test('have neither period nor comparison without dates', () => {
    const dateless = responses({ without: ['c1'] });
    expect(contextOf(withSegments, params, dateless)).toMatchObject({ period: null, comparison: null });
  });

  test('select rows that belong to every active segment of the table', () => {
    const active = { ...params, segments: ['shop', 'fans', 'elsewhere', 'gone'] };
    expect(contextOf(withSegments, active, table).segment).toEqual({ is: 'all', of: [shop.predicate, fans.predicate] });
    expect(contextOf(withSegments, { ...params, segments: ['shop'] }, table).segment).toEqual(shop.predicate);
    expect(contextOf(withSegments, params, table).segment).toBeNull();
  });

  test('count rows in the segments and in the period', () => {
    const context = contextOf(withSegments, { ...params, segments: ['shop'] }, table);
    expect(rowsOf(context)).toEqual({
      is: 'all',
      of: [shop.predicate, { is: 'date', column: 'c1', start: '2023-11-01', end: '2024-11-01' }],
    });
    expect(rowsOf({ ...context, segment: null, period: null })).toEqual({ is: 'all', of: [] });
  });
});
