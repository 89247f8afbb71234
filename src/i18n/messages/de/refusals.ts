import type { Translation } from '../../message.ts';
import type { refusals as english } from '../en/refusals.ts';

/** {@link english} in German. */
export const refusals: Translation<typeof english> = {
  'refusal.too-few-points':
    'Die Reihe hat zu wenige Zeiträume mit Antworten. Wählen Sie eine längere Zeit oder kürzere Zeiträume.',
  'refusal.too-few-rows':
    'Dafür gibt es zu wenige Zeilen. Wählen Sie einen längeren Zeitraum oder ein größeres Segment.',
  'refusal.no-variation':
    'Es gibt nichts zu vergleichen: Alle Werte sind gleich. Wählen Sie eine andere Spalte oder ein anderes Segment.',
  'refusal.columns-depend':
    'Eine Spalte folgt aus den anderen, ihre Anteile lassen sich daher nicht trennen. Lassen Sie eine davon weg.',
  'refusal.empty-cell':
    'Niemand in der Tabelle gehört zu dieser Kategorie, obwohl sie eine Vorgabe hat. Fassen Sie sie mit einer anderen zusammen.',
  'refusal.category-without-target': 'Einige Zeilen gehören zu einer Kategorie ohne Vorgabe. Geben Sie ihr eine.',
  'refusal.targets-disagree':
    'Die Vorgaben sind negativ oder ergeben nicht dieselbe Summe. Berichtigen Sie die Vorgaben.',
  'refusal.not-converged': 'Die Berechnung kam zu keinem Ergebnis. Mehr Zeilen oder weniger Merkmale können helfen.',
  'refusal.no-answers':
    'Auf einer Seite gibt es gar keine Antworten. Wählen Sie einen anderen Zeitraum oder ein anderes Segment.',
  'refusal.beyond-observation':
    'So lange wurde niemand beobachtet. Wählen Sie eine kürzere Zeit oder ergänzen Sie spätere Exporte.',
  'refusal.too-few-ages': 'Die Kohorten wurden über zu wenige Verlängerungen beobachtet. Ergänzen Sie spätere Exporte.',
  'refusal.nobody-lost':
    'Niemand ging verloren, daher sagt nichts, wie schnell Kunden gehen. Wählen Sie eine längere Zeit.',
  'refusal.no-heterogeneity':
    'Die Abwanderung sinkt mit dem Alter nicht, die Kunden unterscheiden sich also nicht messbar. Eine feste Rate sagt alles: Nehmen Sie die einfache Formel.',
  'refusal.lost-at-once':
    'Nach dem ersten Alter ging niemand mehr verloren, daher lassen sich Unterschiede zwischen Kunden nicht messen. Nehmen Sie die beobachtete Kundenbindung.',
  'refusal.cohort-grows':
    'Eine Kohorte ist größer als im Alter davor, was nicht sein kann. Prüfen Sie, ob zurückgekehrte Kunden darin zählen.',
  'refusal.no-limit':
    'Bei dieser Kundenbindung und diesem Zins hat die Summe über alle künftigen Zeiträume keine Grenze. Wählen Sie einen Horizont oder einen höheren Zins.',
  'refusal.out-of-range': 'Eine der Zahlen liegt, wo die Formel keinen Sinn ergibt. Prüfen Sie die Zahlen oben.',
  'refusal.still-open':
    'So viele warten noch, dass diese Zeit noch niemand kennt. Wählen Sie einen früheren Zeitraum oder einen kleineren Anteil.',
  'refusal.too-few-customers':
    'Dafür gibt es zu wenige Kunden. Wählen Sie einen längeren Zeitraum oder ein größeres Segment.',
  'refusal.too-few-repeat-buyers':
    'Zu wenige Kunden haben mehr als einmal gekauft. Wählen Sie einen längeren Zeitraum, damit mehr zurückgekehrt sein können.',
  'refusal.impossible-purchases':
    'Eine Zeile enthält Käufe, die niemand gemacht haben kann, etwa einen nach dem Ende. Prüfen Sie ihre Daten.',
  'refusal.unidentified':
    'Die Käufe oder Verluste lassen offen, was das Modell wissen muss. Nötig sind mehr Kunden oder eine längere Zeit.',
  'refusal.found-needed': 'Vorhanden: {found}. Nötig: {needed}.',
  'refusal.found': 'Vorhanden: {found}.',
  'refusal.row': 'Zeile {found}.',
  'refusal.about': 'Es geht um „{about}“.',
  'refusal.about.outcome': 'die Zielgröße',
  'refusal.about.m': 'mittlerer Betrag',
  'refusal.about.T': 'beobachtete Zeit',
  'refusal.about.end': 'Ende der Prüfung',
  'refusal.no-cost': 'Ohne Kosten gibt es keinen Ertrag je Kosten. Geben Sie an, was die Maßnahme kostet.',
  'refusal.nobody-reached':
    'Die Maßnahme erreicht niemanden. Geben Sie eine Zahl von Kunden und einen Anteil über 0 an, oder wählen Sie eine andere Gruppe.',
  'refusal.nothing-tells':
    'Nichts sagt, wie viele dieser Kunden abwandern und was sie zahlen. Verknüpfen Sie eine Tabelle von Verträgen oder Bestellungen, oder geben Sie beides als Annahme ein.',
  'refusal.range-disordered':
    'Das untere Ende darf nicht über dem wahrscheinlichen Wert liegen, dieser nicht über dem oberen Ende. Berichtigen Sie die Spanne.',
  'refusal.more-than-possible':
    'Die Veränderung ist größer, als sie sein kann: Es müssten sich mehr Kunden ändern, als es gibt. Senken Sie das obere Ende.',
  'refusal.about.change': 'erwartete Veränderung',
  'refusal.about.real': 'Anteil der Wirkung, der echt ist',
  'refusal.about.promoters': 'Promotoren',
  'refusal.about.passives': 'Passive',
  'refusal.about.detractors': 'Kritiker',
  'refusal.about.all': 'alle Kunden',
};
