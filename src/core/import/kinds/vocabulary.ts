import type { TableKind } from '../../table/kind.ts';
import type { Role } from '../../table/role.ts';

/** Header words in English and German that announce a role. Headers are lower case, blanks at both ends. */
export type Vocabulary = readonly (readonly [Role, RegExp])[];

const customer: Vocabulary[number] = [
  'customerId',
  /^ (customer|customers|client|account|user|member|kunde|kunden|mitglied) $|(customer|kunden?|client|user|buyer|käufer|member|mitglieds?) ?(id|user ?id|user ?name|ids|nr|nummer|number|no|key|code) |kundennummer|kundennr/,
];
const account: Vocabulary[number] = [
  'accountId',
  / (account|company|organi[sz]ation|firmen|unternehmens) ?(id|nr|nummer|number|no|key) /,
];
const currency: Vocabulary[number] = ['currency', / (currency|währung|curr) /];
const status: Vocabulary[number] = ['status', / (status|state|zustand) /];

const subscriptions: Vocabulary = [
  [
    'subscriptionId',
    /(subscription|contract|abo|vertrags?|abonnement|membership|policy)s? ?(id|uuid|nr|nummer|number|no) /,
  ],
  customer,
  account,
  ['trialEndsAt', / (trial end\w*|end of trial|testphase (bis|ende)|ende der testphase) /],
  ['churnReason', / (churn|cancel\w*|attrition|leaving|exit) (reason|category) |kündigungsgrund|abwanderungsgrund/],
  [
    'endedAt',
    /^(?!.* (current|next|term|period|trial|aktuelle\w*|laufende\w*|nächste\w*) ).* (ended|end|end date|ended (at|on)|cancel\w*( at| on| date)?|churn(ed)? (date|at|on)|terminat\w*|unsubscribed|left (at|on)|ende|enddatum|vertragsende|aboende|gekündigt|gekündigt (am|zum)|kündigung|kündigungsdatum|kündigungstermin|austritt\w*|beendet) /,
  ],
  [
    'startedAt',
    /^(?!.* (current|next|term|period|trial|aktuelle\w*|laufende\w*|nächste\w*) ).* (started|start|start date|started (at|on)|signup|sign up|signed up|joined|since|activat\w*|subscribed|subscription (start|date)|contract start|created|beginn|startdatum|start am|vertragsbeginn|abobeginn|abostart|kunde seit|mitglied seit|eintritt\w*|abschlussdatum|vertragsabschluss) /,
  ],
  [
    'churned',
    / (churn|churned|is churn\w*|has churned|attrition|attrition flag|exited|left|cancel(l)?ed|abgewandert|gekündigt|kündigung) |^ (event|events|e|observed|died|dead|churn label|status) $/,
  ],
  [
    'tenure',
    / (tenure|tenure months|months (active|on book|as customer)|customer age|durations?|laufzeit|vertragsdauer|vertragslaufzeit|kundendauer) |^ (t|time|dauer|lifetime|survival time|months|monate) $/,
  ],
  [
    'mrr',
    / (mrr|arr pro monat|monthly (charges?|fees?|price|amount|revenue|recurring revenue|payment|spend)|recurring revenue|monatsbeitrag|monatspreis|monatsgebühr|monatsumsatz|monatlich\w* \w+|(beitrag|preis|betrag) (mtl|monatlich|pro monat|je monat)) /,
  ],
  ['mrr', /^(?!.* (tax|discount|fee|refund|setup|credit|balance|coupon) ).* (price|preis|beitrag|amount|betrag) /],
  ['quantity', / (quantity|qty|seats?|licen[cs]es|units|menge|anzahl|stückzahl|plätze|lizenzen) /],
  [
    'interval',
    / (zahlweise|zahlungsart|abrechnung|billing|frequency|cycle|billed|term|(billing|payment|plan|renewal) (interval|period|cycle|frequency)|interval|abrechnungs(intervall|zeitraum|zyklus|periode)|zahlungs(intervall|weise|rhythmus)|intervall|turnus) /,
  ],
  ['margin', / (margin|gross profit|marge|deckungsbeitrag|rohertrag) /],
  [
    'plan',
    / (plan|plan (name|id|type)|tier|package|tarif|paket|abo|subscription (type|plan)|produkt|product) |^ (contract( type)?|vertrag(sart|styp)?) $/,
  ],
  status,
  currency,
];

/** Headers of what an order comes to. */
const amounts =
  'amount|order (?:value|total)|grand total|total(?: (?:amount|price|value|sales))?|revenue|sales|net sales|dollar value|value|spend|spent|gross|net|betrag|gesamtbetrag|rechnungsbetrag|umsatz|summe|gesamtsumme|gesamtpreis|bestellwert|auftragswert|warenwert|brutto|netto|wert';

/** A header that does not speak of a part of an amount, or of what is taken off or still open. */
const whole =
  '^(?!.* (?:discounts?|shipping|delivery|handling|tax|taxes|vat|fees?|tips?|coupon|subtotal|sub total|refund\\w*|due|open|balance|settlement|unit|item|number|nr|id|record|count|rabatt|versand\\w*|steuer|ust|mwst|umsatzsteuer|gebühr|entgelt|offene[rn]?|zwischensumme|erstatt\\w*) )';

