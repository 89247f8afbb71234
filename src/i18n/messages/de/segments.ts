import type { Translation } from '../../message.ts';
import type { segments as english } from '../en/segments.ts';

/** {@link english} in German. */
export const segments: Translation<typeof english> = {
  'segments.rows': { one: '{n} Zeile der Tabelle', other: '{n} Zeilen der Tabelle' },
  'segments.everyone': 'alle Antworten',
  'segments.nobody': 'keine Antwort',
  'segments.and': '{left} und {right}',
  'segments.or': '{left} oder {right}',
  'segments.group': '({conditions})',
  'segments.column-gone': '{column} (nicht mehr in der Tabelle)',
  'segments.one-of': '{column} ist {values}',
  'segments.none-of': '{column} ist nicht {values}',
  'segments.chose-one-of': '{column}: {values} gewählt',
  'segments.chose-none-of': '{column}: ohne {values}',
  'segments.no-value': 'noch nichts gewählt',
  'segments.other-values': { one: '{n} weiterer Wert', other: '{n} weitere Werte' },
  'segments.number': '{column} {op} {value}',
  'segments.between': '{column} von {low} bis {high}',
  'segments.date-any': '{column} an einem beliebigen Tag',
  'segments.date-on': '{column} am {first}',
  'segments.date-from': '{column} ab {first}',
  'segments.date-until': '{column} bis {last}',
  'segments.date-between': '{column} vom {first} bis {last}',
  'segments.contains': '{column} enthält „{text}“',
  'segments.word': '{column} enthält das Wort „{text}“',
  'segments.answered': '{column} ist beantwortet',
  'segments.unanswered': '{column} ist nicht beantwortet',
};
