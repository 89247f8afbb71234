/** Units of the time axis, finest first. Weeks are ISO weeks, Monday to Sunday. */
export const grains = ['day', 'week', 'month', 'quarter', 'year'] as const;

/** One of {@link grains}. */
export type Grain = (typeof grains)[number];
