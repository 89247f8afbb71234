import type { Role } from '../../table/role.ts';
import { withHint } from '../apply-hint.ts';
import type { Recognised } from '../recognised.ts';
import { type ColumnSample, shareOf } from '../sample.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A column as it was recognised by itself. */
export interface RecognisedColumn {
  readonly sample: ColumnSample;
  readonly found: Recognised;
}

const intervals =
  /^(every )?(\d+ )?(days?|weeks?|months?|quarters?|years?|daily|weekly|monthly|quarterly|yearly|annual|annually|semi-?annual(ly)?|half-?yearly|tag|woche|monat|quartal|jahr|täglich|wöchentlich|monatlich|vierteljährlich|quartalsweise|halbjährlich|jährlich|\d+ (monate|jahre))$/i;
const yesAndNo =
  /^(yes|no|y|n|ja|nein|true|false|wahr|falsch|0|1|[01][.,]0+|churned|active|retained|stayed|left|aktiv|gekündigt)$/i;

/** What values a role needs beyond its kind. */
const needs: Partial<Record<Role, (sample: ColumnSample) => boolean>> = {
  churned: (sample) => sample.counts.size <= 2 && shareOf(sample, (value) => yesAndNo.test(value)) === 1,
  tenure: (sample) => shareOf(sample, (value) => !/^[-−]/.test(value)) > 0.99,
  status: (sample) => sample.counts.size <= 30,
  interval: (sample) => sample.counts.size <= 12 && shareOf(sample, (value) => intervals.test(value)) > 0.95,
  currency: (sample) => sample.counts.size <= 30,
  plan: (sample) => sample.counts.size <= 50,
  customerId: (sample) => shareOf(sample, (value) => value.length <= 64) > 0.95,
};

/** Whether a column that a profile or its values gave a meaning of its own may still get one of a kind. */
const isOpen = ({ found, sample }: RecognisedColumn): boolean =>
  found.personal !== true && sample.filled > 0 && found.role !== 'skip';

function readable(role: Role, column: RecognisedColumn): Recognised | null {
  if (needs[role]?.(column.sample) === false) return null;
  const read = withHint(column.sample, column.found, { role }, { code: 'role-by-header' });
  return read.role === role ? { ...read, confidence: 0.85 } : null;
}

/**
 * One column per role of a vocabulary: the first that is named so and whose values can mean it, by position; one that
 * has the role already comes before all others. A role may stand in a vocabulary several times, the surer words first.
 */
export function rolesByHeader(
  columns: readonly RecognisedColumn[],
  vocabulary: Vocabulary,
): ReadonlyMap<Role, { readonly at: number; readonly found: Recognised }> {
  const roles = new Map<Role, { at: number; found: Recognised }>();
  const taken = new Set<number>();
  const known = (role: Role) => (column: RecognisedColumn) => (column.found.role === role ? 0 : 1);
  for (const [role, header] of vocabulary) {
    const rank = known(role);
    const byRank = [...columns.entries()].sort(([, one], [, other]) => rank(one) - rank(other));
    for (const [at, column] of byRank) {
      if (roles.has(role) || taken.has(at) || !isOpen(column) || !header.test(column.sample.words)) continue;
      const found = readable(role, column);
      if (!found) continue;
      roles.set(role, { at, found });
      taken.add(at);
    }
  }
  return roles;
}
