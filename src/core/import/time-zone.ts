const inName = /[([]\s*((?:UTC|GMT)(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?|[A-Z]{3,4}|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)\s*[)\]]/;
const offset = /(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s?(?:GMT|UTC)?([+-]\d{2}:?\d{2}|Z)(?:\s*\([^)]*\))?$/;
const label = /\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\.?)?\s+([A-Z]{3,5}|[A-Z][a-z]+\/[A-Z][A-Za-z_]+)$/;
const notZones = new Set(['DATE', 'TIME', 'YYYY', 'NPS', 'CSAT']);

/** Zone of one value as its text names it; null when it names none. */
function zoneIn(value: string): string | null {
  const found = offset.exec(value)?.[1];
  if (found === undefined) return label.exec(value)?.[1] ?? null;
  return /^(?:Z|[+-]00:?00)$/.test(found) ? 'UTC' : `UTC${found.slice(0, 3)}:${found.slice(-2)}`;
}

/**
 * The zone whose clock a column of dates shows: named in the header, as in `Start Date (UTC)`, or the same in every
 * value (`Z`, `+02:00`, `EST`). A label only. Null when nothing says or the values differ.
 */
export function timeZoneOf(name: string, values: Iterable<string>): string | null {
  const said = inName.exec(name)?.[1]?.replace(/\s/g, '');
  if (said !== undefined && !notZones.has(said)) return said;
  const zones = new Set<string | null>();
  for (const value of values) {
    zones.add(zoneIn(value));
    if (zones.size > 1) return null;
  }
  return [...zones][0] ?? null;
}
