import type { Translation } from '../../message.ts';
import type { reasons as english } from '../en/reasons.ts';

/** {@link english} in German. */
export const reasons: Translation<typeof english> = {
  'reason.nps-by-wording': 'Fragt nach der Weiterempfehlung; die {min} kommt {lowest}-mal vor',
  'reason.csat-by-wording': 'Fragt nach der Zufriedenheit',
  'reason.ces-asks-for-ease': 'Fragt, wie leicht es war',
  'reason.ces-asks-for-effort': 'Fragt nach dem Aufwand; welches Ende gut ist, steht nicht dabei',
  'reason.goes-with-recommending': 'Vorschlag, weil hohe Werte hier mit hoher Weiterempfehlung einhergehen.',
  'reason.goes-against-recommending': 'Vorschlag, weil hohe Werte hier mit niedriger Weiterempfehlung einhergehen.',
  'reason.answers-on-a-scale': 'Antworten auf einer Skala, aber nicht klar eine der Kennzahlen',
  'reason.both-orders-possible': 'Alle Daten sind in beiden Reihenfolgen möglich.',
  'reason.repeated-values': 'Viele Werte, die sich wiederholen',
  'reason.comment-by-header': 'Heißt wie ein Kommentar',
  'reason.comment-by-length': 'Lange, verschiedene Texte',
  'reason.id-by-header': 'Heißt wie eine Kennung',
  'reason.looks-like-id': 'Sieht aus wie eine Kennung',
  'reason.weight-by-header': 'Heißt wie ein Gewicht',
  'reason.test-by-header': 'Heißt wie ein Kennzeichen für Testantworten',
  'reason.completion-by-header': 'Heißt wie ein Kennzeichen für abgeschlossene Antworten',
  'reason.personal-email': 'E-Mail-Adressen',
  'reason.personal-name': 'Namen von Personen',
  'reason.personal-phone': 'Telefonnummern',
  'reason.personal-ip': 'IP-Adressen',
  'reason.nps-scale-1-10':
    'Auf 1–10 statt 0–10 gefragt. Zählt als NPS, ist aber nicht mit Werten auf der üblichen Skala vergleichbar.',
  'reason.zero-means-missing': 'Eine 0 außerhalb der Skala kommt {count}-mal vor; sie gilt als keine Antwort.',
  'reason.scale-coded-from-1': 'Von {min} bis {max} codiert; gelesen als 0 bis 10.',
  'reason.dates-in-two-orders': '{count} Daten ergeben nur in anderer Reihenfolge Sinn und würden aussortiert.',
  'reason.decimal-in-doubt': 'In „{example}“ kann das Zeichen Dezimalstellen oder Tausender trennen.',
  'reason.not-an-answer': 'Keine Antwort auf der Skala',
  'reason.not-whole': 'Keine ganze Zahl',
  'reason.out-of-scale': 'Außerhalb der Skala',
  'reason.not-a-number': 'Keine Zahl',
  'reason.not-a-date': 'Kein Datum',
  'reason.too-many-cells': '{cells} Zellen, aber nur {columns} Spalten',
  'reason.row-empty': 'Keine Zelle ist ausgefüllt',
};
