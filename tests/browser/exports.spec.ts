import { expect, test } from './fixtures.ts';
import { Person } from './steps.ts';
import { between, germanSurvey, naiveNps, responsesOf } from './survey.ts';

const survey = germanSurvey(1200);
const responses = responsesOf(survey);
const format =
  'cell,table,metric,variant,segment,group,period_start,period_end,in_progress,n,value,low,high,unit,method'.split(',');
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const months = Array.from({ length: 12 }, (_, index) => ({
  start: `2025-${String(index + 1).padStart(2, '0')}-01`,
  end: index === 11 ? '2026-01-01' : `2025-${String(index + 2).padStart(2, '0')}-01`,
}));

/** What the export of a trend must say of every month, computed here. */
const expected = months.map(({ start, end }) => {
  const { n, value } = naiveNps(between(responses, start, `${start.slice(0, 7)}-31`));
  return { metric: 'nps', period_start: start, period_end: end, in_progress: false, n, value };
});

test('a trend exports its numbers as CSV and JSON in the documented format, and as PNG', async ({ page, site }) => {
  const person = new Person(page);
  const { says } = person;
  await person.open(site.url);
  await person.importFile(survey);
  const trend = person.trend('NPS');
  await expect(trend).toBeVisible();

  const json = await person.download(trend, says.json);
  expect(json.name).toMatch(/\.json$/);
  const records: Record<string, unknown>[] = JSON.parse(json.bytes.toString('utf8'));
  for (const record of records) expect(Object.keys(record)).toEqual(format);
  for (const { value, ...month } of expected) {
    const found = records.filter((record) => Object.entries(month).every(([key, wanted]) => record[key] === wanted));
    expect(found, month.period_start).toHaveLength(1);
    expect(found[0]?.['value']).toBeCloseTo(value, 9);
    expect(found[0]).toMatchObject({ unit: 'points', method: 'adjusted-wald', group: '', segment: '' });
  }

  const csv = await person.download(trend, says.csv);
  expect(csv.name).toMatch(/\.csv$/);
  const [header, ...lines] = csv.bytes.toString('utf8').trimEnd().split('\r\n');
  expect(header).toBe(format.join(','));
  expect(lines).toHaveLength(records.length);
  for (const { period_start, period_end, n, value } of expected) {
    expect(csv.bytes.toString('utf8')).toContain(`,${period_start},${period_end},false,${n},${value}`);
  }

  const png = await person.download(trend, says.png);
  expect(png.name).toMatch(/\.png$/);
  expect(png.bytes.subarray(0, 8)).toEqual(signature);
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(600);
  expect(png.bytes.readUInt32BE(20)).toBeGreaterThanOrEqual(300);
  expect(png.bytes.length).toBeGreaterThan(10_000);
});

test('an export names the segment, and a formula in a name stays text', async ({ page, site }) => {
  const person = new Person(page);
  await person.open(site.url);
  await person.importFile(germanSurvey(300, '=1+1.csv'));
  await person.addSegment('Filiale', 'München', '');
  const { bytes } = await person.download(person.trend('NPS'), person.says.csv);
  const text = bytes.toString('utf8');
  expect(text).toContain('München');
  expect(text).toContain("'=1+1");
  expect(text).not.toMatch(/(^|,)"?=1/m);
});
