import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Project } from '../../src/core/notebook/document.ts';
import { formatVersion } from '../../src/core/notebook/document.ts';
import type { ProjectOperation } from '../../src/core/notebook/operation.ts';
import { problemOf } from '../../src/core/problem.ts';
import { Connection } from '../../src/storage/connection.ts';
import type { DatabaseOptions } from '../../src/storage/database.ts';

/** An empty database in memory; connections made with the same options share it, as tabs do. */
export const emptyDatabase = (): DatabaseOptions => ({ indexedDB: new IDBFactory(), IDBKeyRange });

export const freshConnection = (): Connection => new Connection(emptyDatabase());

/** The smallest project. */
export const projectNamed = (title: string, change: Partial<Project> = {}): Project => ({
  formatVersion,
  id: 'project-1',
  title,
  tables: [],
  segments: [],
  targets: [],
  followUps: [],
  measures: [],
  notebooks: [],
  ...change,
});

export const tableNamed = (id: string): Project['tables'][number] => ({
  id,
  name: `${id}.csv`,
  kind: 'responses',
  recipe: null,
});

/** An edit for commits that are not about what was edited. */
export const renamed: ProjectOperation = { op: 'rename-project', title: 'renamed' };

/** The problem that a promise is rejected with; null when it resolves. */
export const problemFrom = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => problemOf(error),
  );
