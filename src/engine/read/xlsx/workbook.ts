import { type NumberLook, numberLook } from './number-format.ts';
import type { OfficePackage } from './package.ts';
import { attributeOf } from './xml-scanner.ts';

/** A sheet of a workbook that may hold a table. */
export interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** What stands above the sheets of a workbook. */
export interface Workbook {
  /** Sheets with cells, in their order, the hidden ones last; sheets of charts and macros are none. */
  readonly sheets: readonly Sheet[];
  /** Whether serial dates count from 1904. */
  readonly from1904: boolean;
  readonly stringsPath: string;
  readonly stylesPath: string;
}

const isTrue = (value: string | null): boolean => value !== null && /^(1|true|on)$/i.test(value);

/** Reads which sheets a workbook has. Throws `file-damaged`. */
export async function readWorkbook(office: OfficePackage): Promise<Workbook> {
  const roots = [...(await office.relations('')).values()];
  const path = roots.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const part = office.part(path) ?? office.part('xl/workbook.xml');
  if (!part) throw office.damaged(path);
  const relations = await office.relations(part.name);
  const sheets: Sheet[] = [];
  let from1904 = false;
  await office.scanWhole(part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributeOf(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const id = /(?:^|\s)(?:\w+:)?id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
      const relation = relations.get(id);
      if (relation?.type !== 'worksheet') return;
      const hidden = /^(hidden|veryHidden)$/.test(attributeOf(attributes, 'state') ?? '');
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', path: relation.target, hidden });
    },
    close: () => undefined,
    text: () => undefined,
  });
  const target = (type: string, usual: string): string =>
    [...relations.values()].find((relation) => relation.type === type)?.target ?? usual;
  return {
    sheets: [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)],
    from1904,
    stringsPath: target('sharedStrings', 'xl/sharedStrings.xml'),
    stylesPath: target('styles', 'xl/styles.xml'),
  };
}

/** What the number format of each cell style makes of numbers, by the style's place. */
export async function readLooks(office: OfficePackage, path: string): Promise<readonly NumberLook[]> {
  const part = office.part(path);
  if (!part) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inStyles = false;
  await office.scanWhole(part, {
    open(name, attributes) {
      if (name === 'cellXfs') inStyles = true;
      else if (name === 'numFmt') {
        codes.set(Number(attributeOf(attributes, 'numFmtId')), attributeOf(attributes, 'formatCode') ?? '');
      } else if (name === 'xf' && inStyles) ids.push(Number(attributeOf(attributes, 'numFmtId') ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false;
    },
    text: () => undefined,
  });
  return ids.map((id) => numberLook(id, codes.get(id)));
}
