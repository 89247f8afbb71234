/** Screens that the first one does without: each in a chunk of its own, loaded when first shown. */
export const screens = {
  project: () => import('./ProjectScreen.svelte'),
  files: () => import('./files/FilesScreen.svelte'),
  marks: () => import('./notebook/marks/MarksDialog.svelte'),
  mapping: () => import('./mapping/MappingScreen.svelte'),
  people: () => import('./people/PeopleSheet.svelte'),
  commands: () => import('./commands/CommandLayer.svelte'),
  tables: () => import('./tables/TableListScreen.svelte'),
  present: () => import('./stage/PresentScreen.svelte'),
  report: () => import('./stage/ReportScreen.svelte'),
  table: () => import('./tables/TableScreen.svelte'),
  notebooks: () => import('./notebooks/NotebookDialogs.svelte'),
  history: () => import('./history/HistoryPanel.svelte'),
  lookingBar: () => import('./history/LookingBar.svelte'),
  deletedProjects: () => import('./welcome/DeletedProjects.svelte'),
};
