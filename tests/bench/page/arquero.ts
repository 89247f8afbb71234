import * as aq from 'arquero';
import { chosenFile, fingerprint, medianOf } from './measure.ts';

interface Row {
  submitted: Date;
  nps: number | null;
  csat: number | null;
  ces: number | null;
  region: string;
  plan: string;
}

const from = new Date('2023-01-01T00:00:00');
const until = new Date('2025-01-01T00:00:00');

const escapedSegment = (row: Row): boolean =>
  (row.region === 'Nord' || row.region === 'Süd' || row.region === 'West') &&
  row.plan === 'Team' &&
  row.submitted >= from &&
  row.submitted < until;

/** Arquero over columns in memory: NPS, CSAT and CES by month, from the dates as its reader makes them. */
export async function arquero(): Promise<{ segment: number; all: number; says: string }> {
  const text = await chosenFile().text();
  const table = aq.fromCSV(text);
  const responses = table.select({
    submitted_at: 'submitted',
    nps: 'nps',
    csat: 'csat',
    ces: 'ces',
    region: 'region',
    plan: 'plan',
  });
  return {
    segment: await medianOf(5, () => ask(responses, true)),
    all: await medianOf(5, () => ask(responses, false)),
    says: `${ask(responses, true)} | ${ask(responses, false)}`,
  };
}

function ask(responses: aq.ColumnTable, segment: boolean): string {
  const selected = segment ? responses.filter(aq.escape(escapedSegment)) : responses;
  const grouped = selected
    .derive({
      month: (row: Row) => aq.op.year(row.submitted) * 100 + aq.op.month(row.submitted),
      promoter: (row: Row) => (row.nps !== null && row.nps >= 9 ? 1 : 0),
      detractor: (row: Row) => (row.nps !== null && row.nps <= 6 ? 1 : 0),
      satisfied: (row: Row) => (row.csat !== null && row.csat >= 4 ? 1 : 0),
    })
    .groupby('month')
    .rollup({
      n: aq.op.valid('nps'),
      rated: aq.op.valid('csat'),
      promoters: aq.op.sum('promoter'),
      detractors: aq.op.sum('detractor'),
      satisfied: aq.op.sum('satisfied'),
      ces: aq.op.mean('ces'),
    })
    .orderby('month');
  const rows = grouped.objects() as { n: number; promoters: number; detractors: number }[];
  return fingerprint(rows.map((row) => (100 * (row.promoters - row.detractors)) / row.n));
}
