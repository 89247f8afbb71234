import { type CellSetAside, type RowSetAside, setAsideKept } from '../core/import/report.ts';
import { ownCopy } from './columns/own-copy.ts';

/** Longest text kept of a row or cell that was set aside. */
const textKept = 200;

const shortened = (text: string): string => ownCopy(text.length <= textKept ? text : `${text.slice(0, textKept - 1)}…`);

/** Counts everything that is set aside and keeps the first of it for viewing. */
export class SetAside {
  readonly rows: RowSetAside[] = [];
  readonly cells: CellSetAside[] = [];
  readonly cellCounts = new Map<string, number>();
  /** Rows per code of their reason. */
  readonly rowCounts = new Map<string, number>();
  rowCount = 0;

  row(line: number, row: readonly string[], reason: RowSetAside['reason']): void {
    this.rowCount++;
    this.rowCounts.set(reason.code, (this.rowCounts.get(reason.code) ?? 0) + 1);
    if (this.rows.length < setAsideKept) this.rows.push({ line, reason, text: shortened(row.join(' · ')) });
  }

  /** Bound, so that it can be handed to the column builders. */
  readonly cell = (line: number, column: string, value: string, code: string): void => {
    this.cellCounts.set(column, (this.cellCounts.get(column) ?? 0) + 1);
    if (this.cells.length < setAsideKept) {
      this.cells.push({ line, column, value: shortened(value), reason: { code } });
    }
  };
}
