import { say, type Topic } from './topics.ts';

export const onboarding: Topic = {
  happy: [
    say('Up and running in one afternoon.', 'An einem Nachmittag eingerichtet.'),
    say('The import wizard did everything for us.', 'Der Import-Assistent hat uns alles abgenommen.'),
  ],
  mixed: [
    say(
      'The start is fine, roles and rights are hard to grasp.',
      'Der Einstieg klappt, Rollen und Rechte sind schwer zu verstehen.',
    ),
  ],
  unhappy: [
    say(
      'After two weeks we still cannot invite our team.',
      'Nach zwei Wochen können wir unser Team immer noch nicht einladen.',
    ),
    say('Documentation that does not match the screens.', 'Die Anleitung passt nicht zu den Masken.'),
  ],
};

export const support: Topic = {
  happy: [
    say(
      'An answer within an hour, and it solved the problem.',
      'Antwort innerhalb einer Stunde, und sie löste das Problem.',
    ),
    say('The people in support know our account.', 'Im Support kennt man uns.'),
  ],
  mixed: [say('Friendly, but I had to explain it twice.', 'Freundlich, aber ich musste es zweimal erklären.')],
  unhappy: [
    say('Four days without an answer to an urgent ticket.', 'Vier Tage keine Antwort auf ein dringendes Ticket.'),
    say('Only text modules, nobody reads what I write.', 'Nur Textbausteine, niemand liest, was ich schreibe.'),
  ],
};

export const product: Topic = {
  happy: [
    say('Saves us a day of work every month.', 'Spart uns jeden Monat einen Arbeitstag.'),
    say('The reports are exactly what our board wants.', 'Die Berichte sind genau das, was unser Vorstand sehen will.'),
    say('Fast and stable.', 'Schnell und stabil.'),
  ],
  mixed: [
    say('Good product, the mobile app lags behind.', 'Gutes Produkt, die App hinkt hinterher.'),
    say('Does what it should. Exports could be better.', 'Tut, was es soll. Der Export könnte besser sein.'),
  ],
  unhappy: [
    say('Crashes with large lists.', 'Stürzt bei großen Listen ab.'),
    say(
      'The interface we need is promised for a year now.',
      'Die Schnittstelle, die wir brauchen, wird seit einem Jahr versprochen.',
    ),
  ],
};

export const newPrices: Topic = {
  happy: [say('The new plans are clearer than the old ones.', 'Die neuen Tarife sind klarer als die alten.')],
  mixed: [
    say(
      'We can live with the new price, but it was announced late.',
      'Mit dem neuen Preis können wir leben, angekündigt wurde er spät.',
    ),
  ],
  unhappy: [
    say(
      '40 percent more for the same small plan. We are looking around.',
      '40 Prozent mehr für denselben kleinen Tarif. Wir sehen uns um.',
    ),
    say('The price increase hits exactly the small teams.', 'Die Preiserhöhung trifft genau die kleinen Teams.'),
  ],
};
