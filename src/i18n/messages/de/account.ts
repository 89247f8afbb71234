import type { Translation } from '../../message.ts';
import type { account as english } from '../en/account.ts';

/** {@link english} in German. */
export const account: Translation<typeof english> = {
  'account.churn.customers': 'Abwanderungsrate',
  'account.churn.customers.definition':
    'Der Anteil der Kunden vom Beginn des Zeitraums, die vor seinem Ende gingen. Neue Kunden zählen nicht mit.',
  'account.churn.retention': 'Kundenbindung',
  'account.churn.retention.definition':
    'Der Anteil der Kunden vom Beginn des Zeitraums, die bis zu seinem Ende geblieben sind.',
  'account.churn.net-change': 'Nettoveränderung des Kundenstamms',
  'account.churn.net-change.definition':
    'Um wie viel der Kundenstamm am Ende kleiner ist als am Anfang. Unter 0 heißt: Er ist gewachsen.',
  'account.churn.of-average': 'Abwanderungsrate am mittleren Bestand',
  'account.churn.of-average.definition':
    'Alle im Zeitraum verlorenen Kunden, bezogen auf das Mittel aus Anfangs- und Endbestand.',
  'account.churn.of-everybody': 'Abwanderungsrate aller',
  'account.churn.of-everybody.definition':
    'Alle im Zeitraum verlorenen Kunden, bezogen auf alle, die im Zeitraum Kunde waren.',
  'account.churn.revenue-gross': 'Brutto-Umsatzabwanderung',
  'account.churn.revenue-gross.definition':
    'Der Anteil des wiederkehrenden Umsatzes vom Anfang, der verloren ging: durch Kunden, die gingen, und durch solche, die weniger zahlen.',
  'account.churn.revenue-net': 'Netto-Umsatzabwanderung',
  'account.churn.revenue-net.definition':
    'Wie brutto, aber abzüglich dessen, was gebliebene Kunden mehr zahlen. Unter 0 heißt: Wachstum ohne neue Kunden.',
  'account.retention.gross-revenue': 'Brutto-Umsatzbindung',
  'account.retention.gross-revenue.definition':
    'Der Anteil des wiederkehrenden Umsatzes vom Anfang, der erhalten blieb. Was jemand mehr zahlt, zählt nicht mit.',
  'account.retention.net-revenue': 'Netto-Umsatzbindung',
  'account.retention.net-revenue.definition':
    'Was die Kunden vom Anfang am Ende zahlen, als Anteil dessen, was sie damals zahlten. Über 100 % zahlen sie mehr.',
  'account.outcome.bought': 'Anteil, der nach der Antwort kaufte',
  'account.outcome.bought.definition':
    'Antworten, deren Kunde in den Tagen danach kaufte, geteilt durch alle Antworten, deren Tage um sind.',
  'account.churn.per-step': 'Abwanderungsrate je Zeitschritt',
  'account.churn.per-step.definition':
    'Alle Verluste von Kunden, die zu Beginn ihres Schritts da waren, geteilt durch die Summe der Kunden zu Beginn aller abgeschlossenen Schritte.',
  'account.churn.average': 'Durchschnittliche Abwanderungsrate',
  'account.churn.average.definition':
    'Die gleichbleibende Rate, bei der ebenso viele Kunden gingen wie bei den wechselnden Raten. Kundenbindung multipliziert sich, daher ist es nicht der Mittelwert.',
  'account.churn.annualised': 'Abwanderungsrate im Jahr',
  'account.churn.annualised.definition': 'Was eine Rate je Zeitraum in einem Jahr ergibt, wenn sie gleich bleibt.',
  'account.churn.exposure': 'Verluste je Kunde und Zeiteinheit',
  'account.churn.exposure.definition':
    'Verlorene Kunden je Zeiteinheit, die ein Kunde beobachtet wurde. So lassen sich ungleich lange Beobachtungen vergleichen.',
  'account.survival.at': 'Anteil noch Kunde',
  'account.survival.at.definition':
    'Der Anteil der Kunden, die nach dieser Zeit vermutlich noch da sind. Wer kürzer beobachtet wurde, zählt so lange, wie er zu sehen war.',
  'account.survival.median': 'Mittlere Dauer der Kundenbeziehung (Median)',
  'account.survival.median.definition': 'Die Zeit, nach der die Hälfte der Kunden gegangen ist.',
  'account.survival.restricted-mean': 'Durchschnittliche Dauer der Kundenbeziehung',
  'account.survival.restricted-mean.definition':
    'Wie lange ein Kunde innerhalb des Horizonts im Durchschnitt bleibt: die Fläche unter der Überlebenskurve.',
  'account.survival.log-rank': 'Wandern die Gruppen gleich ab?',
  'account.survival.log-rank.definition':
    'Die Wahrscheinlichkeit so großer Unterschiede, wenn alle Gruppen gleich abwanderten, über die ganzen Kurven.',
  'account.cohorts.pooled': 'Kundenbindung aller Kohorten',
  'account.cohorts.pooled.definition':
    'Der Anteil der Kunden, die in diesem Alter noch da sind, über alle Kohorten. Eine Kohorte zählt nur für Alter, die sie erreicht hat.',
  'account.sbg.retention': 'Hochgerechnete Kundenbindung',
  'account.sbg.retention.definition':
    'Der Anteil, der später vermutlich noch da ist, wenn Kunden verschieden leicht gehen und sich keiner von ihnen ändert.',
  'account.sbg.residual-value': 'Restwert eines Kunden',
  'account.sbg.residual-value.definition':
    'Was ein Kunde dieses Alters von jetzt an noch bringen dürfte; spätere Margen zählen weniger.',
  'account.value.historic': 'Bisheriger Kundenwert',
  'account.value.historic.definition':
    'Der Gewinn, den ein Kunde bisher gebracht hat, frühere Zahlungen aufgezinst. Keine Vorhersage.',
  'account.value.simple-end': 'Kundenwert, erste Marge nach der ersten Verlängerung',
  'account.value.simple-end.definition':
    'Was ein Kunde bringt, wenn Marge, Kundenbindung und Zins gleich bleiben und die erste Marge nach der ersten Verlängerung kommt.',
  'account.value.simple-immediate': 'Kundenwert, erste Marge sofort',
  'account.value.simple-immediate.definition':
    'Was ein Kunde bringt, wenn Marge, Kundenbindung und Zins gleich bleiben und die erste Marge sofort kommt.',
  'account.value.survival': 'Kundenwert in der beobachteten Zeit',
  'account.value.survival.definition':
    'Die Marge jedes Zeitraums mal dem Anteil der Kunden, die noch da sind; spätere zählen weniger. Nichts wird hochgerechnet.',
  'account.value.mean': 'Mittlerer Wert eines Kunden',
  'account.value.mean.definition':
    'Alle Werte zusammen, geteilt durch die Kunden, die einen haben. Wenige teure Kunden ziehen ihn hoch; daneben steht der Median.',
  'account.value.realised': 'Bisher gezahlt je Kunde',
  'account.value.realised.definition': 'Was alle Kunden bisher gezahlt haben, im Mittel über jeden, der je Kunde war.',
  'account.value.lifespan': 'Marge mal Lebensdauer',
  'account.value.lifespan.definition':
    'Die Marge eines Monats geteilt durch den Anteil, der in einem Monat geht: 1 ÷ Rate ist, wie viele Monate Kunden im Mittel bleiben.',
  'account.value.averages': 'Bestellwert × Häufigkeit × Lebensdauer',
  'account.value.averages.definition':
    'Die mittlere Bestellung mal den Bestellungen eines Kunden im Jahr mal den Jahren, die ein Kunde bei der bisherigen Verlustrate bleibt.',
  'account.sbg.lifetime': 'Wert eines neuen Kunden nach dem sBG',
  'account.sbg.lifetime.definition':
    'Was ein neuer Kunde über alle Zeit bringt, wenn Kunden verschieden leicht gehen; spätere Margen zählen weniger.',
  'account.replies.quantile': 'Wartezeit',
  'account.replies.quantile.definition':
    'Alle Tickets in der Reihe ihrer Wartezeiten, die noch wartenden zuletzt: die Zeit am ersten Platz, den der Anteil erreicht.',
  'account.value.purchases': 'Erwarteter Umsatz eines Kunden',
  'account.value.purchases.definition':
    'Die in jedem kommenden Monat erwarteten Käufe mal dem erwarteten Betrag je Kauf; spätere Monate zählen weniger.',
  'account.purchases.alive': 'Wahrscheinlichkeit, noch Kunde zu sein',
  'account.purchases.alive.definition':
    'Wie wahrscheinlich ein Kunde überhaupt wieder kauft, danach, wie oft und wann zuletzt er gekauft hat.',
  'account.purchases.spend': 'Erwarteter Betrag je Kauf',
  'account.purchases.spend.definition':
    'Der eigene mittlere Betrag eines Kunden, zum Mittel aller Kunden hingezogen: umso mehr, je weniger Käufe bekannt sind.',
  'account.purchases.hold-out': 'Vorhersage und Wirklichkeit',
  'account.purchases.hold-out.definition':
    'Wie weit die Käufe, die für einen dem Modell unbekannten Zeitraum vorhergesagt wurden, von den wirklichen abwichen.',
  'account.change.mix-rate': 'Warum es sich bewegt hat',
  'account.change.mix-rate.definition':
    'Die Veränderung, genau aufgeteilt: was an einer anderen Mischung der Gruppen lag und was an den Gruppen selbst.',
  'account.compare.two': 'Vergleich',
  'account.compare.two.definition':
    'Der Unterschied zwischen beiden Werten und wie weit ihn allein der Zufall verschieben könnte.',
  'account.compare.groups': 'Unterscheiden sich die Gruppen?',
  'account.compare.groups.definition':
    'Die Wahrscheinlichkeit so großer Unterschiede, wenn alle Gruppen gleich wären. Ein Test für alle kommt vor jedem einzelnen.',
  'account.limits.net': 'Grenzen eines Zeitraums',
  'account.limits.net.definition':
    'Wie weit der Wert eines Zeitraums durch Zufall von der Mitte entfernt liegen kann. Je weniger Antworten, desto weiter.',
  'account.limits.share': 'Grenzen eines Zeitraums',
  'account.limits.share.definition':
    'Wie weit der Anteil eines Zeitraums durch Zufall von der Mitte entfernt liegen kann. Je weniger Antworten, desto weiter.',
  'account.limits.individuals': 'Grenzen der Reihe',
  'account.limits.individuals.definition':
    'Wie weit ein Wert vom Mittel entfernt liegen kann, wenn er so schwankt wie bisher von Zeitraum zu Zeitraum.',
  'account.steps': 'Stufe in der Reihe',
  'account.steps.definition':
    'Der Unterschied zweier Niveaus. Eine Stufe wird nur angenommen, wo sie mehr erklärt, als die Annahme kostet.',
  'account.drift': 'Drift der Reihe',
  'account.drift.definition':
    'Ob spätere Werte eher höher sind: steigende weniger fallende Paare, gemessen in Standardfehlern.',
  'account.season': 'Ohne Jahreszeit',
  'account.season.definition':
    'Ein Wert als Summe aus seinem Trend, dem üblichen Verlauf des Jahres und dem, was übrig bleibt.',
  'account.drivers': 'Anteil eines Treibers',
  'account.drivers.definition':
    'Wie viel von dem, was alle Treiber zusammen erklären, mit diesem zusammengeht. Gemeinsames wird gerecht geteilt.',
  'account.words': 'Typisches Wort',
  'account.words.definition':
    'Die Wahrscheinlichkeit eines so ungleichen Gebrauchs, wenn beide Gruppen das Wort gleich oft verwendeten. Es zählen Kundenstimmen, nicht Wiederholungen.',
  'account.before-after': 'Dieselben Befragten vorher und nachher',
  'account.before-after.definition':
    'Ob mehr Befragte in die eine als in die andere Richtung gewechselt sind. Wer gleich blieb, sagt darüber nichts.',
  'account.difference-in-differences': 'Veränderung über die Vergleichsgruppe hinaus',
  'account.difference-in-differences.definition':
    'Was sich geändert hat, wo die Maßnahme galt, abzüglich dessen, was sich ohne sie geändert hat.',
  'account.interrupted-series': 'Sprung bei der Maßnahme',
  'account.interrupted-series.definition':
    'Das Niveau gleich nach der Maßnahme, abzüglich des Niveaus, auf das die Zeit davor hinauslief.',
  'account.weights.raked': 'Preis der Gewichtung',
  'account.weights.raked.definition':
    'Um welchen Faktor die Gewichtung die Unsicherheit vergrößert: echte Antworten je Antwort von vollem Wert.',
  'account.roi.gain': 'Erwarteter Ertrag der Maßnahme',
  'account.roi.gain.definition':
    'Kunden, die sich ändern, davon der Teil, bei dem die Änderung echt ist, mal dem, was jeder von ihnen bis zum Horizont mehr bringt: der Umsatz mal den Jahren, die Kunden der neuen und der alten Gruppe bleiben, mal der Marge. Spannen zählen mit ihrem Mittel, (niedrig + 4 × wahrscheinlich + hoch) ÷ 6.',
  'account.roi.net': 'Erwarteter Nettoertrag',
  'account.roi.net.definition':
    'Der erwartete Ertrag abzüglich aller Kosten bis zum Horizont, beides zum heutigen Wert.',
  'account.roi.roi': 'Rendite der Maßnahme (ROI)',
  'account.roi.roi.definition':
    'Was die Maßnahme über ihre Kosten hinaus bringt, je ausgegebenem Geld. Über 0 zahlt sie sich aus.',
};
