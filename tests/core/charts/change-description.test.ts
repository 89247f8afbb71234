import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChangeDescription, describeChange } from '../../../src/core/charts/change-description.ts';
import { changeHeadline } from '../../../src/core/charts/change-headline.ts';
import type { Frame } from '../../../src/core/frame/frame.ts';
import { isRefusal } from '../../../src/core/inference/refusal.ts';
import { formatsFor } from '../../../src/i18n/format.ts';
import { translator } from '../../../src/i18n/language.ts';
import { wordChangeHeadline } from '../../../src/i18n/word-change.ts';
import { loadMessages } from '../../i18n/all-messages.ts';
import { groupFrame, netAnswers, netFrame, wholeOf } from './groups.ts';
import { scales } from './scores.ts';

const [english, german] = [await loadMessages('en'), await loadMessages('de')];

const describeFrames = (groupsBefore: Frame, groups: Frame) =>
  describeChange({
    groups,
    groupsBefore,
    whole: wholeOf(groups),
    wholeBefore: wholeOf(groupsBefore),
    fullScale: false,
  });

type Counts = Readonly<Record<string, readonly number[]>>;

function described(before: Counts, now: Counts): ChangeDescription {
  const found = describeFrames(netFrame(before), netFrame(now));
  if (isRefusal(found)) throw new TypeError(found.refused);
  return found;
}

const title = (found: ChangeDescription, language: 'en' | 'de' = 'en') =>
  wordChangeHeadline(
    changeHeadline(found),
    found,
    'the period before',
    translator(language === 'en' ? english : german, language),
    formatsFor(language === 'en' ? 'en-US' : 'de-DE'),
  );

