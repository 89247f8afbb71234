import { Connection } from './connection.ts';
import type { DatabaseOptions } from './database.ts';
import { Mirror } from './mirror.ts';
import { openMirrorFiles } from './mirror-files.ts';
import {
  bytesStored,
  currentPersistence,
  type Persistence,
  probeStorage,
  requestPersistence,
  type StorageProbe,
} from './persistence.ts';
import { ProjectStore } from './project-store.ts';
import { localSentinel, type Recovery, recoverFromMirror } from './recovery.ts';
import type { ProjectRepository } from './repository.ts';
import type { RowFiles } from './row-files.ts';
import { type TemplateRepository, TemplateStore } from './template-store.ts';
import { tellOtherTabs } from './watch.ts';

export type { Persistence, StorageProbe } from './persistence.ts';
export type { Recovery } from './recovery.ts';

/** The storage of documents as the page uses it. Tables and their rows are the worker's. */
export interface Storage {
  readonly projects: ProjectRepository;
  readonly templates: TemplateRepository;
  /** Whether storing works at all; for a notice at start. Never rejects. */
  probe(): Promise<StorageProbe>;
  /**
   * Brings back what a crash of the browser took from the database. To be called at start, before projects are shown
   * and before tables are swept.
   */
  recoverIfWiped(): Promise<Recovery>;
  /** To be called after an import; asks the browser once a week at most. */
  requestPersistence(): Promise<Persistence>;
  /** Whether the browser promised to keep what is stored, without asking it. */
  persistence(): Promise<Persistence>;
  /** For display only. */
  bytesStored(): Promise<number | null>;
  /** Another tab brought a newer version: nothing can be stored here until the page is loaded again. */
  onOutdated(listener: () => void): () => void;
}

/** Loaded when a table is missing, which is seldom: the page has no other use for rows. */
async function openRowFiles(): Promise<RowFiles | null> {
  return (await import('./row-files.ts')).RowFiles.openToRead();
}

/** The storage of this browser. Opens nothing until it is first used. */
export async function openStorage(options: DatabaseOptions = {}): Promise<Storage> {
  const connection = new Connection({ durability: 'strict', ...options });
  connection.warm();
  // Needed to write, and the first screens read.
  const mirror = openMirrorFiles().then((files) => (files ? new Mirror(files) : null));
  const tell = tellOtherTabs();
  const projects = new ProjectStore(connection, {
    async stored({ record, step }) {
      tell({ id: record.id, revision: record.revision });
      localSentinel.set();
      await (await mirror)?.keep({ record, document: step.document });
    },
    async expired(id) {
      await (await mirror)?.forget(id);
      if ((await projects.count()) === 0) localSentinel.clear();
    },
  });
  return {
    projects,
    templates: new TemplateStore(connection),
    probe: () => probeStorage(connection),
    async recoverIfWiped() {
      const recovery = await recoverFromMirror(connection, await mirror, localSentinel, openRowFiles);
      // Who has opened an older state of a recovered project reads it anew.
      for (const { id } of recovery.recovered) tell({ id, revision: Number.POSITIVE_INFINITY });
      return recovery;
    },
    requestPersistence: () => requestPersistence(connection),
    persistence: currentPersistence,
    bytesStored,
    onOutdated: (listener) => connection.onOutdated(listener),
  };
}
