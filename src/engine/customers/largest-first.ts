import type { GroupMovements } from '../../core/customers/inquiry.ts';

/** Groups by how many customers they have, then by name. */
export const largestFirst = (groups: readonly GroupMovements[]): readonly GroupMovements[] =>
  [...groups].sort(
    (a, b) => b.whole.start + b.whole.gained - a.whole.start - a.whole.gained || (a.group < b.group ? -1 : 1),
  );
