import type { Translation } from '../../message.ts';
import type { reasons as english } from '../en/reasons.ts';

/** {@link english} in German. */
export const reasons: Translation<typeof english> = {
  'reason.nps-by-wording': 'Fragt nach der Weiterempfehlung; die {min} kommt {lowest}-mal vor',
  'reason.nps-by-range':
    'Antworten von 0 bis 10, aber nichts sagt, wonach gefragt wurde: für eine Frage nach der Weiterempfehlung gehalten. Bitte prüfen',
  'reason.nps-by-groups': 'Antworten von 0 bis 10, deren Gruppe in „{other}“ steht',
  'reason.metric-beside': 'Was gefragt wurde, steht in „{other}“',
  'reason.csat-in-percent': 'Zufriedenheit in Prozent, gelesen als Antworten von 0 bis 100. Bitte prüfen',
  'reason.csat-by-wording': 'Fragt nach der Zufriedenheit',
  'reason.ces-asks-for-ease': 'Fragt, wie leicht es war',
  'reason.ces-asks-for-effort': 'Fragt nach dem Aufwand; welches Ende gut ist, steht nicht dabei',
  'reason.effort-rises-with': 'Vorschlag, weil hohe Werte hier mit guten Antworten auf „{other}“ einhergehen.',
  'reason.effort-falls-with': 'Vorschlag, weil hohe Werte hier mit schlechten Antworten auf „{other}“ einhergehen.',
  'reason.effort-by-wording': 'Vorschlag, weil die Frage vom Aufwand spricht.',
  'reason.effort-as-ces-1': 'Vorschlag, weil 1 bis 5 die Skala von CES 1.0 ist: 5 heißt dort größter Aufwand.',
  'reason.effort-as-ces-2': 'Vorschlag, weil 1 bis 7 die Skala von CES 2.0 ist: 7 heißt dort am leichtesten.',
  'reason.date-order-of-other-column': 'Vorschlag, weil eine andere Datumsspalte diese Reihenfolge hat.',
  'reason.date-order-by-language': 'Vorschlag wegen der Sprache der Überschriften.',
  'reason.date-order-by-delimiter': 'Vorschlag, weil Semikolons dort üblich sind, wo Daten so geschrieben werden.',
  'reason.date-order-usual':
    'Alle Daten sind in beiden Reihenfolgen möglich; diese ist in solchen Dateien die üblichere.',
  'reason.scale-like-others': 'Gleiche Skala wie ähnliche Fragen dieser Datei',
  'reason.multiple-choice': 'Mehrere Auswahlen in einer Zelle, {options} verschiedene',
  'reason.answers-on-a-scale': 'Antworten auf einer Skala, aber nicht klar eine der Kennzahlen',
  'reason.wrs-yes-no': 'Fragt nach der Weiterempfehlung, beantwortet mit Ja und Nein',
  'reason.wrs-on-a-scale': 'Fragt nach der Weiterempfehlung, auf einer Skala, die kein NPS sein kann',
  'reason.csat-by-answers': 'Die Antworten sagen, wie zufrieden jemand war',
  'reason.csat-by-grades': 'Schulnoten für das Ganze',
  'reason.answers-in-words': 'Antworten in Worten mit bekannter Reihenfolge, aber nicht klar eine der Kennzahlen',
  'reason.worded-steps':
    'Nur {chosen} der {steps} Stufen dieser Skala wurden gewählt; die übrigen ergeben sich aus dem Wortlaut.',
  'reason.school-grades': 'Schulnoten von 1 bis {max}: 1 ist die beste.',
  'reason.grades-fall-with':
    'Als Schulnoten gelesen (1 ist die beste), weil niedrige Werte mit guten Antworten auf „{other}“ einhergehen.',
  'reason.grades-rise-with':
    'Mit 6 als bester Antwort gelesen, weil hohe Werte mit guten Antworten auf „{other}“ einhergehen.',
  'reason.grades-by-language':
    'Als Schulnoten gelesen (1 ist die beste), wie im Deutschen üblich; bitte prüfen, ob das gemeint ist.',
  'reason.six-steps-high': 'Welches Ende gut ist, steht nirgends; gelesen mit 6 als bester Antwort.',
  'reason.decimal-of-other-column': 'Vorschlag, weil eine andere Spalte ihre Dezimalstellen so schreibt.',
  'reason.decimal-by-language': 'Vorschlag wegen der Sprache der Überschriften.',
  'reason.decimal-usual': 'Alle Zahlen lassen sich auf beide Arten lesen; diese ist in solchen Dateien die üblichere.',
  'reason.date-unix': 'Sekunden oder Millisekunden seit 1970',
  'reason.dates-changed':
    'In {count} Daten hat das Jahr zwei Stellen, in den übrigen vier. Eine Tabellenkalkulation hat vielleicht bei manchen Tag und Monat vertauscht; am besten neu exportieren.',
  'reason.characters-replaced': 'An {count} Stellen sind Bytes der Datei beschädigt; dort steht nun „�“.',
  'reason.header-mangled':
    'Aus „{meant}“ hat wohl eine Tabellenkalkulation „{header}“ gemacht; auch andere Spaltennamen können verändert sein.',
  'reason.cells-damaged':
    '{count} Zellen enthalten einen Fehler einer Tabellenkalkulation wie „{example}“; was dort stand, ist in dieser Datei verloren.',
  'reason.options-left':
    '{count} Teile kommen einmal vor und sehen nach eigenen Worten aus; sie zählen als „…“. Als Text behält die Spalte alle.',
  'reason.options-in-columns': 'Eine Spalte je Option ({columns}); eine Zeile kann mehrere füllen: {options}',
  'reason.written-for-options': 'Was statt einer Option von „{question}“ geschrieben wurde',
  'reason.part-of-other': 'Wird zusammen mit „{question}“ gelesen',
  'reason.several-answers': 'Mehrere Antworten auf eine Frage, die nur eine erlaubt',
  'reason.repeated-values': 'Viele Werte, die sich wiederholen',
  'reason.comment-by-header': 'Heißt wie eine Spalte mit Kundenstimmen',
  'reason.comment-by-length': 'Lange, verschiedene Texte',
  'reason.id-by-header': 'Heißt wie eine Kennung',
  'reason.looks-like-id': 'Sieht aus wie eine Kennung',
  'reason.weight-by-header': 'Heißt wie ein Gewicht',
  'reason.test-by-header': 'Heißt wie ein Kennzeichen für Testantworten',
  'reason.completion-by-header': 'Heißt wie ein Kennzeichen für abgeschlossene Antworten',
  'reason.personal-email': 'E-Mail-Adressen',
  'reason.email-as-customer':
    'E-Mail-Adressen; da keine andere Spalte Kunden unterscheidet, tun sie es, aber behalten wird nur ein daraus gebildeter Code.',
  'reason.personal-name': 'Namen von Personen',
  'reason.personal-phone': 'Telefonnummern',
  'reason.personal-address': 'Teile einer Anschrift',
  'reason.personal-birth': 'Geburtsdaten',
  'reason.city-by-header': 'Heißt wie ein Ort',
  'reason.personal-ip': 'IP-Adressen',
  'reason.nps-scale-1-10':
    'Auf 1–10 statt 0–10 gefragt. Zählt als NPS, ist aber nicht mit Werten auf der üblichen Skala vergleichbar.',
  'reason.zero-means-missing': 'Eine 0 außerhalb der Skala kommt {count}-mal vor; sie gilt als keine Antwort.',
  'reason.scale-coded-from-1': 'Von {min} bis {max} codiert; gelesen als 0 bis 10.',
  'reason.dates-in-two-forms':
    'In {count} Daten steht das Jahr vorn, in den anderen hinten. Alle werden gelesen; vielleicht kamen zwei Quellen zusammen.',
  'reason.dates-in-two-orders': '{count} Daten ergeben nur in anderer Reihenfolge Sinn und würden aussortiert.',
  'reason.not-an-answer': 'Keine Antwort auf der Skala',
  'reason.not-whole': 'Keine ganze Zahl',
  'reason.out-of-scale': 'Außerhalb der Skala',
  'reason.not-a-number': 'Keine Zahl',
  'reason.not-a-time': 'Keine Uhrzeit; das Datum zählt ohne sie',
  'reason.not-a-date': 'Kein Datum',
  'reason.date-in-future': 'Später als der Tag des Imports; wahrscheinlich ein vertipptes Jahr',
  'reason.too-many-cells': '{cells} Zellen, aber nur {columns} Spalten',
  'reason.row-empty': 'Keine Zelle ist ausgefüllt',
};
