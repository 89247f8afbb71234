/** What the number format of a cell makes of its number. */
export type NumberLook = 'number' | 'date' | 'time' | 'date-time' | 'duration';

/** Formats that every spreadsheet knows by their number. Source: ECMA-376 part 1, 18.8.30. */
function builtInLook(id: number): NumberLook {
  if (id >= 14 && id <= 17) return 'date';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'time';
  if (id === 22) return 'date-time';
  if (id === 46) return 'duration';
  if ((id >= 32 && id <= 35) || id === 55 || id === 56) return 'time';
  return (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58) ? 'date' : 'number';
}

/** Passes over what is shown as it stands: quoted and escaped signs, colours, conditions, languages. */
const literals = /"[^"]*"?|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** What a format written out makes of a number, by its first section: `m` is a month unless hours or seconds are shown. */
function lookOfCode(code: string): NumberLook {
  const signs = (code.replace(literals, '').split(';')[0] ?? '').toLowerCase();
  if (/\[[hms]+\]/.test(signs)) return 'duration';
  if (/general|[0#?]/.test(signs.replace(/[hs]\.0+/g, ''))) return 'number';
  const time = /[hs]/.test(signs);
  const date = /[yd]/.test(signs) || (!time && signs.includes('m'));
  return date && time ? 'date-time' : date ? 'date' : time ? 'time' : 'number';
}

/** What a number format makes of a number, by its id and, for formats of the file's own, its code. */
export const numberLook = (id: number, code: string | undefined): NumberLook =>
  code === undefined ? builtInLook(id) : lookOfCode(code);
