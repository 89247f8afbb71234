import { headerLayout, otherDate, personal, profileOf } from './header-layout.ts';

const id = 'record id|record id - contact|datensatz-id|datensatz-id – kontakt';

/** HubSpot contacts. */
export const hubspotContacts = profileOf('hubspot-contacts', 'HubSpot', [
  headerLayout({
    kind: 'customers',
    signature: {
      all: [id, 'first name|vorname', 'last name|nachname'],
      some: [
        'lead status|lead-status|leadstatus',
        'create date|erstellungsdatum',
        'contact owner',
        'lifecycle stage',
        'phone number|telefonnummer',
        'email|e-mail',
        'last activity date',
        'marketing contact status',
        'associated company',
      ],
      least: 2,
    },
    columns: {
      [id]: { role: 'customerId', kind: 'text' },
      'associated company ids|associated company id': { role: 'accountId', kind: 'text' },
      'create date|erstellungsdatum': { role: 'createdAt', kind: 'date' },
      'last activity date': otherDate,
      'lead status|lead-status|leadstatus': { role: 'status', kind: 'category' },
      'lifecycle stage': { role: 'attribute', kind: 'category' },
      'first name|vorname': personal,
      'last name|nachname': personal,
      'email|e-mail': personal,
      'phone number|telefonnummer|mobile phone number': personal,
      'contact owner': { role: 'none', kind: 'category' },
      'marketing contact status': { role: 'attribute', kind: 'category' },
    },
  }),
]);
