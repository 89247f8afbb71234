import { NotebookView } from '../../app/notebook-view.svelte.ts';

/** A look at the cells of a notebook that changes nothing: on slides and paper nothing is selected, edited or opened. */
export class StageView extends NotebookView {
  override edit = (): void => undefined;
  override select = (): void => undefined;
  override inspect = (): void => undefined;
  override showPeople = (): void => undefined;
}
