import type { KpiDescription } from '../../core/charts/kpi-description.ts';
import type { Benchmark } from '../../core/notebook/document.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/language.ts';
import { wordBenchmark, wordRefusedBenchmark, wordTarget } from '../../i18n/word-marks.ts';

/** A tile with what is known of its goal and of figures of others. */
export interface NamedTile {
  readonly name: string;
  readonly tile: KpiDescription;
  /** Whether its target is that for everybody while it is about some. */
  readonly general?: boolean;
  /** Figures of others on another scale. */
  readonly refused?: readonly Benchmark[];
}

/** How a tile stands to its goal; null without one. */
export function wordTileTarget({ tile, general = false }: NamedTile, t: Translate, formats: Formats): string | null {
  if (tile.target === null) return null;
  const words = wordTarget(tile, tile.target, t, formats);
  return general ? `${words} ${t('target.general')}` : words;
}

/** Figures of others beside a tile with their sources, and why some are not there. */
export const wordsOfBenchmarks = (
  { tile, refused = [] }: NamedTile,
  t: Translate,
  formats: Formats,
): readonly string[] => [
  ...tile.benchmarks.map((benchmark) => wordBenchmark(benchmark, tile.unit, t, formats)),
  ...refused.map((benchmark) => wordRefusedBenchmark(benchmark, tile.scale, t, formats)),
];
