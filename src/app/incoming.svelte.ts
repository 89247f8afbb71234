import type { Importer } from './importer.svelte.ts';

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

/** Files that were dropped, chosen, pasted, opened or shared: one is read at once, of several a person chooses. */
export class Incoming {
  readonly #importer: Pick<Importer, 'choose'>;
  /** Files that a person has not chosen yet. */
  waiting = $state.raw<readonly File[]>([]);

  constructor(importer: Pick<Importer, 'choose'>) {
    this.#importer = importer;
  }

  take = async (files: readonly File[]): Promise<void> => {
    const all = await withDetails(files);
    const [only] = all;
    if (only && all.length === 1) await this.#importer.choose(only);
    else this.waiting = [...this.waiting, ...all];
  };

  /** Reads one of the waiting files; the others stay. */
  open = async (file: File): Promise<void> => {
    this.waiting = this.waiting.filter((other) => other !== file);
    await this.#importer.choose(file);
  };

  dismiss = (): void => {
    this.waiting = [];
  };
}
