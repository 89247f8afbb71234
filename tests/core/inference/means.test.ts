import { expect, test } from 'vitest';
import { cohensD, cohensH, hedgesG } from '../../../src/core/inference/effect-size.ts';
import { meanInterval, meanStandardError, welchDifference } from '../../../src/core/inference/mean.ts';
import { momentsOf, momentsOfValues } from '../../../src/core/statistics/moments.ts';

// R 4.2.2, help(t.test), data sleep (Student 1908): t.test(extra ~ group).
const sleep = {
  first: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
  second: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};

test('Welch on the sleep data gives what R prints: t = −1.8608, df = 17.776, p = 0.07939', () => {
  const found = welchDifference(momentsOfValues(sleep.first), momentsOfValues(sleep.second));
  expect(found.value).toBeCloseTo(-1.58, 12);
  expect(found.t).toBeCloseTo(-1.8608, 4);
  expect(found.df).toBeCloseTo(17.776, 3);
  expect(found.p).toBeCloseTo(0.07939, 5);
  expect(found.low).toBeCloseTo(-3.3654832, 7);
  expect(found.high).toBeCloseTo(0.2054832, 7);
});

test('the t interval of ten answers is what R 4.2.2 t.test gives', () => {
  const answers = momentsOfValues([5, 4, 4, 3, 5, 5, 2, 4, 5, 4]);
  expect(answers.mean).toBeCloseTo(4.1, 12);
  expect(meanStandardError(answers)).toBeCloseTo(0.31446603773522, 12);
  expect(meanInterval(answers).low).toBeCloseTo(3.3886284002805, 11);
  expect(meanInterval(answers).high).toBeCloseTo(4.8113715997195, 11);
});

test('moments of a histogram are those of its answers', () => {
  const answers = momentsOf({ min: 2, counts: [1, 1, 4, 4] });
  expect(answers).toMatchObject({ n: 10, sum: 41, mean: 4.1 });
  expect(answers.variance).toBeCloseTo(0.994428926011753 ** 2, 12);
});

test('a large offset does not cost the variance its digits', () => {
  expect(momentsOfValues([1e9, 1e9 + 1, 1e9 + 2]).variance).toBe(1);
});

test('nothing is claimed where nothing varies or too few answered', () => {
  const [none, one, equal] = [momentsOfValues([]), momentsOfValues([4]), momentsOfValues([4, 4, 4])];
  const some = momentsOfValues([1, 2, 3]);
  expect(meanInterval(none)).toEqual({ low: null, high: null });
  expect(meanInterval(one)).toEqual({ low: null, high: null });
  expect(meanInterval(equal)).toEqual({ low: 4, high: 4 });
  expect(welchDifference(none, some)).toMatchObject({ value: null, low: null, p: null });
  expect(welchDifference(one, some)).toMatchObject({ value: 2, low: null, high: null, p: null });
  expect(welchDifference(equal, equal)).toMatchObject({ value: 0, low: null, high: null, p: null });
  expect(welchDifference(equal, some).p).toBeGreaterThan(0);
  expect([cohensD(one, some), cohensD(equal, equal), hedgesG(equal, equal)]).toEqual([null, null, null]);
});

test('effect sizes', () => {
  expect(cohensH(1, 0)).toBeCloseTo(Math.PI, 12);
  expect(cohensH(0.5, 0.5)).toBe(0);
  // At 10 degrees of freedom the correction is Γ(5) / (√5 Γ(4.5)), with Γ(4.5) = 105 √π / 16.
  const [low, high] = [momentsOfValues([0, 1, 2, 3, 4, 5]), momentsOfValues([1, 2, 3, 4, 5, 6])];
  expect((hedgesG(high, low) ?? 0) / (cohensD(high, low) ?? 1)).toBeCloseTo(
    24 / (Math.sqrt(5) * ((105 * Math.sqrt(Math.PI)) / 16)),
    12,
  );
});
