import { type Aftermath, noAftermath, type OutcomeAnswer } from '../../core/customers/outcome.ts';
import { lifeTableOf } from '../../core/statistics/life-table.ts';

const scale = { min: 0, max: 10, goodEnd: 'high' } as const;

/** Share lost within a year after an answer: the less, the better the answer. */
const lostAfter = (answer: number): number => (answer < 7 ? 0.4 : answer < 9 ? 0.22 : 0.1);

function losing(n: number, answer: number): Aftermath {
  const lost = Math.round(n * lostAfter(answer));
  const places = Array.from({ length: n }, (_, index) => index);
  const paid = (count: number) => [{ currency: 'EUR', sum: 49 * count, squares: 52 ** 2 * count }];
  return {
    ...noAftermath,
    n,
    table: lifeTableOf(
      places.map((index) => (index < lost ? 30 + ((index * 37) % 300) : 365)),
      places.map((index) => (index < lost ? 1 : 0)),
    ),
    amounts: paid(n),
    staying: { n: n - lost, amounts: paid(n - lost) },
  };
}

function buying(n: number, answer: number): Aftermath {
  const bought = Math.round(n * (1 - lostAfter(answer)));
  return { ...noAftermath, n, bought, amounts: [{ currency: 'EUR', sum: 80 * bought, squares: 95 ** 2 * bought }] };
}

/** What customers did after so many answers of each kind: lost some subscriptions, or ordered. */
export function madeOutcomes(kind: OutcomeAnswer['kind'], n: number, groups: readonly string[] = ['']): OutcomeAnswer {
  const answers = Array.from({ length: 11 }, (_, answer) => (kind === 'losses' ? losing : buying)(n, answer));
  const followed = 11 * n * groups.length;
  return {
    ask: 'outcomes',
    kind,
    scale,
    groups: groups.map((group) => ({ group, answers })),
    base: { rows: followed + 60, followed, customers: followed, left: { unmatched: 40, 'too-recent': 20 } },
  };
}
