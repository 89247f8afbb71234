import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/core/table/role.ts';
import type { Table } from '../../src/core/table/table.ts';
import { isoDate } from '../../src/core/time/day.ts';
import type { ProfileFixture } from './profile-fixtures.ts';
import { bytesAt, importAsProposed, shared, sharedIsThere, valuesOf } from './shared-files.ts';

// Rows counted with Python's csv module, see MANIFEST.tsv; the fuller sheet of the workbook.
const files: readonly ProfileFixture[] = [
  {
    file: 'alchemer/surveygizmo_jupyter2015.csv',
    profile: 'alchemer',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'Date Submitted', completion: 'Status' },
    rows: 1706,
  },
  {
    file: 'cdnow/CDNOW_master.txt',
    profile: null,
    kind: 'orders',
    head: [0, 1],
    roles: { customerId: 'customer_id', orderedAt: 'date', quantity: 'number_of_cds', amount: 'dollar_value' },
    rows: 69659,
  },
  {
    file: 'cdnow/CDNOW_sample.txt',
    profile: null,
    kind: 'orders',
    head: [0, 0],
    roles: { customerId: '#1', orderedAt: '#3', quantity: '#4', amount: '#5' },
    rows: 6919,
  },
  {
    file: 'cdnow/cdnow_summary.csv',
    profile: null,
    kind: 'customers',
    head: [0, 1],
    roles: { customerId: 'ID' },
    rows: 2357,
  },
  {
    file: 'cdnow/cdnow_summary_monetary.csv',
    profile: null,
    kind: 'customers',
    head: [0, 1],
    roles: { customerId: 'ID' },
    rows: 2357,
  },
  {
    file: 'csat/airline_passenger_satisfaction_sample.csv',
    profile: null,
    kind: 'responses',
    head: [0, 1],
    roles: { responseId: 'ID', csat: 'Satisfaction' },
    rows: 1359,
  },
  {
    file: 'csat/gsa_cx_upload.csv',
    profile: null,
    kind: 'responses',
    head: [0, 1],
    roles: { responseId: 'external_id' },
    rows: 1000,
  },
  {
    file: 'csat/gsa_cx_upload_bom.csv',
    profile: null,
    kind: 'responses',
    head: [0, 1],
    roles: { responseId: 'external_id' },
    rows: 4,
  },
  {
    file: 'googleforms/gforms_cncf_2017h1.csv',
    profile: 'google-forms',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'Timestamp' },
    rows: 20,
  },
  {
    file: 'googleforms/gforms_dask_2020.csv',
    profile: 'google-forms',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'Timestamp' },
    rows: 239,
  },
  {
    file: 'googleforms/gforms_dask_2021.csv',
    profile: 'google-forms',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'Timestamp' },
    rows: 247,
  },
  {
    file: 'googleforms/gforms_jupyter2016.csv',
    profile: 'google-forms',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'Timestamp' },
    rows: 125,
  },
  {
    file: 'lifelines/lifelines_lung.csv',
    profile: null,
    kind: 'subscriptions',
    head: [0, 1],
    roles: { tenure: 'time', churned: 'status' },
    rows: 228,
  },
  {
    file: 'lifelines/lifelines_regression.csv',
    profile: null,
    kind: 'subscriptions',
    head: [0, 1],
    roles: { tenure: 'T', churned: 'E' },
    rows: 200,
  },
  {
    file: 'limesurvey/limesurvey_answer_codes.csv',
    profile: 'limesurvey',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'submitdate', responseId: 'id' },
    rows: 36,
  },
  {
    file: 'limesurvey/limesurvey_code.csv',
    profile: 'limesurvey',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'submitdate', responseId: 'id' },
    rows: 12,
  },
  {
    file: 'msforms/msforms_example.xlsx',
    profile: 'microsoft-forms',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'Completion time', responseId: 'ID' },
    rows: 3,
  },
  {
    file: 'onlineretail/online_retail_II_subset.xlsx',
    profile: null,
    kind: 'orders',
    head: [0, 1],
    roles: {
      orderId: 'Invoice',
      customerId: 'Customer ID',
      orderedAt: 'InvoiceDate',
      quantity: 'Quantity',
      unitPrice: 'Price',
    },
    rows: 20497,
  },
  {
    file: 'qualtrics/qualtrics_current_de_labels.csv',
    profile: 'qualtrics',
    kind: 'responses',
    head: [0, 3],
    roles: { answeredAt: 'Erfassungsdatum', responseId: 'Antwort-ID' },
    rows: 1,
  },
  {
    file: 'qualtrics/qualtrics_legacy_v1_de.csv',
    profile: 'qualtrics',
    kind: 'responses',
    head: [0, 2],
    roles: { answeredAt: 'EndDate', responseId: 'ResponseID' },
    rows: 1,
  },
  {
    file: 'shopify/shopify_orders_fixture.csv',
    profile: 'shopify',
    kind: 'orders',
    head: [0, 1],
    roles: {
      orderId: 'Name',
      customerId: 'Email',
      orderedAt: 'Created at',
      amount: 'Total',
      refunded: 'Refunded Amount',
    },
    rows: 9,
  },
  {
    file: 'shopify/shopify_orders_sample.csv',
    profile: 'shopify',
    kind: 'orders',
    head: [0, 1],
    roles: {
      orderId: 'Name',
      customerId: 'Email',
      orderedAt: 'Created at',
      amount: 'Total',
      refunded: 'Refunded Amount',
    },
    rows: 249,
  },
  {
    file: 'surveymonkey/538_steak_html.csv',
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 2],
    roles: { responseId: 'RespondentID' },
    rows: 550,
  },
  {
    file: 'surveymonkey/538_thanksgiving_flat.csv',
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 1],
    roles: { responseId: 'RespondentID' },
    rows: 1058,
  },
  {
    file: 'surveymonkey/cncf_maint_2019h1_expanded.csv',
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 2],
    roles: { answeredAt: 'End Date', responseId: 'Respondent ID' },
    rows: 64,
  },
  {
    file: 'surveymonkey/cncf_maint_2019h2.csv',
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 2],
    roles: { answeredAt: 'End Date', responseId: 'Respondent ID' },
    rows: 70,
  },
  {
    file: 'surveymonkey/cncf_maint_2020h1_likert.csv',
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 2],
    roles: { answeredAt: 'End Date', responseId: 'Respondent ID' },
    rows: 79,
  },
  {
    file: 'surveymonkey/cncf_maint_2020h2.csv',
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 2],
    roles: { responseId: 'Respondent ID' },
    rows: 97,
  },
  {
    file: 'surveymonkey/cncf_maint_2023h1.csv',
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 2],
    roles: {},
    rows: 145,
  },
  {
    file: 'surveymonkey/cncf_maint_2024h1_one_header.csv',
    profile: 'surveymonkey',
    kind: 'responses',
    head: [0, 1],
    roles: {},
    rows: 93,
  },
  {
    file: 'telco/telco_churn.csv',
    profile: null,
    kind: 'subscriptions',
    head: [0, 1],
    roles: { customerId: 'customerID', tenure: 'tenure', churned: 'Churn', mrr: 'MonthlyCharges' },
    rows: 7043,
  },
  {
    file: 'transcribed/msforms_de_cp1252.csv',
    profile: 'microsoft-forms',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'Fertigstellungszeit', responseId: 'Id' },
    rows: 2,
  },
  {
    file: 'transcribed/paypal_de_activity.csv',
    profile: 'paypal',
    kind: 'orders',
    head: [0, 1],
    roles: { orderedAt: 'Datum', amount: 'Brutto', orderId: 'Transaktionscode' },
    rows: 2,
  },
  {
    file: 'transcribed/shopify_orders_79cols.csv',
    profile: 'shopify',
    kind: 'orders',
    head: [0, 1],
    roles: { orderId: 'Name', orderedAt: 'Created at', amount: 'Total' },
    rows: 2,
  },
  {
    file: 'transcribed/stripe_payments_unified.csv',
    profile: 'stripe',
    kind: 'orders',
    head: [0, 1],
    roles: { orderId: 'id', orderedAt: 'Created date (UTC)', amount: 'Amount', refunded: 'Amount Refunded' },
    rows: 2,
  },
  {
    file: 'typeform/typeform_fcc2016_part1.csv',
    profile: 'typeform',
    kind: 'responses',
    head: [0, 1],
    roles: { answeredAt: 'Submit Date (UTC)', responseId: '#' },
    rows: 15653,
  },
];

