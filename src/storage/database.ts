import Dexie, { type Table as Store } from 'dexie';
import type { ImportReport } from '../core/import/report.ts';
import type { Template } from '../core/notebook/template.ts';
import type { TableMeta } from '../core/table/table.ts';
import type { ChunkRecord } from './chunk-record.ts';

/** Fixed: never derived from the address, or a moved app would seem empty. */
export const databaseName = 'echolot';

/** The schema this code was written for; a database of a later one is refused. */
export const schemaVersion = 2;

/** A project; its document is the step of its history at `position`. Times in milliseconds since 1970. */
export interface ProjectRecord {
  readonly id: string;
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly revision: number;
  readonly position: number;
  /** When it was taken off the list; null while it is on it. */
  readonly deletedAt: number | null;
  /** Names the last change, so that a change repeated after a broken connection is recognised as done. */
  readonly lastChange: string;
}

/** One state of a project's document, in the format it was written in. */
export interface StepRecord {
  readonly project: string;
  readonly position: number;
  /** What the edit was; empty for the first state. */
  readonly step: string;
  /** The edit itself, for words about it; absent for the first state. */
  readonly operation?: unknown;
  readonly at: number;
  /** Ids of the tables in the document, readable whatever the format of the document. */
  readonly tables: readonly string[];
  readonly document: unknown;
}

/** A table. Until `publishedAt` is set nobody but its import may see it, and then `meta` is null. */
export interface TableRecord {
  readonly id: string;
  readonly startedAt: number;
  readonly publishedAt: number | null;
  readonly meta: TableMeta | null;
}

/** What became of the file of a table; apart from the table, because it can be large and is seldom read. */
export interface ReportRecord {
  readonly table: string;
  readonly report: ImportReport;
}

/** A fact about this browser's storage, e.g. when persistence was asked for. */
export interface SettingRecord {
  readonly key: string;
  readonly value: unknown;
}

/** A template of this device. Time in milliseconds since 1970. */
export interface TemplateRecord {
  readonly id: string;
  readonly savedAt: number;
  readonly template: Template;
}

/** What the database may be made of in place of the browser's own, and how hard a write is pushed to the disk. */
export interface DatabaseOptions {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof globalThis.IDBKeyRange;
  /** `strict` waits for the disk, for documents; `relaxed` is faster, for rows. */
  readonly durability?: 'strict' | 'relaxed';
}

/** The stores and their keys. */
export interface Stores {
  readonly projects: Store<ProjectRecord, string>;
  readonly history: Store<StepRecord, [project: string, position: number]>;
  readonly tableRecords: Store<TableRecord, string>;
  readonly reports: Store<ReportRecord, string>;
  readonly chunks: Store<ChunkRecord, [table: string, column: string, index: number, part: number]>;
  readonly settings: Store<SettingRecord, string>;
  readonly templates: Store<TemplateRecord, string>;
}

/** The schema. Released versions never change; a new one is added below with its upgrade. */
export class EcholotDatabase extends Dexie {
  constructor({ durability = 'relaxed', ...engine }: DatabaseOptions = {}) {
    super(databaseName, { autoOpen: false, cache: 'disabled', chromeTransactionDurability: durability, ...engine });
    this.version(1).stores({
      projects: 'id',
      history: '[project+position], *tables',
      tableRecords: 'id',
      reports: 'table',
      chunks: '[table+column+index+part]',
      settings: 'key',
    } satisfies Record<Exclude<keyof Stores, 'templates'>, string>);
    this.version(2).stores({ templates: 'id' });
  }
}
