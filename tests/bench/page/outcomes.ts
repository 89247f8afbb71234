import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import { usualRules } from '../../../src/core/link/link.ts';
import { dayOf, isoDate } from '../../../src/core/time/day.ts';
import { answerInquiry } from '../../../src/engine/index.ts';
import { duckdb, fastestOf, fileOf, idOf, load, orderFile } from './churn.ts';
import { timeOf } from './measure.ts';

const million = 1_000_000;
const first = dayOf({ year: 2023, month: 1, day: 1 });
const days = 1000;
const window = 90;

/** A million answers of up to a million customers. */
function responseFile(): File {
  const draw = seededRandom(3);
  let id = 0;
  return fileOf('responses.csv', 'response_id,customer_id,answered_on,nps\n', million, () => {
    id += 1;
    const day = isoDate(first + Math.floor(draw() * days));
    return `${id},${idOf(Math.floor(draw() * million))},${day},${Math.floor(draw() * 11)}\n`;
  });
}

/** The last answer of a customer and day, if its window is over and the customer has ever ordered. */
const asOf = `
  WITH answers AS (SELECT response_id, customer_id, answered_on::DATE AS day, nps FROM responses
    QUALIFY row_number() OVER (PARTITION BY customer_id, answered_on ORDER BY response_id DESC) = 1),
  known AS (SELECT DISTINCT customer_id FROM orders),
  followed AS (SELECT * FROM answers SEMI JOIN known USING (customer_id)
    WHERE day + ${window} <= (SELECT max(order_date::DATE) FROM orders)),
  after AS (SELECT followed.response_id, followed.nps, sum(orders.amount) AS spent FROM followed
    LEFT JOIN orders ON orders.customer_id = followed.customer_id
      AND orders.order_date::DATE > followed.day AND orders.order_date::DATE <= followed.day + ${window}
    GROUP BY ALL)
  SELECT nps::INT AS nps, count(*)::INT AS n, count(spent)::INT AS bought, coalesce(sum(spent), 0)::BIGINT AS spent
  FROM after GROUP BY nps ORDER BY nps`;

async function ours(responses: File, orders: File) {
  const [table, other] = [await load(responses), await load(orders)];
  const item = table.meta.columns.find(({ role }) => role === 'nps')?.id ?? 'no column';
  const outcome = { table: other.meta.id, role: 'customerId', rules: usualRules } as const;
  const inquiry = { ask: 'outcomes', table: table.meta.id, item, outcome, window } as const;
  const ask = () => answerInquiry(table, inquiry, undefined, undefined, [other]);
  const firstTime = await timeOf(ask);
  const time = await fastestOf(3, ask);
  const { groups } = await ask();
  const says = (groups[0]?.answers ?? [])
    .map(({ n, bought, amounts }, answer) => `${answer} ${n} ${bought} ${amounts[0]?.sum ?? 0}`)
    .join('; ');
  return { first: firstTime, time, says };
}

/** What customers spent in the 90 days after each of a million answers, from three million orders. */
export async function outcomes() {
  const [responses, orders] = [responseFile(), orderFile()];
  const echolot = await ours(responses, orders);
  const theirs = await duckdb({ responses, orders }, asOf);
  return {
    first: echolot.first,
    ours: echolot.time,
    theirs: theirs.time,
    says: echolot.says === theirs.says ? 'the same numbers' : `DISAGREE\n${echolot.says}\n${theirs.says}`,
  };
}
