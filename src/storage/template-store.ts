import type { Template } from '../core/notebook/template.ts';
import type { Connection } from './connection.ts';

/** Templates of this device, for all its projects. */
export interface TemplateRepository {
  /** Last saved first. */
  list(): Promise<readonly Template[]>;
  /** Adds a template or replaces the one with its id. */
  put(template: Template): Promise<void>;
  remove(id: string): Promise<void>;
}

/**
 * Templates in a store of their own: each is written by itself, so that two tabs cannot take each other's away, and none
 * is bound by the size of a preference.
 */
export class TemplateStore implements TemplateRepository {
  readonly #connection: Connection;
  readonly #now: () => number;

  constructor(connection: Connection, now: () => number = Date.now) {
    this.#connection = connection;
    this.#now = now;
  }

  async list(): Promise<readonly Template[]> {
    const records = await this.#connection.read(['templates'], ({ templates }) => templates.toArray());
    return records.sort((left, right) => right.savedAt - left.savedAt).map(({ template }) => template);
  }

  put(template: Template): Promise<void> {
    const record = { id: template.id, savedAt: this.#now(), template };
    return this.#connection.write(['templates'], ({ templates }) => templates.put(record).then(() => undefined));
  }

  remove(id: string): Promise<void> {
    return this.#connection.write(['templates'], ({ templates }) => templates.delete(id));
  }
}
