const total =
  /^(grand |sub-?)?totals?( \(.*\))?:?$|^(gesamt|summe|gesamtsumme|insgesamt|total|zwischensumme|sum)( .{0,20})?:?$|^(average|avg\.?|mean|median|count|durchschnitt|mittelwert|schnitt|ø|anzahl)( \(.*\))?:?$/i;

/** Whether a trimmed text is a word for a total, as it stands first in a row of totals. */
export const isTotal = (text: string): boolean => total.test(text);
