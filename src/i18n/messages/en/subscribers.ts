import type { Message } from '../../message.ts';

/** Words of the cell about the value of customers, where they subscribe. */
export const subscribers = {
  'subscribers.title': {
    one: 'Over the next month a paying customer is worth {mean} on average, half of them {median} or less',
    other: 'Over the next {n} months a paying customer is worth {mean} on average, half of them {median} or less',
  },
  'subscribers.title.refused': 'Not enough is known of these subscribers to say what they are worth',
  'subscribers.title.nobody': 'Nobody pays at the end of this selection',
  'subscribers.subtitle':
    'Together {total} (95% range {range}; {basis}) from {customers} paying customers. No customers yet to come are in it.',
  'subscribers.fresh': 'A new customer at {paying} a month is worth {value} in the same time.',
  'subscribers.fresh.range':
    'A new customer at {paying} a month is worth {value} in the same time (95% range {range}).',
  'subscribers.range': '{low} to {high}',
  'subscribers.method': 'Method',
  'subscribers.method.auto': 'Chosen from the data',
  'subscribers.method.hint':
    'Chosen from the data: sBG where those who stayed for long leave less often; one rate where they do not differ measurably; the observed curve where neither can be fitted.',
  'subscribers.method.sbg': 'sBG model',
  'subscribers.method.constant': 'One rate (simple formula)',
  'subscribers.method.survival': 'Observed curve (Kaplan–Meier)',
  'subscribers.why.asked': '{method}, as chosen here.',
  'subscribers.why.differ':
    '{method}, because customers differ: those who have stayed for long leave less often. It carries on beyond what was seen.',
  'subscribers.why.alike':
    '{method}, because the rate of loss does not fall measurably with age: {retention} of all renewals due were made.',
  'subscribers.why.neither': '{method}, because no model could be fitted. Nothing beyond what was seen is counted.',
  'subscribers.why.none': '',
  'subscribers.by-group': 'Each group has its own curve; one too small for that has that of all.',
  'subscribers.beyond': {
    one: '{n} customer is so old that a part of the horizon was never seen; that part counts for nothing.',
    other: '{n} customers are so old that a part of the horizon was never seen; that part counts for nothing.',
  },
  'subscribers.first': 'A new customer pays first',
  'subscribers.first.now': 'now',
  'subscribers.first.renewal': 'after the first renewal',
  'subscribers.first.hint':
    'With the first payment now, the simple formula is m (1 + d) ÷ (1 + d − r); else m r ÷ (1 + d − r).',
  'subscribers.how.fresh': 'A new customer, by the chosen method and all customers as one group.',
  'subscribers.how.residual': 'A customer in the twelfth month, over all time to come.',
  'subscribers.months': 'How many months count',

  'subscribers.fan': 'What today’s customers will bring in',
  'subscribers.fan.about': 'Added up month by month and discounted, of those who pay today.',
  'subscribers.fan.words': 'In {months} months today’s customers are expected to bring in {value}, 95% range {range}.',
  'subscribers.fan.point': 'Up to {day}: {value}, 95% range {range}',
  'subscribers.fan.future': 'expected, with 95% range',
  'subscribers.fan.month': 'month {n}',
  'subscribers.table.month': 'Month',
  'subscribers.table.customers': 'Customers still there',
  'subscribers.table.paying': 'They pay a month',
  'subscribers.table.value': 'Value so far',

  'subscribers.groups': 'By {column} at the start',
  'subscribers.groups.current': 'Paying customers',
  'subscribers.groups.paying': 'Mean MRR',
  'subscribers.groups.fresh': 'A new customer',
  'subscribers.groups.all': 'by the curve of all',

  'subscribers.methods': 'The methods side by side',
  'subscribers.methods.fresh': 'New customer, {months} months',
  'subscribers.methods.lifetime': 'New customer, all time',
  'subscribers.methods.remaining': 'All paying customers, {months} months',
  'subscribers.methods.told': 'What tells it',
  'subscribers.methods.sbg': 'α = {alpha}, β = {beta}',
  'subscribers.methods.constant': '{retention} of {renewals} renewals made',
  'subscribers.methods.survival': 'seen well up to month {last}',
  'subscribers.methods.chosen': 'shown here',
  'subscribers.methods.note':
    'A new customer pays the mean of those who pay today, {paying} a month. Here all customers are one group.',

  'subscribers.check.words':
    'Of the {n} customers who paid at the end of {until}, {expected} were expected to leave by {end} (95% range {range}); {happened} did ({off}).',
  'subscribers.check.none':
    'Of the {n} customers who paid at the end of {until}, {expected} were expected to leave by {end} (95% range {range}); none did.',
  'subscribers.check.revenue':
    'Of {paying} a month, {expected} were expected to be lost (95% range {range}); {happened} were.',
  'subscribers.check.inside': 'What happened lies in the range, so the forecast can be relied on as far as it says.',
  'subscribers.check.outside':
    'What happened lies outside of the range: something changed, or the method does not fit.',
  'subscribers.check.no-dates': 'The table has no dates, so no earlier day can be looked back from.',
  'subscribers.check.about': 'Customers lost since then, added up.',
  'subscribers.check.happened': 'happened',
  'subscribers.check.expected': 'expected, with 95% range',
  'subscribers.check.point': 'Up to {day}: {happened} lost, {expected} expected (95% range {range})',
  'subscribers.check.lost': 'Customers lost',
  'subscribers.check.lost-revenue': 'MRR lost',
  'subscribers.check.lost-expected': 'Expected',
  'subscribers.check-until.hint':
    'Leave it empty for a year before the last day, at most half of the time that was seen.',

  'subscribers.sort.value': 'Still worth',
  'subscribers.sort.stays': 'Chance to be there after {months} months',
  'subscribers.sort.paying': 'Pays a month',
  'subscribers.sort.months': 'Months as customer',
  'subscribers.sort.paid': 'Paid so far',
  'subscribers.customers.rows': 'Subscriptions of {customer}',
  'subscribers.known': 'Subscriptions {from} to {to}',
  'subscribers.periods': 'Periods of the table count as months.',
  'subscribers.accounts': 'An account counts once',
} satisfies Record<string, Message>;
