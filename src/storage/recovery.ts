import type { Connection } from './connection.ts';
import type { StepRecord } from './database.ts';
import type { Mirror, MirroredProject } from './mirror.ts';
import { restorableFor } from './project-store.ts';
import type { RowFiles } from './row-files.ts';
import { recoverTables } from './table-recovery.ts';

/** Remembers outside the database that projects were stored here. */
export interface Sentinel {
  wasHere(): boolean;
  set(): void;
  clear(): void;
}

const sentinelKey = 'echolot.was-here';

/** A sentinel in localStorage; where that is closed, one that remembers nothing. */
export const localSentinel: Sentinel = {
  wasHere() {
    try {
      return localStorage.getItem(sentinelKey) !== null;
    } catch {
      return false;
    }
  },
  set() {
    try {
      localStorage.setItem(sentinelKey, '1');
    } catch {
      // Without it a wiped database looks like a first visit; the mirror still brings the projects back.
    }
  },
  clear() {
    try {
      localStorage.removeItem(sentinelKey);
    } catch {
      // Then it was never set either.
    }
  },
};

/** What a look after a possible loss found. */
export interface Recovery {
  /** The database had lost everything, though projects were once stored here. */
  readonly wiped: boolean;
  /** Projects brought back from the mirror, in whole or with their last edits. */
  readonly recovered: readonly { readonly id: string; readonly title: string }[];
  /** Tables of the recovered projects whose rows are lost; their files have to be imported again. */
  readonly missingTables: readonly { readonly project: string; readonly table: string; readonly name: string }[];
}

/**
 * Compares the database with the mirror and brings back what only the mirror has. The mirror is read first: it is
 * written after the database, so whatever it has more than the database was lost there. Tables come back first, from
 * the files of their rows.
 */
export async function recoverFromMirror(
  connection: Connection,
  mirror: Mirror | null,
  sentinel: Sentinel,
  openRowFiles: () => Promise<RowFiles | null>,
  now: number = Date.now(),
): Promise<Recovery> {
  const mirrored = mirror ? await mirror.projects() : [];
  const expected = mirrored.filter(({ record }) => record.deletedAt === null || record.deletedAt > now - restorableFor);
  const speaksOf = expected.flatMap(({ document }) => tablesOf(document).map(([table]) => table));
  const gone = await recoverTables(connection, openRowFiles, speaksOf);
  const recovery = await connection.write(['projects', 'history'], async ({ projects, history }) => {
    const wiped = sentinel.wasHere() && (await projects.count()) === 0;
    const lost: MirroredProject[] = [];
    for (const project of expected) {
      const kept = await projects.get(project.record.id);
      if (!kept || kept.revision < project.record.revision) lost.push(project);
    }
    const steps = lost.map(stepOf);
    for (const { project, position } of steps) {
      await history.where('[project+position]').between([project, position], [project, []]).delete();
    }
    await history.bulkPut(steps);
    await projects.bulkPut(lost.map(({ record }) => record));
    return {
      wiped,
      recovered: lost.map(({ record: { id, title } }) => ({ id, title })),
      missingTables: steps.flatMap((step) => tablesMissing(step, gone)),
    };
  });
  if (recovery.wiped && recovery.recovered.length === 0) sentinel.clear();
  return recovery;
}

function stepOf({ record, document }: MirroredProject): StepRecord {
  const { id, position, updatedAt } = record;
  return {
    project: id,
    position,
    step: '',
    at: updatedAt,
    tables: tablesOf(document).map(([table]) => table),
    document,
  };
}

function tablesMissing({ project, document }: StepRecord, gone: ReadonlySet<string>) {
  return tablesOf(document)
    .filter(([table]) => gone.has(table))
    .map(([table, name]) => ({ project, table, name }));
}

/** Id and name of the tables of a document, whatever its format. */
function tablesOf(document: unknown): [id: string, name: string][] {
  const tables: unknown = (document as { tables?: unknown } | null)?.tables;
  if (!Array.isArray(tables)) return [];
  return tables.flatMap((table: { id?: unknown; name?: unknown } | null) =>
    typeof table?.id === 'string' ? [[table.id, String(table.name ?? '')] as [string, string]] : [],
  );
}
