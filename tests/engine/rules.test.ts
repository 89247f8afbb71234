import { describe, expect, test } from 'vitest';
import type { ImportProposal } from '../../src/core/import/proposal.ts';
import type { ColumnRecipe } from '../../src/core/import/recipe.ts';
import type { ImportReport } from '../../src/core/import/report.ts';
import type { Table } from '../../src/core/table/table.ts';
import { isoDate } from '../../src/core/time/day.ts';
import { previewImport } from '../../src/engine/index.ts';
import { importAsProposed, valuesOf } from './shared-files.ts';
import { workbook } from './sources/pack.ts';

/** What becomes of a file, with the columns by the name that a person reads. */
interface Read {
  readonly proposal: ImportProposal;
  readonly report: ImportReport;
  readonly table: Table;
  readonly column: (name: string) => ColumnRecipe;
  readonly values: (name: string) => Promise<readonly (number | string | null)[]>;
  readonly warned: readonly string[];
}

async function read(content: string | Uint8Array, name = 'file.csv'): Promise<Read> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { proposal, report, table } = await importAsProposed(bytes, name);
  expect(report.rowsUsed + report.rowsSetAside).toBe(report.rowsRead);
  const column = (wanted: string): ColumnRecipe => {
    const found = proposal.recipe.columns.find((recipe) => recipe.name === wanted);
    if (!found) throw new TypeError(`no column ${wanted} in ${proposal.recipe.columns.map((one) => one.name).join()}`);
    return found;
  };
  const warned = proposal.warnings.map(({ code }) => code);
  return { proposal, report, table, column, values: (wanted) => valuesOf(table, column(wanted).id), warned };
}

const times = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

