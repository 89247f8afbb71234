import { applyOperation } from '../core/notebook/operation.ts';
import { type Problem, problemOf } from '../core/problem.ts';
import type { DeletedProject, ProjectRepository, ProjectSummary } from '../storage/repository.ts';
import { watchProjects } from '../storage/watch.ts';
import { t } from './language.svelte.ts';
import { notices } from './notices.svelte.ts';

/** What is needed to speak of a project. */
type Titled = Pick<ProjectSummary, 'id' | 'title'>;

/** The projects of this browser, as the welcome screen lists them. */
export class Projects {
  readonly #repository: ProjectRepository;
  /** Last changed first; null until the first answer. */
  list = $state.raw<readonly ProjectSummary[] | null>(null);
  /** Those that were deleted and can be restored; last deleted first. */
  deleted = $state.raw<readonly DeletedProject[]>([]);
  /** Why the last thing failed; null otherwise. */
  problem = $state.raw<Problem | null>(null);

  constructor(repository: ProjectRepository) {
    this.#repository = repository;
  }

  refresh = (): Promise<void> => this.#do(() => Promise.resolve());

  /** Reads the list, now and whenever another tab has stored something. Returns how to stop. */
  follow = (): (() => void) => {
    void this.refresh();
    return watchProjects(() => void this.refresh());
  };

  rename = (id: string, title: string): Promise<void> =>
    this.#do(async () => {
      const { project, revision } = await this.#repository.open(id);
      const operation = { op: 'rename-project', title } as const;
      await this.#repository.commit(revision, applyOperation(project, operation), operation);
    });

  /** The id of the copy; null when it failed. */
  duplicate = async ({ id, title }: Titled): Promise<string | null> => {
    const copy = crypto.randomUUID();
    await this.#do(async () => {
      await this.#repository.duplicate(id, copy, t('project.copy', { title }));
    });
    return this.problem === null ? copy : null;
  };

  /** Takes a project off the list and offers to bring it back. */
  remove = ({ id, title }: Titled): Promise<void> =>
    this.#do(async () => {
      await this.#repository.remove(id);
      notices.show({
        text: t('project.deleted', { title }),
        action: { label: t('common.undo'), run: () => void this.restore({ id, title }) },
      });
    });

  /** Puts a deleted project on the list again. */
  restore = ({ id, title }: Titled): Promise<void> =>
    this.#do(async () => {
      await this.#repository.restore(id);
      notices.show({ text: t('project.restored', { title }) });
    });

  /** Deletes a deleted project for good. */
  erase = ({ id, title }: Titled): Promise<void> =>
    this.#do(async () => {
      await this.#repository.erase(id);
      notices.show({ text: t('project.erased', { title }) });
    });

  async #do(change: () => Promise<void>): Promise<void> {
    this.problem = null;
    try {
      await change();
      this.list = await this.#repository.list();
      this.deleted = await this.#repository.deleted();
    } catch (thrown) {
      this.problem = problemOf(thrown);
    }
  }
}
