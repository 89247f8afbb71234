import type { Translation } from '../../message.ts';
import type { value as english } from '../en/value.ts';

/** {@link english} in German. */
export const value: Translation<typeof english> = {
  'cell.value': 'Kundenwert (CLV)',
  'cell.fitting': 'Rechnet aus, was Kunden wert sind …',
  'insert.value': 'Was Kunden eines Shops oder Abonnenten wert sein werden, einzeln und zusammen',
  'insert.value-also':
    'CLV LTV Kundenwert Kundenlebenswert Vorhersage Prognose Bestellungen Käufe Abonnements Abonnenten aktiv Geld',
  'insert.needs-value':
    'eine Tabelle mit Bestellungen samt Datum und Kunde oder mit Abonnements samt Beginn, Ende und Monatsumsatz (MRR)',
  'customers.missing-value':
    'Diese Zelle braucht eine Tabelle mit Bestellungen, in der jede ein Datum und einen Kunden hat, oder mit Abonnements samt Beginn, Ende und Monatsumsatz (MRR).',

  'value.kicker': 'Kundenwert (CLV) · {horizon}',
  'value.horizon.week': { one: '{n} Woche', other: '{n} Wochen' },
  'value.horizon.month': { one: '{n} Monat', other: '{n} Monate' },
  'value.next.week': { one: 'der nächsten Woche', other: 'den nächsten {n} Wochen' },
  'value.next.month': { one: 'dem nächsten Monat', other: 'den nächsten {n} Monaten' },
  'value.title': 'In {next} ist ein Kunde im Durchschnitt {mean} wert, die Hälfte höchstens {median}',
  'value.title.purchases': 'In {next} werden diese Kunden etwa {n}-mal kaufen',
  'value.title.refused': 'Keine Vorhersage, was diese Kunden kaufen werden',
  'value.title.nobody': 'Keine Bestellungen bekannter Kunden in dieser Auswahl',
  'value.subtitle':
    'Zusammen {total} ({basis}) aus etwa {n} Käufen ({range}); {alive} der {customers} Kunden sind wahrscheinlich noch Kunde.',
  'value.subtitle.purchases': '95-⁠%-Bereich {range}; {alive} der {customers} Kunden sind wahrscheinlich noch Kunde.',
  'value.basis.revenue': 'Umsatz, nicht Gewinn',
  'value.basis.profit': 'Gewinn bei einer Marge von {margin}',

  'value.assumptions': 'Annahmen',
  'value.assumptions.change': 'Annahmen ändern',
  'value.horizon': 'Horizont',
  'value.horizon.length': 'Wie weit die Vorhersage reicht',
  'value.horizon.unit': 'In',
  'value.horizon.unit.week': 'Wochen',
  'value.horizon.unit.month': 'Monaten',
  'value.margin': 'Marge',
  'value.margin.percent': 'Marge in Prozent des Betrags',
  'value.margin.hint': 'Leer gilt, was die Tabelle sagt; sagt sie nichts, zählt der ganze Betrag.',
  'value.margin.nobody': '100 % (nicht gesetzt: Umsatz, nicht Gewinn)',
  'value.margin.table': '{share} (aus der Tabelle)',
  'value.discount': 'Abzinsung',
  'value.discount.percent': 'Abzinsung in Prozent pro Jahr',
  'value.discount.year': '{share} im Jahr',
  'value.model': 'Modell',
  'value.model.mbgnbd': 'MBG/NBD',
  'value.model.bgnbd': 'BG/NBD',
  'value.model.hint':
    'Nach BG/NBD ist jeder, der einmal gekauft hat, mit Sicherheit noch Kunde; nach MBG/NBD kann er auch schon nach dem ersten Kauf gegangen sein.',
  'value.currency': 'Währung',
  'value.currency.unknown': 'nicht genannt',
  'value.check-until': 'Die Probe lernt bis',
  'value.check-until.hint': 'Leer gilt die Mitte der beobachteten Zeit.',
  'value.out-of-range': 'Bitte zwischen {min} und {max}.',
  'value.known': 'Bestellungen {from} bis {to}',

  'value.fan': 'Kommende Käufe',
  'value.fan.about':
    'Wiederholungskäufe aller Kunden, aufaddiert: was geschehen ist und was von denselben Kunden zu erwarten ist.',
  'value.fan.words':
    'Bis {now} hatten diese Kunden {so}-mal wieder gekauft. Bis {end} sind {expected} weitere Käufe zu erwarten, 95-⁠%-Bereich {range}.',
  'value.fan.past': 'geschehen',
  'value.fan.expected': 'von der Probe erwartet',
  'value.fan.future': 'zu erwarten',
  'value.fan.point': '{day}: {value} Käufe',
  'value.fan.point.range': '{day}: insgesamt {value} Käufe zu erwarten, 95-⁠%-Bereich {range}',
  'value.fan.keys': 'Mit den Pfeiltasten von Punkt zu Punkt.',

  'value.spread': 'Wie sich der Wert auf Kunden verteilt',
  'value.spread.words':
    'Die Hälfte der Kunden ist höchstens {median} wert, der Mittelwert ist {mean}. Neun von zehn sind höchstens {p90} wert.',
  'value.spread.mean': 'Mittelwert {value}',
  'value.spread.median': 'Median {value}',
  'value.spread.bar': '{range}: {customers}',
  'value.spread.customers': { one: '{n} Kunde', other: '{n} Kunden' },
  'value.spread.beyond': '{from} und mehr',
  'value.spread.between': '{from} bis {to}',
  'value.spread.none': 'Ohne Beträge gibt es keinen Wert in Geld.',
  'value.spread.without': {
    one: '{n} Kunde ohne bekannte Ausgaben ist nicht dabei.',
    other: '{n} Kunden ohne bekannte Ausgaben sind nicht dabei.',
  },

  'value.check': 'Vorhergesagt und geschehen',
  'value.check.words':
    'Aus den Bestellungen bis {until} hat das Modell danach {predicted} Käufe erwartet; {actual} sind geschehen ({off}).',
  'value.check.none':
    'Aus den Bestellungen bis {until} hat das Modell danach {predicted} Käufe erwartet; geschehen ist keiner.',
  'value.check.refused': 'Die Vorhersage ließ sich nicht an dem prüfen, was geschehen ist.',
  'value.check.before': 'Käufe davor',
  'value.check.more': '{n} und mehr',
  'value.check.customers': 'Kunden',
  'value.check.predicted': 'Je Kunde erwartet',
  'value.check.actual': 'Geschehen',

  'value.models': 'Beide Modelle',
  'value.models.chosen': 'hier gezeigt',
  'value.models.until': 'Probe, bis {day}',
  'value.models.loglik': 'Log-Likelihood',
  'value.models.prior':
    'Die Käufe allein lassen offen, wie Kunden gehen; eine schwache Annahme half: Jede Wahrscheinlichkeit zu gehen ist gleich glaubhaft.',
  'value.models.note': 'Die höhere Log-Likelihood beschreibt die Käufe besser. Die Zeit zählt in Wochen.',
  'value.spend.name': 'Gamma–Gamma (Ausgaben)',
  'value.spend.correlated':
    'Wer öfter kauft, gibt auch anders viel aus (Korrelation {value}); das Modell der Ausgaben nimmt beides als unabhängig an. Der Wert ist daher mit Vorsicht zu lesen.',
  'value.spend.refused': 'Kein Wert in Geld: {reason}',

  'value.groups': 'Nach {column} der ersten Bestellung',
  'value.groups.group': 'Gruppe',
  'value.groups.mean': 'Mittelwert',
  'value.groups.median': 'Median',
  'value.groups.total': 'Zusammen',

  'value.customers': 'Kunden',
  'value.customers.key': 'Kunde',
  'value.customers.unnamed': 'ohne Namen',
  'value.sort.value': 'Wert',
  'value.sort.alive': 'Wahrscheinlich noch Kunde',
  'value.sort.expected': 'Erwartete Käufe',
  'value.sort.spent': 'Bisher ausgegeben',
  'value.sort.purchases': 'Bisherige Käufe',
  'value.sort.last': 'Letzte Bestellung',
  'value.customers.orders': 'Bestellungen von {customer}',
  'value.customers.order-by': 'Liste geordnet nach',
  'value.customers.range': '{from} bis {to} von {n}',
  'value.customers.earlier': 'Vorige Kunden',
  'value.customers.later': 'Weitere Kunden',
  'value.customers.waiting': 'Die Liste wird berechnet …',
  'value.purchase-days': 'Bestellungen eines Tages zählen als ein Kauf.',
  'value.credit': 'Erstattungen und Gutschriften sind von den Beträgen abgezogen.',
  'value.footer.other-currencies': { one: '{n} Zeile in anderen Währungen', other: '{n} Zeilen in anderen Währungen' },
  'value.footer.left': { one: '{n} Zeile ausgelassen', other: '{n} Zeilen ausgelassen' },
  'value.how.example': 'Gezeigt für den Kunden mit dem höchsten Wert.',
  'value.table.day': 'Tag',
};