const at = async (file: string) => importAsProposed(bytesAt(`${shared}/${file}`), file);

async function valuesUnder(table: Table, role: Role): Promise<(number | string | null)[]> {
  return valuesOf(table, table.meta.columns.find((column) => column.role === role)?.id ?? '');
}

const sum = (values: readonly (number | string | null)[]): number =>
  values.reduce((total: number, value) => total + (typeof value === 'number' ? value : 0), 0);

describe.skipIf(!sharedIsThere)('real files', () => {
  test.each(files)(
    '$file is $kind of $profile, without a question',
    async ({ file, profile, kind, head, roles, rows }) => {
      const { proposal, report } = await at(file);
      expect(proposal.profile?.id ?? null).toBe(profile);
      expect(proposal.kind.kind).toBe(kind);
      expect([proposal.recipe.preambleRows, proposal.recipe.headerRows]).toEqual(head);
      const found = Object.fromEntries(proposal.columns.map(({ recipe }) => [recipe.role, recipe.name]));
      expect(found).toMatchObject(roles);
      expect(proposal.questions).toEqual([]);
      expect([report.rowsRead, report.rowsUsed + report.rowsSetAside]).toEqual([rows, rows]);
    },
    30_000,
  );
});

describe.skipIf(!sharedIsThere)('figures computed independently (ORACLES.tsv)', () => {
  test('Shopify: 249 lines are 127 orders of 57 customers, 15,063.00 gross, 423.75 refunded', async () => {
    const { table, report } = await at('shopify/shopify_orders_sample.csv');
    expect([report.rowsRead, report.rowsUsed, report.setAsideBy]).toEqual([249, 127, { 'same-order': 122 }]);
    expect(new Set((await valuesUnder(table, 'customerId')).filter((id) => id !== null)).size).toBe(57);
    expect(sum(await valuesUnder(table, 'amount'))).toBeCloseTo(15_063, 6);
    expect(sum(await valuesUnder(table, 'refunded'))).toBeCloseTo(423.75, 6);
  });

  test('telco: 1,869 of 7,043 customers left', async () => {
    const { table } = await at('telco/telco_churn.csv');
    const churned = await valuesUnder(table, 'churned');
    expect([churned.filter((value) => value === 'Yes').length, churned.length]).toEqual([1_869, 7_043]);
  });

  test('CDNOW: 69,659 purchases of 23,570 customers, 2,500,315.63 from 1997-01-01 to 1998-06-30', async () => {
    const { table } = await at('cdnow/CDNOW_master.txt');
    const days = (await valuesUnder(table, 'orderedAt')).filter((day) => typeof day === 'number');
    const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
    expect([days.length, isoDate(first), isoDate(last)]).toEqual([69_659, '1997-01-01', '1998-06-30']);
    expect(new Set(await valuesUnder(table, 'customerId')).size).toBe(23_570);
    expect(sum(await valuesUnder(table, 'amount'))).toBeCloseTo(2_500_315.63, 2);
  }, 30_000);
});
