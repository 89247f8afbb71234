import { arquero } from './arquero.ts';
import { churnOfOrders, churnOfSubscriptions } from './churn.ts';
import { duckdb } from './duckdb.ts';
import { bytesToRead, echolot } from './echolot.ts';
import { outcomes } from './outcomes.ts';
import { tokenise } from './papa.ts';
import { purchases } from './purchases.ts';
import { scores } from './scores.ts';
import { stored } from './stored.ts';
import { survival } from './survival.ts';
import { append, linear, link } from './tables.ts';
import { values } from './values.ts';
import { workbook } from './workbook.ts';

/** What the runner calls, each in a page of its own. Times in milliseconds. */
const bench = {
  echolot,
  bytesToRead,
  duckdb,
  arquero,
  tokenise,
  stored,
  scores,
  survival,
  purchases,
  workbook,
  append,
  link,
  churnOfSubscriptions,
  churnOfOrders,
  outcomes,
  values,
  linear,
};

export type Bench = typeof bench;

Object.assign(globalThis, { bench });
