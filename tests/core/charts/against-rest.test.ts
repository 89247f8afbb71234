import { expect, test } from 'vitest';
import { againstRest } from '../../../src/core/charts/against-rest.ts';
import { netFrame, wholeOf } from './groups.ts';

test('some people are compared with all others, not with a total that holds them', () => {
  const some = netFrame({ Phone: [21, 21, 23] });
  const all = wholeOf(netFrame({ Phone: [21, 21, 23], Branch: [380, 178, 76] }));
  const compared = againstRest(some, all);
  expect(compared?.rest.now.n).toBe(634);
  // (380 − 76) / 634 and (21 − 23) / 65.
  expect(compared?.rest.now.value).toBeCloseTo(47.95, 2);
  expect(compared?.part.now.value).toBeCloseTo(-3.08, 2);
  expect(compared?.part.change).toMatchObject({ verdict: 'likely-real', direction: 'down', good: false });
});

test('nobody else leaves no difference to judge', () => {
  const some = wholeOf(netFrame({ Phone: [21, 21, 23] }));
  expect(againstRest(some, some)?.part.change).toMatchObject({ verdict: 'too-few', difference: null });
});
