import type { Translation } from '../../message.ts';
import type { methods as english } from '../en/methods.ts';

/** {@link english} in German. */
export const methods: Translation<typeof english> = {
  'method.adjusted-wald': 'Adjusted Wald',
  'method.adjusted-wald.means':
    'Der Bereich wird so berechnet, als hätten einige Menschen mehr geantwortet, verteilt auf alle Gruppen von Antworten. So wirkt eine kleine oder einseitige Basis nicht sicherer, als sie ist.',
  'method.wilson': 'Wilson',
  'method.wilson.means':
    'Ein Bereich für einen Anteil. Er reicht nie unter 0 % oder über 100 % und bleibt auch bei wenigen Antworten und nahe den Enden ehrlich.',
  'method.t': 't-Intervall',
  'method.t.means':
    'Der Mittelwert plus und minus sein Standardfehler, bei wenigen Antworten etwas mehr, weil dann auch die Streuung nur geschätzt ist.',
  'method.newcombe-10': 'Newcombe, Methode 10',
  'method.newcombe-10.means':
    'Ein Bereich für den Unterschied zweier Anteile, zusammengesetzt aus den Wilson-Bereichen beider.',
  'method.welch': 'Welch-t',
  'method.welch.means':
    'Vergleicht zwei Mittelwerte, ohne anzunehmen, dass die Antworten auf beiden Seiten gleich streuen.',
  'method.wilson-effective': 'Wilson mit der effektiven Kundenzahl (Kish)',
  'method.wilson-effective.means':
    'Ein Wilson-Bereich, in dem Kunden mit ungleichem Umsatz für weniger zählen: Entscheiden wenige große, ist es unsicherer, als die Zahl der Kunden vermuten lässt.',
  'method.ratio-t': 'Verhältnisschätzer mit Student-t',
  'method.ratio-t.means':
    'Wie weit eine Summe geteilt durch eine andere schwanken würde, wenn andere Kunden da gewesen wären, beurteilt danach, wie verschieden die Kunden sind.',
  'method.garwood': 'exaktes Poisson-Intervall (Garwood)',
  'method.garwood.means': 'Ein exakter Bereich für Anzahlen je Zeit. Er gilt auch für seltene Ereignisse.',
  'method.log-log': 'Log-log-Intervall mit Greenwood-Fehler',
  'method.log-log.means':
    'Ein Bereich für den Anteil, der noch da ist; er bleibt zwischen 0 % und 100 %. Sein Fehler (Greenwood) zählt die Unsicherheit jedes Alters bis dahin zusammen.',
  'method.brookmeyer-crowley': 'Brookmeyer und Crowley',
  'method.brookmeyer-crowley.means':
    'Ein Bereich für die mittlere Dauer (Median): alle Zeiten, zu denen nach dem Bereich der Kurve noch die Hälfte der Kunden da sein kann.',
  'method.greenwood': 'Greenwood-Fehler',
  'method.greenwood.means':
    'Die Unsicherheit einer Überlebenskurve, zusammengezählt über jedes Alter, in dem jemand ging.',
  'method.log-rank': 'Log-Rank-Test',
  'method.log-rank.means':
    'Vergleicht ganze Kurven: in jedem Alter, wie viele aus jeder Gruppe gingen und wie viele gegangen wären, wenn alle Gruppen gleich wären.',
  'method.parametric-draws': '1.000 Ziehungen aus den angepassten Parametern, fester Startwert',
  'method.parametric-draws.means':
    'Das angepasste Modell wird 1.000-mal innerhalb seiner eigenen Unsicherheit neu gezogen; die mittleren 95 % der Ergebnisse sind der Bereich.',
  'method.monte-carlo': '2.000 Ziehungen aus den Annahmen und den beobachteten Raten, fester Startwert',
  'method.monte-carlo.means':
    'Jede Annahme wird 2.000-mal innerhalb ihrer Spanne neu gezogen, jede beobachtete Rate innerhalb ihrer Unsicherheit; die mittleren 95 % dessen, was folgt, sind der Bereich.',
  'method.cochran-q': 'Cochrans Q',
  'method.cochran-q.means':
    'Fragt, ob alle Gruppen ein und denselben Wert haben könnten. Genauer bekannte Gruppen wiegen mehr.',
  'method.chi-square': 'Pearsons χ²',
  'method.chi-square.means':
    'Vergleicht die gezählten Anzahlen mit denen, die zu erwarten wären, wenn alle Gruppen gleich wären.',
  'method.kruskal-wallis': 'Kruskal und Wallis',
  'method.kruskal-wallis.means':
    'Vergleicht Gruppen nach der Reihenfolge ihrer Antworten; wie weit einzelne Antworten auseinanderliegen, spielt keine Rolle.',
  'method.limits': 'Kontrollkarte (Laney)',
  'method.limits.means':
    'Linien um die Mitte, auf jeder Seite drei Standardfehler entfernt. Sie sind weiter, wo wenige geantwortet haben und wo Zeiträume ohnehin mehr schwanken, als ihre Antworten erklären (Laney).',
  'method.partition': 'exakte Zerlegung mit Strafe 3 ln k',
  'method.partition.means':
    'Alle Möglichkeiten, die Reihe in Stufen zu teilen, werden versucht. Eine weitere Stufe muss mehr erklären, als sie kostet (3 ln k bei k Zeiträumen), sodass nur klare Stufen bleiben.',
  'method.mann-kendall': 'Mann und Kendall',
  'method.mann-kendall.means':
    'Zählt die Paare von Zeiträumen, in denen der spätere höher ist, abzüglich derer, in denen er niedriger ist. Ausreißer schaden nicht.',
  'method.lmg-bootstrap': 'LMG, Bootstrap',
  'method.lmg-bootstrap.means':
    'Was ein Treiber beiträgt, gemittelt über alle Reihenfolgen, in denen man die Treiber nehmen könnte. Der Bereich entsteht, indem mit neu gezogenen Antworten wieder gerechnet wird (Bootstrap).',
  'method.relative-weights-bootstrap': 'relative Gewichte nach Johnson, Bootstrap',
  'method.relative-weights-bootstrap.means':
    'Was ein Treiber erklärt, gerechnet mit Stellvertretern, die sich nicht überschneiden. Der Bereich entsteht, indem mit neu gezogenen Antworten wieder gerechnet wird (Bootstrap).',
  'method.log-odds': 'Log-Odds mit Vorwissen',
  'method.log-odds.means':
    'Vergleicht, wie oft zwei Gruppen ein Wort verwenden. Seltene Wörter werden zum üblichen Gebrauch hingezogen, damit der Zufall sie nicht nach vorn bringt.',
  'method.mcnemar': 'McNemar, Mid-p',
  'method.mcnemar.means':
    'Betrachtet nur die, deren Antwort sich geändert hat: in die eine Richtung so viele wie in die andere oder nicht? Mid-p verhindert, dass der Test bei wenigen Wechseln zu vorsichtig ist.',
  'method.wald': 'Wald',
  'method.wald.means': 'Der Wert plus und minus 1,96-mal sein Standardfehler. Gut bei vielen Antworten.',
  'method.newey-west': 'der größere aus gewöhnlichem und Newey-West-Fehler',
  'method.newey-west.means':
    'Benachbarte Zeiträume ähneln einander, was gewöhnliche Fehler zu klein macht. Beide werden berechnet, und der größere gilt.',
  'method.kish': 'Kish',
  'method.kish.means': 'Wie viele Antworten von gleichem Gewicht so viel sagen würden wie die gewichteten.',
  'method.holm': 'Korrektur nach Holm',
  'method.holm.means':
    'Bei vielen Vergleichen sticht manches durch Glück hervor. Darum muss der klarste Unterschied vor der strengsten Grenze bestehen, der nächste vor der zweitstrengsten und so fort; beim ersten, der nicht besteht, ist Schluss.',
  'method.order-statistics': 'Median aus Ordnungsstatistiken',
  'method.order-statistics.means':
    'Ein Bereich für den Median: zwei der sortierten Werte, so weit von der Mitte entfernt, dass der wahre Median in 95 von 100 Fällen dazwischen liegt.',
  'method.word-odds': 'Log-Odds, für alle Wörter korrigiert',
  'method.word-odds.means':
    'Vergleicht, wie oft zwei Gruppen ein Wort verwenden; seltene Wörter werden zum Üblichen hingezogen, damit der Zufall sie nicht nach vorn bringt. Weil viele Wörter versucht werden, zählen nur die, die auch nach einer Korrektur für ihre Anzahl klar bleiben (Benjamini und Hochberg).',
  'method.explain': 'Was das heißt: {method}',
};
