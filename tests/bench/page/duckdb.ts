import * as duck from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { chosenFile, fingerprint, medianOf, timeOf } from './measure.ts';

const path = 'opfs://bench.duckdb';

const question = (where: string) => `
  SELECT date_trunc('month', submitted_at) AS bucket,
    count(nps) AS n, 100.0 * (count(*) FILTER (nps >= 9) - count(*) FILTER (nps <= 6)) / count(nps) AS nps,
    100.0 * count(*) FILTER (csat >= 4) / count(csat) AS csat, avg(ces) AS ces
  FROM responses ${where} GROUP BY 1 ORDER BY 1`;

/** The three-condition segment of the question. */
const segment = `WHERE region IN ('Nord', 'Süd', 'West') AND plan = 'Team'
  AND submitted_at >= TIMESTAMP '2023-01-01' AND submitted_at < TIMESTAMP '2025-01-01'`;

async function open(opfs: boolean): Promise<{ db: duck.AsyncDuckDB; connection: duck.AsyncDuckDBConnection }> {
  const db = new duck.AsyncDuckDB(new duck.VoidLogger(), new Worker(workerUrl));
  await db.instantiate(wasmUrl);
  if (opfs) await db.open({ path, accessMode: duck.DuckDBAccessMode.READ_WRITE });
  return { db, connection: await db.connect() };
}

async function load({ db, connection }: Awaited<ReturnType<typeof open>>): Promise<void> {
  await db.registerFileHandle('r.csv', chosenFile(), duck.DuckDBDataProtocol.BROWSER_FILEREADER, true);
  await connection.query(`CREATE TABLE responses AS SELECT * FROM read_csv('r.csv', header = true)`);
}

async function ask(connection: duck.AsyncDuckDBConnection, where: string): Promise<string> {
  const answer = await connection.query(question(where));
  return fingerprint(answer.toArray().map((row) => Number(row['nps'])));
}

/** DuckDB-WASM: questions over a table in memory, or import into its OPFS database and the cold question after it. */
export const duckdb = {
  async questions(): Promise<{ segment: number; all: number; says: string }> {
    const opened = await open(false);
    await load(opened);
    return {
      segment: await medianOf(9, () => ask(opened.connection, segment)),
      all: await medianOf(9, () => ask(opened.connection, '')),
      says: `${await ask(opened.connection, segment)} | ${await ask(opened.connection, '')}`,
    };
  },
  async import(): Promise<{ time: number }> {
    const opened = await open(true);
    const time = await timeOf(async () => {
      await load(opened);
      await opened.connection.query('CHECKPOINT');
    });
    await opened.connection.close();
    await opened.db.terminate();
    return { time };
  },
  async cold(): Promise<{ time: number }> {
    return {
      time: await timeOf(async () => {
        const { connection } = await open(true);
        await ask(connection, segment);
      }),
    };
  },
};
