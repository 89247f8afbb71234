import { deflateRawSync, gzipSync } from 'node:zlib';
import { crc32 } from '../../../src/engine/read/unpack/crc32.ts';

/** What a test wants of an entry beyond its name and content. */
export interface Wish {
  readonly stored?: true;
  readonly encrypted?: true;
  /** Sizes in the fields for large archives, even where they would fit into the small ones. */
  readonly zip64?: true;
  readonly crc?: number;
  readonly method?: number;
}

/** A file to be put into an archive. */
export type Entry = readonly [name: string, content: string | Uint8Array, wish?: Wish];

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const gzip = (content: string | Uint8Array): Uint8Array => new Uint8Array(gzipSync(content));

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const u64 = (value: number): number[] => [...u32(value), ...u32(0)];

function packed([name, content, wish = {}]: Entry, offset: number) {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const data = wish.stored ? bytes : new Uint8Array(deflateRawSync(bytes));
  const method = wish.method ?? (wish.stored ? 0 : 8);
  const sizes = wish.zip64 ? [...u32(0xffffffff), ...u32(0xffffffff)] : [...u32(data.length), ...u32(bytes.length)];
  const common = [
    ...[...u16(20), ...u16(wish.encrypted ? 0x801 : 0x800), ...u16(method), ...u32(0)],
    ...[...u32(wish.crc ?? crc32(bytes)), ...sizes, ...u16(utf8(name).length)],
  ];
  const extra = wish.zip64 ? [...u16(1), ...u16(24), ...u64(bytes.length), ...u64(data.length), ...u64(offset)] : [];
  const local = [...u32(0x04034b50), ...common, ...u16(0), ...utf8(name)];
  const at = u32(wish.zip64 ? 0xffffffff : offset);
  const central = [
    ...[...u32(0x02014b50), ...u16(20), ...common, ...u16(extra.length), ...u16(0), ...u16(0), ...u16(0), ...u32(0)],
    ...[...at, ...utf8(name), ...extra],
  ];
  return { local: new Uint8Array([...local]), data, central };
}

/** A ZIP archive of some files. */
export function zip(entries: readonly Entry[], { zip64 = false, comment = '' } = {}): Uint8Array<ArrayBuffer> {
  const blocks: Uint8Array[] = [];
  const central: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, data, central: record } = packed(entry, at);
    blocks.push(local, data);
    at += local.length + data.length;
    for (const byte of record) central.push(byte);
  }
  const count = entries.length;
  const end64 = [
    ...[...u32(0x06064b50), ...u64(44), ...u16(45), ...u16(45), ...u32(0), ...u32(0)],
    ...[...u64(count), ...u64(count), ...u64(central.length), ...u64(at)],
    ...[...u32(0x07064b50), ...u32(0), ...u64(at + central.length), ...u32(1)],
  ];
  const small = zip64 ? [...u16(0xffff), ...u16(0xffff), ...u32(0xffffffff), ...u32(0xffffffff)] : null;
  const sizes = small ?? [...u16(count), ...u16(count), ...u32(central.length), ...u32(at)];
  const end = [...u32(0x06054b50), ...u16(0), ...u16(0), ...sizes, ...u16(utf8(comment).length), ...utf8(comment)];
  blocks.push(new Uint8Array(central), new Uint8Array([...(zip64 ? end64 : []), ...end]));
  return new Uint8Array(Buffer.concat(blocks));
}

/** What a test wants of a workbook: sheets as XML of their rows, and whatever they refer to. */
export interface Book {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: string;
    readonly state?: string;
    readonly chart?: true;
  }[];
  /** XML of the shared strings' items. */
  readonly strings?: string;
  /** XML within the style sheet. */
  readonly styles?: string;
  readonly from1904?: true;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (content: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

/** The files of a workbook. */
export function bookEntries({ sheets, strings = '', styles = '', from1904 }: Book): Entry[] {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const links = sheets.map(({ chart }, i) =>
    relation(`rId${i + 1}`, chart ? 'chartsheet' : 'worksheet', `worksheets/sheet${i + 1}.xml`),
  );
  return [
    ['[Content_Types].xml', `${head}<Types/>`],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${head}<workbook ${main} xmlns:r="${office}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        `${links.join('')}${relation('s', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', '/xl/styles.xml')}`,
      ),
    ],
    ['xl/sharedStrings.xml', `${head}<sst ${main}>${strings}</sst>`],
    ['xl/styles.xml', `${head}<styleSheet ${main}>${styles}</styleSheet>`],
    ...sheets.map(
      ({ rows }, i): Entry => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
      ],
    ),
  ];
}

export const workbook = (book: Book): Uint8Array<ArrayBuffer> => zip(bookEntries(book));
