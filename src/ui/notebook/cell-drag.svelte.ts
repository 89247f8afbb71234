import { type CellBox, type DropTarget, dropTarget, placeAfterDrop } from './drop-target.ts';

/** Way of the pointer before a press becomes a drag, in pixels. */
const slack = 5;

/** How near to the upper or lower edge of the window it scrolls, and by how much per frame, in pixels. */
const edge = 90;
const scrollStep = 14;

/** Moving cells with a pointer. Esc takes it back; whoever does not drag moves them by keys or by the menu. */
export class CellDrag {
  readonly #drop: (cell: string, index: number) => void;
  #list: HTMLElement | null = null;
  #pressed: { readonly cell: string; readonly x: number; readonly y: number } | null = null;
  #frame = 0;
  /** Id of the cell on its way; null while none is. */
  cell = $state.raw<string | null>(null);
  target = $state.raw<DropTarget | null>(null);
  /** Where the pointer is in the window. */
  point = $state.raw({ x: 0, y: 0 });

  constructor(drop: (cell: string, index: number) => void) {
    this.#drop = drop;
  }

  /** Ties the drag to the element whose `[data-cell]` children are the places. */
  attach = (list: HTMLElement): (() => void) => {
    this.#list = list;
    window.addEventListener('keydown', this.#keyed, true);
    return () => {
      this.#list = null;
      this.#end();
      window.removeEventListener('keydown', this.#keyed, true);
    };
  };

  /** Begins with a press on the handle of a cell. */
  press = (event: PointerEvent & { currentTarget: HTMLElement }, cell: string): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#pressed = { cell, x: event.clientX, y: event.clientY };
  };

  move = (event: PointerEvent): void => {
    if (!this.#pressed) return;
    const { cell, x, y } = this.#pressed;
    if (this.cell === null && Math.hypot(event.clientX - x, event.clientY - y) < slack) return;
    if (this.cell === null) this.#frame = requestAnimationFrame(this.#scroll);
    this.cell = cell;
    this.point = { x: event.clientX, y: event.clientY };
    this.#aim();
  };

  release = (): void => {
    const { cell, target } = this;
    const from = this.#places().findIndex(({ dataset }) => dataset['cell'] === cell);
    this.#end();
    if (cell === null || !target || from === -1) return;
    const index = placeAfterDrop(from, target.gap);
    if (index !== from) this.#drop(cell, index);
  };

  cancel = (): void => this.#end();

  #places(): HTMLElement[] {
    return Array.from(this.#list?.querySelectorAll<HTMLElement>(':scope > [data-cell]') ?? []);
  }

  #aim(): void {
    const boxes = this.#places().map((place): CellBox => {
      const { left, right, top, bottom } = place.getBoundingClientRect();
      return { left, right, top, bottom, half: place.dataset['half'] !== undefined };
    });
    this.target = dropTarget(boxes, this.point.x, this.point.y);
  }

  readonly #scroll = (): void => {
    if (this.cell === null) return;
    const { y } = this.point;
    const by = y < edge ? -scrollStep : y > window.innerHeight - edge ? scrollStep : 0;
    if (by !== 0) {
      window.scrollBy(0, by);
      this.#aim();
    }
    this.#frame = requestAnimationFrame(this.#scroll);
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.cell === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.#end();
  };

  #end(): void {
    cancelAnimationFrame(this.#frame);
    this.#pressed = null;
    this.cell = null;
    this.target = null;
  }
}
