import type { ImportReport } from '../../core/import/report.ts';
import type { Translate } from '../../i18n/language.ts';
import { wordReason } from '../../i18n/word-reason.ts';

/** Parts of a sum, and last what they come to. */
type Sum = readonly { readonly label: string; readonly value: number }[];

/** Rows used and rows set aside per reason make the rows read. */
export const sumOfRows = (report: ImportReport, t: Translate): Sum => [
  { label: t('dry-run.used'), value: report.rowsUsed },
  ...Object.entries(report.setAsideBy)
    .sort(([, one], [, other]) => other - one)
    .map(([code, value]) => ({ label: reasonWords(code, t), value })),
  { label: t('dry-run.read'), value: report.rowsRead },
];

/** The reason for rows that were set aside for it, without the facts of a single one. */
const reasonWords = (code: string, t: Translate): string =>
  code === 'too-many-cells' ? t('dry-run.too-many-cells') : (wordReason({ code }, t) ?? code);

/** Head, blank lines and rows make the records of the file. */
export const sumOfRecords = ({ headRows, blankLines, rowsRead }: ImportReport, t: Translate): Sum => [
  { label: t('dry-run.head'), value: headRows },
  { label: t('dry-run.blank'), value: blankLines },
  { label: t('dry-run.rows'), value: rowsRead },
  { label: t('dry-run.records'), value: headRows + blankLines + rowsRead },
];
