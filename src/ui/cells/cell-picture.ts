import type { ChangeDescription } from '../../core/charts/change-description.ts';
import type { ComparisonDescription } from '../../core/charts/comparison-description.ts';
import type { DistributionDescription } from '../../core/charts/distribution-description.ts';
import type { HeatmapDescription } from '../../core/charts/heatmap-description.ts';
import type { MoneyDescription } from '../../core/charts/money-description.ts';
import type { RoiDescription } from '../../core/charts/roi-description.ts';
import type { RoiPictures } from '../../core/charts/roi-pictures.ts';
import type { TrendDescription } from '../../core/charts/trend-description.ts';
import type { MeasureForecast } from '../../core/inference/roi/simulate-measure.ts';
import type { RoiSettings } from '../../core/notebook/customer-cells.ts';
import type { Benchmark } from '../../core/notebook/document.ts';
import { isoDate, parseIsoDate } from '../../core/time/day.ts';
import type { Period } from '../../core/time/period.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/language.ts';
import type { WordedResult } from '../../i18n/word-roi.ts';
import type { CustomerPicture } from './customer-picture.ts';
import type { NamedTile } from './tile-words.ts';

/** What is drawn of a cell: a trend, a row of tiles, groups side by side or over time, why a number moved, or answers. */
export type CellPicture =
  | {
      readonly trend: TrendDescription;
      readonly metric: string;
      readonly kicker: string;
      readonly subtitle: string;
      /** Answers of the whole period. */
      readonly n: number;
    }
  | (GroupPicture & {
      readonly comparison: ComparisonDescription;
      /** Figures of others on another scale. */
      readonly refused?: readonly Benchmark[];
    })
  | (GroupPicture & { readonly heatmap: HeatmapDescription })
  | (GroupPicture & { readonly change: ChangeDescription })
  | (GroupPicture & { readonly distribution: DistributionDescription })
  | (GroupPicture & {
      readonly money: MoneyDescription;
      readonly everyAnswer: boolean;
      readonly column: string;
      readonly remarks: readonly string[];
    })
  | (GroupPicture & RoiPicture)
  | (GroupPicture & { readonly customers: CustomerPicture })
  | { readonly tiles: readonly NamedTile[]; readonly subtitle: string };

/** What is drawn of the return of a measure. */
export interface RoiPicture {
  readonly roi: RoiDescription;
  readonly forecast: MeasureForecast;
  readonly settings: RoiSettings;
  readonly pictures: RoiPictures;
  readonly facts: readonly WordedResult[];
  /** Sentences below. */
  readonly remarks: readonly string[];
}

/** What stands above a picture of groups, and its base. */
interface GroupPicture {
  readonly kicker: string;
  readonly subtitle: string;
  readonly n: number;
}

/** The line below a picture that has left the app: base, source, period and segment. */
export function pictureFooter(
  picture: CellPicture,
  table: string,
  segment: string,
  period: Period | null,
  t: Translate,
  formats: Formats,
): string {
  const lastDay = period && parseIsoDate(period.end);
  const days =
    period && lastDay != null && !isTimeless(picture)
      ? [t('period.range', { first: formats.date(period.start), last: formats.date(isoDate(lastDay - 1)) })]
      : [];
  const base = 'n' in picture ? [t('kpi.n', { n: picture.n })] : [];
  const selection = segment === '' ? [] : [segment];
  const dotted =
    'trend' in picture && !picture.trend.smallMultiples && picture.trend.series.some(({ before }) => before)
      ? [t('trend.before.dotted')]
      : [];
  return [...dotted, ...base, t('footer.source', { table }), ...days, ...selection, 'Echolot'].join(' · ');
}

/** Whether a picture counts everybody, whatever the period of the notebook. */
const isTimeless = (picture: CellPicture): boolean =>
  'customers' in picture && ('survival' in picture.customers || 'values' in picture.customers);
