import { formatVersion, type Project } from '../core/notebook/document.ts';
import { EcholotError } from '../core/problem.ts';

/** A document as plain JSON, of whatever format. */
type PlainDocument = Readonly<Record<string, unknown>>;

/** One change of the format of project documents, from the version before `to`. */
export interface Migration {
  readonly to: number;
  readonly why: string;
  up(document: PlainDocument): PlainDocument;
}

/**
 * One list, one order, append only: a released entry never changes. Every version has a stored document in
 * tests/fixtures/projects, written by the code that released it.
 */
export const migrations: readonly Migration[] = [
  {
    to: 2,
    why: 'what was decided about answers and customers to follow up is kept with the project',
    up: (document) => ({ ...document, followUps: [] }),
  },
];

/**
 * A stored document in the format of this code. Throws `document-too-new` for a later format and `document-damaged`
 * for what is no project.
 */
export function migrateDocument(stored: unknown): Project {
  if (!isPlain(stored)) throw damaged('not an object');
  const found = stored['formatVersion'];
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1) throw damaged('no formatVersion');
  if (found > formatVersion) throw new EcholotError({ code: 'document-too-new', found, supported: formatVersion });
  const document = migrations
    .filter(({ to }) => to > found)
    .reduce<PlainDocument>((older, { to, up }) => ({ ...up(older), formatVersion: to }), stored);
  const missing = missingPart(document);
  if (missing) throw damaged(`${missing} is missing`);
  return document as unknown as Project;
}

const isPlain = (value: unknown): value is PlainDocument =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const damaged = (detail: string): EcholotError => new EcholotError({ code: 'document-damaged', detail });

const texts = ['id', 'title'] as const satisfies readonly (keyof Project)[];
const lists = [
  'tables',
  'segments',
  'targets',
  'measures',
  'notebooks',
  'followUps',
] as const satisfies readonly (keyof Project)[];
/** Lists whose entries are not told apart by an id. */
const withoutIds: readonly string[] = ['targets', 'followUps'];

/** The first part that every project has and this one has not. */
function missingPart(document: PlainDocument): string | undefined {
  return (
    texts.find((part) => typeof document[part] !== 'string') ?? lists.find((part) => !isListOfIds(part, document[part]))
  );
}

const isListOfIds = (part: string, list: unknown): boolean =>
  Array.isArray(list) &&
  list.every((entry: unknown) => isPlain(entry) && (withoutIds.includes(part) || typeof entry['id'] === 'string'));
