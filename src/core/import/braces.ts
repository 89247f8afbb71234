const signs: Readonly<Record<string, string>> = { newline: '\n', cr: '\r', tab: '\t', lbrace: '{' };

/**
 * A text of a LimeSurvey VV file with its line ends, tabs and braces as they were entered. Source: LimeSurvey,
 * `vv_export`: `{lbrace}`, `{newline}`, `{cr}`, `{tab}`.
 */
export const withoutBraces = (text: string): string =>
  text.includes('{') ? text.replace(/\{(newline|cr|tab|lbrace)\}/g, (_, sign) => signs[sign] ?? '') : text;
