import * as duck from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import type { MovementInquiry } from '../../../src/core/customers/inquiry.ts';
import { seededRandom } from '../../../src/core/inference/numeric/random.ts';
import type { Table } from '../../../src/core/table/table.ts';
import { dayOf, isoDate } from '../../../src/core/time/day.ts';
import { answerInquiry, importTable, previewImport } from '../../../src/engine/index.ts';
import { timeOf } from './measure.ts';

const million = 1_000_000;
const first = dayOf({ year: 2023, month: 1, day: 1 });
const last = dayOf({ year: 2025, month: 12, day: 31 });
const inactivity = 90;
const segments = ['Start', 'Team', 'Business', 'Enterprise'];

export const idOf = (customer: number): string => `cus_${String(customer).padStart(7, '0')}`;

/** A file of lines, in parts so that no text is too long. */
export function fileOf(name: string, header: string, rows: number, line: () => string): File {
  const parts = [header];
  for (let done = 0; done < rows; done += 100_000) {
    let part = '';
    for (let row = done; row < Math.min(rows, done + 100_000); row += 1) part += line();
    parts.push(part);
  }
  return new File(parts, name);
}

/** A million subscriptions of up to 700,000 customers: some overlap, some follow each other, some customers come back. */
function subscriptionFile(): File {
  const draw = seededRandom(1);
  return fileOf('subscriptions.csv', 'customer_id,started_at,ended_at,plan,mrr\n', million, () => {
    const customer = Math.floor(draw() * 700_000);
    const start = first + Math.floor(draw() * (last - first));
    const end = start + 1 + Math.floor(-300 * Math.log(1 - draw()));
    const ended = end > last ? '' : isoDate(end);
    return `${idOf(customer)},${isoDate(start)},${ended},${segments[customer % segments.length]},${10 + (customer % 90)}\n`;
  });
}

/** Three million orders of a million customers. */
export function orderFile(): File {
  const draw = seededRandom(2);
  return fileOf('orders.csv', 'customer_id,order_date,amount,segment\n', 3 * million, () => {
    const customer = Math.floor(draw() * million);
    const day = first + Math.floor(draw() * (last - first + 1));
    return `${idOf(customer)},${isoDate(day)},${5 + (customer % 200)},${segments[customer % segments.length]}\n`;
  });
}

/** Stays as intervals of days per customer and segment, then who came and who left by month. */
const counted = `
  came AS (SELECT segment, date_trunc('month', since) AS month, count(*) AS came FROM stays GROUP BY ALL),
  went AS (SELECT segment, date_trunc('month', until) AS month, count(*) AS went FROM stays
    WHERE until <= DATE '${isoDate(last)}' GROUP BY ALL)
  SELECT coalesce(came.segment, went.segment) AS segment, strftime(coalesce(came.month, went.month), '%Y-%m-%d') AS month,
    coalesce(came, 0)::INT AS came, coalesce(went, 0)::INT AS went
  FROM came FULL JOIN went ON came.segment = went.segment AND came.month = went.month ORDER BY 1, 2`;

const ofSubscriptions = `
  WITH rows AS (SELECT customer_id, plan AS segment, started_at::DATE AS since,
      coalesce(ended_at::DATE, DATE '9999-01-01') AS until FROM t),
  ordered AS (SELECT *, max(until) OVER (PARTITION BY customer_id, segment ORDER BY since, until
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM rows),
  numbered AS (SELECT *, sum(CASE WHEN before IS NULL OR since > before + 1 THEN 1 ELSE 0 END)
      OVER (PARTITION BY customer_id, segment ORDER BY since, until ROWS UNBOUNDED PRECEDING) AS stay FROM ordered),
  stays AS (SELECT segment, min(since) AS since, max(until) AS until FROM numbered GROUP BY customer_id, segment, stay),
  ${counted}`;

const ofOrders = `
  WITH rows AS (SELECT DISTINCT customer_id, segment, order_date::DATE AS day FROM t),
  ordered AS (SELECT *, lag(day) OVER known AS before FROM rows
    WINDOW known AS (PARTITION BY customer_id, segment ORDER BY day)),
  numbered AS (SELECT *, sum(CASE WHEN before IS NULL OR day > before + ${inactivity} THEN 1 ELSE 0 END)
      OVER (PARTITION BY customer_id, segment ORDER BY day ROWS UNBOUNDED PRECEDING) AS stay FROM ordered),
  stays AS (SELECT segment, min(day) AS since, max(day) + ${inactivity} AS until FROM numbered
    GROUP BY customer_id, segment, stay),
  ${counted}`;

/** Asks DuckDB-WASM about files, each a table by its name; rows are said as texts of their columns. */
export async function duckdb(
  files: Readonly<Record<string, File>>,
  question: string,
): Promise<{ time: number; says: string }> {
  const db = new duck.AsyncDuckDB(new duck.VoidLogger(), new Worker(workerUrl));
  await db.instantiate(wasmUrl);
  const connection = await db.connect();
  for (const [name, file] of Object.entries(files)) {
    await db.registerFileHandle(`${name}.csv`, file, duck.DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await connection.query(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${name}.csv', header = true)`);
  }
  const ask = async () =>
    (await connection.query(question)).toArray().map((row) => Object.values(row.toJSON()).join(' '));
  const says = (await ask()).join('; ');
  const time = await fastestOf(3, ask);
  await connection.close();
  await db.terminate();
  return { time, says };
}

export async function fastestOf(runs: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) least = Math.min(least, await timeOf(work));
  return least;
}

export async function load(file: File): Promise<Table> {
  const { recipe } = await previewImport(file, file.name);
  return (await importTable(file, file.name, recipe, { observedUntil: isoDate(last) })).table;
}

async function echolot(file: File, by: string): Promise<{ time: number; again: number; says: string }> {
  const table = await load(file);
  const inquiry: MovementInquiry = {
    ask: 'movements',
    table: table.meta.id,
    grain: 'month',
    by: table.meta.columns.find(({ name }) => name === by)?.id ?? `no column ${by}`,
    inactivity,
  };
  const time = await timeOf(() => answerInquiry(table, inquiry));
  const again = await fastestOf(5, () => answerInquiry(table, inquiry));
  const { groups, steps } = await answerInquiry(table, inquiry);
  const says = [...groups]
    .sort((a, b) => (a.group < b.group ? -1 : 1))
    .flatMap(({ group, movements }) =>
      movements.flatMap(({ gained, lost, lostGained }, step) =>
        gained + lost + lostGained > 0 ? [`${group} ${steps[step]?.start} ${gained} ${lost + lostGained}`] : [],
      ),
    )
    .join('; ');
  return { time, again, says };
}

async function against(file: File, by: string, question: string) {
  const ours = await echolot(file, by);
  const theirs = await duckdb({ t: file }, question);
  return {
    first: ours.time,
    ours: ours.again,
    theirs: theirs.time,
    says: ours.says === theirs.says ? 'the same numbers' : `DISAGREE\n${ours.says}\n${theirs.says}`,
  };
}

/** Churn by month and plan of a million subscriptions, against DuckDB-WASM on the same file. */
export const churnOfSubscriptions = () => against(subscriptionFile(), 'plan', ofSubscriptions);

/** Churn by inactivity by month and segment of three million orders of a million customers. */
export const churnOfOrders = () => against(orderFile(), 'segment', ofOrders);
