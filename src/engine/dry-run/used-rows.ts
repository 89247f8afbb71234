import type { Duplicates, TextCount } from '../../core/import/dry-run.ts';
import type { ColumnRecipe, Recipe } from '../../core/import/recipe.ts';
import type { Role } from '../../core/table/role.ts';
import type { RowBatch } from '../columns/column-builder.ts';
import { ownCopy } from '../columns/own-copy.ts';
import { CellBlock } from '../read/cell-block.ts';
import { recordHash, rowHash } from '../read/record-hash.ts';
import { HashSet } from './hash-set.ts';

/** Rows beyond which they are no longer remembered. */
const mostRemembered = 4_000_000;

/** Different answers in words that are told of one column. */
const mostTexts = 60;

/** Roles whose values a row is known by. */
const idRoles: readonly Role[] = ['responseId', 'subscriptionId', 'orderId', 'ticketId'];

const plainAnswer = /^\s*-?\d{0,3}\s*$/;

/** The hash of a row without anything in it. */
const nothing = rowHash([]);

/** Looks at the rows that are used as they stand in the file: the first ones, repeated ones, answers in words. */
export class UsedRows {
  readonly rows: (readonly string[])[] = [];
  readonly lines: number[] = [];
  readonly #most: number;
  readonly #id: number | undefined;
  readonly #seen = new HashSet();
  readonly #ids = new HashSet();
  readonly #texts = new Map<number, Map<string, number>>();
  #count = 0;
  #repeated = 0;
  #repeatedIds = 0;

  constructor({ columns }: Recipe, most: number) {
    this.#most = most;
    this.#id = columns.find(({ role }) => idRoles.includes(role))?.index;
    for (const { kind, role, index, parts } of columns) {
      if (kind === 'score' && role !== 'skip' && parts === undefined) this.#texts.set(index, new Map());
    }
  }

  readonly add = (batch: CellBlock | RowBatch): void => {
    if (batch instanceof CellBlock) this.#addCells(batch);
    else this.#addRows(batch);
  };

  #addCells(cells: CellBlock): void {
    for (let record = 0; record < cells.records; record++) {
      if (this.rows.length < this.#most) this.#keep(cells.row(record), cells.line(record));
      this.#remember(
        recordHash(cells, record),
        this.#id === undefined ? nothing : recordHash(cells, record, [this.#id]),
      );
      for (const [index, counts] of this.#texts) this.#countText(counts, cells.text(record, index));
    }
  }

  #addRows({ rows, lines }: RowBatch): void {
    rows.forEach((row, at) => {
      if (this.rows.length < this.#most) this.#keep(row, lines[at] ?? 0);
      this.#remember(rowHash(row), this.#id === undefined ? nothing : rowHash(row, [this.#id]));
      for (const [index, counts] of this.#texts) this.#countText(counts, row[index] ?? '');
    });
  }

  #keep(row: readonly string[], line: number): void {
    this.rows.push(row);
    this.lines.push(line);
  }

  #remember(row: number, id: number): void {
    this.#count++;
    if (this.#count > mostRemembered) return;
    if (!this.#seen.add(row + 1)) this.#repeated++;
    if (id !== nothing && !this.#ids.add(id + 1)) this.#repeatedIds++;
  }

  #countText(counts: Map<string, number>, cell: string): void {
    if (plainAnswer.test(cell)) return;
    const text = cell.trim();
    const count = counts.get(text);
    if (count !== undefined) counts.set(text, count + 1);
    else if (counts.size < mostTexts) counts.set(ownCopy(text), 1);
  }

  get duplicates(): Duplicates | null {
    if (this.#count > mostRemembered) return null;
    return { rows: this.#repeated, ids: this.#id === undefined ? null : this.#repeatedIds };
  }

  /** Answers in words of a column, most frequent first; undefined where they mean nothing. */
  texts({ index }: ColumnRecipe): readonly TextCount[] | undefined {
    const counts = this.#texts.get(index);
    return (
      counts && [...counts].map(([text, count]) => ({ text, count })).sort((one, other) => other.count - one.count)
    );
  }
}
