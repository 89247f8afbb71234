import { headerLayout, type LayoutOfTool, otherDate, personal, profileOf, technical } from './header-layout.ts';
import { headerKey, positionOf, valuesBelow } from './signature.ts';

/** What a report ends with. */
const footer =
  /^(grand totals? \(\d[\d.,]* records?\)|gesamtsumme \(\d|confidential information - do not distribute|copyright (\(c\)|©) 2000-\d{4} salesforce)/i;

const footerTexts = [
  'Grand Totals (',
  'Grand Total (',
  'Confidential Information - Do Not Distribute',
  'Copyright (c) 2000-',
  'Copyright © 2000-',
];

const columns = {
  'contact id|id': { role: 'customerId', kind: 'text' },
  'account id|accountid': { role: 'accountId', kind: 'text' },
  'created date|createddate|create date': { role: 'createdAt', kind: 'date' },
  'last modified date|lastmodifieddate|last activity|lastactivitydate': otherDate,
  'first name|firstname': personal,
  'last name|lastname': personal,
  'email|e-mail': personal,
  'phone|telephone': personal,
  'mobile|mobilephone|mobile phone': personal,
  'mailing street|mailingstreet': personal,
  'lead source|leadsource': { role: 'attribute', kind: 'category' },
} as const;

/** A report: it ends with the number of its records and a line about its confidentiality. */
const report: LayoutOfTool = ({ records }) => {
  const last = records.slice(-12).map((row) => row.find((cell) => cell.trim() !== '')?.trim() ?? '');
  const found = last.find((cell) => footer.test(cell));
  if (!found) return null;
  const remarks = last.slice(last.indexOf(found)).filter((text) => text !== '');
  const row = records.findIndex((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
  const keys = (records[row] ?? []).map(headerKey);
  const isContacts = positionOf(keys, 'contact id|last name|lastname') !== -1;
  const contacts = new Map(
    Object.entries(columns).map(([spellings, hint]) => [positionOf(keys, spellings), hint] as const),
  );
  return {
    confidence: 0.95,
    reason: { code: 'profile-salesforce-footer', facts: { footer: found } },
    kind: isContacts ? 'customers' : null,
    preambleRows: Math.max(0, row),
    headerRows: 1,
    column: ({ index }) => (isContacts ? (contacts.get(index) ?? null) : null),
    rowRules: () => [
      { rule: 'starts', reason: 'report-footer', active: true, texts: [...new Set([...footerTexts, ...remarks])] },
    ],
  };
};

/** Contacts as they are exported whole: ids of a contact start with 003. */
const contacts = headerLayout({
  kind: 'customers',
  signature: {
    all: ['id|contact id', 'lastname|last name'],
    some: [
      'accountid|account id',
      'firstname|first name',
      'mailingstreet',
      'leadsource',
      'ownerid',
      'createddate',
      'systemmodstamp',
    ],
    least: 2,
  },
  fits: (found, { records }) => {
    const ids = valuesBelow(records, found, positionOf(found.keys, 'id|contact id'));
    return ids.length > 0 && ids.every((id) => /^003[a-z0-9]{12}([a-z0-9]{3})?$/i.test(id));
  },
  columns: { ...columns, ownerid: technical, systemmodstamp: technical },
});

/** Salesforce: contacts, and reports of anything with their footers. */
export const salesforce = profileOf('salesforce', 'Salesforce', [report, contacts]);
