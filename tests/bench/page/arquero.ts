import * as aq from 'arquero';
import { chosenFile, fingerprint, medianOf } from './measure.ts';

interface Row {
  month: number;
  nps: number | null;
  csat: number | null;
  ces: number | null;
  region: string;
  plan: string;
}

const escapedSegment = (row: Row): boolean =>
  (row.region === 'Nord' || row.region === 'Süd' || row.region === 'West') &&
  row.plan === 'Team' &&
  row.month >= 202_301 &&
  row.month < 202_501;

/** Arquero over columns in memory: NPS, CSAT and CES by month. */
export async function arquero(): Promise<{ segment: number; all: number; says: string }> {
  const text = await chosenFile().text();
  const table = aq.fromCSV(text, {
    parse: { submitted_at: (value: string) => Number(value.slice(0, 4) + value.slice(5, 7)) },
  });
  const responses = table.select({
    submitted_at: 'month',
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
