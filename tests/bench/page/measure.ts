/** The file that the runner put into the page's input. */
export function chosenFile(): File {
  const file = document.querySelector<HTMLInputElement>('#file')?.files?.[0];
  if (!file) throw new Error('no file chosen');
  return file;
}

/** Runs before the first that counts, so that every engine is measured with its code compiled. */
const warmUp = 5;

/** Median time of `runs` runs after {@link warmUp}, in milliseconds. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  for (let run = 0; run < warmUp; run += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeOf(work));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** Time of one run in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** NPS by month as a text, to see that all engines say the same. */
export const fingerprint = (points: readonly number[]): string => points.map((value) => value.toFixed(2)).join(' ');
