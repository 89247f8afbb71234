import { describe, expect, test } from 'vitest';
import { describeJourney } from '../../../src/core/charts/journey-description.ts';
import { netFrame, wholeOf } from './groups.ts';

const groups = netFrame({
  Checkout: [60, 30, 10],
  Support: [20, 20, 60],
  Delivery: [8, 6, 6],
  Returns: [0, 1, 4],
  '': [5, 5, 5],
});
const parts = {
  groups,
  whole: wholeOf(groups),
  journey: undefined,
  known: ['Checkout', 'Support', 'Delivery', 'Returns', 'Onboarding'],
  order: 'journey' as const,
  target: null,
  targetOf: () => null,
};
const names = (found: ReturnType<typeof describeJourney>) => found.stops.map(({ touchpoint }) => touchpoint.name);

describe('a journey', () => {
  test('stands by volume until a person puts it in order; what came later stands behind', () => {
    expect(names(describeJourney(parts))).toEqual(['Checkout', 'Support', 'Delivery', 'Returns', 'Onboarding']);
    const journey = [
      { id: '1', name: 'Advert' },
      { id: '2', name: 'Support' },
    ];
    const found = describeJourney({ ...parts, journey });
    expect(names(found)).toEqual(['Advert', 'Support', 'Checkout', 'Delivery', 'Returns', 'Onboarding']);
    expect(found.stops[0]).toMatchObject({ measured: false, group: null, share: null });
    expect(found.stops[5]).toMatchObject({ measured: true, group: null, share: 0 });
  });

  test('ranks the worst first, but no tiny base, and keeps the order of the journey for edits', () => {
    const found = describeJourney({ ...parts, order: 'worst' });
    expect(names(found)).toEqual(['Support', 'Checkout', 'Delivery', 'Returns', 'Onboarding']);
    expect(found.journey.map(({ name }) => name)[0]).toBe('Checkout');
  });

  test('shares its answers among the touchpoints, without those that have none', () => {
    const shares = describeJourney(parts).stops.map(({ share }) => share ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
    expect(describeJourney(parts).comparison.shape).toBe('dots');
  });
});
