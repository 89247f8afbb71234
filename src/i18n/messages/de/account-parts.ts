import type { Translation } from '../../message.ts';
import type { accountParts as english } from '../en/account-parts.ts';

/** {@link english} in German. */
export const accountParts: Translation<typeof english> = {
  'account.unit.minute': { one: '{value} Minute', other: '{value} Minuten' },
  'account.unit.hour': { one: '{value} Stunde', other: '{value} Stunden' },
  'account.unit.day': { one: '{value} Tag', other: '{value} Tage' },
  'account.unit.week': { one: '{value} Woche', other: '{value} Wochen' },
  'account.unit.month': { one: '{value} Monat', other: '{value} Monate' },
  'account.unit.quarter': { one: '{value} Quartal', other: '{value} Quartale' },
  'account.unit.year': { one: '{value} Jahr', other: '{value} Jahre' },
  'account.unit.none': { one: '{value} Zeitraum', other: '{value} Zeiträume' },
  'account.term.of': '{term}, {label}',
  'account.term.more': '{n} weitere',
  'account.values': '{first}, …, {last} ({n} Werte)',
  'account.added': '{sum} (Summe von {n} Werten)',
  'account.sign.sum': 'Σ zählt zusammen, was in der Klammer steht, nacheinander für jeden Wert.',
  'account.sign.product': '∏ multipliziert, was in der Klammer steht, nacheinander für jeden Wert.',
  'account.sign.chance': 'P ist die Wahrscheinlichkeit einer mindestens so großen Prüfgröße.',
  'account.p': 'p = {p}',
  'account.share.tiny': 'weniger als {share}',
  'account.p.tiny': 'p < {p}',
  'account.sure.range': 'Der wahre Wert liegt vermutlich im Bereich {low} bis {high} (95-⁠%-Bereich).',
  'account.sure.limits': 'Ohne echte Veränderung sind Werte von {low} bis {high} zu erwarten.',
  'account.sure.none': 'Für diese Zahl lässt sich kein Bereich angeben.',
  'account.sure.p': 'Gäbe es keinen Unterschied, brächte der Zufall einen so großen in {share} der Fälle ({p}).',
  'account.refused': 'Keine Zahl',
  'account.excluded': 'Was nicht zählt',
  'account.caveats': 'Zu beachten',
  'account.method': 'Methode: {method}.',
  'account.column.term': 'Größe',
  'account.column.value': 'Wert',
  'account.caveat.counts-disagree':
    'Die Zahlen passen nicht zusammen: Kunden am Anfang plus neue minus verlorene ergeben nicht die am Ende.',
  'account.caveat.hides-losses':
    'Neue Kunden verdecken in dieser Zahl die Verluste. Lesen Sie sie neben der Abwanderungsrate.',
  'account.caveat.without-new-revenue': 'Umsatz neuer und zurückgekehrter Kunden zählt nicht mit.',
  'account.caveat.periods-weigh-alike': 'Alle Zeiträume wiegen gleich, unabhängig von ihrer Kundenzahl.',
  'account.caveat.rate-stays': 'Das gilt nur, wenn die Rate so bleibt.',
  'account.caveat.censoring-unrelated':
    'Angenommen wird, dass Kunden, die noch da sind, so gehen werden wie andere im selben Alter.',
  'account.caveat.beyond-what-was-seen': 'Das geht über das Beobachtete hinaus und beruht auf seinem Modell.',
  'account.caveat.realised-only': 'Das sagt nichts über die Zukunft.',
  'account.caveat.constant-for-ever': 'Angenommen wird, dass Marge, Kundenbindung und Zins für immer gleich bleiben.',
  'account.caveat.until-last-age': 'Was nach dem letzten beobachteten Alter kommt, zählt nicht.',
  'account.caveat.spend-not-profit': 'Umsatz ist kein Gewinn: Kosten gehen noch ab.',
  'account.caveat.spend-goes-with-purchases':
    'Wer oft kauft, gibt hier anders viel aus. Das Modell schließt das aus, also mit Vorsicht lesen.',
  'account.caveat.simpson-reversal':
    'Jede Gruppe bewegte sich anders als das Ganze: Allein die Mischung hat die Richtung gedreht.',
  'account.caveat.limits-provisional': 'Bei weniger als 12 Zeiträumen sind die Grenzen vorläufig.',
  'account.caveat.bases-unknown':
    'Die Anzahlen hinter den Werten sind unbekannt, daher werden alle Zeiträume gleich behandelt.',
  'account.caveat.not-causal': 'Das sagt, was zusammengeht, nicht, was verursacht.',
  'account.caveat.would-have-moved-alike':
    'Angenommen wird, dass sich beide Gruppen ohne die Maßnahme gleich bewegt hätten.',
  'account.caveat.other-causes': 'Was sonst zur selben Zeit geschah, steckt auch in dieser Zahl.',
  'account.caveat.several-comparisons':
    'Einzelne Gruppen gelten erst nach einer Korrektur für ihre Anzahl (Holm) als verschieden.',
  'account.caveat.few-expected': 'Einige erwartete Anzahlen liegen unter 5, der Test ist daher nur grob.',
  'account.exclusion.lost-again': 'Im Zeitraum gewonnen und wieder verloren',
  'account.exclusion.without-revenue': 'Kunden ohne Umsatz',
  'account.exclusion.unusable': 'Zeilen ohne brauchbaren Betrag',
  'account.exclusion.censored': 'Noch Kunden, kürzer beobachtet',
  'account.exclusion.without-value': 'Kunden, deren Wert nicht bekannt ist',
  'account.exclusion.without-spend': 'Wiederkäufer ohne positiven Betrag',
  'account.exclusion.trimmed': 'Zeilen mit gekürztem Gewicht',
  'account.exclusion.few-answers': 'Gruppen mit zu wenigen Antworten',
  'account.caveat.rests-on-assumptions': 'Es beruht auf den Annahmen in der Zelle. Mit anderen kommt anderes heraus.',
  'account.caveat.customers-of-today':
    'Es zählen nur die Kunden von heute, und die Wirkung soll sofort beginnen und anhalten.',
};
