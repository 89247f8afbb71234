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

/** Tells of a change in a notebook. @param {any} cells */
const shares = ({ asked, scan, drawn, shown, runs, typing, busiest }) =>
  `asked after ${ms(asked)}, first frames ${ms(scan)}, drawing and what is scanned meanwhile ${ms(drawn)} (runs: ${runs}), on screen after ${ms(shown)}; 60 characters typed: longest gap between frames ${ms(typing)}, longest work for a key ${ms(busiest)}`;

/** Lines that need measurements, by their names. @type {[string[], (m: any) => ReturnType<typeof against>][]} */
const lines = [
  [
    ['echolot', 'duckQuestions'],
    (m) => against('question, three conditions', m.echolot.segment, 'DuckDB-WASM', m.duckQuestions.segment, 1 / 8),
  ],
  [
    ['echolot', 'arquero'],
    (m) => against('question, three conditions', m.echolot.segment, 'Arquero', m.arquero.segment, 1 / 15),
  ],
  [
    ['echolot', 'duckQuestions'],
    (m) => against('question, all rows', m.echolot.all, 'DuckDB-WASM', m.duckQuestions.all, 1 / 4),
  ],
  [['echolot', 'arquero'], (m) => against('question, all rows', m.echolot.all, 'Arquero', m.arquero.all, 1 / 15)],
  [
    ['echolot', 'bytes'],
    (m) => against('question, all rows', m.echolot.all, `sum of ${mb(m.bytes.bytes)}`, m.bytes.time, 4),
  ],
  [
    ['stored', 'tokenise'],
    (m) => against('import, stored', m.stored.time, 'PapaParse tokenising', m.tokenise.time, 0.75),
  ],
  [
    ['stored', 'duckImport'],
    (m) => against('import, stored', m.stored.time, 'DuckDB-WASM into OPFS', m.duckImport.time, 0.45),
  ],
  [
    ['app', 'duckCold'],
    (m) => against('cold open to first chart', m.app.cold, 'DuckDB-WASM cold question', m.duckCold.time, 1),
  ],
  [['app'], (m) => within('cold open to first chart', m.app.cold, 1000)],
  [['app'], (m) => within('longest task of the page while importing', m.app.longest, 100)],
  [['notebook'], (m) => within('12 cells after a change', m.notebook.total, 150)],
  [['notebookSmaller'], (m) => within('12 cells after a change, a tenth of the rows', m.notebookSmaller.total, 60)],
  [['notebookSmaller'], (m) => within('a frame while typing, a tenth of the rows', m.notebookSmaller.typing, 17)],
  [['scores'], (m) => within('all score metrics, 36 months × 8 groups', m.scores.all, 1)],
  [
    ['scores'],
    (m) => against('all score metrics, 36 months × 8 groups', m.scores.all, 'moments alone', m.scores.sums, 8),
  ],
  [['survival'], (m) => within('Kaplan–Meier, 1,000,000 customers, whole days', m.survival.days, 300)],
  [['survival'], (m) => within('Kaplan–Meier, 1,000,000 customers, fractions', m.survival.fractions, 300)],
  [['purchases'], (m) => within('BG/NBD, 2,357 customers', m.purchases.bgnbd, 1000)],
  [['purchases'], (m) => within('MBG/NBD, 2,357 customers', m.purchases.mbgnbd, 1000)],
  [['purchases'], (m) => against('BG/NBD, 2,357 customers', m.purchases.bgnbd, 'one by one', m.purchases.plain, 1 / 2)],
  [
    ['workbook'],
    (m) => against('XLSX of 100,000 rows into columns', m.workbook.ours, 'read-excel-file', m.workbook.theirs, 1 / 2),
  ],
  [
    ['churnOfSubscriptions'],
    (m) => {
      const { ours, theirs } = m.churnOfSubscriptions;
      return against('churn by month and plan, 1 M subscriptions', ours, 'DuckDB-WASM', theirs, 1 / 4);
    },
  ],
  [
    ['churnOfOrders'],
    (m) =>
      against(
        'churn by month and segment, 3 M orders',
        m.churnOfOrders.ours,
        'DuckDB-WASM',
        m.churnOfOrders.theirs,
        1 / 4,
      ),
  ],
  [
    ['outcomes'],
    (m) => {
      const { ours, theirs } = m.outcomes;
      return against('1 M answers into 3 M orders, as of the answer', ours, 'DuckDB-WASM', theirs, 1 / 6);
    },
  ],
  [['linear'], (m) => against('10 million rows', m.linear.m10, '1 million', m.linear.m1, 11)],
];

