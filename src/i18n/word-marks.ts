import { againstTarget } from '../core/charts/against-target.ts';
import type { EventLine } from '../core/charts/event-lines.ts';
import type { Judged } from '../core/charts/judged.ts';
import type { Unit } from '../core/metrics/metric.ts';
import type { Benchmark } from '../core/notebook/document.ts';
import type { Scale } from '../core/table/scale.ts';
import type { Formats } from './format.ts';
import type { Translate } from './language.ts';

/** How a number stands to its goal. */
export function wordTarget(judged: Judged, target: number, t: Translate, formats: Formats): string {
  const { distance, standing } = againstTarget(judged, target);
  const facts = {
    value: formats.value(target, judged.unit),
    distance: distance === null ? '' : formats.difference(distance, judged.unit),
  };
  return standing === 'missed' ? t(`target.missed.${judged.betterWhen}`, facts) : t(`target.${standing}`, facts);
}

/** A figure of others with where it comes from. */
export const wordBenchmark = (
  { name, value, source, year }: Benchmark,
  unit: Unit,
  t: Translate,
  formats: Formats,
): string => t('benchmark.with-source', { name, value: formats.value(value, unit), source, year: String(year) });

/** Why a figure of others does not stand beside a number. */
export const wordRefusedBenchmark = ({ name, scale }: Benchmark, own: Scale, t: Translate, formats: Formats): string =>
  t('benchmark.refused', {
    name,
    min: formats.count(scale.min),
    max: formats.count(scale.max),
    ownMin: formats.count(own.min),
    ownMax: formats.count(own.max),
  });

/** An event with its flag, kind and day. */
export const wordEvent = ({ kind, letter, title, start }: EventLine, t: Translate, formats: Formats): string =>
  t('event.line', { kind: t(`event.kind.${kind}`), letter, title, date: formats.date(start) });
