import type { RoiDescription } from '../../../core/charts/roi-description.ts';
import type { NumberRecord } from '../../../core/frame/export-records.ts';
import { isRefusal } from '../../../core/inference/refusal.ts';
import type { MeasureForecast } from '../../../core/inference/roi/simulate-measure.ts';
import type { RoiSettings } from '../../../core/notebook/customer-cells.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/language.ts';
import { wordResults, wordRoiMoney, wordSwing } from '../../../i18n/word-roi.ts';
import { columnsOf, type NumberTable } from '../frame-table.ts';

const row = (cells: readonly string[]) => ({ cells, hint: false, remark: '' });

/** The results as a table. */
export const resultTable = (
  roi: RoiDescription,
  forecast: MeasureForecast,
  settings: RoiSettings,
  t: Translate,
  formats: Formats,
): NumberTable => ({
  columns: columnsOf(t, ['roi.table.quantity', 'table.value', 'table.range']),
  headers: 1,
  rows: wordResults(roi, forecast, settings, t, formats).map(({ name, value, range }) =>
    row([name, value, range || t('table.none')]),
  ),
});

/** Net return over time as a table. */
export const pathTable = (
  roi: RoiDescription,
  { path }: MeasureForecast,
  t: Translate,
  formats: Formats,
): NumberTable => ({
  columns: columnsOf(t, ['roi.table.months', 'roi.net', 'table.range', 'roi.path.half']),
  headers: 1,
  rows: path.map(({ month, value, low, high, lowHalf, highHalf }) => {
    const money = (amount: number | null) => (amount === null ? t('table.none') : wordRoiMoney(amount, roi, formats));
    const range = (from: number | null, to: number | null) => t('roi.range', { low: money(from), high: money(to) });
    return row([t('roi.months', { n: month }), money(value), range(low, high), range(lowHalf, highHalf)]);
  }),
});

/** What matters most as a table. */
export const swingTable = (
  roi: RoiDescription,
  settings: RoiSettings,
  t: Translate,
  formats: Formats,
): NumberTable => ({
  columns: columnsOf(t, [
    'roi.table.quantity',
    'roi.table.from',
    'roi.table.to',
    'roi.table.ends',
    'roi.table.net-from',
    'roi.table.net-to',
  ]),
  headers: 1,
  rows: roi.swings.map((swing) => {
    const { name, from, to, ends, atFrom, atTo } = wordSwing(swing, roi, settings, t, formats);
    return row([name, from, to, ends, atFrom, atTo]);
  }),
});

/** The numbers of the cell as records: results, net return by month, swings. */
export function roiRecords(roi: RoiDescription, { measure }: RoiSettings): readonly NumberRecord[] {
  const { forecast, swings, currency } = roi;
  if (isRefusal(forecast)) return [];
  const plain = { measure, currency: currency ?? '' };
  const record = (
    quantity: string,
    about: string,
    { value, low, high }: { readonly value: number | null; readonly low: number | null; readonly high: number | null },
  ): NumberRecord => ({ ...plain, quantity, about, value, low, high });
  const single = (quantity: string, value: number | null) => record(quantity, '', { value, low: null, high: null });
  const { gain, cost, net, pays, payback, kept, breakEven, path } = forecast;
  return [
    record('return', '', gain),
    single('cost', cost),
    record('net', '', net),
    record('roi', '', forecast.roi ?? { value: null, low: null, high: null }),
    single('pays', pays),
    record('payback-months', '', payback),
    single('break-even', breakEven),
    record('customers-kept', '', kept),
    ...path.map((point) => record('net-by-month', String(point.month), point)),
    ...swings.map(({ assumption, group, atFrom, atTo }) =>
      record('net-by-assumption', group === null ? assumption : `${assumption}: ${group}`, {
        value: null,
        low: Math.min(atFrom, atTo),
        high: Math.max(atFrom, atTo),
      }),
    ),
  ];
}
