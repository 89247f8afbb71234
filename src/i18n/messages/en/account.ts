import type { Message } from '../../message.ts';

/** Names and definitions of all estimates that are not score metrics, for readers who are no statisticians. */
export const account = {
  'account.churn.customers': 'Churn rate',
  'account.churn.customers.definition':
    'The share of the customers at the start of the period who left before its end. New customers do not count.',
  'account.churn.retention': 'Retention',
  'account.churn.retention.definition': 'The share of the customers at the start of the period who stayed to its end.',
  'account.churn.net-change': 'Net change of the customer base',
  'account.churn.net-change.definition':
    'How much smaller the customer base is at the end than at the start. Below 0 means that it grew.',
  'account.churn.of-average': 'Churn rate of the average base',
  'account.churn.of-average.definition':
    'All customers lost in the period, per customer of the mean between start and end.',
  'account.churn.of-everybody': 'Churn rate of everybody',
  'account.churn.of-everybody.definition': 'All customers lost in the period, per person who was a customer in it.',
  'account.churn.revenue-gross': 'Gross revenue churn',
  'account.churn.revenue-gross.definition':
    'The share of the recurring revenue at the start that was lost: by customers who left and by those who pay less.',
  'account.churn.revenue-net': 'Net revenue churn',
  'account.churn.revenue-net.definition':
    'As gross revenue churn, but what remaining customers pay more is taken off. Below 0 means growth without new customers.',
  'account.retention.gross-revenue': 'Gross revenue retention',
  'account.retention.gross-revenue.definition':
    'The share of the recurring revenue at the start that was kept, without counting what anybody pays more.',
  'account.retention.net-revenue': 'Net revenue retention',
  'account.retention.net-revenue.definition':
    'What the customers at the start pay at the end, as a share of what they paid then. Above 100% they pay more.',
  'account.outcome.bought': 'Share that bought after the answer',
  'account.outcome.bought.definition':
    'Answers whose customer bought within the days after the answer, divided by all answers whose days are over.',
  'account.churn.per-step': 'Churn rate per step of time',
  'account.churn.per-step.definition':
    'All losses, each of a customer who was there at the start of its step, divided by the customers at the start of every finished step, added up.',
  'account.churn.average': 'Average churn rate',
  'account.churn.average.definition':
    'The steady rate that would lose as many customers as the changing rates did. Retention multiplies, so it is not the mean.',
  'account.churn.annualised': 'Churn rate per year',
  'account.churn.annualised.definition': 'What a rate per period comes to in a year if it stays the same.',
  'account.churn.exposure': 'Losses per customer and period',
  'account.churn.exposure.definition':
    'Customers lost for each period that a customer was observed, so that observations of unequal length compare.',
  'account.survival.at': 'Share still customer',
  'account.survival.at.definition':
    'The share of customers expected to be still there after this time. Those observed for a shorter time count as long as they were seen.',
  'account.survival.median': 'Median time as a customer',
  'account.survival.median.definition': 'The time by which half of the customers have left.',
  'account.survival.restricted-mean': 'Mean time as a customer',
  'account.survival.restricted-mean.definition':
    'How long a customer stays on average within the horizon: the area under the survival curve.',
  'account.survival.log-rank': 'Do the groups leave alike?',
  'account.survival.log-rank.definition':
    'The chance of differences as large as these if all groups left alike, over their whole curves.',
  'account.cohorts.pooled': 'Retention of all cohorts',
  'account.cohorts.pooled.definition':
    'The share of customers still there at this age, all cohorts together. A cohort counts only for the ages it has reached.',
  'account.sbg.retention': 'Projected retention',
  'account.sbg.retention.definition':
    'The share expected to be still there later, if customers differ in how readily they leave and none of them changes.',
  'account.sbg.residual-value': 'Residual value of a customer',
  'account.sbg.residual-value.definition':
    'What a customer of this age is expected to bring from now on, later margins counting less.',
  'account.value.historic': 'Realised customer value',
  'account.value.historic.definition':
    'The profit that a customer has brought so far, earlier payments carried forward with interest. No forecast.',
  'account.value.simple-end': 'Customer lifetime value, first margin at the first renewal',
  'account.value.simple-end.definition':
    'What a customer brings if margin, retention and discount stay the same and the first margin comes after the first renewal.',
  'account.value.simple-immediate': 'Customer lifetime value, first margin now',
  'account.value.simple-immediate.definition':
    'What a customer brings if margin, retention and discount stay the same and the first margin comes now.',
  'account.value.survival': 'Customer value within the observed time',
  'account.value.survival.definition':
    'Each period’s margin times the share of customers still there, later ones counting less. Nothing is extrapolated.',
  'account.value.mean': 'Mean value of a customer',
  'account.value.mean.definition':
    'All values together, divided by the customers who have one. A few dear customers pull it up: the median stands beside it.',
  'account.value.realised': 'Paid so far per customer',
  'account.value.realised.definition':
    'What all customers have paid so far, on the mean of everybody who ever was one.',
  'account.value.lifespan': 'Margin times lifespan',
  'account.value.lifespan.definition':
    'The margin of a month divided by the share lost in a month: 1 ÷ rate is how many months customers stay on average.',
  'account.value.averages': 'Order value × frequency × lifespan',
  'account.value.averages.definition':
    'The mean order, times the orders of a customer in a year, times the years a customer stays at the rate of loss so far.',
  'account.sbg.lifetime': 'Value of a new customer by the sBG',
  'account.sbg.lifetime.definition':
    'What a new customer brings in over all time when customers differ in how easily they leave; later margins count less.',
  'account.replies.quantile': 'Waiting time',
  'account.replies.quantile.definition':
    'All tickets in the order of their waiting times, those that still wait last: the time at the first place that the share reaches.',
  'account.value.purchases': 'Expected spend of a customer',
  'account.value.purchases.definition':
    'The purchases expected in each month ahead times the spend expected per purchase, later months counting less.',
  'account.purchases.alive': 'Chance to be still a customer',
  'account.purchases.alive.definition':
    'How likely a customer will buy again at all, judged by how often and how recently they bought.',
  'account.purchases.spend': 'Expected spend per purchase',
  'account.purchases.spend.definition':
    'A customer’s own mean spend, drawn towards the mean of all customers, the more the fewer purchases are known.',
  'account.purchases.hold-out': 'Prediction against what happened',
  'account.purchases.hold-out.definition':
    'How far the purchases predicted for a period that the model had not seen were from the real ones.',
  'account.change.mix-rate': 'Why it moved',
  'account.change.mix-rate.definition':
    'The change, split exactly into what came from another mix of groups and what came from the groups themselves.',
  'account.compare.two': 'Comparison',
  'account.compare.two.definition': 'The difference between both values, and how far chance alone could move it.',
  'account.compare.groups': 'Do the groups differ?',
  'account.compare.groups.definition':
    'The chance of differences as large as these if all groups were alike. One test for all comes before any single one.',
  'account.limits.net': 'Limits of a period',
  'account.limits.net.definition':
    'How far a period’s score may lie from the centre by chance. The fewer responses, the further.',
  'account.limits.share': 'Limits of a period',
  'account.limits.share.definition':
    'How far a period’s share may lie from the centre by chance. The fewer responses, the further.',
  'account.limits.individuals': 'Limits of the series',
  'account.limits.individuals.definition':
    'How far a value may lie from the mean if it varies as it did from one period to the next.',
  'account.steps': 'Step in the series',
  'account.steps.definition':
    'The difference between two levels. A step is assumed only where it explains more than it costs to assume one.',
  'account.drift': 'Drift of the series',
  'account.drift.definition':
    'Whether later values tend to be higher: pairs that rise less pairs that fall, in standard errors.',
  'account.season': 'Season taken out',
  'account.season.definition': 'A value as the sum of its trend, the usual pattern of the year, and what is left.',
  'account.drivers': 'Share of a driver',
  'account.drivers.definition':
    'How much of what all drivers explain together goes with this one. Shared parts are divided fairly.',
  'account.words': 'Typical word',
  'account.words.definition':
    'The chance of so uneven a use of this word if both groups used it alike. Comments count, not repetitions.',
  'account.before-after': 'Same respondents before and after',
  'account.before-after.definition':
    'Whether more respondents changed one way than the other. Those who stayed the same say nothing about it.',
  'account.difference-in-differences': 'Change beyond the control group',
  'account.difference-in-differences.definition':
    'What changed where the measure was taken, less what changed where it was not.',
  'account.interrupted-series': 'Jump at the measure',
  'account.interrupted-series.definition':
    'The level right after the measure, less the level that the time before it led to.',
  'account.weights.raked': 'Cost of weighting',
  'account.weights.raked.definition':
    'By what factor weighting widens the uncertainty: real responses per response of full worth.',
  'account.roi.gain': 'Expected return of the measure',
  'account.roi.gain.definition':
    'Customers who change, of them the part whose change is real, times what each of them brings more within the horizon: revenue by the years that customers of the new and of the old group stay, at the margin. Ranges count with their mean, (low + 4 × likely + high) ÷ 6.',
  'account.roi.net': 'Expected net return',
  'account.roi.net.definition': 'The expected return less all costs within the horizon, both as they are worth today.',
  'account.roi.roi': 'Return on investment (ROI)',
  'account.roi.roi.definition': 'What the measure brings beyond its cost, per money spent. Above 0 it pays.',
} satisfies Record<string, Message>;
