import type { Adapters } from './adapters/adapter.ts';
import { regressionAdapters } from './adapters/regression.ts';
import { scoreAdapters } from './adapters/scores.ts';
import { specialAdapters } from './adapters/special.ts';
import { tableAdapters } from './adapters/tables.ts';
import { trendAdapters } from './adapters/trend.ts';

/** Methods of the reference files by their names there, on our functions: renaming only, one file per room. */
export const adapters: Adapters = {
  ...regressionAdapters,
  ...scoreAdapters,
  ...specialAdapters,
  ...tableAdapters,
  ...trendAdapters,
};