describe('the steps of a change', () => {
  const counts = fc.tuple(fc.nat(80), fc.nat(80), fc.nat(80));
  const frame = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', ''), counts);

  test('lead from the value before to the value now, whatever the groups are', () => {
    fc.assert(
      fc.property(frame, frame, (before, now) => {
        const found = describeFrames(netFrame(before), netFrame(now));
        if (isRefusal(found)) return;
        const { parts, steps, groups } = found;
        const sum = steps.reduce((total, { effect }) => total + effect, 0);
        expect(Math.abs(sum - parts.change)).toBeLessThan(1e-9);
        expect(Math.abs((steps.at(-1)?.to ?? 0) - parts.now)).toBeLessThan(1e-9);
        expect(steps[0]?.from).toBe(parts.before);
        expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => to));
        // No group is told twice, and no value of a base below 10.
        const told = steps.flatMap((step) => (step.kind === 'mix' ? [] : step.groups.map(({ id }) => id)));
        expect(new Set(told).size).toBe(told.length);
        for (const { before: early, now: late } of groups) {
          if (early.n < 10) expect(early.value).toBeNull();
          if (late.n < 10) expect(late.value).toBeNull();
        }
        expect(steps.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  test('do the same for means', () => {
    const histogram = fc
      .array(fc.nat(40), { minLength: 5, maxLength: 5 })
      .map((answers) => ({ min: 1, counts: answers }));
    const groups = fc.dictionary(fc.constantFrom('a', 'b', 'c'), histogram, { minKeys: 1 });
    fc.assert(
      fc.property(groups, groups, (before, now) => {
        const [early, late] = [before, now].map((of) => groupFrame('csat', scales.csat, Object.entries(of), 'mean'));
        const found = early && late && describeFrames(early, late);
        if (!found || isRefusal(found)) return;
        const { value } = late.rows.length > 0 ? (wholeOf(late).rows[0] ?? { value: null }) : { value: null };
        expect(Math.abs((found.steps.at(-1)?.to ?? 0) - (value ?? 0))).toBeLessThan(1e-9);
      }),
    );
  });

  test('stand by size, with small groups together and the mix last', () => {
    const found = described(
      { Shop: [100, 50, 50], Workshop: [100, 50, 50], Fair: [3, 1, 1], Old: [20, 10, 10] },
      { Shop: [90, 50, 60], Workshop: [40, 50, 110], Fair: [1, 1, 3], New: [20, 10, 10] },
    );
    expect(found.steps.map(({ kind, groups }) => [kind, groups.map(({ id }) => id)])).toEqual([
      ['group', ['Workshop']],
      ['group', ['Shop']],
      ['rest', ['Fair']],
      ['mix', ['Shop', 'Workshop', 'Fair', 'New', 'Old']],
    ]);
    expect(found.groups.map(({ id }) => id)).toEqual(['Shop', 'Workshop', 'New', 'Old', 'Fair']);
  });

  test('put what moved least together from nine parts on', () => {
    const groups = (lost: (index: number) => number) =>
      Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [`g${index}`, [50 - lost(index), 20, 30 + lost(index)]]),
      );
    const { steps } = described(
      groups(() => 0),
      groups((index) => index + 1),
    );
    expect(steps.map(({ kind }) => kind)).toEqual([...new Array(7).fill('group'), 'rest', 'mix']);
    expect(steps[7]?.groups.map(({ id }) => id)).toEqual(['g0', 'g1', 'g2', 'g3', 'g4']);
  });

  test('are refused without answers in a period', () => {
    expect(describeFrames(netFrame({}), netFrame({ a: [1, 2, 3] }))).toEqual({ refused: 'no-answers' });
  });
});

describe('the title of a change', () => {
  test('names the group whose own fall is likely real, and the amount', () => {
    const found = described(
      { Repairs: [300, 100, 100], Shop: [300, 100, 100] },
      { Repairs: [150, 100, 250], Shop: [298, 102, 100] },
    );
    // Repairs: 40 to −20 is −60 · half of the answers; shop: 40 to 39.6.
    expect(title(found).title).toBe('NPS fell by 30.2 points, mostly in Repairs');
    expect(title(found, 'de').title).toBe('NPS um 30,2 Punkte gefallen, vor allem bei „Repairs“');
    expect(title(found).subtitle).toMatch(/^From 40 to 10; the 95% range of the change is −\d+ to −\d+\.$/);
  });

  test('names the mix, if the shares moved by more than chance', () => {
    const found = described({ Happy: [180, 20, 0], Sad: [0, 20, 180] }, { Happy: [90, 10, 0], Sad: [0, 30, 270] });
    expect(title(found).title).toMatch(/^NPS fell by 45\.0 points, mostly by the mix: (fewer|more) answers from/);
  });

  test('says so when every group went the other way', () => {
    const found = described({ A: [1800, 0, 200], B: [200, 600, 1200] }, { A: [970, 0, 30], B: [900, 1500, 1600] });
    expect(found.parts.simpsonReversal).toBe(true);
    expect(title(found).title).toMatch(/^NPS fell by .* although it rose in every group: only the mix changed$/);
  });

  test('names nobody when the whole is within chance or a period has fewer than 30 answers', () => {
    const chance = described({ A: [50, 20, 30], B: [20, 5, 5] }, { A: [48, 20, 32], B: [20, 5, 5] });
    expect(title(chance).title).toMatch(/is within chance$/);
    expect(title(chance).subtitle).toContain('So its parts can be chance, too.');
    const few = described({ A: [15, 4, 4] }, { A: [2, 4, 15] });
    expect(title(few).title).toBe('NPS: too few responses to say why it moved');
    expect(title(few).subtitle).toContain('21 responses now and 23 before');
  });

  test('names no group whose own change is within chance', () => {
    const groups = (counts: readonly number[]) =>
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => [id, netAnswers(counts)] as const);
    const found = describeFrames(
      groupFrame('nps', scales.nps, groups([30, 10, 10])),
      groupFrame('nps', scales.nps, groups([25, 10, 15])),
    );
    if (isRefusal(found)) throw new TypeError(found.refused);
    expect(title(found).title).toBe('NPS fell by 20.0 points');
  });
});
