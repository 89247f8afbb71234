import { describe, expect, test } from 'vitest';
import { type Telling, tellChange, tellGroups, tellLevel } from '../../src/core/charts/telling.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/language.ts';
import { wordTelling } from '../../src/i18n/word-telling.ts';
import { groupFrame, netAnswers, netFrame, wholeOf } from '../core/charts/groups.ts';
import { scales } from '../core/charts/scores.ts';
import { loadMessages } from './all-messages.ts';

const [english, german] = [await loadMessages('en'), await loadMessages('de')];

const plain = (pieces: readonly { readonly text: string }[]) =>
  pieces
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-');

const said = (telling: Telling | null) => {
  const names = { metric: 'NPS', column: 'Channel' };
  if (!telling) return null;
  return {
    en: plain(wordTelling(telling, names, translator(english, 'en-US'), formatsFor('en-US'))),
    de: plain(wordTelling(telling, names, translator(german, 'de-DE'), formatsFor('de-DE'))),
  };
};

const all = (answers: readonly number[]) => wholeOf(netFrame({ all: answers }));

/** Months of 100 answers each, from January 2025. */
const months = (answers: readonly (readonly number[])[]) =>
  groupFrame(
    'nps',
    scales.nps,
    answers.map((month, index) => [
      null,
      netAnswers(month),
      { periodStart: `2025-${String(index + 1).padStart(2, '0')}-01` },
    ]),
  );

describe('what became of a number', () => {
  test('a change that is likely real says so, with what it was and how far it may reach', () => {
    const told = said(tellChange(all([600, 300, 100]), all([400, 400, 200]), 'previous'));
    expect(told?.en).toMatch(/^NPS is 50 \(n = 1,000\), likely higher than the period before \(20\): \+30\.0 points/);
    expect(told?.de).toMatch(/^NPS liegt bei 50 \(n = 1\.000\), wahrscheinlich höher als im Zeitraum davor \(20\)/);
  });

  test('a change that could be chance is not claimed, however large it looks', () => {
    const told = said(tellChange(all([22, 10, 8]), all([17, 12, 11]), 'year-before'));
    expect(told?.en).toContain('no change that could not be chance');
    expect(told?.de).toContain('keine Veränderung, die nicht auch Zufall sein könnte');
    expect(told?.en).not.toContain('likely');
  });

  test('below 30 answers it is a hint, below 10 no value is said, without any it says so', () => {
    expect(said(tellChange(all([10, 8, 7]), null, 'none'))?.en).toContain('only a hint');
    expect(said(tellChange(all([4, 3, 2]), null, 'none'))?.en).toBe(
      '9 answers are not enough to say anything about NPS; at least 10 are needed.',
    );
    expect(said(tellChange(all([0, 0, 0]), null, 'none'))?.en).toBe('No answers on NPS in this selection.');
  });
});

describe('the level', () => {
  test('a lasting shift says since when, and from what to what', () => {
    const low = Array.from({ length: 6 }, () => [30, 30, 40]);
    const high = Array.from({ length: 6 }, () => [60, 30, 10]);
    const told = said(tellLevel(all([540, 360, 300]), months([...low, ...high]), 'month'));
    expect(told?.en).toBe('Since July 2025, NPS has likely been at another level: 50 instead of −10.');
  });

  test('without a shift none is claimed, and five months are too few to tell', () => {
    const even = Array.from({ length: 12 }, () => [40, 30, 30]);
    expect(said(tellLevel(all([480, 360, 360]), months(even), 'month'))?.en).toContain('no lasting change');
    expect(said(tellLevel(all([200, 150, 150]), months(even.slice(0, 5)), 'month'))?.de).toContain('ab 6 Monaten');
  });

  test('a shift between levels of fewer than 30 answers is not claimed', () => {
    const few = [...Array.from({ length: 4 }, () => [0, 0, 5]), ...Array.from({ length: 4 }, () => [5, 0, 0])];
    expect(said(tellLevel(all([20, 0, 20]), months(few), 'month'))?.en).not.toContain('another level');
  });
});

describe('the group that differs most', () => {
  test('is named with its number, against all others', () => {
    const groups = netFrame({ Phone: [10, 20, 70], Shop: [120, 60, 20], Web: [110, 60, 30] });
    const told = said(tellGroups(wholeOf(groups), groups));
    expect(told?.en).toMatch(
      /^Within “Channel”, Phone differs most: NPS −60 \(n = 100\), −\d+\.\d points against all others/,
    );
    expect(told?.de).toContain('die Gruppe Phone ab');
  });

  test('is nobody where chance explains all differences, and groups without enough answers are not compared', () => {
    const alike = netFrame({ Phone: [40, 30, 30], Shop: [42, 30, 28] });
    expect(said(tellGroups(wholeOf(alike), alike))?.en).toContain('no group differs');
    const tiny = netFrame({ Phone: [4, 0, 0], Shop: [0, 0, 4] });
    expect(said(tellGroups(wholeOf(tiny), tiny))?.en).toContain('too few answers');
  });
});
