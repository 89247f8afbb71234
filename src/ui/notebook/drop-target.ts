/** Where a cell lies in the window. `half`: another cell may stand beside it. */
export interface CellBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly half: boolean;
}

/** Where a dragged cell would go. */
export interface DropTarget {
  /** Number of cells that would come before it, itself counted where it lies now. */
  readonly gap: number;
  /** The cell that the line is drawn at, and its side. */
  readonly cell: number;
  readonly side: 'top' | 'bottom' | 'left' | 'right';
}

/**
 * The gap between cells that is nearest to a point: above or below the cell of its row, and beside one that shares the
 * row with another. Null when there are no cells.
 */
export function dropTarget(boxes: readonly CellBox[], x: number, y: number): DropTarget | null {
  const above = ({ top, bottom }: CellBox) => Math.max(top - y, 0, y - bottom);
  const beside = ({ left, right }: CellBox) => Math.max(left - x, 0, x - right);
  const [nearest] = boxes.toSorted((one, other) => above(one) - above(other) || beside(one) - beside(other));
  if (!nearest) return null;
  const cell = boxes.indexOf(nearest);
  const shares = nearest.half && boxes.some((box) => box !== nearest && box.half && sameRow(box, nearest));
  const after = shares ? x > (nearest.left + nearest.right) / 2 : y > (nearest.top + nearest.bottom) / 2;
  const [before, behind] = shares ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  return { gap: after ? cell + 1 : cell, cell, side: after ? behind : before };
}

const sameRow = (left: CellBox, right: CellBox): boolean => Math.abs(left.top - right.top) < 2;

/** The place of a cell among the others after it is dropped in a gap. */
export const placeAfterDrop = (from: number, gap: number): number => (gap > from ? gap - 1 : gap);
