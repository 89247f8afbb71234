/** Most groups that share one chart as lines; apart from what draws them, for what only asks. */
export const mostSeries = 4;
