const names: readonly (readonly string[])[] = [
  ['sehr gut', '1 (sehr gut)'],
  ['gut', '2 (gut)'],
  ['befriedigend', '3 (befriedigend)'],
  ['ausreichend', '4 (ausreichend)'],
  ['mangelhaft', '5 (mangelhaft)'],
  ['ungenügend', '6 (ungenügend)'],
];

/** German school grades by name, and the names that no other scale has. */
export const gradeNames: { readonly numbers: ReadonlyMap<string, number>; readonly tell: ReadonlySet<string> } = {
  numbers: new Map(names.flatMap((spellings, i) => spellings.map((spelling) => [spelling, i + 1] as const))),
  tell: new Set(['ausreichend', 'mangelhaft', 'ungenügend']),
};

/** Whether a header, as words, speaks of school grades. */
export const asksForGrade = (words: string): boolean =>
  / (schulnoten?|note|noten|gesamtnote|benotung|benoten|schulnotenskala|school grade|schulnotensystem) |schulnote/.test(
    words,
  );
