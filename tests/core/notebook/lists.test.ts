import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Project } from '../../../src/core/notebook/document.ts';
import { applyOperation, type ProjectOperation } from '../../../src/core/notebook/operation.ts';
import { tiesOf } from '../../../src/core/notebook/segment-ties.ts';

const params = { table: 't', period: { preset: 'all' }, compare: 'none', grain: 'month', segments: ['s'] } as const;
const text = (id: string) => ({ id, title: null, type: 'text', settings: { markdown: id } }) as const;
const project: Project = {
  formatVersion: 2,
  id: 'p',
  title: 'Project',
  tables: [{ id: 't', name: 'Table', kind: 'responses', recipe: null }],
  segments: [{ id: 's', name: '', table: 't', predicate: { is: 'all', of: [] } }],
  targets: [{ metric: 'nps', variant: 'nps', value: 40 }],
  followUps: [],
  measures: [],
  notebooks: [{ id: 'n', title: 'Notebook', params, cells: [text('a'), text('b')] }],
};
const after = (...operations: readonly ProjectOperation[]) => operations.reduce(applyOperation, project);

test('a period since an event that is removed becomes the whole time, in notebooks and in cells', () => {
  const since = { since: 'm' };
  const [notebook] = after(
    { op: 'put-measure', measure: { id: 'm', title: 'New till', start: '2025-03-01' } },
    { op: 'set-params', notebook: 'n', params: { period: since } },
    { op: 'replace-cell', notebook: 'n', cell: { ...text('a'), own: { period: since } } },
    { op: 'remove-measure', measure: 'm' },
  ).notebooks;
  expect([notebook?.params.period, notebook?.cells[0]?.own?.period]).toEqual([{ preset: 'all' }, { preset: 'all' }]);
});

describe('the lists of a project', () => {
  const measure = { id: 'm', title: 'New till', start: '2025-03-01' };
  const benchmark = {
    id: 'b',
    name: 'Retail',
    metric: 'nps',
    variant: 'nps',
    value: 31,
    scale: { min: 0, max: 10 },
    source: 'Trade association',
    year: 2024,
  } as const;
  const persona = { id: 'q', name: 'Anna', segment: 's', picture: null, story: '', needs: ['time'], pains: [] };

  test('what is put is there once, with its last words, in its place', () => {
    const other = { ...measure, id: 'm2' };
    const measures = after(
      { op: 'put-measure', measure },
      { op: 'put-measure', measure: other },
      { op: 'put-measure', measure: { ...measure, title: 'Second till' } },
    ).measures;
    expect(measures.map(({ title }) => title)).toEqual(['Second till', 'New till']);
  });

  test('what is removed is gone, and the others stay', () => {
    const put = after(
      { op: 'put-measure', measure },
      { op: 'put-benchmark', benchmark },
      { op: 'put-persona', persona },
    );
    expect(applyOperation(put, { op: 'remove-benchmark', benchmark: 'b' })).toEqual({ ...put, benchmarks: [] });
    expect(applyOperation(put, { op: 'remove-persona', persona: 'q' })).toEqual({ ...put, personas: [] });
    expect(applyOperation(put, { op: 'remove-measure', measure: 'm' })).toEqual({ ...put, measures: [] });
  });

  test('a target of a segment stands beside the one of everybody', () => {
    const own = { metric: 'nps', variant: 'nps', value: 60, segment: 's' } as const;
    const put = after({ op: 'set-target', target: own });
    expect(put.targets).toEqual([...project.targets, own]);
    expect(applyOperation(put, { op: 'remove-target', target: own }).targets).toEqual(project.targets);
  });

  test('with a segment go its persona, its targets and its place in cells', () => {
    const own = { ...text('a'), own: { segments: ['s', 'x'] } };
    const put = after(
      { op: 'put-persona', persona },
      { op: 'set-target', target: { metric: 'nps', variant: 'nps', value: 60, segment: 's' } },
      { op: 'replace-cell', notebook: 'n', cell: own },
    );
    const left = applyOperation(put, { op: 'remove-segment', segment: 's' });
    expect([left.segments, left.personas, left.targets]).toEqual([[], [], project.targets]);
    expect(left.notebooks[0]?.cells[0]?.own).toEqual({ segments: ['x'] });
  });

  test('a segment comes back with all that went with it, and again changes nothing', () => {
    const own = { ...text('a'), own: { segments: ['x', 's'] } };
    const put = after(
      { op: 'put-persona', persona },
      { op: 'set-target', target: { metric: 'nps', variant: 'nps', value: 60, segment: 's' } },
      { op: 'replace-cell', notebook: 'n', cell: own },
    );
    const [segment] = put.segments;
    if (!segment) throw new TypeError();
    const back = { op: 'put-segment', segment, activateIn: null, ties: tiesOf(put, 's') } as const;
    const restored = applyOperation(applyOperation(put, { op: 'remove-segment', segment: 's' }), back);
    expect(restored).toEqual(put);
    expect(applyOperation(restored, back)).toEqual(put);
  });
});

describe('cells put in together', () => {
  test('stand at their place in their order, those that are there already left out', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.uniqueArray(fc.constantFrom('a', 'c', 'd', 'e')), (index, ids) => {
        const put = after({ op: 'insert-cells', notebook: 'n', cells: ids.map(text), index });
        const added = ids.filter((id) => id !== 'a');
        expect(put.notebooks[0]?.cells.map(({ id }) => id)).toEqual(['a', 'b'].toSpliced(index, 0, ...added));
      }),
    );
  });
});

test('the only notebook of a project stays', () => {
  expect(after({ op: 'remove-notebook', notebook: 'n' }).notebooks).toHaveLength(1);
  const second = { id: 'n2', title: 'Second', params, cells: [] };
  const two = after({ op: 'add-notebook', notebook: second });
  expect(applyOperation(two, { op: 'remove-notebook', notebook: 'n' }).notebooks).toEqual([second]);
});
