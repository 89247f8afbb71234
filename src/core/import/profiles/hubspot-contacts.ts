import { headerLayout, otherDate, personal, profileOf } from './header-layout.ts';

const id = 'record id|record id - contact|datensatz-id|datensatz-id – kontakt|id de registro';

/** HubSpot contacts. */
export const hubspotContacts = profileOf('hubspot-contacts', 'HubSpot', [
  headerLayout({
    kind: 'customers',
    signature: {
      all: [id, 'first name|vorname|nombre', 'last name|nachname|apellidos'],
      some: [
        'lead status|lead-status|leadstatus|estado del lead',
        'create date|erstellungsdatum|fecha de creación',
        'contact owner|zuständiger mitarbeiter|propietario del contacto',
        'lifecycle stage',
        'phone number|telefonnummer|número de teléfono',
        'email|e-mail|correo',
        'last activity date',
        'marketing contact status',
        'associated company',
      ],
      least: 2,
    },
    columns: {
      [id]: { role: 'customerId', kind: 'text' },
      'associated company ids|associated company id': { role: 'accountId', kind: 'text' },
      'create date|erstellungsdatum|fecha de creación': { role: 'createdAt', kind: 'date' },
      'last activity date': otherDate,
      'lead status|lead-status|leadstatus|estado del lead': { role: 'status', kind: 'category' },
      'lifecycle stage': { role: 'attribute', kind: 'category' },
      'first name|vorname|nombre': personal,
      'last name|nachname|apellidos': personal,
      'email|e-mail|correo': personal,
      'phone number|telefonnummer|mobile phone number|número de teléfono': personal,
      'contact owner|zuständiger mitarbeiter|propietario del contacto': { role: 'none', kind: 'category' },
      'marketing contact status': { role: 'attribute', kind: 'category' },
    },
  }),
]);
