import { describe, expect, test } from 'vitest';
import { usualRules } from '../../../src/core/link/link.ts';
import type { CellContext } from '../../../src/core/notebook/cells/cell-type.ts';
import { inquiriesOfCell, lackingFor, newCell, plansOfCell } from '../../../src/core/notebook/cells/index.ts';
import { moneySplits } from '../../../src/core/notebook/cells/money.ts';
import type { MoneyCell, RoiCell } from '../../../src/core/notebook/customer-cells.ts';
import type { TableMeta } from '../../../src/core/table/table.ts';
import { responses, subscriptions } from './table.ts';

const rest = { missing: 0, chunks: [] } as const;
const table: TableMeta = {
  ...responses(),
  columns: [
    ...responses().columns,
    { ...rest, id: 'why', name: 'Reasons', role: 'reasons', kind: 'set', dictionary: ['Price', 'Delivery'] },
    { ...rest, id: 'text', name: 'Comment', role: 'comment', kind: 'text' },
  ],
};
const segment = { is: 'one-of', column: 'c5', values: ['shop'] } as const;
const context: CellContext = {
  table,
  period: null,
  compare: 'none',
  comparison: null,
  segment,
  grain: 'month',
  linked: [{ table: { ...subscriptions(), id: 'subs' }, role: 'customerId', rules: usualRules }],
};

describe('what answers are worth asks by theme', () => {
  const cell = newCell('money', 'm', table) as MoneyCell;
  const asked = (settings: Partial<MoneyCell['settings']>) =>
    inquiriesOfCell({ ...cell, settings: { ...cell.settings, ...settings } }, context);

  test('options and comments split as well as categories do', () => {
    expect(moneySplits(table).map(({ id }) => id)).toEqual(expect.arrayContaining(['c5', 'why', 'text']));
  });

  test('each option of a question of several, within the segment; all answers stay unsplit', () => {
    const inquiries = asked({ splitBy: 'why' });
    expect(Object.keys(inquiries)).toEqual(['outcomes', 'theme-0', 'theme-1']);
    expect(inquiries['outcomes']).not.toHaveProperty('by');
    expect(inquiries['theme-1']?.segment).toEqual({
      is: 'all',
      of: [segment, { is: 'one-of', column: 'why', values: ['Delivery'] }],
    });
  });

  test('each word of the comments that was chosen, none before', () => {
    expect(Object.keys(asked({ splitBy: 'text' }))).toEqual(['outcomes']);
    expect(asked({ splitBy: 'text', words: ['slow'] })['theme-0']?.segment).toEqual({
      is: 'all',
      of: [segment, { is: 'word', column: 'text', text: 'slow' }],
    });
  });

  test('a category in one question', () => {
    expect(asked({ splitBy: 'c5' })).toMatchObject({ outcomes: { by: 'c5' } });
  });
});

describe('the return of a measure asks', () => {
  const cell = newCell('roi', 'r', table) as RoiCell;

  test('about those whom it is for, their answers and what they did', () => {
    const among = { column: 'c5', value: 'web' } as const;
    const narrowed: RoiCell = { ...cell, settings: { ...cell.settings, among } };
    const within = { is: 'all', of: [segment, { is: 'one-of', column: 'c5', values: ['web'] }] };
    expect(plansOfCell(narrowed, context)['mix']?.segment).toEqual(within);
    expect(inquiriesOfCell(narrowed, context)['outcomes']?.segment).toEqual(within);
  });

  test('of a segment that is gone, everybody', () => {
    const gone: RoiCell = { ...cell, settings: { ...cell.settings, among: { segment: 'gone' } } };
    expect(plansOfCell(gone, context)['mix']?.segment).toEqual(segment);
  });

  test('nothing of other tables while none is linked, and needs a question about recommending', () => {
    expect(inquiriesOfCell(cell, { ...context, linked: [] })).toEqual({});
    expect(lackingFor('roi', responses({ without: ['c2'] }))).toEqual(['nps']);
  });
});
