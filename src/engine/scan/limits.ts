import { EcholotError } from '../../core/problem.ts';

/** Most rows of a frame: more than any chart can show, and few enough for the page to receive at once. */
const mostResults = 50_000;

/** Most places to count at in one scan, 40 times that: most combinations of groups and buckets are empty. */
const mostSlots = 2_000_000;

/**
 * Refuses a question whose answer would be too long for the page, such as days from the year 1 (a typing error in one
 * date) to today.
 *
 * @throws EcholotError `too-many-results`.
 */
export function refuseTooManyResults(found: number): void {
  if (found > mostResults) throw new EcholotError({ code: 'too-many-results', found, supported: mostResults });
}

/** Refuses a question that would need too much memory to count; see {@link refuseTooManyResults}. */
export function refuseTooManySlots(slots: number): void {
  if (slots > mostSlots) throw new EcholotError({ code: 'too-many-results', found: slots, supported: mostResults });
}
