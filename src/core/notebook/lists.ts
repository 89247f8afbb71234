interface Named {
  readonly id: string;
}

/** Whether one of the things has the id. */
export const hasId = (things: readonly Named[], id: string): boolean => things.some((thing) => thing.id === id);

/** The list with a thing in the place of the one with its id, or at the end. */
export const withThing = <T extends Named>(things: readonly T[] | undefined, put: T): readonly T[] =>
  things && hasId(things, put.id)
    ? things.map((thing) => (thing.id === put.id ? put : thing))
    : [...(things ?? []), put];

/** The list without the thing that has the id. */
export const withoutThing = <T extends Named>(things: readonly T[] | undefined, id: string): readonly T[] =>
  (things ?? []).filter((thing) => thing.id !== id);