/** Facts without an aim. @type {[string[], (m: any, bytes: number) => string][]} */
const facts = [
  [['stored'], (m) => `a look at the whole file before: ${ms(m.stored.census)}`],
  [['app'], (m) => `import with the notebook on screen: ${ms(m.app.import)}`],
  [
    ['app'],
    (m, bytes) =>
      `peak memory of the page's process: import ${mb(m.app.peak)} (${m.app.peak ? (m.app.peak / bytes).toFixed(2) : '?'} × the file)`,
  ],
  [
    ['duckImport', 'tokenise'],
    (m) => `  the same: DuckDB-WASM ${mb(m.duckImport.peak)}, PapaParse ${mb(m.tokenise.peak)}`,
  ],
  [
    ['echolot', 'duckQuestions', 'arquero'],
    (m) => `  questions ${mb(m.echolot.peak)} (DuckDB-WASM ${mb(m.duckQuestions.peak)}, Arquero ${mb(m.arquero.peak)})`,
  ],
  [['notebook'], (m) => `12 cells (${JSON.stringify(m.notebook.types)}): ${shares(m.notebook)}`],
  [['notebookSmaller'], (m) => `12 cells, a tenth of the rows: ${shares(m.notebookSmaller)}`],
  [['append'], (m) => `the same file again: ${ms(m.append.time)}, ${m.append.says}`],
  [['link'], (m) => `link with 250,000 customers: ${ms(m.link.time)}, ${m.link.says} rows matched`],
  [
    ['linear'],
    (m) =>
      `narrow rows: 1 M ${ms(m.linear.m1)}, 2 M ${ms(m.linear.m2)}, 4 M ${ms(m.linear.m4)}, 10 M ${ms(m.linear.m10)}`,
  ],
  [
    ['churnOfSubscriptions'],
    (m) => `churn of subscriptions: asked first ${ms(m.churnOfSubscriptions.first)}, ${m.churnOfSubscriptions.says}`,
  ],
  [['churnOfOrders'], (m) => `churn of orders: asked first ${ms(m.churnOfOrders.first)}, ${m.churnOfOrders.says}`],
  [
    ['values'],
    (m) =>
      `values of 1 M customers: asked first ${ms(m.values.first)}, a page of their list ${ms(m.values.list)}, longest task ${ms(m.values.longest)}, ${m.values.says}`,
  ],
  [['outcomes'], (m) => `answers into orders: asked first ${ms(m.outcomes.first)}, ${m.outcomes.says}`],
  [['purchases'], (m) => `fits of purchases, grouped and one by one: ${m.purchases.says}`],
  [
    ['echolot', 'duckQuestions', 'arquero'],
    (m) =>
      m.echolot.says === m.duckQuestions.says && m.echolot.says === m.arquero.says
        ? 'all engines give the same NPS by month'
        : `ENGINES DISAGREE\n${m.echolot.says}\n${m.duckQuestions.says}\n${m.arquero.says}`,
  ],
];

/** @param {any} m all measurements @param {{ rows: number, bytes: number }} file */
export function report(m, { rows, bytes }) {
  /** @param {string[]} needs */
  const there = (needs) => needs.every((name) => m[name] && !m[name].failed);
  const failed = Object.entries(m).filter(([, measured]) => measured.failed);
  return [
    '',
    `${rows.toLocaleString('en')} responses, ${mb(bytes)}`,
    ...lines
      .filter(([needs]) => there(needs))
      .map(([, make]) => make(m))
      .map(
        ({ work, measured, ratio, aim, met }) =>
          `${met ? 'met   ' : 'MISSED'}  ${work.padEnd(45)} ${measured.padEnd(52)} ${ratio.padStart(7)}  ${aim}`,
      ),
    ...facts.filter(([needs]) => there(needs)).map(([, tell]) => tell(m, bytes)),
    ...failed.map(([name, measured]) => `NOT MEASURED  ${name}: ${measured.failed}`),
  ].join('\n');
}
