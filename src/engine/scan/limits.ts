import { EcholotError } from '../../core/problem.ts';

/** Most rows of a frame: more than any chart can show, and few enough for the page to receive at once. */
const mostResults = 50_000;

/** Most counts in one scan, 96 MB of them: most combinations of groups, buckets and answers are empty. */
const mostCounts = 24_000_000;

/**
 * Refuses a question whose answer would be too long for the page, such as days from the year 1 (a typing error in one
 * date) to today.
 *
 * @throws EcholotError `too-many-results`.
 */
export function refuseTooManyResults(found: number): void {
  if (found > mostResults) throw new EcholotError({ code: 'too-many-results', found, supported: mostResults });
}

/**
 * Refuses a question that would need too much memory to count; see {@link refuseTooManyResults}.
 *
 * @param slots combinations of groups and buckets.
 * @param width counts per slot.
 */
export function refuseTooManyCounts(slots: number, width: number): void {
  if (slots * width > mostCounts) {
    throw new EcholotError({ code: 'too-many-results', found: slots, supported: mostResults });
  }
}