const orders: Vocabulary = [
  [
    'orderId',
    /(order|invoice|transaction|receipt|purchase|bestell|auftrags|rechnungs|beleg|transaktions)s? ?(id|nr|no|number|nummer|num|code|#) |^ (invoice|order|order #|receipt|transaction|bestellnr|bestellung|rechnung|belegnr|auftrag) $/,
  ],
  customer,
  account,
  ['refunded', / (refund\w*|erstatt\w*|rückerstatt\w*|gutschrift) /],
  [
    'orderedAt',
    / (order(ed)?( at| on| date)?|purchase(d)?( at| on| date)?|invoice date|transaction date|paid (at|on)|sale date|bestelldatum|bestellt am|kaufdatum|rechnungsdatum|auftragsdatum|belegdatum|transaktionsdatum|buchungsdatum|date|datum|created( at)?|timestamp|zeitpunkt) /,
  ],
  ['quantity', / (quantity|qty|menge|stückzahl|units|items|items sold|number of \w+|anzahl|artikelanzahl) /],
  [
    'unitPrice',
    / (unit ?price|price per (unit|item|piece)|item price|price each|(lineitem|line item) price|einzelpreis|stückpreis|preis (pro|je) (stück|einheit)|artikelpreis|einheitspreis) |^ (sales )?(price|preis|verkaufspreis) $/,
  ],
  ['cost', / (cogs|costs?|kosten|einkaufspreis|wareneinsatz|selbstkosten) /],
  ['margin', / (margin|gross profit|profit|marge|deckungsbeitrag|rohertrag|gewinn) /],
  ['amount', new RegExp(`${whole}.* (?:grand|order|invoice|sale|purchase) total (?:amount )?`)],
  ['amount', new RegExp(`${whole}.* (?:${amounts}) |${whole}.*(?:betrag|umsatz|wert|summe) $`)],
  ['amount', new RegExp(`^(?!.* (?:number|nr|id|record|count) ).* (?:${amounts}) |(?:betrag|umsatz|wert|summe) $`)],
  [
    'product',
    /^(?!.* (id|no|nr|number|nummer|key|quantity|price|cost|tax) ).* (product|product (name|category)|item|item name|produkt|produktname|artikel|artikelname|description|beschreibung|bezeichnung|sku|stock code|category|kategorie|warengruppe) /,
  ],
  status,
  currency,
];

const tickets: Vocabulary = [
  [
    'ticketId',
    /(ticket|case|issue|request|incident|conversation|anfrage|vorgangs?|fall)s? ?(id|nr|no|number|nummer|key|#) |^ (ticket|ticket #|case|vorgang) $/,
  ],
  customer,
  account,
  [
    'firstReplyAt',
    / ((first|initial) (reply|response|answer|contact|replied|responded)|erste antwort|erstantwort|erste reaktion) /,
  ],
  [
    'resolvedAt',
    / (resolved|solved|closed|resolution|completed|gelöst|geschlossen|erledigt|abgeschlossen)( at| on| date| am)? |(lösungs|abschluss)datum/,
  ],
  [
    'openedAt',
    / (opened|created|started|submitted|received|reported|requested|eröffnet|erstellt|eingegangen|gemeldet|geöffnet)( at| on| date| am)? | date opened |eingangsdatum|erstellungsdatum|eingang /,
  ],
  ['channel', / (channel|kanal|source|quelle|via) /],
  ['touchpoint', / (touchpoint|category|kategorie|topic|thema|type|typ|anlass) /],
  status,
];

const periods: Vocabulary = [
  [
    'customersAtStart',
    / (at|am|zu|an) (the )?(start|begin\w*|anfang|beginn)|(start|opening|begin\w*|initial|anfangs?)(ing|s)? ?(customers?|kunden|subscribers?|count|bestand|base)|(customers?|kunden|subscribers?|bestand) ?(start|begin\w*|opening|anfang|beginn|vorher)|anfangsbestand/,
  ],
  [
    'customersLost',
    / (lost|churned|cancel\w*|cancellations|churn|verloren\w*|abgewandert\w*|abgänge|abgang|kündigungen|gekündigte?) |(kunden)?(verluste?|abgänge) /,
  ],
  [
    'customersGained',
    / (gained|new|added|acquired|won|neu|neue|gewonnen\w*|zugänge|zugang|neukunden|signups|sign ups) |neukunden/,
  ],
  [
    'customersAtEnd',
    / (at|am|zum) (the )?(end|ende|schluss)|(end|closing|final)(ing)? ?(customers?|kunden|subscribers?|count|bestand)|(customers?|kunden|subscribers?|bestand) ?(end|ende|closing|nachher)|endbestand/,
  ],
  ['revenue', / (revenue|mrr|umsatz|sales|einnahmen|erlöse?) /],
  [
    'periodStart',
    / (period|period start|month|quarter|year|week|monat|quartal|jahr|woche|zeitraum|periode|start|from|von|ab|date|datum|beginn) /,
  ],
  currency,
];

const customers: Vocabulary = [
  customer,
  account,
  [
    'createdAt',
    / (created|create date|created (at|on|date)|signup|sign up|joined|since|registered|registration|erstellt|erstellt am|erstellungsdatum|angelegt|angelegt am|registriert|registrierungsdatum|kunde seit|mitglied seit) /,
  ],
  ['plan', / (plan|tier|tarif|paket|package) /],
  status,
];

/** The words of every kind of table but responses, whose roles follow from the questions themselves. */
export const vocabularies: Readonly<Record<Exclude<TableKind, 'responses'>, Vocabulary>> = {
  subscriptions,
  orders,
  tickets,
  periods,
  customers,
};
