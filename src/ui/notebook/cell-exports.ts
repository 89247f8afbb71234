/** What a cell can hand out as files; each starts the download. An absent one is not offered. */
export interface CellExports {
  readonly csv?: (() => void) | undefined;
  readonly json?: (() => void) | undefined;
  readonly png?: (() => void) | undefined;
}
