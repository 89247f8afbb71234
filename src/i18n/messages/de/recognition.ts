import type { Translation } from '../../message.ts';
import type { recognition as english } from '../en/recognition.ts';

/** {@link english} in German. */
export const recognition: Translation<typeof english> = {
  'reason.profile-by-headers': 'die Spalten „{first}“ und „{second}“ da sind',
  'reason.profile-qualtrics-import-ids': 'Zeile {row} Import-IDs enthält',
  'reason.profile-qualtrics-numbered-keys': 'die Schlüssel V1, V2, … über ihren Beschriftungen stehen',
  'reason.profile-surveymonkey-parts': 'Zeile 2 Teile von Antworten benennt, etwa „{part}“',
  'reason.profile-surveymonkey-blanks': '{count} Spalten ohne Überschrift die Frage daneben fortsetzen',
  'reason.profile-google-forms-direct': '„{header}“ Zeiten wie {example} enthält',
  'reason.profile-google-forms-sheet': '„{header}“ vorn steht und Zeiten wie {example} enthält',
  'reason.profile-limesurvey-vv': 'Texte über Codes wie „{header}“ stehen',
  'reason.profile-woocommerce-places':
    'die Spalten in dieser Reihenfolge stehen und „{header}“ Waren zählt wie in „2× Name“',
  'reason.profile-salesforce-footer': 'die Datei mit „{footer}“ endet',
  'reason.sosci-eleven-steps':
    '{header} hat elf Stufen, gezählt ab 1; gelesen als Weiterempfehlung von 0 bis 10. Bitte prüfen, ob das stimmt.',
  'reason.amount-for-each':
    '„{header}“ ist der Preis des Tarifs, bezahlt für jedes von „{quantity}“; der monatliche Umsatz ist ihr Produkt, siehe unten.',
  'reason.amount-per-interval':
    '„{header}“ gilt in manchen Zeilen je Monat, in anderen je Jahr und wird deshalb nicht als Monatsumsatz gelesen.',
  'reason.column-of-profile': 'Bekannte Spalte von {profile}',
  'reason.personal-by-profile': 'Personenbezogene Angaben',
  'reason.role-by-header': 'Heißt so, und die Werte passen',
  'reason.kind-of-profile': 'Das ist, was {profile} exportiert',
  'reason.role-by-values': 'Nach den Werten vermutet, weil die Datei keine Überschriften hat; bitte prüfen',
  'reason.kind-by-values':
    'Tage in „{first}“ und Beträge in „{second}“ sehen nach Käufen aus; Überschriften, die das sagen, hat die Datei nicht',
  'reason.kind-by-columns': 'Die Spalten „{first}“ und „{second}“ gehören zusammen',
  'reason.kind-by-metric': '„{question}“ misst eine Kennzahl',
  'reason.kind-purchase-summary': 'Häufigkeit und letzter Zeitpunkt der Käufe je Kunde',
  'reason.kind-customer-per-row': '„{first}“ ist in jeder Zeile anders',
  'reason.kind-contacts': 'Kontaktdaten wie „{first}“ und „{second}“ und keine Antworten',
  'reason.kind-usual': 'Nichts spricht dagegen',
  'reason.all-rows-test-answer': 'Alle {count} angesehenen Zeilen sind Testantworten; sie bleiben deshalb drin.',
  'reason.all-rows-partial-answer': 'Keine der {count} angesehenen Zeilen ist abgeschlossen; sie bleiben deshalb drin.',
  'reason.all-rows-not-answered': 'Keine der {count} angesehenen Zeilen wurde beantwortet; sie bleiben deshalb drin.',
  'reason.all-rows-same-order':
    'Alle {count} angesehenen Zeilen wären weitere Zeilen von Bestellungen; sie bleiben deshalb drin.',
  'reason.all-rows-report-footer': 'Alle {count} angesehenen Zeilen wären Fußzeilen; sie bleiben deshalb drin.',
  'reason.all-rows-total-row': 'Alle {count} angesehenen Zeilen wären Summenzeilen; sie bleiben deshalb drin.',
  'reason.all-rows-not-completed':
    'Alle {count} angesehenen Zeilen sind storniert, fehlgeschlagen oder nicht bezahlt; sie bleiben deshalb drin.',
  'reason.all-rows-refund': 'Alle {count} angesehenen Zeilen haben negative Beträge; sie bleiben deshalb drin.',
  'reason.all-rows-trial': 'Alle {count} angesehenen Zeilen sind Testphasen; sie bleiben deshalb drin.',
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
