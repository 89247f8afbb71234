import type { ImportProposal } from '../core/import/proposal.ts';
import type { FileBatch } from './file-batch.svelte.ts';
import type { Importer } from './importer.svelte.ts';
import type { OpenProject } from './open-project.ts';
import type { route } from './route.svelte.ts';

/** What a person may choose, for the file dialog; what else is there is looked at anyway when it is dropped. */
export const readableKinds = '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.json,.ndjson,.jsonl,.zip,.gz,text/csv,text/plain';

/** How much of a JSON file shows whether it describes a survey. */
const headBytes = 1 << 20;

/** Whether a JSON file is the description of a survey, without which the responses beside it name their questions by ids. */
async function isSurveyDetails(file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name) || file.size > 8 * headBytes) return false;
  const head = await file.slice(0, headBytes).text();
  return /"headings"\s*:/.test(head) && !/"collector_id"\s*:/.test(head);
}

/** Responses of a survey with its description before them, where several JSON files came together. */
async function withDetails(files: readonly File[]): Promise<readonly File[]> {
  const described = await Promise.all(files.map(isSurveyDetails));
  const details = files[described.indexOf(true)];
  if (!details || files.length < 2) return files;
  return files
    .filter((file) => file !== details)
    .map((file) =>
      /\.json$/i.test(file.name) ? new File([details, '\n', file], file.name, { type: file.type }) : file,
    );
}

/** Whether a file holds several tables that belong together, as an archive does; of a workbook one sheet is proposed. */
const isCollection = ({ parts, format }: ImportProposal): boolean => parts.length > 1 && format !== 'spreadsheet';

/** What the entrance needs of the world. */
interface IncomingWorld {
  readonly importer: Pick<Importer, 'choose' | 'current' | 'divert'>;
  /** Loads what several files need; most people come with one. */
  readonly loadBatch: () => Promise<FileBatch>;
  readonly place: Pick<typeof route, 'current' | 'go'>;
  readonly tell: (message: 'welcome.no-file' | 'welcome.busy') => void;
}

/** The project on screen, as far as files come into it. */
type Here = Pick<OpenProject, 'session' | 'next'>;

/** Where files come in, dropped, chosen, pasted, opened or shared: one is read at once, several make one project. */
export class Incoming {
  readonly #world: IncomingWorld;
  #open: Here | null = null;
  /** Several files that wait; null until there ever were several. */
  batch = $state.raw<FileBatch | null>(null);

  constructor(world: IncomingWorld) {
    this.#world = world;
    world.importer.divert = (file, proposal) => this.#diverted(file, proposal, null);
  }

  /** Tells which project was opened last: files that come while it is on screen are for it. */
  opened = (project: Here): void => {
    this.#open = project;
    const { next, session } = project;
    next.divert = (file, proposal) => this.#diverted(file, proposal, session.document);
  };

  /** Takes files, from wherever they come. */
  take = async (came: readonly File[]): Promise<void> => {
    const { importer, place, tell } = this.#world;
    if (came.length === 0) return tell('welcome.no-file');
    if (importer.current.step === 'importing' || this.batch?.isImporting) return tell('welcome.busy');
    const here = this.#here();
    const files = await withDetails(came);
    const [only] = files;
    if (place.current.screen === 'files') return this.takeSeveral(files, this.batch?.target ?? null);
    if (!only || files.length > 1) return this.takeSeveral(files, here?.session.document ?? null);
    if (here) return here.next.offer(only);
    return this.takeAlone(only);
  };

  /** Takes one file as a project of its own. */
  takeAlone = (file: File): Promise<void> => {
    this.#world.place.go({ screen: 'welcome' });
    return this.#world.importer.choose(file);
  };

  /** Takes files as tables of one project, a new one for null. `every` part of them, where a person asked for that. */
  takeSeveral = async (
    files: readonly File[],
    target: FileBatch['target'],
    options?: { readonly every: boolean },
  ): Promise<void> => {
    const { place, loadBatch } = this.#world;
    this.batch ??= await loadBatch();
    place.go(
      { screen: 'files' },
      place.current.screen === 'project' || place.current.screen === 'welcome' ? 'push' : 'replace',
    );
    await this.batch.take(files, target, options);
  };

  /** Takes the parts of a file apart that is being mapped or that was offered to the open project. */
  takeParts = (file: File): void => {
    void this.takeSeveral([file], this.#here()?.session.document ?? null, { every: true });
  };

  #here(): Here | null {
    const { current } = this.#world.place;
    const open = this.#open;
    const isHere = current.screen === 'project' && open?.session.document.id === current.id;
    return isHere && !open.session.readOnly ? open : null;
  }

  #diverted(file: File, proposal: ImportProposal, target: FileBatch['target']): boolean {
    if (!isCollection(proposal)) return false;
    void this.takeSeveral([file], target);
    return true;
  }
}
