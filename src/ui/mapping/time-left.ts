/** An estimate worth saying: how many of which unit. */
export interface TimeLeft {
  readonly n: number;
  readonly unit: 'seconds' | 'minutes';
}

/** The time that is left at the pace so far, in milliseconds; null before 10 s, when a guess would jump about. */
export function timeLeft(share: number, elapsed: number): TimeLeft | null {
  if (elapsed < 10_000 || share <= 0 || share >= 1) return null;
  const seconds = (elapsed * (1 - share)) / share / 1000;
  return seconds < 90
    ? { n: Math.max(5, Math.round(seconds / 5) * 5), unit: 'seconds' }
    : { n: Math.round(seconds / 60), unit: 'minutes' };
}
