import { isRefusal, type Refusal } from '../inference/refusal.ts';
import type { SbgParameters } from '../inference/sbg/curve.ts';
import type { ProjectedAge, ResidualValue } from '../inference/sbg/projection.ts';
import type { CashFlow, HistoricValue } from '../inference/value/historic-value.ts';
import type { SimpleValue, SimpleValueInput } from '../inference/value/simple-value.ts';
import {
  type Account,
  type AccountContext,
  type AccountDefinitions,
  type AccountResult,
  accountsOf,
  resultOf,
  term,
} from './account.ts';

const gupta = 'Gupta & Lehmann 2003, Journal of Interactive Marketing 17(1), 9–24';
const berger = 'Berger & Nasr 1998, Journal of Interactive Marketing 12(1), 17–30';
const sbg = 'Fader & Hardie 2007, Journal of Interactive Marketing 21(1), 76–90';
const draws = 'Krinsky & Robb 1986, Review of Economics and Statistics 68(4), 715–719';

/** What customers have been worth, and what they will be under constant or fitted retention. */
export const valueAccounts = {
  'value.historic': {
    formula: 'Σ({payment} × (1 + {discount})^{ageYears})',
    sources: ['Kumar 2008, Managing Customers for Profit, chapter 5'],
  },
  'value.simple-end': {
    formula: '{margin} × {retention} ÷ (1 + {discount} − {retention})',
    sources: [gupta, berger],
  },
  'value.simple-immediate': {
    formula: '{margin} × (1 + {discount}) ÷ (1 + {discount} − {retention})',
    sources: [gupta, berger],
  },
  'value.survival': {
    formula: 'Σ({margin} × {survival} ÷ (1 + {discount})^{age})',
    sources: ['Gupta, Lehmann & Stuart 2004, Journal of Marketing Research 41, 7–18'],
  },
  'sbg.retention': {
    formula: '∏(({beta} + {age} − 1) ÷ ({alpha} + {beta} + {age} − 1))',
    sources: [sbg, draws],
  },
  'sbg.residual-value': {
    formula:
      '{margin} × ({beta} + {served} − 1) ÷ ({alpha} + {beta} + {served} − 1) × ₂F₁(1; {beta} + {served}; {alpha} + {beta} + {served}; 1 ÷ (1 + {discount}))',
    sources: ['Fader & Hardie 2010, Marketing Science 29, 85–93', draws],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(valueAccounts);

/** The realised value: every payment carried to the day of valuation. */
export function accountOfHistoricValue(
  flows: readonly CashFlow[],
  discount: number,
  found: HistoricValue | Refusal,
  context: AccountContext = {},
): Account {
  const refused = isRefusal(found);
  return account('value.historic', {
    ...context,
    terms: [
      term(
        'payment',
        flows.map(({ value }) => value),
        'money',
      ),
      term(
        'ageYears',
        flows.map(({ ageYears }) => ageYears),
        'number',
      ),
      term('discount', discount, 'fraction'),
    ],
    result: resultOf(refused ? null : found.compounded, 'money'),
    caveats: ['realised-only'],
    refusal: refused ? found : null,
  });
}

/** As many margins as the horizon holds, each worth retention ÷ (1 + discount) of the one before. */
const finiteFormulas = {
  'value.simple-end': 'Σ({margin} × ({retention} ÷ (1 + {discount}))^{age})',
  'value.simple-immediate': 'Σ({margin} × ({retention} ÷ (1 + {discount}))^{age})',
} as const;

/** The simple formula under one timing: over all periods to come, or over a horizon of whole periods. */
export function accountOfSimpleValue(
  timing: 'end' | 'immediate',
  { margin, retention, discount, horizon = null }: SimpleValueInput,
  found: SimpleValue | Refusal,
  context: AccountContext = {},
): Account {
  const definition = `value.simple-${timing}` as const;
  const refusedWhole = isRefusal(found);
  const timed = refusedWhole ? found : horizon === null ? found.perpetual : found.finite;
  const refusal: Refusal | null = timed === null ? { refused: 'out-of-range' } : isRefusal(timed) ? timed : null;
  const value = timed === null || isRefusal(timed) ? null : timed[timing === 'end' ? 'endOfPeriod' : 'immediate'];
  const first = timing === 'end' ? 1 : 0;
  const ages = Array.from({ length: Math.max(0, Math.floor(horizon ?? 0)) }, (_, index) => first + index);
  return account(definition, {
    ...context,
    ...(horizon === null ? {} : { formula: finiteFormulas[definition] }),
    terms: [
      term('margin', margin, 'money'),
      term('retention', retention, 'fraction'),
      term('discount', discount, 'fraction'),
      ...(horizon === null ? [] : [term('horizon', horizon, 'periods'), term('age', ages, 'number')]),
    ],
    result: resultOf(value, 'money'),
    caveats: horizon === null ? ['constant-for-ever'] : [],
    refusal,
  });
}

/** Where the shares of a value come from. */
export interface SharesBasis {
  /** Age of the first share; 0 unless the first margin comes later. */
  readonly firstAge?: number;
  /** From a fitted model instead of a curve. */
  readonly fitted?: boolean;
}

/** The value by the shares still there at given ages: margins by the share still there, discounted. */
export function accountOfSurvivalValue(
  survival: readonly number[],
  margin: number,
  discount: number,
  found: { readonly value: number; readonly low?: number | null; readonly high?: number | null } | Refusal,
  context: AccountContext = {},
  { firstAge = 0, fitted = false }: SharesBasis = {},
): Account {
  const refused = isRefusal(found);
  const ages = survival.map((_, age) => firstAge + age);
  const { low = null, high = null } = refused ? {} : found;
  const method = fitted ? 'parametric-draws' : 'greenwood';
  return account('value.survival', {
    ...context,
    terms: [
      term('margin', margin, 'money'),
      term('discount', discount, 'fraction'),
      term('age', ages, 'number'),
      term('survival', survival, 'fraction', ages.map(String)),
    ],
    result: resultOf(refused ? null : found.value, 'money', { low, high, method: low === null ? null : method }),
    caveats: [fitted ? 'beyond-what-was-seen' : 'until-last-age'],
    refusal: refused ? found : null,
  });
}

/** The share of the customers of age `from` whom the fitted model expects to be still there at a later age. */
export function accountOfProjection(
  parameters: SbgParameters | Refusal,
  from: number,
  projected: ProjectedAge | null,
  context: AccountContext = {},
): Account {
  const refused = isRefusal(parameters);
  const until = projected?.age ?? from;
  const ages = Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index + 1);
  const { survival = null, low = null, high = null } = refused ? {} : (projected ?? {});
  const result: AccountResult = resultOf(survival, 'fraction', { low, high, method: 'parametric-draws' });
  return account('sbg.retention', {
    ...context,
    terms: refused
      ? []
      : [
          term('alpha', parameters.alpha, 'number'),
          term('beta', parameters.beta, 'number'),
          term('age', ages, 'number'),
        ],
    result,
    caveats: ['beyond-what-was-seen'],
    refusal: refused ? parameters : survival === null ? { refused: 'beyond-observation' } : null,
  });
}

/** What a customer in the period `served` is still worth under the fitted model. */
export function accountOfResidualValue(
  parameters: SbgParameters | Refusal,
  { margin, served, discount }: { readonly margin: number; readonly served: number; readonly discount: number },
  found: ResidualValue | Refusal,
  context: AccountContext = {},
): Account {
  const refusal = isRefusal(parameters) ? parameters : isRefusal(found) ? found : null;
  const { value = null, low = null, high = null } = isRefusal(found) ? {} : found;
  const undiscounted = '{margin} × ({beta} + {served} − 1) ÷ ({alpha} − 1)';
  const fitted = isRefusal(parameters)
    ? []
    : [term('alpha', parameters.alpha, 'number'), term('beta', parameters.beta, 'number')];
  return account('sbg.residual-value', {
    ...context,
    ...(discount === 0 ? { formula: undiscounted } : {}),
    terms: [
      term('margin', margin, 'money'),
      term('discount', discount, 'fraction'),
      term('served', served, 'number'),
      ...fitted,
    ],
    result: resultOf(value, 'money', { low, high, method: 'parametric-draws' }),
    caveats: ['beyond-what-was-seen'],
    refusal,
  });
}
