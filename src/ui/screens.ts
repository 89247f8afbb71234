import { language } from '../app/language.svelte.ts';

/** A screen together with its words. */
async function worded<Screen>(screen: Promise<Screen>): Promise<Screen> {
  await language.complete();
  return screen;
}

/** What draws trends is large and soon needed; should it not be had now, that is told when one is drawn. */
function project() {
  import('./charts/trend-drawing.ts').catch(() => undefined);
  return worded(import('./ProjectScreen.svelte'));
}

/** Screens that the first one does without: each in a chunk of its own, loaded when first shown. */
export const screens = {
  project,
  gallery: () => worded(import('./gallery/GalleryScreen.svelte')),
  files: () => worded(import('./files/FilesScreen.svelte')),
  marks: () => worded(import('./notebook/marks/MarksDialog.svelte')),
  mapping: () => worded(import('./mapping/MappingScreen.svelte')),
  contacts: () => worded(import('./contacts/ContactsDialog.svelte')),
  people: () => worded(import('./people/PeoplePlace.svelte')),
  commands: () => worded(import('./commands/CommandLayer.svelte')),
  tables: () => worded(import('./tables/TableListScreen.svelte')),
  present: () => worded(import('./stage/PresentScreen.svelte')),
  report: () => worded(import('./stage/ReportScreen.svelte')),
  table: () => worded(import('./tables/TableScreen.svelte')),
  notebooks: () => worded(import('./notebooks/NotebookDialogs.svelte')),
  history: () => worded(import('./history/HistoryPanel.svelte')),
  lookingBar: () => worded(import('./history/LookingBar.svelte')),
  importReport: () => worded(import('./mapping/ImportReportView.svelte')),
  rename: () => worded(import('./welcome/RenameDialog.svelte')),
  deletedProjects: () => worded(import('./welcome/DeletedProjects.svelte')),
};
