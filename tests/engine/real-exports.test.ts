import { describe, expect, test } from 'vitest';
import { bytesAt, importAsProposed, shared, sharedIsThere, valuesOf } from './shared-files.ts';

const at = async (path: string) => importAsProposed(bytesAt(`${shared}/${path}`), path);

describe.skipIf(!sharedIsThere)('real exports, without code for them in particular', () => {
  // Counts from ORACLES.tsv, made by an independent computation with mapped end labels.
  test.each([
    { file: 'surveymonkey/cncf_maint_2019h2.csv', groups: [36, 26, 8] },
    { file: 'surveymonkey/cncf_maint_2020h2.csv', groups: [64, 23, 10] },
    { file: 'surveymonkey/cncf_maint_2023h1.csv', groups: [101, 35, 9] },
    { file: 'surveymonkey/cncf_maint_2024h1_one_header.csv', groups: [62, 21, 10] },
  ])('$file: promoters, passives and detractors are $groups', async ({ file, groups }) => {
    const { proposal, table } = await at(file);
    const item = proposal.columns.filter(({ recipe }) => recipe.role === 'nps');
    expect(item.map(({ recipe }) => recipe.name)).toEqual([expect.stringContaining('Would you recommend CNCF')]);
    const answers = (await valuesOf(table, item[0]?.recipe.id ?? '')).filter((value) => typeof value === 'number');
    const promoters = answers.filter((answer) => answer >= 9).length;
    const detractors = answers.filter((answer) => answer <= 6).length;
    expect([promoters, answers.length - promoters - detractors, detractors]).toEqual(groups);
  });

  test('SurveyMonkey 1–10 as stated in the question is proposed as NPS with a warning', async () => {
    const { proposal } = await at('surveymonkey/cncf_maint_2020h2.csv');
    const item = proposal.columns.find(({ recipe }) => recipe.role === 'nps');
    expect(item?.recipe.scale).toEqual({ min: 1, max: 10, goodEnd: 'high' });
    expect(proposal.warnings).toContainEqual({ code: 'nps-scale-1-10', column: item?.recipe.id });
    expect(proposal.recipe.headerRows).toBe(2);
    expect(proposal.questions).toEqual([]);
    const satisfied = proposal.columns.filter(({ recipe }) => recipe.role === 'csat').map(({ recipe }) => recipe.name);
    expect(satisfied).toEqual([expect.stringContaining('Are you satisfied with the overall support')]);
  });

  test('Google Forms: the effort question is settled by its wording', async () => {
    const { proposal, table } = await at('googleforms/gforms_dask_2021.csv');
    expect(proposal.questions).toEqual([]);
    const item = proposal.columns.find(({ recipe }) => recipe.name.includes('how easy is Dask to use'));
    expect(item?.recipe).toMatchObject({ role: 'ces', scale: { min: 1, max: 5, goodEnd: 'high' } });
    const values = await valuesOf(table, item?.recipe.id ?? '');
    const answers = values.filter((value) => typeof value === 'number');
    expect(answers).toHaveLength(228);
    expect(values.length - answers.length).toBe(19);
    expect(answers.reduce((sum, answer) => sum + answer, 0) / answers.length).toBeCloseTo(3.425, 3);
    expect(proposal.columns[0]?.recipe).toMatchObject({ name: 'Timestamp', role: 'answeredAt', dateOrder: 'ymd' });
  });

  test('texts that merely hold numbers are no answers on a scale', async () => {
    const { proposal, table, report } = await at('csat/gsa_cx_upload.csv');
    expect(table.meta.rows).toBe(1_000);
    expect(report).toMatchObject({ rowsRead: 1_000, rowsUsed: 1_000, rowsSetAside: 0, cellsSetAside: {} });
    expect(proposal.columns.filter(({ recipe }) => recipe.kind === 'score')).toEqual([]);
  });

  test('German Microsoft Forms: semicolons, points in dates', async () => {
    const { proposal, table } = await at('transcribed/msforms_de_cp1252.csv');
    expect(proposal.recipe).toMatchObject({ delimiter: ';', headerRows: 1 });
    const [, started, finished] = proposal.columns;
    expect(started?.recipe).toMatchObject({ name: 'Startzeit', kind: 'date', dateOrder: 'dmy' });
    expect(finished?.recipe).toMatchObject({ name: 'Fertigstellungszeit', role: 'answeredAt', dateOrder: 'dmy' });
    // 27.04.2026 is 20,570 days after 1970-01-01; 11:35 is 41,700 seconds after midnight.
    expect(await valuesOf(table, 'c3')).toEqual([20_570, 20_570]);
    expect(await valuesOf(table, 'c3.time')).toEqual([41_700, 41_700]);
  });

  // Rows counted with Python's csv module, see MANIFEST.tsv.
  test.each([
    ['alchemer/surveygizmo_jupyter2015.csv', 1706],
    ['cdnow/cdnow_summary.csv', 2357],
    ['csat/airline_passenger_satisfaction_sample.csv', 1359],
    ['googleforms/gforms_dask_2020.csv', 239],
    ['googleforms/gforms_jupyter2016.csv', 125],
    ['limesurvey/limesurvey_answer_codes.csv', 36],
    ['limesurvey/limesurvey_code.csv', 12],
    ['qualtrics/qualtrics_current_de_labels.csv', 1],
    ['qualtrics/qualtrics_legacy_v1_de.csv', 1],
    ['shopify/shopify_orders_sample.csv', 249],
    ['surveymonkey/538_steak_html.csv', 550],
    ['surveymonkey/538_thanksgiving_flat.csv', 1058],
    ['surveymonkey/cncf_maint_2019h1_expanded.csv', 64],
    ['telco/telco_churn.csv', 7043],
    ['transcribed/paypal_de_activity.csv', 2],
    ['typeform/typeform_fcc2016_part1.csv', 15653],
  ])('%s: %d rows, none lost', async (file, rows) => {
    const { table, report } = await at(file);
    expect(report.rowsRead).toBe(rows);
    expect(report.rowsUsed + report.rowsSetAside).toBe(report.rowsRead);
    expect(table.meta.rows).toBe(report.rowsUsed);
  });
});
