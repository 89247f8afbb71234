import type { Bounds } from '../inference/bounds.ts';
import type { AverageRate } from '../inference/churn/convert-rate.ts';
import type { ExposureRate } from '../inference/churn/exposure-rate.ts';
import type { PeriodChurn } from '../inference/churn/period-churn.ts';
import type { Refusal } from '../inference/refusal.ts';
import type { Movement } from '../statistics/movement.ts';
import {
  type Account,
  type AccountContext,
  type AccountDefinitions,
  type AccountResult,
  accountsOf,
  resultOf,
  term,
} from './account.ts';

const farris = 'Farris et al. 2010, Marketing Metrics, 5.1';
const wilson = 'Wilson 1927, Journal of the American Statistical Association 22, 209–212';

/** Customer churn in every definition in use. */
export const churnAccounts = {
  'churn.customers': { formula: '{lost} ÷ {start}', sources: [farris, wilson] },
  'churn.retention': { formula: '1 − {lost} ÷ {start}', sources: [farris, wilson] },
  'churn.net-change': { formula: '({start} − {end}) ÷ {start}', sources: [farris] },
  'churn.of-average': { formula: '({lost} + {lostAgain}) ÷ (({start} + {end}) ÷ 2)', sources: [farris] },
  'churn.of-everybody': { formula: '({lost} + {lostAgain}) ÷ ({start} + {gained})', sources: [farris] },
  'churn.per-step': { formula: 'Σ({lost}) ÷ Σ({start})', sources: [farris, wilson] },
  'churn.average': { formula: '1 − ∏(1 − {rate})^(1 ÷ {periods})', sources: [farris] },
  'churn.annualised': { formula: '1 − (1 − {rate})^{periodsPerYear}', sources: [farris] },
  'churn.exposure': { formula: '{lost} ÷ {exposure}', sources: ['Garwood 1936, Biometrika 28, 437–442'] },
} as const satisfies AccountDefinitions;

const account = accountsOf(churnAccounts);

/** Which definition of churn of a period. */
type PeriodDefinition = 'customers' | 'retention' | 'net-change' | 'of-average' | 'of-everybody';

function periodResult(definition: PeriodDefinition, found: PeriodChurn): AccountResult {
  const { low, high } = found.interval;
  const method = 'wilson';
  if (definition === 'customers') return resultOf(found.churn, 'fraction', { low, high, method });
  if (definition === 'net-change') return resultOf(found.netChange, 'fraction', { signed: true });
  if (definition === 'of-average') return resultOf(found.ofAverage, 'fraction');
  if (definition === 'of-everybody') return resultOf(found.ofEverybody, 'fraction');
  const mirrored = { low: high === null ? null : 1 - high, high: low === null ? null : 1 - low };
  return resultOf(found.retention, 'fraction', { ...mirrored, method });
}

const impossible = ({ start, lost }: Movement): Refusal =>
  start > 0
    ? { refused: 'out-of-range', found: lost, needed: start }
    : { refused: 'too-few-customers', found: start, needed: 1 };

/** The churn of a period under one definition: its counts and its result. */
export function accountOfChurn(
  definition: PeriodDefinition,
  movement: Movement,
  found: PeriodChurn,
  context: AccountContext = {},
): Account {
  const { start, gained, lost, lostGained, end } = movement;
  const result = periodResult(definition, found);
  const ofStart = definition === 'customers' || definition === 'retention';
  return account(`churn.${definition}`, {
    ...context,
    terms: [
      term('start', start),
      term('lost', lost),
      term('gained', gained),
      ...(ofStart ? [] : [term('lostAgain', lostGained)]),
      term('end', end),
    ],
    result,
    exclusions: ofStart ? [{ id: 'lost-again', count: lostGained }] : [],
    caveats: [
      ...(definition === 'net-change' ? (['hides-losses'] as const) : []),
      ...(found.imbalance === 0 ? [] : (['counts-disagree'] as const)),
    ],
    refusal: result.value === null ? impossible(movement) : null,
  });
}

/** Losses of neighbouring steps per customer at the start of each: the rate of a step, weighted with its customers. */
export const accountOfSteps = (
  movements: readonly Pick<Movement, 'start' | 'lost'>[],
  labels: readonly string[],
  { value, low, high }: Bounds & { readonly value: number | null },
  context: AccountContext = {},
): Account =>
  account('churn.per-step', {
    ...context,
    terms: [
      term(
        'lost',
        movements.map(({ lost }) => lost),
        'count',
        labels,
      ),
      term(
        'start',
        movements.map(({ start }) => start),
        'count',
        labels,
      ),
    ],
    result: resultOf(value, 'fraction', { low, high, method: 'wilson' }),
    refusal: value === null ? { refused: 'too-few-customers' } : null,
  });

const noRates = (rates: readonly number[]): Refusal =>
  rates.length === 0 ? { refused: 'too-few-points', found: 0, needed: 1 } : { refused: 'out-of-range' };

/** The geometric average of the rates of neighbouring periods. */
export function accountOfAverage(
  rates: readonly number[],
  found: AverageRate,
  labels: readonly string[] = [],
  context: AccountContext = {},
): Account {
  const names = labels.length === rates.length ? labels : rates.map((_, index) => String(index + 1));
  return account('churn.average', {
    ...context,
    terms: [term('rate', rates, 'fraction', names), term('periods', rates.length)],
    result: resultOf(found.geometric, 'fraction'),
    caveats: ['periods-weigh-alike'],
    refusal: found.geometric === null ? noRates(rates) : null,
  });
}

/** A rate of one period carried to a year. */
export const accountOfYear = (
  rate: number,
  periodsPerYear: number,
  annual: number | null,
  context: AccountContext = {},
): Account =>
  account('churn.annualised', {
    ...context,
    terms: [term('rate', rate, 'fraction'), term('periodsPerYear', periodsPerYear)],
    result: resultOf(annual, 'fraction'),
    caveats: ['rate-stays'],
    refusal: annual === null ? { refused: 'out-of-range' } : null,
  });

/** Losses per customer and period of time that they were observed. */
export const accountOfExposure = (
  lost: number,
  exposure: number,
  { value, low, high }: ExposureRate,
  context: AccountContext = {},
): Account =>
  account('churn.exposure', {
    ...context,
    terms: [term('lost', lost), term('exposure', exposure, 'periods')],
    result: resultOf(value, 'fraction', { low, high, method: 'garwood' }),
    refusal: value === null ? { refused: exposure > 0 ? 'out-of-range' : 'too-few-customers' } : null,
  });
