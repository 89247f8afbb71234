import { describe, expect, test } from 'vitest';
import type { Unit } from '../../src/core/metrics/metric.ts';
import { bucketParts } from '../../src/core/time/bucket.ts';
import { dayOf } from '../../src/core/time/day.ts';
import type { Grain } from '../../src/core/time/grain.ts';
import { formatsFor } from '../../src/i18n/format.ts';

const english = formatsFor('en-US');
const german = formatsFor('de-DE');

/** No-break spaces made visible. */
const shown = (text: string) => text.replaceAll('\u00a0', '~');

describe('ranges and differences', () => {
  test.each<{ low: number; high: number; unit: Unit; en: string; de: string }>([
    { low: 34.2, high: 41.9, unit: 'points', en: '34 to 42', de: '34 bis 42' },
    { low: -12.4, high: -0.6, unit: 'points', en: '−12 to −1', de: '−12 bis −1' },
    { low: 86, high: 90, unit: 'percent', en: '86 to 90%', de: '86 bis 90~%' },
    { low: 5.8, high: 6.14, unit: 'scale', en: '5.8 to 6.1', de: '5,8 bis 6,1' },
  ])('$low … $high in $unit', ({ low, high, unit, en, de }) => {
    expect(shown(english.range(low, high, unit))).toBe(en);
    expect(shown(german.range(low, high, unit))).toBe(de);
  });

  test.each<{ low: number; high: number; unit: Unit; en: string; signed: string }>([
    { low: 5.931, high: 5.968, unit: 'scale', en: '5.93 to 5.97', signed: '+5.93 to +5.97' },
    { low: 0.004, high: 0.2, unit: 'scale', en: '0.004 to 0.200', signed: '+0.004 to +0.200' },
    { low: -12.4, high: -0.3, unit: 'points', en: '−12.4 to −0.3', signed: '−12.4 to −0.3' },
    { low: 0, high: 4.2, unit: 'percent', en: '0 to 4%', signed: '±0 to +4' },
    { low: 41.62, high: 41.71, unit: 'percent', en: '41.6 to 41.7%', signed: '+41.6 to +41.7' },
    { low: 100, high: 100, unit: 'percent', en: '100 to 100%', signed: '+100 to +100' },
    { low: 1e-9, high: 3, unit: 'points', en: '0 to 3', signed: '±0 to +3' },
  ])('a narrow range shows what tells its ends apart: $low … $high in $unit', ({ low, high, unit, en, signed }) => {
    expect(english.range(low, high, unit)).toBe(en);
    expect(english.signedRange(low, high, unit)).toBe(signed);
  });

  test.each<{ value: number; unit: Unit; en: string; de: string }>([
    { value: 6.5, unit: 'points', en: '+6.5~points', de: '+6,5~Punkte' },
    { value: -0.24, unit: 'percent', en: '−0.2~pp', de: '−0,2~Pp.' },
    { value: 0.1, unit: 'scale', en: '+0.10', de: '+0,10' },
    { value: -0.04, unit: 'points', en: '±0.0~points', de: '±0,0~Punkte' },
  ])('difference $value in $unit', ({ value, unit, en, de }) => {
    expect(shown(english.difference(value, unit))).toBe(en);
    expect(shown(german.difference(value, unit))).toBe(de);
  });
});

describe('names of buckets', () => {
  test.each<{ grain: Grain; month: number; day: number; en: string; enTick: string; de: string; deTick: string }>([
    { grain: 'month', month: 3, day: 1, en: 'March 2025', enTick: 'Mar 25', de: 'März 2025', deTick: 'Mär 25' },
    { grain: 'month', month: 12, day: 1, en: 'December 2025', enTick: 'Dec 25', de: 'Dezember 2025', deTick: 'Dez 25' },
    { grain: 'quarter', month: 10, day: 1, en: 'Q4 2025', enTick: 'Q4/25', de: 'Q4 2025', deTick: 'Q4/25' },
    {
      grain: 'week',
      month: 11,
      day: 12,
      en: 'week 46 of 2025',
      enTick: 'W46/25',
      de: 'KW 46/2025',
      deTick: 'KW~46/25',
    },
    { grain: 'day', month: 11, day: 9, en: 'Nov 9, 2025', enTick: 'Nov 9', de: '09.11.2025', deTick: '09.11.' },
    { grain: 'year', month: 1, day: 1, en: '2025', enTick: '2025', de: '2025', deTick: '2025' },
  ])('$grain: $en, $de', ({ grain, month, day, en, enTick, de, deTick }) => {
    const parts = bucketParts(dayOf({ year: 2025, month, day }), grain);
    expect([english.bucket(parts), shown(english.bucketTick(parts, true))]).toEqual([en, enTick]);
    expect([german.bucket(parts), shown(german.bucketTick(parts, true))]).toEqual([de, deTick]);
  });

  test('of years that begin in July tell both calendar years', () => {
    const worded = (grain: Grain) => {
      const parts = bucketParts(dayOf({ year: 2026, month: 2, day: 1 }), grain, 7);
      return [english, german].flatMap((formats) =>
        [formats.bucket(parts), formats.bucketTick(parts, true)].map(shown),
      );
    };
    expect(worded('year')).toEqual(['FY~2025/26', 'FY~2025/26', 'GJ~2025/26', 'GJ~2025/26']);
    expect(worded('quarter')).toEqual(['Q3 FY~2025/26', 'Q3~25/26', 'Q3 GJ~2025/26', 'Q3~25/26']);
  });
});
