import type { Storage } from '../storage/index.ts';
import type { EngineClient } from '../worker/client.ts';
import type { Ask } from '../worker/questions.ts';
import { today } from './clock.ts';
import { Device } from './device.svelte.ts';
import { firstNotebookWords } from './first-words.ts';
import { Importer } from './importer.svelte.ts';
import { Incoming } from './incoming.svelte.ts';
import { language, t } from './language.svelte.ts';
import { notices } from './notices.svelte.ts';
import { Projects } from './projects.svelte.ts';
import { route } from './route.svelte.ts';
import { updates } from './updates.svelte.ts';

/** What the screens work with: the one storage and the one engine of this page, and what is made of them. */
export interface Services {
  readonly storage: Storage;
  readonly engine: EngineClient;
  readonly projects: Projects;
  readonly importer: Importer;
  /** Where files come in. */
  readonly incoming: Incoming;
  readonly device: Device;
}

/** Puts storage and engine together. */
export function servicesOf(storage: Storage, engine: EngineClient): Services {
  // A file leads to screens and to a notebook whose words the first screen does without.
  const ask: Ask = async (...question) => {
    await language.complete();
    return engine.ask(...question);
  };
  const world = { ask, words: firstNotebookWords, newId: () => crypto.randomUUID(), today };
  const importer = new Importer({
    ...world,
    create: storage.projects.create.bind(storage.projects),
    now: Date.now,
  });
  const loadBatch = async () => {
    const { FileBatch } = await import('./file-batch.svelte.ts');
    return new FileBatch({ ...world, projects: storage.projects });
  };
  return {
    storage,
    engine,
    importer,
    incoming: new Incoming({
      importer,
      place: route,
      tell: (message) => notices.show({ text: t(message) }),
      loadBatch,
    }),
    projects: new Projects(storage.projects),
    device: new Device(storage),
  };
}

/** How long the start may settle before leftovers are swept, in milliseconds. */
const settled = 15_000;

/** Brings back what a crash took, lists the projects of all tabs, and later clears away what nobody needs. */
export async function startServices(services: Services): Promise<void> {
  const { storage, projects, device } = services;
  storage.onOutdated(() => {
    updates.outdated = true;
  });
  await device.start();
  if (device.problem) {
    projects.problem = device.problem;
    return;
  }
  if (route.current.screen !== 'welcome') tellLoss(device);
  await projects.refresh();
  setTimeout(() => void sweep(services), settled);
}

/** On other screens than the first, which shows it at length. */
function tellLoss({ loss }: Device): void {
  if (loss?.recovered.length === 0) notices.show({ text: t('loss.wiped') });
  for (const { title } of loss?.recovered ?? []) notices.show({ text: t('project.recovered', { title }) });
}

/** Deletes tables that nobody refers to. What cannot be deleted now is deleted another time. */
async function sweep({ storage, engine }: Services): Promise<void> {
  try {
    const keep = await storage.projects.tablesInUse();
    await engine.ask('sweepTables', { keep });
  } catch {
    return;
  }
}
