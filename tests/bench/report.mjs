// The table that npm run bench prints: what was measured, the ratio, and whether the aim is met.

/** @param {number} value */
const ms = (value) => (value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(1)} ms`);
/** @param {number | null} value */
const mb = (value) => (value === null ? 'not measured' : `${(value / 1e6).toFixed(0)} MB`);

/** @param {string} work @param {number} ours @param {string} peer @param {number} theirs @param {number} most */
const against = (work, ours, peer, theirs, most) => ({
  work,
  measured: `${ms(ours)} · ${peer} ${ms(theirs)}`,
  ratio: (ours / theirs).toFixed(3),
  aim: `≤ ${most.toFixed(3)}`,
  met: ours / theirs <= most,
});

/** @param {string} work @param {number} ours @param {number} most */
const within = (work, ours, most) => ({ work, measured: ms(ours), ratio: '', aim: `≤ ${ms(most)}`, met: ours <= most });

/** @param {any} m all measurements @param {{ rows: number, bytes: number }} file */
export function report(m, { rows, bytes }) {
  const lines = [
    against('question, three conditions', m.echolot.segment, 'DuckDB-WASM', m.duckQuestions.segment, 1 / 8),
    against('question, three conditions', m.echolot.segment, 'Arquero', m.arquero.segment, 1 / 15),
    against('question, all rows', m.echolot.all, 'DuckDB-WASM', m.duckQuestions.all, 1 / 4),
    against('question, all rows', m.echolot.all, 'Arquero', m.arquero.all, 1 / 15),
    against('question, all rows', m.echolot.all, `sum of ${mb(m.bytes.bytes)}`, m.bytes.time, 4),
    against('import, stored', m.app.import, 'PapaParse tokenising', m.tokenise.time, 0.75),
    against('import, stored', m.app.import, 'DuckDB-WASM into OPFS', m.duckImport.time, 0.45),
    against('cold open to first chart', m.app.cold, 'DuckDB-WASM cold question', m.duckCold.time, 1),
    within('cold open to first chart', m.app.cold, 1000),
    within('all score metrics, 36 months × 8 groups', m.scores.all, 1),
    against('all score metrics, 36 months × 8 groups', m.scores.all, 'moments alone', m.scores.sums, 8),
    within('Kaplan–Meier, 1,000,000 customers, whole days', m.survival.days, 300),
    within('Kaplan–Meier, 1,000,000 customers, fractions', m.survival.fractions, 300),
    within('BG/NBD, 2,357 customers', m.purchases.bgnbd, 1000),
    within('MBG/NBD, 2,357 customers', m.purchases.mbgnbd, 1000),
    against('BG/NBD, 2,357 customers', m.purchases.bgnbd, 'one by one', m.purchases.plain, 1 / 2),
    against('XLSX of 100,000 rows into columns', m.workbook.ours, 'read-excel-file', m.workbook.theirs, 1 / 2),
    within('longest task of the page while importing', m.app.longest, 100),
  ];
  const agree = m.echolot.says === m.duckQuestions.says && m.echolot.says === m.arquero.says;
  return [
    '',
    `${rows.toLocaleString('en')} responses, ${mb(bytes)}`,
    ...lines.map(
      ({ work, measured, ratio, aim, met }) =>
        `${met ? 'met   ' : 'MISSED'}  ${work.padEnd(42)} ${measured.padEnd(52)} ${ratio.padStart(7)}  ${aim}`,
    ),
    `peak memory of the page's process: import ${mb(m.app.peak)} (${m.app.peak ? (m.app.peak / bytes).toFixed(2) : '?'} × the file; DuckDB-WASM ${mb(m.duckImport.peak)}, PapaParse ${mb(m.tokenise.peak)}), questions ${mb(m.echolot.peak)} (DuckDB-WASM ${mb(m.duckQuestions.peak)}, Arquero ${mb(m.arquero.peak)})`,
    `fits of purchases, grouped and one by one: ${m.purchases.says}`,
    agree
      ? 'all engines give the same NPS by month'
      : `ENGINES DISAGREE\n${m.echolot.says}\n${m.duckQuestions.says}\n${m.arquero.says}`,
  ].join('\n');
}
