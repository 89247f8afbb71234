import { describe, expect, test } from 'vitest';
import { accountDefinitions } from '../../src/core/account/index.ts';
import type { RefusalReason } from '../../src/core/inference/refusal.ts';
import { formatsFor } from '../../src/i18n/format.ts';
import { type MessageKey, translator } from '../../src/i18n/language.ts';
import { wordAccount } from '../../src/i18n/word-account.ts';
import { wordRefusal } from '../../src/i18n/word-refusal.ts';
import { examples, refusedExamples } from '../core/account/examples.ts';
import { loadMessages } from './all-messages.ts';

const english = await loadMessages('en');

const languages = [
  { locale: 'en-US', t: translator(await loadMessages('en'), 'en-US') },
  { locale: 'de-DE', t: translator(await loadMessages('de'), 'de-DE') },
];
const reasons = Object.keys(english).flatMap((key) => /^refusal\.(?!found|about|row)([a-z-]+)$/.exec(key)?.[1] ?? []);
const accounts = [...examples, ...refusedExamples];

const known = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('no such example');
  return value;
};
const exampleOf = (id: string) => known(examples.find(({ definition }) => definition === id));

describe.each(languages)('an account in words, $locale', ({ locale, t }) => {
  const formats = formatsFor(locale);

  test.each(accounts.map((account, index) => ({ index, id: account.definition, account })))(
    '$index $id leaves no hole, no dot for a comma, and no hyphen for a minus',
    ({ account }) => {
      const worded = wordAccount(account, t, formats);
      const { sources, ...visible } = worded;
      const text = JSON.stringify(visible);
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/);
      expect(text).not.toMatch(/"-\d|[ (]-\d/);
      if (locale === 'de-DE') expect(JSON.stringify([worded.lines, worded.formula])).not.toMatch(/\d\.\d(?!\d\d)/);
      expect(sources.length).toBeGreaterThan(0);
      expect(worded.formula === '').toBe(worded.refusal !== null);
    },
  );

  test('names and defines everything that can be accounted for, in words of its own', () => {
    const names = Object.keys(accountDefinitions).map((id) => t(`account.${id}.definition` as MessageKey));
    expect(names.every((name) => /^[A-ZÄÖÜ].*[.]$/.test(name))).toBe(true);
  });

  test.each(reasons)('says of %s what is missing and what to do', (reason) => {
    const text = wordRefusal({ refused: reason as RefusalReason, found: 3, needed: 10 }, t, formats);
    expect(text).not.toMatch(/\{\w+\}|undefined/);
    expect(text.split('. ').length).toBeGreaterThan(1);
  });
});

describe('with the numbers put in', () => {
  const say = (id: string, language: 0 | 1) => {
    const { locale, t } = known(languages[language]);
    return wordAccount(exampleOf(id), t, formatsFor(locale));
  };
  const space = (text: string) => text.replaceAll('\u00a0', ' ');

  test('churn is 12 of 200 in both languages', () => {
    expect(say('churn.customers', 0).formula).toBe('12 ÷ 200 = 6.0%');
    expect(space(say('churn.customers', 1).formula)).toBe('12 ÷ 200 = 6,0 %');
    expect(say('churn.customers', 1).exclusions).toEqual([
      { name: 'Im Zeitraum gewonnen und wieder verloren', value: '2' },
    ]);
    expect(space(say('churn.net-change', 1).formula)).toBe('(200 − 216) ÷ 200 = −8,0 %');
  });

  test('money has its currency, lists their names, periods their unit', () => {
    expect(space(say('value.simple-end', 1).formula)).toBe('50,00 € × 80,0 % ÷ (1 + 10,0 % − 80,0 %) = 133,33 €');
    expect(say('value.simple-end', 0).formula).toBe('€50.00 × 80.0% ÷ (1 + 10.0% − 80.0%) = €133.33');
    expect(space(say('churn.average', 1).formula)).toBe('1 − ∏(1 − Abwanderungsrate)^(1 ÷ 3) = 5,0 %');
    expect(say('churn.average', 1).lines.map(({ name }) => name)).toContain('Abwanderungsrate, Februar');
    expect(say('survival.median', 0).formula).toMatch(/^6 = 6 months$/);
    expect(say('survival.median', 1).formula).toMatch(/^6 = 6 Monate$/);
  });

  test('a list that is only added up stands as its sum, and a less known sign is explained', () => {
    const { lines, formula, sign } = say('churn.per-step', 0);
    expect(formula).not.toContain('Σ');
    expect(formula).toMatch(/^\d+ ÷ [\d,]+ = [\d.]+%$/);
    expect(sign).toBe('');
    expect(lines.length).toBeGreaterThan(1);
    expect(say('churn.average', 0).sign).toMatch(/^∏ multiplies/);
    expect(say('churn.customers', 0).sign).toBe('');
  });

  test('a comparison says its difference with sign and unit, its range, and its chance', () => {
    const { formula, certainty, methods } = say('compare.two', 1);
    expect(space(formula)).toMatch(/^\d+,\d\d − \d+,\d\d = \+\d+,\d Punkte$/);
    expect(space(certainty.join(' '))).toMatch(
      /im Bereich \+\d.* bis \+\d.*95-⁠%-Bereich.*in weniger als 0,1 % der Fälle \(p < 0,001\)/,
    );
    expect(methods[0]?.words).toBe('Methode: Adjusted Wald.');
  });
});
