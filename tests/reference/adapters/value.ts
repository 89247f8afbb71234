import { isRefusal, type Refusal } from '../../../src/core/inference/refusal.ts';
import { type CashFlow, historicValue } from '../../../src/core/inference/value/historic-value.ts';
import { type SimpleValueInput, simpleValue, type TimedValue } from '../../../src/core/inference/value/simple-value.ts';
import { discountedSurvival } from '../../../src/core/inference/value/survival-value.ts';
import { type Adapters, adapter } from './adapter.ts';

const given = (value: TimedValue | Refusal): Partial<TimedValue> => (isRefusal(value) ? {} : value);

/** Customer value without a model of purchases. */
export const valueAdapters: Adapters = {
  'clv.historic': adapter(({ flows, discount }: { flows: CashFlow[]; discount: number }) => {
    const value = historicValue(flows, discount);
    return isRefusal(value) ? {} : { sum: value.sum, compounded: value.compounded };
  }),
  'clv.simple': adapter((input: SimpleValueInput) => {
    const value = simpleValue(input);
    if (isRefusal(value)) return {};
    const { endOfPeriod, immediate } = given(value.perpetual);
    return { endOfPeriod, immediate, finite: value.finite?.endOfPeriod, lifetimePeriods: value.lifetimePeriods };
  }),
  'clv.survivalDiscounted': adapter((input: { survival: number[]; margin: number; discount: number }) => {
    const value = discountedSurvival(input.survival, input.margin, input.discount);
    return isRefusal(value) ? {} : { clv: value.value, expectedPeriods: value.expectedPeriods };
  }),
};
