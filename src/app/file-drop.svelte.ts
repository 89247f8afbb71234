/** Whether a drag carries files, not words or cells of the page itself. */
const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Files dropped anywhere on the page; without it a browser would leave the app to show them. */
export class FileDrop {
  readonly #dropped: (files: readonly File[]) => void;
  /** Whether files are being dragged over the page. */
  over = $state.raw(false);

  constructor(dropped: (files: readonly File[]) => void) {
    this.#dropped = dropped;
  }

  dragged = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    this.over = true;
  };

  left = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.over = false;
  };

  dropped = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    this.over = false;
    this.#dropped([...(event.dataTransfer?.files ?? [])]);
  };
}
