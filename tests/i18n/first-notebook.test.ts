import { expect, test } from 'vitest';
import type { TableFacts } from '../../src/core/notebook/table-facts.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { translator } from '../../src/i18n/language.ts';
import { wordTableFacts } from '../../src/i18n/word-first-notebook.ts';
import { loadMessages } from './all-messages.ts';

const [english, german] = [await loadMessages('en'), await loadMessages('de')];
const inEnglish = (facts: TableFacts) => wordTableFacts(facts, translator(english, 'en-US'), formatsFor('en-US'));
const inGerman = (facts: TableFacts) => wordTableFacts(facts, translator(german, 'de-DE'), formatsFor('de-DE'));

const scale = (min: number, max: number) => ({ min, max, goodEnd: 'high' }) as const;
const shop: TableFacts = {
  kind: 'responses',
  rows: 2764,
  span: { first: '2024-01-02', last: '2025-12-31' },
  metrics: [
    { metric: 'nps', questions: 1, scale: scale(0, 10) },
    { metric: 'csat', questions: 3, scale: scale(1, 5) },
    { metric: 'ces', questions: 2, scale: null },
  ],
  meanings: [],
  splits: ['kanal', 'Region'],
};

test('says what a table is, without a result that could go stale', () => {
  expect(inEnglish(shop)).toBe(
    '2,764 responses from January 2, 2024 to December 31, 2025. Questions asked: NPS (0–10), CSAT (3 questions, 1–5), ' +
      'and CES (2 questions on different scales). The answers can be split by “kanal” and “Region”.',
  );
  expect(inGerman(shop)).toBe(
    '2.764 Antworten vom 2. Januar 2024 bis zum 31. Dezember 2025. Gefragt wurde nach NPS (0–10), CSAT (3 Fragen, ' +
      '1–5) und CES (2 Fragen auf verschiedenen Skalen). Die Antworten lassen sich nach „kanal“ und „Region“ aufteilen.',
  );
});

test('says what is missing: dates, and questions to measure', () => {
  const bare = { kind: 'responses', rows: 1, span: null, metrics: [], meanings: [], splits: [] } as const;
  expect(inEnglish(bare)).toMatch(/^1 response. No column says when it was given, so there is no trend over time. No /);
  expect(inGerman(bare)).toMatch(/^1 Antwort. Keine Spalte sagt, wann sie gegeben wurde, .* Keine Spalte ist als NPS-/);
});

test('one day is one day; many and long names are cut, and markup in a name is only a name', () => {
  const day = { ...shop, span: { first: '2025-12-31', last: '2025-12-31' } };
  const splits = ['*bold*', `${'long '.repeat(20)}`, 'c', 'd', 'e', 'f', 'g'];
  expect(inEnglish({ ...day, splits })).toMatch(/^2,764 responses, all from December 31, 2025. /);
  expect(inEnglish({ ...day, splits })).toContain(
    'split by “\\*bold\\*”, “long long long long long long long long long lo…”, ',
  );
  expect(inGerman({ ...day, splits })).toMatch(/„e“ und 2 weiteren Spalten aufteilen\.$/);
});

test('a table that is no survey says what it holds, and promises nothing', () => {
  const orders: TableFacts = {
    kind: 'orders',
    rows: 2,
    span: { first: '2024-01-02', last: '2025-12-31' },
    metrics: [],
    meanings: [{ role: 'amount', name: 'Total' }],
    splits: ['Status'],
  };
  expect(inEnglish(orders)).toBe(
    '2 orders from January 2, 2024 to December 31, 2025. Recognised: Amount (“Total”). It can be grouped by “Status”.',
  );
  expect(inGerman({ ...orders, span: null })).toBe(
    '2 Bestellungen, ohne Datum. Erkannt: Betrag („Total“). Die Tabelle lässt sich nach „Status“ gruppieren.',
  );
});
