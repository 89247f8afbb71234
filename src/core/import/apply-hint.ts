import { isScoreRole } from '../table/role.ts';
import { dateOrder } from './date-order.ts';
import { decimalStyle, looksLikeNumber } from './numbers.ts';
import type { ColumnHint } from './profiles/profile.ts';
import type { Reason } from './proposal.ts';
import { readRating } from './rating.ts';
import type { ColumnRecipe } from './recipe.ts';
import type { Recognised } from './recognised.ts';
import { kindsOfRole } from './role-kinds.ts';
import { type ColumnSample, shareOf } from './sample.ts';
import { timeZoneOf } from './time-zone.ts';

type Kind = ColumnRecipe['kind'];

/** How a column reads as one kind; null when its values are of another. */
type Reading = Omit<Recognised, 'role' | 'confidence' | 'reason'> | null;

function asDate(sample: ColumnSample, hint: ColumnHint): Reading {
  if (sample.filled === 0) return { kind: 'date', dateOrder: hint.dateOrder ?? 'ymd' };
  const found = dateOrder([...sample.counts.keys()]);
  if (!found) return null;
  const order = found.ambiguous ? (hint.dateOrder ?? found.order) : found.order;
  const warnings: Reason[] = [];
  if (found.otherOrder > 0) warnings.push({ code: 'dates-in-two-orders', facts: { count: found.otherOrder } });
  else if (found.mixedForms > 0) warnings.push({ code: 'dates-in-two-forms', facts: { count: found.mixedForms } });
  const orderInDoubt = found.ambiguous && (hint.dateOrder ?? 'ymd') === 'ymd';
  const timeZone = timeZoneOf(sample.name, sample.counts.keys());
  return { kind: 'date', dateOrder: order, warnings, orderInDoubt, ...(timeZone === null ? {} : { timeZone }) };
}

function asNumber(sample: ColumnSample, hint: ColumnHint): Reading {
  if (sample.filled === 0) return { kind: 'number', decimal: hint.decimal ?? '.' };
  if (shareOf(sample, looksLikeNumber) < 0.9) return null;
  const { decimal, ambiguous } = decimalStyle(sample.counts.keys());
  const decimalInDoubt = ambiguous && hint.decimal === undefined;
  return { kind: 'number', decimal: ambiguous ? (hint.decimal ?? decimal) : decimal, decimalInDoubt };
}

function asScore(sample: ColumnSample, hint: ColumnHint): Reading {
  const { role = 'none', scale, labels } = hint;
  if (scale) return { kind: 'score', scale, ...(labels ? { labels } : {}) };
  const rating = readRating(sample, isScoreRole(role) ? role : 'none');
  return rating && { kind: 'score', scale: rating.scale, labels: rating.labels, missing: rating.missing };
}

function readAs(sample: ColumnSample, kind: Kind, hint: ColumnHint): Reading {
  if (kind === 'date') return asDate(sample, hint);
  if (kind === 'number') return asNumber(sample, hint);
  if (kind === 'score') return asScore(sample, hint);
  return { kind };
}

/** What a hint adds to any reading of a column. */
const additions = ({ timeZone, separator, notChosen, pseudonym }: ColumnHint, kind: Kind): Partial<Recognised> => ({
  ...(timeZone && kind === 'date' ? { timeZone } : {}),
  ...(separator ? { separator } : {}),
  ...(notChosen ? { notChosen } : {}),
  ...(pseudonym ? { pseudonym, personal: true } : {}),
});

const known = 0.95;

/**
 * A column in the light of what is known of it, be it from the tool that exported it or from the kind of table. The
 * values have the last word: where they cannot mean it, what they show by themselves stays.
 */
export function withHint(sample: ColumnSample, found: Recognised, hint: ColumnHint | null, reason: Reason): Recognised {
  if (!hint) return found;
  const missing = [...(found.missing ?? []), ...(hint.missing ?? [])];
  if (hint.personal) {
    const why = found.personal ? found.reason : { code: 'personal-by-profile' };
    return { role: 'skip', kind: 'text', confidence: known, reason: why, missing, personal: true };
  }
  const role = hint.role ?? found.role;
  if (role === 'skip') return { role, kind: hint.kind ?? found.kind, confidence: known, reason, missing };
  if (hint.role === undefined && hint.kind === undefined) return { ...found, missing, ...additions(hint, found.kind) };
  const kinds = hint.kind ? [hint.kind] : kindsOfRole(role);
  if (kinds.length === 0) return { ...found, role, reason, missing, confidence: known, ...additions(hint, found.kind) };
  for (const kind of kinds) {
    const reading = readAs(sample, kind, hint);
    if (!reading) continue;
    const all = [...missing, ...(reading.missing ?? [])];
    return { ...reading, role, reason, confidence: known, missing: all, ...additions(hint, kind) };
  }
  return found;
}
