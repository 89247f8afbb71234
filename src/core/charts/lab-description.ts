import type { Account, AccountContext } from '../account/account.ts';
import {
  accountOfAverage,
  accountOfChurn,
  accountOfExposure,
  accountOfSteps,
  accountOfYear,
} from '../account/churn.ts';
import { accountOfRevenue } from '../account/revenue.ts';
import { type MovementAnswer, type RevenueAnswer, tellsLosses } from '../customers/inquiry.ts';
import { averageRate, convertRate } from '../inference/churn/convert-rate.ts';
import { exposureRate } from '../inference/churn/exposure-rate.ts';
import { periodChurn } from '../inference/churn/period-churn.ts';
import { revenueChurn } from '../inference/churn/revenue-churn.ts';
import { fewestForValue } from '../metrics/metric.ts';
import type { Grain } from '../time/grain.ts';
import { currencyOf, movementsOfAll, wholeOf } from './churn-description.ts';
import { estimateRate, flowOfSteps, movementOfSteps, rateOfMovement } from './churn-rates.ts';

/** Definitions that the lab sets side by side, in its order. A further one is a line here, its account and its words. */
export const labDefinitions = [
  'churn.customers',
  'churn.net-change',
  'churn.of-average',
  'churn.of-everybody',
  'churn.per-step',
  'churn.average',
  'churn.annualised',
  'churn.exposure',
  'churn.revenue-gross',
  'churn.revenue-net',
  'retention.net-revenue',
] as const;

/** One of {@link labDefinitions}. */
export type LabDefinition = (typeof labDefinitions)[number];

/** Those that all say which share of the customers was lost in the whole period. */
const lostCustomers: readonly LabDefinition[] = ['churn.customers', 'churn.of-average', 'churn.of-everybody'];

/** One definition with the person's own counts. */
export interface LabRow {
  readonly definition: LabDefinition;
  readonly account: Account;
  /** What its value is a rate of: the whole period, one step of time, a year or a month. */
  readonly per: 'period' | 'step' | 'year' | 'month';
  /** Says something else than the others under the same name, and is here to be told apart. */
  readonly misleads: boolean;
}

/** The same customers under every definition. */
export interface LabDescription {
  readonly rows: readonly LabRow[];
  /** Fewer than 10 customers: nothing is shown. */
  readonly tooFew: boolean;
  readonly customers: number;
  /** Smallest and largest share of customers lost in the whole period, in percent; null with fewer than two. */
  readonly spread: readonly [number, number] | null;
  readonly currency: string | null;
}

/** What the lab is made of. */
export interface LabParts {
  readonly movements: MovementAnswer;
  readonly revenue: RevenueAnswer | null;
  readonly currency: string | null;
  readonly grain: Grain;
  /** Names of the finished steps, in their order. */
  readonly names: readonly string[];
}

const perYear: Readonly<Record<Grain, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

const daysInMonth = 365.25 / 12;

/** Describes the lab: the whole period under each definition, and what its steps come to. */
export function describeLab({ movements, revenue, currency, grain, names }: LabParts): LabDescription {
  const whole = wholeOf(movements);
  const found = periodChurn(whole);
  const ofPeriod = (definition: 'customers' | 'net-change' | 'of-average' | 'of-everybody') =>
    rowOf(accountOfChurn(definition, whole, found), 'period', definition === 'net-change');
  const steps = movementsOfAll(movements).filter((_, index) => {
    const step = movements.steps[index];
    return step !== undefined && tellsLosses(step);
  });
  const money = revenue && currencyOf({ revenue, currency });
  const amounts: AccountContext = { currency: money?.currency || null };
  const flow = money ? flowOfSteps(money.groups.map((group) => group.whole)) : null;
  const churn = flow && flow.start > 0 ? revenueChurn(flow) : null;
  const rows = [
    ...(['customers', 'net-change', 'of-average', 'of-everybody'] as const).map(ofPeriod),
    ...(steps.length > 0 ? ofSteps(steps, names, grain) : []),
    ...(whole.exposure > 0
      ? [ofExposure(whole.lost + whole.lostGained, whole.exposure, movements.steps.length > 0)]
      : []),
    ...(flow && churn
      ? (['churn.revenue-gross', 'churn.revenue-net', 'retention.net-revenue'] as const).map((definition) =>
          rowOf(accountOfRevenue(definition, flow, churn, amounts), 'period'),
        )
      : []),
  ];
  const rates = rows.flatMap(({ account: { result }, definition }) =>
    lostCustomers.includes(definition) && result.value !== null ? [100 * result.value] : [],
  );
  const customers = whole.start + whole.gained;
  return {
    rows: rows.toSorted(
      (left, right) => labDefinitions.indexOf(left.definition) - labDefinitions.indexOf(right.definition),
    ),
    tooFew: customers < fewestForValue,
    customers,
    spread: rates.length > 1 ? [Math.min(...rates), Math.max(...rates)] : null,
    currency: money?.currency || null,
  };
}

const rowOf = (account: Account, per: LabRow['per'], misleads = false): LabRow => ({
  definition: account.definition as LabDefinition,
  account,
  per,
  misleads,
});

function ofSteps(steps: ReturnType<typeof movementsOfAll>, names: readonly string[], grain: Grain): readonly LabRow[] {
  const { value, low, high } = estimateRate(rateOfMovement(movementOfSteps(steps)));
  const [rate, ends] = [fraction(value), { low: fraction(low), high: fraction(high) }];
  const rates = steps.flatMap((step) => periodChurn(step).churn ?? []);
  return [
    rowOf(accountOfSteps(steps, names, { value: rate, ...ends }), 'step'),
    rowOf(accountOfAverage(rates, averageRate(rates, perYear[grain]), names), 'step'),
    ...(rate !== null && grain !== 'year'
      ? [rowOf(accountOfYear(rate, perYear[grain], convertRate(rate, perYear[grain])), 'year')]
      : []),
  ];
}

/** Of dates in months; of a table that counts periods in those. */
function ofExposure(lost: number, observed: number, inDays: boolean): LabRow {
  const exposure = inDays ? observed / daysInMonth : observed;
  const context = inDays ? { period: 'month' as const } : {};
  return rowOf(accountOfExposure(lost, exposure, exposureRate(lost, exposure), context), inDays ? 'month' : 'step');
}

const fraction = (percent: number | null): number | null => (percent === null ? null : percent / 100);
