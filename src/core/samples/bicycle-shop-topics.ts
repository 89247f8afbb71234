import { say, type Topic } from './topics.ts';

export const advice: Topic = {
  happy: [
    say(
      'Great advice, nobody tried to sell me the most expensive model.',
      'Tolle Beratung, niemand wollte mir das teuerste Rad verkaufen.',
    ),
    say(
      'They took an hour to find the right frame size.',
      'Man hat sich eine Stunde Zeit für die richtige Rahmengröße genommen.',
    ),
    say(
      'I was allowed to take the e-bike home for a weekend.',
      'Ich durfte das E-Bike ein Wochenende lang ausprobieren.',
    ),
    say(
      'Friendly, patient, and they know what they are talking about.',
      'Freundlich, geduldig und mit echtem Fachwissen.',
    ),
  ],
  mixed: [
    say('Good advice once it was my turn.', 'Gute Beratung, als ich endlich an der Reihe war.'),
    say(
      'Nice people, but only one of them knew about cargo bikes.',
      'Nette Leute, aber nur einer kannte sich mit Lastenrädern aus.',
    ),
    say('Solid, nothing special.', 'Solide, nichts Besonderes.'),
  ],
  unhappy: [
    say('The assistant kept looking at his phone.', 'Der Verkäufer hat ständig auf sein Handy geschaut.'),
    say('I was sold tyres that do not fit my rim.', 'Mir wurden Reifen verkauft, die nicht auf meine Felge passen.'),
    say('Nobody felt responsible for us.', 'Niemand fühlte sich für uns zuständig.'),
  ],
};

export const price: Topic = {
  happy: [
    say('Fair price for the service.', 'Fairer Preis für die Leistung.'),
    say(
      'Cheaper than expected, and they explained every item.',
      'Günstiger als gedacht, und jeder Posten wurde erklärt.',
    ),
  ],
  mixed: [
    say('Not cheap, but the quality is right.', 'Nicht billig, aber die Qualität stimmt.'),
    say('A little expensive for a new chain.', 'Für eine neue Kette etwas teuer.'),
  ],
  unhappy: [
    say('Twice the price that was agreed.', 'Doppelt so teuer wie vereinbart.'),
    say('The same helmet costs 30 euros less elsewhere.', 'Derselbe Helm kostet anderswo 30 Euro weniger.'),
  ],
};

export const checkout: Topic = {
  happy: [say('Quick at the till and help with loading the car.', 'Schnell an der Kasse und Hilfe beim Einladen.')],
  mixed: [
    say(
      'Good work, but I stood at the till for twenty minutes.',
      'Gute Arbeit, aber ich stand zwanzig Minuten an der Kasse.',
    ),
    say('Only one till open on a Saturday.', 'Am Samstag war nur eine Kasse offen.'),
  ],
  unhappy: [
    say('Half an hour of waiting just to pay.', 'Eine halbe Stunde Wartezeit, nur um zu bezahlen.'),
    say('Long queue, nobody opens a second till.', 'Lange Schlange, und niemand macht eine zweite Kasse auf.'),
  ],
};

export const delivery: Topic = {
  happy: [
    say('Ordered on Monday, riding on Wednesday.', 'Montag bestellt, Mittwoch gefahren.'),
    say('Perfectly packed and almost completely assembled.', 'Perfekt verpackt und fast fertig montiert.'),
    say('Tracking worked and the driver called ahead.', 'Die Sendungsverfolgung stimmte, der Fahrer rief vorher an.'),
  ],
  mixed: [
    say('Delivery took a week longer than promised.', 'Die Lieferung dauerte eine Woche länger als versprochen.'),
    say('Everything there, but the manual only in French.', 'Alles da, aber die Anleitung nur auf Französisch.'),
  ],
  unhappy: [
    say('The parcel was returned although I was at home.', 'Das Paket ging zurück, obwohl ich zu Hause war.'),
    say(
      'Wrong colour delivered, and returning it costs me 12 euros.',
      'Falsche Farbe geliefert, und die Rücksendung kostet mich 12 Euro.',
    ),
    say('Waiting for a refund for three weeks.', 'Ich warte seit drei Wochen auf die Erstattung.'),
  ],
};

export const workshopBefore: Topic = {
  happy: [
    say('The brakes are like new.', 'Die Bremsen sind wie neu.'),
    say('Small repair done while I waited.', 'Kleine Reparatur direkt erledigt, während ich gewartet habe.'),
  ],
  mixed: [
    say('Good repair, but an appointment only in three weeks.', 'Gute Reparatur, aber erst in drei Wochen ein Termin.'),
    say('They forgot to call when the bike was ready.', 'Der versprochene Anruf, dass das Rad fertig ist, kam nicht.'),
  ],
  unhappy: [
    say(
      'Three weeks of waiting for an inspection, and nobody calls back.',
      'Drei Wochen Wartezeit für eine Inspektion, und niemand ruft zurück.',
    ),
    say(
      'Came on time for my appointment and waited for an hour.',
      'Pünktlich zum Termin da und trotzdem eine Stunde gewartet.',
    ),
    say('The gears skip again after two days.', 'Die Schaltung springt nach zwei Tagen schon wieder.'),
    say('You never get an appointment by phone.', 'Telefonisch bekommt man nie einen Termin.'),
  ],
};

export const workshopAfter: Topic = {
  happy: [
    say(
      'Booked online, dropped off in the morning, ready in the evening. It was never that fast.',
      'Termin online gebucht, morgens gebracht, abends fertig. So schnell war es noch nie.',
    ),
    say('The online appointment saves me so many phone calls.', 'Der Online-Termin erspart mir viele Anrufe.'),
    say('A text message when the bike was ready. Perfect.', 'Eine SMS, als das Rad fertig war. Perfekt.'),
    say('The brakes are like new.', 'Die Bremsen sind wie neu.'),
  ],
  mixed: [
    say(
      'Booking online is easy, the slots on Saturdays are gone quickly.',
      'Online buchen geht leicht, nur die Samstage sind schnell weg.',
    ),
    say('Good repair, fair waiting time.', 'Gute Reparatur, Wartezeit in Ordnung.'),
  ],
  unhappy: [
    say(
      'Online appointment, and still waited for forty minutes.',
      'Online-Termin und trotzdem vierzig Minuten gewartet.',
    ),
    say('The gears skip again after two days.', 'Die Schaltung springt nach zwei Tagen schon wieder.'),
  ],
};

export const phone: Topic = {
  happy: [
    say(
      'Got through at once and my question was answered in a minute.',
      'Sofort durchgekommen, Frage in einer Minute geklärt.',
    ),
  ],
  mixed: [
    say(
      'Friendly on the phone, but I had to call three times.',
      'Am Telefon freundlich, aber ich musste dreimal anrufen.',
    ),
  ],
  unhappy: [
    say('Twenty minutes on hold, then cut off.', 'Zwanzig Minuten Warteschleife, dann aufgelegt.'),
    say('Nobody answers the phone, ever.', 'Ans Telefon geht nie jemand.'),
    say('Passed on three times and nobody could help.', 'Dreimal weiterverbunden, und niemand konnte helfen.'),
  ],
};
