import { describe, expect, test } from 'vitest';
import { samples } from '../../../src/core/samples/index.ts';
import { parseIsoDate } from '../../../src/core/time/day.ts';

describe.each(samples)('sample $id', (sample) => {
  const english = lines(sample.csv('en'));
  const german = lines(sample.csv('de'));

  test('has as many responses as it promises, in both languages', () => {
    expect(english.length - 1).toBe(sample.responses);
    expect(german.length - 1).toBe(sample.responses);
  });

  test('is the same every time', () => {
    expect(sample.csv('en')).toBe(sample.csv('en'));
  });

  test('ends on or before the day of its export', () => {
    const dates = english.slice(1).flatMap((line) => /\d{4}-\d{2}-\d{2}/.exec(line)?.[0] ?? []);
    expect(dates).toHaveLength(sample.responses);
    expect(parseIsoDate(sample.observedUntil)).not.toBeNull();
    expect(dates.every((date) => date <= sample.observedUntil)).toBe(true);
  });

  test('says the same in both languages: its numbers are equal', () => {
    const digits = (line: string) =>
      line.replaceAll(/\d{4}-\d{2}-\d{2}|\d{2}\.\d{2}\.\d{4}/g, '').replaceAll(/\D/g, '');
    expect(german.slice(1).map(digits)).toEqual(english.slice(1).map(digits));
  });
});

/** Samples have no line breaks inside cells. */
const lines = (csv: string): string[] => csv.trimEnd().split('\n');
