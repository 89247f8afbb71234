import type { Translation } from '../../message.ts';
import type { how as english } from '../en/how.ts';

/** {@link english} in German. */
export const how: Translation<typeof english> = {
  'how.nothing': 'Diese Zelle zeigt keine Zahl, die aus Antworten gerechnet ist, oder noch keine.',
  'how.choose': 'Zahl',

  'how.definition.nps':
    'Der Net Promoter Score (NPS) zieht den Anteil der Kritiker vom Anteil der Promotoren ab. Passive zählen nur in der Basis.',
  'how.definition.csat.percent':
    'Die Kundenzufriedenheit (CSAT) ist der Anteil der Befragten mit einer der besten Antworten ({hits}).',
  'how.definition.csat.scale':
    'Die Kundenzufriedenheit (CSAT) ist der Mittelwert aller Antworten auf der Skala der Frage von {min} bis {max}.',
  'how.definition.wrs.percent':
    'Die Weiterempfehlungsrate (WRS) ist der Anteil derer, die empfehlen würden ({hits}). Niemand wird abgezogen, sie ist also nicht der NPS.',
  'how.definition.percent-of-maximum':
    'Der Mittelwert aller Antworten als Prozent des Weges von der schlechtesten zur besten Antwort der Skala von {min} bis {max}.',
  'how.definition.ces.points':
    'Vom Anteil derer, denen es leicht fiel, wird der Anteil derer abgezogen, denen es schwer fiel.',
  'how.definition.ces.percent':
    'Der Kundenaufwand (CES) ist der Anteil der Befragten, denen es leicht fiel (Antworten {hits}).',
  'how.definition.ces.scale.high-good':
    'Der Kundenaufwand (CES) ist der Mittelwert aller Antworten auf einer Skala von {min} bis {max}. Eine hohe Antwort heißt: Es war leicht.',
  'how.definition.ces.scale.low-good':
    'Der Kundenaufwand (CES) ist der Mittelwert aller Antworten auf einer Skala von {min} bis {max}. Eine hohe Antwort heißt: Es war viel Aufwand. Niedriger ist besser.',

  'how.numbers': 'Mit Ihren Zahlen',
  'how.part': '{part} ({answers})',
  'how.part.promoters': 'Promotoren',
  'how.part.passives': 'Passive',
  'how.part.detractors': 'Kritiker',
  'how.part.satisfied': 'Zufrieden',
  'how.part.not-satisfied': 'Nicht zufrieden',
  'how.part.easy': 'Leicht',
  'how.part.neutral': 'Dazwischen',
  'how.part.difficult': 'Schwer',
  'how.part.recommending': 'Würden empfehlen',
  'how.part.not-recommending': 'Würden nicht',
  'how.part.answer': 'Antwort {answers}',
  'how.column.answers': 'Antworten',
  'how.column.count': 'Anzahl',
  'how.column.share': 'Anteil',
  'how.mean': 'Summe {sum} ÷ {n} Antworten = {value}',
  'how.percent-of-maximum': '({mean} − {worst}) ÷ ({best} − {worst}) = {value}',
  'how.net': '{promoters} − {detractors} = {value}',
  'how.net-of-counts': '100 × ({promoters} − {detractors}) ÷ {n} = {value}',
  'how.share': '{count} von {n} = {value}',
  'how.deviation': 'Standardabweichung: {deviation}',
  'how.rounded': '{exact} ≈ {rounded}',

  'how.sure': 'Wie sicher ist das?',
  'how.sure.range': 'Bei {n} Antworten liegt der wahre Wert vermutlich im Bereich {range} (95-⁠%-Bereich).',
  'how.sure.margin': 'Das sind rund ±{margin}. Viermal so viele Antworten würden das halbieren.',
  'how.sure.none': 'Bei {n} Antworten wird kein Wert gezeigt, mindestens {needed} sind nötig.',
  'how.sure.no-range': 'Für diese Antworten lässt sich kein Bereich angeben.',
  'how.change.likely-real':
    'Verglichen mit {before}: {difference}, 95-⁠%-Bereich {range}. Der Bereich schließt die 0 aus, die Veränderung ist also wahrscheinlich echt.',
  'how.change.within-chance':
    'Verglichen mit {before}: {difference}, 95-⁠%-Bereich {range}. Der Bereich enthält die 0, die Veränderung liegt also im Zufallsbereich.',
  'how.change.too-few':
    'Über die Veränderung wird nichts behauptet: Auf beiden Seiten sind mindestens {needed} Antworten nötig.',
  'how.before.year-before': 'demselben Zeitraum im Vorjahr ({value}, n = {n})',
  'how.before.previous': 'dem Zeitraum davor ({value}, n = {n})',

  'how.base': 'Welche Antworten zählen',
  'how.base.rows': 'Zeilen in der Tabelle',
  'how.base.outside': 'Nicht im Segment oder Zeitraum',
  'how.base.outside-comments': 'Ohne Kundenstimme oder nicht im Segment oder Zeitraum',
  'how.base.without-date': 'Ohne Datum',
  'how.base.without-answer': 'Ohne gültige Antwort',
  'how.base.answers': 'Antworten, die zählen (n)',

  'how.trap': 'Häufige Falle',
  'how.trap.nps.title': 'NPS ist kein Prozentwert',
  'how.trap.nps':
    'Er reicht von −100 bis 100. Ein NPS von {value} heißt nicht, dass {value} % Sie empfehlen: Promotoren sind hier {promoters}.',
  'how.trap.csat.title': 'Skalen nicht mischen',
  'how.trap.csat':
    'Ein Wert auf 1 bis 5 lässt sich nicht mit einem auf 1 bis 10 vergleichen. Anteile vergleichen Sie nur, wenn dieselben Antworten zählen.',
  'how.trap.wrs.title': 'Nicht der NPS',
  'how.trap.wrs':
    'Der Anteil derer, die empfehlen würden, fällt nie unter 0 und zieht keine Kritiker ab. Mit einem NPS lässt er sich nicht vergleichen.',
  'how.trap.ces.title': 'Welches Ende ist gut?',
  'how.trap.ces.high-good':
    'Manche Umfragen fragen, wie leicht es war, andere, wie viel Aufwand es machte. Hier ist {max} die beste Antwort.',
  'how.trap.ces.low-good':
    'Manche Umfragen fragen, wie leicht es war, andere, wie viel Aufwand es machte. Hier ist {max} die schlechteste Antwort.',

  'how.caveat.few-responses': 'Weniger als {needed} Antworten: nur ein Hinweis, keine Behauptung.',
  'how.caveat.nps-scale-1-10':
    'Gefragt wurde von 1 bis 10 statt von 0 bis 10: Eine Antwort weniger zählt als Kritiker, vergleichen Sie also vorsichtig.',
  'how.caveat.ces-scale-unusual': 'Aufwand wird meist von 1 bis 5 oder 1 bis 7 gefragt; diese Skala ist keine davon.',
  'how.caveat.single-best-answer': 'Auf einer so kurzen Skala zählt nur die beste Antwort als zufrieden.',
  'how.caveat.all-answers-equal': 'Alle Antworten sind gleich, deshalb hat der Mittelwert keinen Bereich.',

  'how.method': 'Methode und Quellen',
  'how.method.range': '95-⁠%-Bereich: {method}.',
  'how.method.change': 'Vergleich: {method}.',
};
