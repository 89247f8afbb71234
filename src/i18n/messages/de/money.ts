import type { Translation } from '../../message.ts';
import type { money as english } from '../en/money.ts';

/** {@link english} in German. */
export const money: Translation<typeof english> = {
  'cell.money': 'Was eine Antwort wert ist',
  'insert.money': 'Was Kunden nach ihrer Antwort taten: Verluste, Käufe, gefährdeter Umsatz',
  'insert.money-also': 'Geld Umsatz Abwanderung Folge Verknüpfung Wert Promotoren Detraktoren score to money',
  'money.kicker.losses': 'Was eine Antwort wert ist: Verluste in {days} Tagen nach der Antwort',
  'money.kicker.purchases': 'Was eine Antwort wert ist: Käufe in {days} Tagen nach der Antwort',
  'money.plain': 'Was eine Antwort wert ist',
  'money.unlinked':
    'Diese Zelle verfolgt Antworten in das, was Kunden danach taten: Verknüpfen Sie diese Tabelle mit einer von Verträgen oder Bestellungen.',
  'money.unlinked-action': 'Tabellen verknüpfen',
  'money.nobody': 'Keine Antwort ließ sich verfolgen',
  'money.nobody.sub':
    'Zu wenige Kunden stehen in beiden Tabellen, oder die Tage nach ihren Antworten sind noch nicht um.',
  'money.too-few': 'Zu wenige verfolgte Antworten, um zu sagen, wer geht',
  'money.too-few.purchases': 'Zu wenige verfolgte Antworten, um zu sagen, wer kauft',
  'money.apart.losses':
    '{worst}: In {days} Tagen gehen {worstShare} verloren; {best}: {bestShare}. Das hängt zusammen, wahrscheinlich mehr als zufällig',
  'money.apart.purchases':
    '{best}: In {days} Tagen kaufen {bestShare}; {worst}: {worstShare}. Das hängt zusammen, wahrscheinlich mehr als zufällig',
  'money.same.losses': 'Wer geht, unterscheidet sich nach {metric} nicht mehr, als es der Zufall täte',
  'money.same.purchases': 'Wer kauft, unterscheidet sich nach {metric} nicht mehr, als es der Zufall täte',
  'money.sub':
    'Es zählt nur, was nach der Antwort geschah. Es hängt mit der Antwort zusammen; was was verursacht, sagt das nicht.',
  'money.range': '{share} ({range}), {events} von n = {n}',
  'money.share-unknown': 'noch nicht {days} Tage lang beobachtet',
  'money.withheld': 'zu wenige Antworten (n = {n})',
  'money.yearly': '{rate} Verluste je 100 Kunden und Jahr',
  'money.monthly': '{amount} im Monat',
  'money.spent': '{amount} je Antwort',
  'money.at-risk': '{amount} von {monthly} im Monat gefährdet ({low} bis {high})',
  'money.people': 'Antworten zeigen: {part}',
  'money.answers': '{from}',
  'money.answers.several': '{from} bis {to}',
  'money.per-point.losses': 'Ein Punkt mehr geht einher mit {change} Verlusten je 100 Kunden und Jahr ({range}).',
  'money.per-point.purchases':
    'Ein Punkt mehr geht einher mit {change} Prozentpunkten beim Anteil derer, die kaufen ({range}).',
  'money.cuts.usual':
    'Die üblichen Grenzen passen zu dem, was Kunden taten: Die Daten trennen bei {middle} und {upper}.',
  'money.cuts.other': 'Was Kunden taten, trennt sich bei {middle} und {upper}; die üblichen Grenzen passen schlechter.',
  'money.cuts.wide': {
    one: '{n} anderes Paar von Grenzen ist fast ebenso gut möglich.',
    other: '{n} andere Paare von Grenzen sind fast ebenso gut möglich.',
  },
  'money.cuts.none':
    'Die Antworten trennen Kunden nicht mehr, als es der Zufall täte; Grenzen lassen sich aus den Daten nicht ablesen.',
  'money.cuts.refused': 'Zu wenige Ereignisse ({found}), um in den Daten nach Grenzen zu suchen; nötig sind {needed}.',
  'money.revenue':
    'Von denen, die noch da sind, gehen in {days} Tagen wahrscheinlich {amount} im Monat verloren, wenn alles so weitergeht wie bisher.',
  'money.footer': { one: '{n} von {rows} Antworten verfolgt', other: '{n} von {rows} Antworten verfolgt' },
  'money.footer.customers': { one: '{n} Kunde', other: '{n} Kunden' },
  'money.test.log-rank': 'Unterschied: Log-Rank-Test',
  'money.test.chi-square': 'Unterschied: χ²-Test',
  'money.outcome': 'Tabelle, die sagt, was Kunden taten',
  'money.horizon': 'Tage nach der Antwort',
  'money.every-answer': 'Jede Antwort der Skala',
  'money.item': 'Antwort',
  'money.table.lost': 'Verloren',
  'money.table.bought': 'Gekauft',
  'money.table.yearly': 'Je Kunde und Jahr',
  'money.table.monthly': 'Monatsumsatz',
  'money.table.spent': 'Ausgaben je Antwort',
  'money.table.staying': 'Noch da',
  'money.table.at-risk': 'Gefährdeter Umsatz im Monat',
  'money.left.outside': 'außerhalb von Zeitraum oder Segment',
  'money.left.no-date': 'ohne Datum',
  'money.left.no-answer': 'ohne Antwort',
  'money.left.no-customer': 'ohne Kunde',
  'money.left.unmatched': 'Kunde der anderen Tabelle unbekannt',
  'money.left.not-paying': 'dort nur Probezeit, kostenlos oder erstattet',
  'money.left.same-day': 'am selben Tag noch einmal geantwortet',
  'money.left.not-yet-customer': 'bei der Antwort noch kein Kunde',
  'money.left.lost-before': 'bei der Antwort schon verloren',
  'money.left.too-recent': 'die Tage nach der Antwort sind noch nicht um',
  'money.how.rows': 'Antworten der Tabelle',
  'money.how.followed': 'Verfolgte Antworten',
  'money.how.base': 'Welche Antworten verfolgt werden',
  'money.by': 'Nach {column}',
  'money.overlapping':
    'Eine Antwort zählt in jedem Thema, das sie nennt; die Themen ergeben daher zusammen nicht das Ganze.',
  'money.more-groups': {
    one: '{n} kleinere Gruppe steht nur in der Tabelle.',
    other: '{n} kleinere Gruppen stehen nur in der Tabelle.',
  },
  'money.all-followed': 'alle Antworten',
  'money.no-themes':
    'Geben Sie die Wörter ein, nach denen die Kundenstimmen aufgeteilt werden, oder lassen Sie sich welche vorschlagen.',
  'money.words': 'Wörter, durch Kommas getrennt',
  'money.words.hint':
    'Ganze Wörter, groß oder klein geschrieben. Eine Kundenstimme zählt bei jedem Wort, das sie enthält.',
  'money.words.propose': 'Typische Wörter vorschlagen',
  'money.words.none': 'Kein Wort ist überzufällig typisch für niedrige oder hohe Antworten.',
  'money.words.failed': 'Die Kundenstimmen konnten nicht verglichen werden.',
};
