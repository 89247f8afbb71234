import type { Message } from '../../message.ts';

/** Words of contact lists for campaign tools. */
export const contacts = {
  'contacts.title': 'Contact list',
  'contacts.of': 'Contact list: {name}',
  'contacts.about': 'A file for campaign tools, made on this device.',
  'contacts.also': 'export segment campaign mailing newsletter CRM audience recipients CSV',
  'contacts.open-of': 'Contact list of {name}',
  'contacts.open': 'Contact list …',
  'contacts.lines': 'One line per',
  'contacts.per-customer': 'customer',
  'contacts.per-row': 'row of the table',
  'contacts.no-key': 'This table does not name its customers, so every row is a line of its own.',
  'contacts.columns': 'Columns',
  'contacts.part.id': 'Ids',
  'contacts.part.score': 'Answers',
  'contacts.part.attribute': 'Attributes',
  'contacts.part.comment': 'Comments (e-mail addresses and the like stay unreadable)',
  'contacts.part.personal': 'Personal data',
  'contacts.personal-about':
    'Names and addresses leave this device in a file that everybody can read who gets it. Choose only what the campaign needs.',
  'contacts.personal-none': 'This table holds no column of names or addresses.',
  'contacts.not-imported': {
    one: 'Not imported, so it cannot be exported: {columns}. Match by the id instead, or import the file again with this column.',
    other:
      'Not imported, so they cannot be exported: {columns}. Match by the id instead, or import the file again with these columns.',
  },
  'contacts.pseudonym': '{column} is kept only under another name: the list holds that name, never the address.',
  'contacts.masked': '{column}: addresses readable',
  'contacts.masked-about': 'Some values hold addresses; they are unreadable in the file unless you choose otherwise.',
  'contacts.separator': 'Columns parted by',
  'contacts.separator.comma': 'Comma',
  'contacts.separator.semicolon': 'Semicolon (for Excel in German)',
  'contacts.counting': 'Counting …',
  'contacts.count': { one: '{n} line', other: '{n} lines' },
  'contacts.repeats': {
    one: '{n} further row of the same customers left out; the latest stays',
    other: '{n} further rows of the same customers left out; the latest stays',
  },
  'contacts.nameless': {
    one: '{n} line without a customer id, kept as it is',
    other: '{n} lines without a customer id, each kept for itself',
  },
  'contacts.first': 'The first lines',
  'contacts.none': 'Nobody belongs to this choice.',
  'contacts.choose': 'Choose at least one column.',
  'contacts.consent':
    'Before you write to anybody: take out who has objected or unsubscribed; a campaign needs a legal basis such as consent.',
  'contacts.export': 'Export as CSV',
  'contacts.done': { one: '{n} line exported', other: '{n} lines exported' },
  'contacts.command': 'Contact list of this notebook’s rows',
} satisfies Record<string, Message>;
