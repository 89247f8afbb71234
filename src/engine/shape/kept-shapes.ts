import { EcholotError } from '../../core/problem.ts';
import type { Table } from '../../core/table/table.ts';
import type { Abortable } from '../scan/request.ts';
import { stopIfAborted } from '../stop-if-aborted.ts';
import type { ComputedColumn } from './computed-column.ts';

/** Shapes kept per table, so that undoing a change costs nothing. */
const shapesKept = 3;

/** A shape that is being worked out, or has been; what of it is there already serves others. */
interface Kept {
  readonly table: Promise<Table>;
  readonly columns: ReadonlyMap<string, ComputedColumn>;
  readonly asking: (Abortable | undefined)[];
}

/** Works a shape out. `columns` takes what was computed by its key; `known` finds what another shape has. */
export type Work = (
  columns: Map<string, ComputedColumn>,
  known: (key: string) => ComputedColumn | undefined,
  signal: Abortable,
) => Promise<Table>;

/** The shapes of one table that were asked for last. */
export class KeptShapes {
  readonly #kept = new Map<string, Kept>();

  /** The table under a shape, worked out once for all who ask; given up when none of them wants it any more. */
  async get(key: string, work: Work, signal?: Abortable): Promise<Table> {
    const kept = this.#kept.get(key) ?? this.#begin(key, work);
    kept.asking.push(signal);
    this.#keep(key, kept);
    try {
      return await kept.table;
    } catch (thrown) {
      stopIfAborted(signal);
      const isCancelled = thrown instanceof EcholotError && thrown.problem.code === 'cancelled';
      if (!isCancelled) throw thrown;
      return this.get(key, work, signal);
    }
  }

  #begin(key: string, work: Work): Kept {
    const asking: Kept['asking'] = [];
    const given = {
      get aborted() {
        return asking.length > 0 && asking.every((signal) => signal?.aborted);
      },
    };
    const columns = new Map<string, ComputedColumn>();
    const known = (wanted: string) => {
      for (const other of this.#kept.values()) {
        const column = other.columns.get(wanted);
        if (column) return column;
      }
      return undefined;
    };
    const kept = { table: work(columns, known, given), columns, asking };
    kept.table.catch(() => {
      if (this.#kept.get(key) === kept) this.#kept.delete(key);
    });
    return kept;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= shapesKept) break;
      this.#kept.delete(oldest);
    }
  }
}
