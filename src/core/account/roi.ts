import { isRefusal, type Refusal } from '../inference/refusal.ts';
import { type MeasureStep, type PlannedMeasure, stepsOfMeasure } from '../inference/roi/measure.ts';
import { discountedYears, monthsOf } from '../inference/roi/measure-return.ts';
import type { MeasureForecast } from '../inference/roi/simulate-measure.ts';
import { type Account, type AccountContext, type AccountDefinitions, accountsOf, resultOf, term } from './account.ts';

const simulation = 'Hertz 1964, Harvard Business Review 42(1), 95–106';
const pert = 'Malcolm, Roseboom, Clark & Fazar 1959, Operations Research 7(5), 646–669';
const retention = 'Gupta & Lehmann 2003, Journal of Interactive Marketing 17(1), 9–24';

/** What a planned measure is expected to bring. */
export const roiAccounts = {
  'roi.gain': {
    formula: 'Σ({moved} × {real} × {marginShare} × ({revenueAfter} × {yearsAfter} − {revenueBefore} × {yearsBefore}))',
    sources: [retention, simulation, pert, 'Gelman et al. 2013, Bayesian Data Analysis, chapters 2 and 3'],
  },
  'roi.net': { formula: '{gain} − {costOnce} − {costYearly} × {costYears}', sources: [simulation] },
  'roi.roi': {
    formula: '({gain} − {cost}) ÷ {cost}',
    sources: ['Phillips & Phillips 2007, The Value of Learning, chapter 9', simulation],
  },
} as const satisfies AccountDefinitions;

const account = accountsOf(roiAccounts);
const method = 'monte-carlo';

/** A forecast with the plan that it is of, or why there is none. */
export type ForecastOf = { readonly plan: PlannedMeasure; readonly forecast: MeasureForecast } | Refusal;

/** The return of a measure: what customers who change bring more. */
export function accountOfGain(
  of: ForecastOf,
  nameOf: (step: MeasureStep) => string,
  context: AccountContext = {},
): Account {
  if (isRefusal(of)) {
    return account('roi.gain', { ...context, terms: [], result: resultOf(null, 'money'), refusal: of });
  }
  const { plan, forecast } = of;
  const { world, gain } = forecast;
  const steps = stepsOfMeasure(plan, world);
  const years = (churn: number) => discountedYears(churn, plan.discount, monthsOf(plan));
  const each = (of: (step: MeasureStep) => number) => steps.map(of);
  const named = steps.map(nameOf);
  return account('roi.gain', {
    ...context,
    terms: [
      term(
        'moved',
        each(({ moved }) => moved),
        'number',
        named,
      ),
      term('real', world.real, 'fraction'),
      term('marginShare', world.margin, 'fraction'),
      term(
        'revenueBefore',
        each(({ revenueBefore }) => revenueBefore),
        'money',
        named,
      ),
      term(
        'revenueAfter',
        each(({ revenueAfter }) => revenueAfter),
        'money',
        named,
      ),
      term(
        'yearsBefore',
        each(({ churnBefore }) => years(churnBefore)),
        'number',
        named,
      ),
      term(
        'yearsAfter',
        each(({ churnAfter }) => years(churnAfter)),
        'number',
        named,
      ),
    ],
    result: resultOf(gain.value, 'money', { low: gain.low, high: gain.high, method }),
    caveats: ['not-causal', 'rests-on-assumptions', 'customers-of-today'],
  });
}

/** The return less what the measure costs within the horizon. */
export function accountOfNet({ plan, forecast }: Exclude<ForecastOf, Refusal>, context: AccountContext = {}): Account {
  const { world, gain, net } = forecast;
  return account('roi.net', {
    ...context,
    terms: [
      term('gain', gain.value, 'money'),
      term('costOnce', world.costOnce, 'money'),
      term('costYearly', world.costYearly, 'money'),
      term('costYears', discountedYears(0, plan.discount, monthsOf(plan)), 'number'),
    ],
    result: resultOf(net.value, 'money', { low: net.low, high: net.high, method }),
    caveats: ['rests-on-assumptions'],
  });
}

/** The net return per money spent. */
export function accountOfRoi({ forecast }: Exclude<ForecastOf, Refusal>, context: AccountContext = {}): Account {
  const { gain, cost, roi } = forecast;
  return account('roi.roi', {
    ...context,
    terms: [term('gain', gain.value, 'money'), term('cost', cost, 'money')],
    result: resultOf(roi?.value ?? null, 'fraction', { low: roi?.low ?? null, high: roi?.high ?? null, method }),
    caveats: ['rests-on-assumptions'],
    refusal: roi ? null : { refused: 'no-cost' },
  });
}
