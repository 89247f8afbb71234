import type { Translation } from '../../message.ts';
import type { recognition as english } from '../en/recognition.ts';

/** {@link english} in German. */
export const recognition: Translation<typeof english> = {
  'reason.test-answer': 'Testantwort',
  'reason.partial-answer': 'Nicht abgeschlossen, ohne Antwort auf eine Kennzahl',
  'reason.not-answered': 'Gefragt, aber nicht beantwortet',
  'reason.same-order': 'Weitere Zeile einer Bestellung, die schon zählt',
  'reason.report-footer': 'Fußzeile des Berichts',
  'reason.total-row': 'Summenzeile',
  'reason.not-completed': 'Storniert, fehlgeschlagen oder nicht bezahlt',
  'reason.refund': 'Erstattung oder Gutschrift',
  'reason.trial': 'Testphase ohne Umsatz',
};
