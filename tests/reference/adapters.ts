import type { Adapters } from './adapters/adapter.ts';
import { churnAdapters } from './adapters/churn.ts';

import { driverAdapters } from './adapters/drivers.ts';
import { evaluationAdapters } from './adapters/evaluation.ts';
import { lifetimeAdapters } from './adapters/lifetime.ts';

import { netAdapters } from './adapters/net.ts';

import { regressionAdapters } from './adapters/regression.ts';
import { scoreAdapters } from './adapters/scores.ts';
import { specialAdapters } from './adapters/special.ts';
import { survivalAdapters } from './adapters/survival.ts';
import { tableAdapters } from './adapters/tables.ts';
import { trendAdapters } from './adapters/trend.ts';
import { valueAdapters } from './adapters/value.ts';
import { weightAdapters } from './adapters/weights.ts';
import { wordAdapters } from './adapters/words.ts';

/** Methods of the reference files by their names there, on our functions: renaming only, one file per room. */
export const adapters: Adapters = {
  ...driverAdapters,
  ...evaluationAdapters,
  ...netAdapters,
  ...regressionAdapters,
  ...scoreAdapters,
  ...specialAdapters,
  ...tableAdapters,
  ...trendAdapters,
  ...churnAdapters,
  ...survivalAdapters,
  ...valueAdapters,
  ...weightAdapters,
  ...wordAdapters,
  ...lifetimeAdapters,
};