/** Twenty rules that real exports demand, each with the least file that shows whether it holds. */
describe('the rules of the formats', () => {
  test('1: bytes are decoded by their mark, as UTF-16, strictly as UTF-8, else as Windows-1252, and the guess can be overruled', async () => {
    const text = `Datum;Grund\n${times(8, (i) => `1${i}.03.2024;schöner Käse ${i}\n`)}`;
    const marked = new Uint8Array(Buffer.from(`\ufeff${text}`));
    const files = [
      [marked, 'utf-8'],
      [new Uint8Array(Buffer.from(text, 'utf16le')), 'utf-16le'],
      [new Uint8Array(Buffer.from(text)), 'utf-8'],
      [latin(text), 'windows-1252'],
    ] as const;
    for (const [bytes, encoding] of files) {
      const { proposal, values } = await read(bytes);
      expect(proposal.recipe.encoding).toBe(encoding);
      expect((await values('Grund'))[0]).toBe('schöner Käse 0');
    }
    const { recipe } = await previewImport(new Uint8Array(Buffer.from(text)), 'f', { encoding: 'windows-1252' });
    expect(recipe.encoding).toBe('windows-1252');
  });

  test('2: the delimiter is the one that cuts all records alike, whatever stands in quotes, and says nothing of decimals', async () => {
    const { proposal, column } = await read(
      `"Datum","Brutto","Grund"\n${times(6, (i) => `"1${i}.03.2024","${i},50","gut; schnell;\nnett; ja"\n`)}`,
    );
    expect(proposal.recipe.delimiter).toBe(',');
    expect(column('Brutto').decimal).toBe(',');
  });

  test('3: a header of up to three rows is found below lines that are none of it', async () => {
    const { proposal } = await read(
      `Report of May\n\nDate,NPS,Why\n${times(6, (i) => `2024-05-0${i + 1},${i},because ${i}\n`)}`,
    );
    expect([proposal.recipe.preambleRows, proposal.recipe.headerRows]).toEqual([2, 1]);
    const { proposal: headless } = await read(times(6, (i) => `${i},2024-05-0${i + 1}\n`));
    expect(headless.recipe.headerRows).toBe(0);
  });

  test('4: Qualtrics is known by its import ids: the key is row 1, the text row 2 in any language, the zone row 3', async () => {
    const ids = '"{""ImportId"":""recordedDate"",""timeZone"":""Asia/Tokyo""}","{\'ImportId\': \'QID1\'}"';
    const { proposal, column } = await read(
      `RecordedDate,Q1\n記録日,Miten todennäköisesti suosittelisit?\n${ids}\n2024-03-01 10:00:00,9\n`,
    );
    expect([proposal.profile?.id, proposal.recipe.headerRows]).toEqual(['qualtrics', 3]);
    expect(column('記録日')).toMatchObject({ role: 'answeredAt', timeZone: 'Asia/Tokyo' });
    expect(proposal.columns[1]?.headers[0]).toBe('Q1');
  });

  test('5: old Qualtrics exports have two header rows, V1 above ResponseID; the column behind the last comma is left out', async () => {
    const { proposal } = await read(
      `V1,V2,V9,Q1,\nResponseID,ResponseSet,EndDate,Would you recommend us?,\nR_1,Default,2015-03-01 10:00:00,9,\nR_2,Default,2015-03-02 10:00:00,3,\n`,
    );
    expect([proposal.profile?.id, proposal.recipe.headerRows]).toEqual(['qualtrics', 2]);
    expect(proposal.recipe.columns.at(-1)?.role).toBe('skip');
  });

  test('6: SurveyMonkey: blanks in row 1 go on with the question to their left where row 2 names parts, and row 2 may be data', async () => {
    const head = 'Respondent ID,Collector ID,Start Date,End Date,Would you recommend us?,';
    const { proposal } = await read(
      `${head}\n,,,,Response,Why?\n1,2,2024-03-01,2024-03-01,9,as it is good\n2,2,2024-03-02,2024-03-02,4,no idea at all\n`,
    );
    expect(proposal.recipe.headerRows).toBe(2);
    expect(proposal.recipe.columns.map(({ name }) => name).slice(4)).toEqual([
      'Would you recommend us?',
      'Would you recommend us? – Why?',
    ]);
    const { proposal: flat, report } = await read(
      `${head}\n1,2,2024-03-01,2024-03-01,9,good\n2,2,2024-03-02,2024-03-02,4,bad\n`,
    );
    expect([flat.recipe.headerRows, report.rowsRead]).toEqual([1, 2]);
  });

  test('7: columns “ - 1” to “ - 5” of which each row fills one are one answer', async () => {
    const question = 'How satisfied are you?';
    const head = [1, 2, 3, 4, 5].map((i) => `${question} - ${i}`).join();
    const rows = times(30, (i) => `${[0, 1, 2, 3, 4].map((at) => (at === i % 5 ? at + 1 : '')).join()}\n`);
    const { proposal, values } = await read(`${head}\n${rows}`);
    expect(proposal.recipe.columns[0]).toMatchObject({ name: question, kind: 'score', scale: { min: 1, max: 5 } });
    expect((await values(question)).slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
  });

  test('8: headers may be empty, the same, of several lines, or markup; columns go by position, markup is not shown', async () => {
    const { proposal, report } = await read(
      `,"<b>Wie</b>\nwar {{field:1}}?",a,a,__proto__\n${times(4, (i) => `${i},x${i % 2},y,z,p\n`)}`,
    );
    expect(proposal.recipe.columns.map(({ name }) => name)).toEqual(['#1', 'Wie war …?', 'a', 'a (2)', '__proto__']);
    expect(report.rowsUsed).toBe(4);
  });

  test('9: test answers are left out and counted, unless nothing would be left', async () => {
    const file = (status: (i: number) => number) =>
      `StartDate,EndDate,Status,Finished,ResponseId,RecordedDate,Q1\n${times(4, (i) => `2024-03-01,2024-03-01,${status(i)},1,R_${i},2024-03-0${i + 1} 10:00:00,9\n`)}`;
    expect((await read(file((i) => i % 2))).report.setAsideBy).toEqual({ 'test-answer': 2 });
    const { report, warned } = await read(file(() => 1));
    expect(report.rowsUsed).toBe(4);
    expect(warned).toContain('all-rows-test-answer');
  });

  test('10: unfinished answers stay where they answer a metric, and are left out otherwise; that can be switched', async () => {
    const { report, proposal } = await read('Finished,NPS\n1,9\n0,8\n0,\n1,3\n1,10\n');
    expect(report.setAsideBy).toEqual({ 'partial-answer': 1 });
    expect(proposal.recipe.rowRules).toMatchObject([{ reason: 'partial-answer', active: true, unlessAnswered: true }]);
  });

  test('11: missing is not 0: blanks, NA and the like are none; negative codes are none only in coded scales', async () => {
    const cells = ['9', '', ' ', 'NA', 'N/A', 'Not selected', '-99', '0', '10', '7', '8', '3'];
    const { values } = await read(
      `id,NPS,Balance\n${cells.map((cell, i) => `${i},${cell},${i === 0 ? -99 : i * 31}\n`).join('')}`,
    );
    expect(await values('NPS')).toEqual([9, null, null, null, null, null, null, 0, 10, 7, 8, 3]);
    expect((await values('Balance'))[0]).toBe(-99);
  });

  test('12: answers count as the number before or behind their words; worded ends only where the rest is numbers', async () => {
    const cells = ['9 - Very likely', 'Not at all likely - 0', '(4) Critical.', '8.0', '7', '9', 'Absolutely', '6'];
    const { values } = await read(`Would you recommend us?\n${cells.map((cell) => `${cell}\n`).join('')}`);
    expect(await values('Would you recommend us?')).toEqual([9, 0, 4, 8, 7, 9, 10, 6]);
  });

  test.each([
    ['Would you recommend us?', [0, 3, 9, 10], { min: 0, max: 10 }, null],
    ['Would you recommend us? (1-10)', [1, 3, 9, 10], { min: 1, max: 10 }, 'nps-scale-1-10'],
    ['Would you recommend us?', [1, 10, 11, 11, 11], { min: 0, max: 10 }, 'scale-coded-from-1'],
    ['How satisfied are you?', [1, 2, 4, 5], { min: 1, max: 5 }, null],
    ['How easy was it?', [1, 2, 6, 7], { min: 1, max: 7 }, null],
    ['How satisfied are you?', [0, 1, 2, 2], { min: 0, max: 2 }, null],
  ] as const)(
    '13: the scale follows from the question and the answers: %s with %j',
    async (question, answers, scale, warning) => {
      const { column, warned } = await read(
        `day,"${question}"\n${times(60, (i) => `2024-03-${10 + (i % 20)},${answers[i % answers.length]}\n`)}`,
      );
      expect(column(question).scale).toMatchObject(scale);
      if (warning) expect(warned).toContain(warning);
      else expect(warned).toEqual([]);
    },
  );

  test('14: an answer off the scale is set aside and counted, never moved onto it', async () => {
    const { report, column, values } = await read(`NPS\n${times(30, (i) => `${i % 11}\n`)}11.0\n`);
    expect(report.cellsSetAside).toEqual({ [column('NPS').id]: 1 });
    expect((await values('NPS')).at(-1)).toBeNull();
  });

  test('15: a 0 among answers 1 to 5 means “does not apply” and is proposed as missing', async () => {
    const { column, values, warned } = await read(`How satisfied are you?\n${times(20, (i) => `${(i % 5) + 1}\n`)}0\n`);
    expect(column('How satisfied are you?')).toMatchObject({ scale: { min: 1, max: 5 } });
    expect((await values('How satisfied are you?')).at(-1)).toBeNull();
    expect(warned).toContain('zero-means-missing');
  });

  test.each([
    ['ISO', (i: number) => `2024-03-0${i + 1}`, 'ymd', []],
    ['points', (i: number) => `0${i + 1}.03.2024`, 'dmy', []],
    ['a day above 12', (i: number) => `${i === 5 ? 25 : i + 1}/03/2024`, 'dmy', []],
    ['nothing above 12', (i: number) => `${i + 1}/03/2024`, 'mdy', ['date-order']],
  ] as const)(
    '16: the order of dates is decided per column, and asked where nothing decides: %s',
    async (_, day, order, asked) => {
      const { proposal, column } = await read(`date,NPS\n${times(8, (i) => `${day(i)},${i}\n`)}`);
      expect(column('date').dateOrder).toBe(order);
      expect(proposal.questions.map(({ ask }) => ask)).toEqual(asked);
    },
  );

  test('16: dates that a spreadsheet changed, 1/9/21 among 25/12/2021, are warned of', async () => {
    const { warned } = await read(
      `date,NPS\n${times(12, (i) => `${i % 3 === 0 ? `${i + 1}/9/21` : `2${i % 8}/12/2021`},${i % 11}\n`)}`,
    );
    expect(warned.some((code) => code.startsWith('dates-'))).toBe(true);
  });

  test('17: zones are labels that move no clock; dates of workbooks have none and count from 1900 or 1904', async () => {
    const { column, values } = await read(
      `Submit Date (UTC),NPS\n${times(6, (i) => `2024-03-0${i + 1} 23:30:00,${i}\n`)}`,
    );
    expect(column('Submit Date (UTC)').timeZone).toBe('UTC');
    expect(isoDate(Number((await values('Submit Date (UTC)'))[0]))).toBe('2024-03-01');
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const rows = `<row><c t="str"><v>Date</v></c><c t="str"><v>NPS</v></c></row>${times(6, (i) => `<row><c s="1"><v>${43_890 + i}</v></c><c><v>${i}</v></c></row>`)}`;
    const sheet = { sheets: [{ name: 'S', rows }], styles };
    for (const [book, first] of [
      [workbook(sheet), '2020-02-29'],
      [workbook({ ...sheet, from1904: true }), '2024-03-01'],
    ] as const) {
      const { column: found, values: days } = await read(book, 'f.xlsx');
      expect(found('Date').timeZone).toBeUndefined();
      expect(isoDate(Number((await days('Date'))[0]))).toBe(first);
    }
  });

  test.each([
    [
      'a column per option',
      (i: number) => `${i % 2 ? 'x' : ''},${i % 3 ? 'x' : ''}`,
      'Which? - Car,Which? - Bus',
      ['Car', 'Bus'],
    ],
    [';', (i: number) => ['Car;Bus', 'Bus', 'Car;Train', 'Train;Bus'][i % 4] ?? '', 'Which?', ['Car', 'Bus', 'Train']],
    ['; at the end', (i: number) => ['Car;Bus;', 'Bus;', 'Car;'][i % 3] ?? '', 'Which?', ['Car', 'Bus']],
    [
      '; with a blank',
      (i: number) => ['Car; Bus', 'Bus', 'Car; Train', 'Train; Bus'][i % 4] ?? '',
      'Which?',
      ['Car', 'Bus', 'Train'],
    ],
    [
      'a comma with a blank',
      (i: number) => `"${['Car, Bus', 'Bus', 'Car, Train', 'Train, Bus'][i % 4] ?? ''}"`,
      'Which?',
      ['Car', 'Bus', 'Train'],
    ],
  ] as const)('18: several options per row are told apart: %s', async (_, cell, head, options) => {
    const { proposal, table } = await read(`day,${head}\n${times(40, (i) => `2024-03-01,${cell(i)}\n`)}`);
    const found = proposal.recipe.columns.find(({ kind }) => kind === 'set');
    expect(found).toBeDefined();
    const dictionary = table.meta.columns.find(({ id }) => id === found?.id)?.dictionary ?? [];
    expect([...dictionary].sort()).toEqual([...options].sort());
  });

  test('18: a comma inside of sentences parts nothing', async () => {
    const { column } = await read(
      `day,What?\n${times(30, (i) => `2024-03-01,"Well, it was ${i} times too slow, really"\n`)}`,
    );
    expect(column('What?').kind).not.toBe('set');
  });

  test('19: orders count once however many lines they take; refunds, cancelled ones and totals stay out; a contract ends by its date', async () => {
    const orders = await read(
      'order_id,order_date,customer_id,total,status\n1,2024-03-01,A,10.00,paid\n1,2024-03-01,A,10.00,paid\n2,2024-03-02,B,-5.00,paid\n3,2024-03-02,B,7.00,cancelled\n4,2024-03-03,A,8.00,paid\nTotal,,,20.00,\n',
    );
    expect(orders.report.setAsideBy).toEqual({ 'same-order': 1, refund: 1, 'not-completed': 1, 'total-row': 1 });
    const contracts = await read(
      `customer_id,start_date,end_date,status,mrr\n${times(8, (i) => `c${i},2024-01-0${i + 1},${i % 2 ? '2024-03-01' : ''},${i % 2 ? 'active' : 'cancelled'},${i === 4 ? 0 : 10}\n`)}`,
    );
    expect(contracts.proposal.kind.kind).toBe('subscriptions');
    expect(contracts.column('end_date').role).toBe('endedAt');
    expect(contracts.report.setAsideBy).toEqual({ trial: 1 });
  });

  test('20: an apostrophe before a formula is taken off, and headers and cells that a spreadsheet spoilt are told', async () => {
    const { values, warned } = await read(
      `day,1.2,comment\n${times(8, (i) => `2024-03-01,${i},'=${i} and so it goes on\n`)}2024-03-01,#NAME?,x\n`,
    );
    expect((await values('comment'))[0]).toBe('=0 and so it goes on');
    expect(warned).toEqual(expect.arrayContaining(['cells-damaged']));
  });

  test('and: a table of results per group is refused with the column that gives it away, unless its rows are periods', async () => {
    await expect(
      read('Branch,Responses,Mean satisfaction\nUlm,120,4.21\nKiel,80,3.97\nBonn,44,4.05\n'),
    ).rejects.toMatchObject({ problem: { code: 'table-aggregated', column: 'Mean satisfaction' } });
    const { proposal } = await read(
      'Month,Customers at start,Lost,New,Customers at end\n2024-01,100,5,9,104\n2024-02,104,4,8,108\n2024-03,108,6,2,104\n',
    );
    expect(proposal.kind.kind).toBe('periods');
  });
});
