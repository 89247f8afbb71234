import { type ColumnSample, shareOf, wordsOf } from './sample.ts';

/** Kinds of personal values that are recognised. */
export type PersonalKind = 'email' | 'ip' | 'phone' | 'name' | 'address' | 'birth';

const email = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const ipV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const ipV6 = /^(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}$/i;
const postcodeShape = /^(?=.*\d)[a-z0-9][a-z0-9 -]{2,9}$/i;
const phone = /^\+?[\d\s()/.-]{7,20}$/;

/** Words that may stand before those for a part of an address: `billing zip`, `Rechnungsadresse PLZ`. */
const ofAddress =
  '(?:(?:your|home|postal|mailing|billing|shipping|delivery|customer|contact|rechnungs?|liefer|adresse|rechnungsadresse|lieferadresse|person|invoice) )*';
const postcode = new RegExp(`^ ${ofAddress}(?:zip|zip ?codes?|post ?codes?|postal ?code|postleitzahl(?:en)?|plz) $`);
const street = new RegExp(
  `^ ${ofAddress}(?:streets?(?: name| address)?(?: [123])?|address(?: ?line)?(?: ?[123])?|house (?:number|no)|straße|strasse|hausnummer|adresse|anschrift|adresszeile(?: ?[123])?|adresszusatz) $`,
);

/** Words before `name` that make it the name of a person. */
const persons =
  '(?:your|full|first|last|recipient|customer|respondent|contact|consumer|buyer|client|user|reviewer|author|requester|reporter|submitter|guest|patient|billing|shipping|order|kunden|ihr|ihre)';

const headers: readonly (readonly [PersonalKind, RegExp])[] = [
  [
    'email',
    / e ?mail( address| adresse)? | recipient email | e mail adresse | (correo|correo electrónico|courriel|posta elettronica|adresse de messagerie|adres e mail) $/,
  ],
  ['ip', / ip( |adress|address)/],
  [
    'phone',
    / (phone|telephone|telefon|telefonnummer|mobile|mobil|mobilnummer|handy|fax|teléfono|téléphone|telefono|telefone|telefoon)( number| nummer)? $/,
  ],
  ['address', postcode],
  ['address', street],
  ['birth', /^ (.+ )?(date of birth|birth ?dates?|birthdays?|dob|geburtsdatum|geburtstag|geb datum|geboren am) $/],
  [
    'name',
    /(^| )(first|last|middle|sur|full|given|family|display|user) ?name( (billing|shipping))? $|(vorname|nachname|familienname|benutzername|nutzername|(kunden|käufer|besteller|verbraucher|empfänger|absender|teilnehmer|ansprechpartner)name) $|^ (vorname|nachname) /,
  ],
  ['name', new RegExp(`^ (?:${persons} )*name $|^ (?:bill|ship)(?: to|ping) name $`)],
  [
    'name',
    /^ (nombre|apellidos?|prénom|nom|nom de famille|nome|cognome|sobrenome|naam|voornaam|achternaam|imię|nazwisko|namn) $/,
  ],
];

/** What personal values a column holds, by its answers and then by its header; null when none. */
export function personalKind(column: ColumnSample): PersonalKind | null {
  if (shareOf(column, (value) => email.test(value)) > 0.5) return 'email';
  if (shareOf(column, (value) => ipV4.test(value) || ipV6.test(value)) > 0.5) return 'ip';
  const header = headers.find(([, pattern]) => pattern.test(column.words));
  if (!header) return null;
  if (header[0] === 'phone' && shareOf(column, (value) => phone.test(value)) < 0.5 && column.filled > 0) return null;
  if (header[0] === 'name' && shareOf(column, (value) => /\d/.test(value)) > 0.5) return null;
  const postal = postcode.test(column.words) && column.filled > 0;
  if (postal && shareOf(column, (value) => postcodeShape.test(value)) < 0.5) return null;
  return header[0];
}

/** Whether a header says that a column holds personal values. */
export const namesPersonal = (name: string): boolean => headers.some(([, pattern]) => pattern.test(wordsOf(name)));

/** Whether a header says that a column holds names of persons. */
export const namesPerson = (name: string): boolean =>
  headers.some(([kind, pattern]) => kind === 'name' && pattern.test(wordsOf(name)));

/** Whether one value is personal by its looks: an e-mail or IP address. */
export const looksPersonal = (value: string): boolean => email.test(value) || ipV4.test(value) || ipV6.test(value);

const firstOf = (text: string): string => [...text][0] ?? '';

/** A personal value made unreadable for display, e.g. `a•••@•••.de`. */
export function masked(value: string): string {
  const at = value.indexOf('@');
  if (at <= 0) return `${firstOf(value)}•••`;
  const domain = value.slice(at + 1);
  const dot = domain.lastIndexOf('.');
  return `${firstOf(value)}•••@•••${dot === -1 ? '' : domain.slice(dot)}`;
}
