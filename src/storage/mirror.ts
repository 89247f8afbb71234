import type { ProjectRecord } from './database.ts';
import type { MirrorFiles } from './mirror-files.ts';
import { sealed, unsealed } from './sealed-text.ts';

/** A project as the mirror keeps it: the last acknowledged document, without its history. */
export interface MirroredProject {
  readonly record: ProjectRecord;
  readonly document: unknown;
}

interface Copy extends MirroredProject {
  /** Grows with every writing; decides between copies of one revision. */
  readonly copy: number;
}

const slots = ['a', 'b'] as const;

type Slot = (typeof slots)[number];

/** How long an acknowledgement waits for the mirror, in milliseconds. */
const patience = 2000;

/**
 * A second home of acknowledged documents, in files: a crash of the browser can lose the whole database. Each project
 * has two files with checksums, written in turn, so that one is whole at any moment. Its failures never reach an edit.
 */
export class Mirror {
  readonly #files: MirrorFiles;
  readonly #waiting = new Map<string, MirroredProject>();
  readonly #writing = new Map<string, Promise<void>>();

  constructor(files: MirrorFiles) {
    this.#files = files;
  }

  /** Resolves when the project is mirrored, or when it could not be; never rejects. */
  async keep(project: MirroredProject): Promise<void> {
    const { id } = project.record;
    this.#waiting.set(id, project);
    const writing = this.#writing.get(id) ?? Promise.resolve();
    const next = writing.then(() => this.#writeWaiting(id)).catch(() => undefined);
    this.#writing.set(id, next);
    await Promise.race([next, new Promise<void>((resolve) => setTimeout(resolve, patience))]);
  }

  async forget(id: string): Promise<void> {
    await (this.#writing.get(id) ?? Promise.resolve());
    await Promise.allSettled(slots.map((slot) => this.#files.remove(fileName(id, slot))));
  }

  /** The newest whole copy of every project. */
  async projects(): Promise<readonly MirroredProject[]> {
    const names = await this.#files.names().catch(() => []);
    const ids = new Set(names.flatMap((name) => idOf(name) ?? []));
    const found = await Promise.all([...ids].map((id) => this.#newest(id)));
    return found.flatMap((newest) => (newest ? [newest.copy] : []));
  }

  async #writeWaiting(id: string): Promise<void> {
    const project = this.#waiting.get(id);
    if (!project) return;
    this.#waiting.delete(id);
    // Another tab may have written in the meantime, so the older slot is looked up every time.
    const newest = await this.#newest(id);
    const slot = newest?.slot === 'a' ? 'b' : 'a';
    const next: Copy = { ...project, copy: (newest?.copy.copy ?? 0) + 1 };
    await this.#files.write(fileName(id, slot), await sealed(JSON.stringify(next)));
  }

  async #newest(id: string): Promise<{ slot: Slot; copy: Copy } | null> {
    const copies = await Promise.all(
      slots.map(async (slot) => {
        const copy = await copyIn(await this.#files.read(fileName(id, slot)).catch(() => null));
        return copy ? [{ slot, copy }] : [];
      }),
    );
    const [first, second] = copies.flat();
    if (!first || !second) return first ?? null;
    return isNewer(second.copy, first.copy) ? second : first;
  }
}

const isNewer = (left: Copy, right: Copy): boolean =>
  left.record.revision === right.record.revision
    ? left.copy > right.copy
    : left.record.revision > right.record.revision;

const fileName = (id: string, slot: Slot): string => `${encodeURIComponent(id)}.${slot}.json`;

function idOf(name: string): string | null {
  const match = /^(.+)\.[ab]\.json$/.exec(name);
  return match?.[1] ? decodeURIComponent(match[1]) : null;
}

async function copyIn(text: string | null): Promise<Copy | null> {
  const body = await unsealed(text);
  return body === null ? null : (JSON.parse(body) as Copy);
}
