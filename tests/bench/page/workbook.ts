import { strToU8, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/browser';
import { importTable, previewImport } from '../../../src/engine/index.ts';
import { timeOf } from './measure.ts';

const rows = 100_000;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const names = [
  'id',
  'submitted',
  'nps',
  'csat',
  'ces',
  'region',
  'plan',
  'channel',
  'device',
  'country',
  'price',
  'paid',
  'comment',
];
const words = ['Nord', 'Süd', 'West', 'Team', 'Solo', 'web', 'phone', 'DE', 'AT', 'fast &amp; friendly', 'too slow'];

/** One row of 13 cells: numbers, a date, shared texts, a boolean and a text of its own. */
function row(i: number): string {
  const numbers = [i, 45_000 + (i % 700) + 0.25, (i * 7) % 11, 1 + (i % 5), 1 + ((i * 3) % 7)];
  const cells = numbers.map((value, at) => `<c r="${'ABCDE'[at]}${i}"${at === 1 ? ' s="1"' : ''}><v>${value}</v></c>`);
  const texts = [0, 1, 2, 3, 4].map(
    (at) => `<c r="${'FGHIJ'[at]}${i}" t="s"><v>${names.length + ((i + at) % words.length)}</v></c>`,
  );
  const price = `<c r="K${i}"><v>${(i % 9973) / 100}</v></c><c r="L${i}" t="b"><v>${i % 2}</v></c>`;
  return `<row r="${i}">${cells.join('')}${texts.join('')}${price}<c r="M${i}" t="inlineStr"><is><t>comment ${i % 5000}</t></is></c></row>`;
}

/** A workbook as spreadsheet programs write it. */
function made(): File {
  const header = names.map((_, i) => `<c r="${String.fromCharCode(65 + i)}1" t="s"><v>${i}</v></c>`).join('');
  const sheet = [`${head}<worksheet ${main}><sheetData><row r="1">${header}</row>`];
  for (let i = 2; i <= rows + 1; i += 1) sheet.push(row(i));
  sheet.push('</sheetData></worksheet>');
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const links = (list: string) => `${head}<Relationships xmlns="${packages}/relationships">${list}</Relationships>`;
  const xml = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${xml}.sheet.main+xml"/></Types>`,
    '_rels/.rels': links(link('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${head}<workbook ${main} xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      link('rId1', 'worksheet', 'worksheets/sheet1.xml') +
        link('rId2', 'styles', 'styles.xml') +
        link('rId3', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `${head}<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}<sst ${main}>${[...names, ...words].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': sheet.join(''),
  };
  const packed = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
  });
  return new File([packed as Uint8Array<ArrayBuffer>], 'bench.xlsx');
}

/**
 * Runs work before a clock that stands still. read-excel-file cuts the sheet into pieces, halves their size when one took
 * longer than 7 ms and calls itself for each, so a busy machine ends its stack; so its pieces grow, which is no slower.
 */
async function withoutClock<T>(work: () => Promise<T>): Promise<T> {
  const { now } = Date;
  const stopped = now();
  Date.now = () => stopped;
  try {
    return await work();
  } finally {
    Date.now = now;
  }
}

/** The cells of a workbook as rows by read-excel-file, and as columns here, read as a recipe says. */
export async function workbook(): Promise<{ ours: number; theirs: number; bytes: number; says: string }> {
  const file = made();
  const { recipe } = await previewImport(file, file.name);
  let [used, read] = [0, 0];
  const ours = await timeOf(async () => {
    used = (await importTable(file, file.name, recipe)).report.rowsUsed;
  });
  const theirs = await timeOf(async () => {
    read = (await withoutClock(() => readSheet(file))).length - 1;
  });
  return { ours, theirs, bytes: file.size, says: `${used} ${read}` };
}
