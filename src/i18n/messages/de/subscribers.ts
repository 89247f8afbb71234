import type { Translation } from '../../message.ts';
import type { subscribers as english } from '../en/subscribers.ts';

/** {@link english} in German. */
export const subscribers: Translation<typeof english> = {
  'subscribers.title': {
    one: 'Im nächsten Monat ist ein zahlender Kunde im Durchschnitt {mean} wert, die Hälfte höchstens {median}',
    other:
      'In den nächsten {n} Monaten ist ein zahlender Kunde im Durchschnitt {mean} wert, die Hälfte höchstens {median}',
  },
  'subscribers.title.refused': 'Über diese Abonnenten ist zu wenig bekannt, um ihren Wert zu nennen',
  'subscribers.title.nobody': 'Am Ende dieser Auswahl zahlt niemand',
  'subscribers.subtitle':
    'Zusammen {total} (95-⁠%-Bereich {range}; {basis}) von {customers} zahlenden Kunden. Künftige neue Kunden sind nicht dabei.',
  'subscribers.fresh': 'Ein neuer Kunde mit {paying} im Monat ist in derselben Zeit {value} wert.',
  'subscribers.fresh.range':
    'Ein neuer Kunde mit {paying} im Monat ist in derselben Zeit {value} wert (95-⁠%-Bereich {range}).',
  'subscribers.range': '{low} bis {high}',
  'subscribers.method': 'Methode',
  'subscribers.method.auto': 'Aus den Daten gewählt',
  'subscribers.method.hint':
    'Aus den Daten gewählt: sBG, wo seltener geht, wer schon lange da ist; eine Rate, wo sich Kunden nicht messbar unterscheiden; die beobachtete Kurve, wo sich beides nicht anpassen lässt.',
  'subscribers.method.sbg': 'sBG-Modell',
  'subscribers.method.constant': 'Eine Rate (einfache Formel)',
  'subscribers.method.survival': 'Beobachtete Kurve (Kaplan–Meier)',
  'subscribers.why.asked': '{method}, wie hier gewählt.',
  'subscribers.why.differ':
    '{method}, weil sich Kunden unterscheiden: Wer schon lange da ist, geht seltener. Das Modell reicht über das Beobachtete hinaus.',
  'subscribers.why.alike':
    '{method}, weil die Verlustrate nicht messbar mit dem Alter sinkt: {retention} aller fälligen Verlängerungen kamen zustande.',
  'subscribers.why.neither': '{method}, weil sich kein Modell anpassen ließ. Was nie beobachtet wurde, zählt nicht.',
  'subscribers.why.none': '',
  'subscribers.by-group': 'Jede Gruppe hat ihre eigene Kurve; ist sie dafür zu klein, gilt die aller Kunden.',
  'subscribers.beyond': {
    one: '{n} Kunde ist schon so lange da, dass ein Teil des Horizonts nie beobachtet wurde; dieser Teil zählt nicht.',
    other:
      '{n} Kunden sind schon so lange da, dass ein Teil des Horizonts nie beobachtet wurde; dieser Teil zählt nicht.',
  },
  'subscribers.first': 'Ein neuer Kunde zahlt zuerst',
  'subscribers.first.now': 'jetzt',
  'subscribers.first.renewal': 'nach der ersten Verlängerung',
  'subscribers.first.hint':
    'Zahlt er sofort, lautet die einfache Formel m (1 + d) ÷ (1 + d − r), sonst m r ÷ (1 + d − r).',
  'subscribers.how.fresh': 'Ein neuer Kunde, nach der gewählten Methode und mit allen Kunden als einer Gruppe.',
  'subscribers.how.residual': 'Ein Kunde im zwölften Monat, über alle kommende Zeit.',
  'subscribers.months': 'Wie viele Monate zählen',

  'subscribers.fan': 'Was die heutigen Kunden einbringen werden',
  'subscribers.fan.about': 'Monat für Monat aufaddiert und abgezinst, von denen, die heute zahlen.',
  'subscribers.fan.words':
    'In {months} Monaten bringen die heutigen Kunden voraussichtlich {value} ein, 95-⁠%-Bereich {range}.',
  'subscribers.fan.point': 'Bis {day}: {value}, 95-⁠%-Bereich {range}',
  'subscribers.fan.future': 'erwartet, mit 95-⁠%-Bereich',
  'subscribers.fan.month': 'Monat {n}',
  'subscribers.table.month': 'Monat',
  'subscribers.table.customers': 'Kunden, die noch da sind',
  'subscribers.table.paying': 'Sie zahlen im Monat',
  'subscribers.table.value': 'Wert bis dahin',

  'subscribers.groups': 'Nach {column} zu Beginn',
  'subscribers.groups.current': 'Zahlende Kunden',
  'subscribers.groups.paying': 'MRR im Mittel',
  'subscribers.groups.fresh': 'Ein neuer Kunde',
  'subscribers.groups.all': 'nach der Kurve aller',

  'subscribers.methods': 'Die Methoden nebeneinander',
  'subscribers.methods.fresh': 'Neuer Kunde, {months} Monate',
  'subscribers.methods.lifetime': 'Neuer Kunde, alle Zeit',
  'subscribers.methods.remaining': 'Alle zahlenden Kunden, {months} Monate',
  'subscribers.methods.told': 'Woraus es folgt',
  'subscribers.methods.sbg': 'α = {alpha}, β = {beta}',
  'subscribers.methods.constant': '{retention} von {renewals} Verlängerungen',
  'subscribers.methods.survival': 'gut beobachtet bis Monat {last}',
  'subscribers.methods.chosen': 'hier gezeigt',
  'subscribers.methods.note':
    'Ein neuer Kunde zahlt so viel wie die heutigen im Mittel, {paying} im Monat. Hier sind alle Kunden eine Gruppe.',

  'subscribers.check.words':
    'Von {n} Kunden, die am Ende des {until} zahlten, sollten bis {end} {expected} gehen (95-⁠%-Bereich {range}); gegangen sind {happened} ({off}).',
  'subscribers.check.none':
    'Von {n} Kunden, die am Ende des {until} zahlten, sollten bis {end} {expected} gehen (95-⁠%-Bereich {range}); gegangen ist niemand.',
  'subscribers.check.revenue':
    'Von {paying} im Monat sollten {expected} verloren gehen (95-⁠%-Bereich {range}); verloren gingen {happened}.',
  'subscribers.check.inside': 'Was geschah, liegt im Bereich; so weit er reicht, ist auf die Vorhersage Verlass.',
  'subscribers.check.outside':
    'Was geschah, liegt außerhalb des Bereichs: Etwas hat sich geändert, oder die Methode passt nicht.',
  'subscribers.check.no-dates':
    'Die Tabelle hat keine Tagesangaben; deshalb lässt sich nicht von einem früheren Tag aus prüfen.',
  'subscribers.check.about': 'Seitdem verlorene Kunden, aufaddiert.',
  'subscribers.check.happened': 'geschehen',
  'subscribers.check.expected': 'erwartet, mit 95-⁠%-Bereich',
  'subscribers.check.point': 'Bis {day}: {happened} verloren, {expected} erwartet (95-⁠%-Bereich {range})',
  'subscribers.check.lost': 'Verlorene Kunden',
  'subscribers.check.lost-revenue': 'Verlorener MRR',
  'subscribers.check.lost-expected': 'Erwartet',
  'subscribers.check-until.hint': 'Leer gilt ein Jahr vor dem letzten Tag, höchstens die Hälfte der beobachteten Zeit.',

  'subscribers.sort.value': 'Noch wert',
  'subscribers.sort.stays': 'Chance, nach {months} Monaten noch da zu sein',
  'subscribers.sort.paying': 'Zahlt im Monat',
  'subscribers.sort.months': 'Monate als Kunde',
  'subscribers.sort.paid': 'Bisher gezahlt',
  'subscribers.customers.rows': 'Abonnements von {customer}',
  'subscribers.known': 'Abonnements {from} bis {to}',
  'subscribers.periods': 'Perioden der Tabelle zählen als Monate.',
  'subscribers.accounts': 'Ein Konto zählt einmal',
};
