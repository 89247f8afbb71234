import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ColumnRecipe, Recipe } from '../../src/core/import/recipe.ts';
import { previewImport } from '../../src/engine/index.ts';
import { importTwice } from './import-twice.ts';
import { mutated, seeded } from './mutate.ts';
import { bytesAt, shared, sharedIsThere } from './shared-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const column = (index: number, more: Partial<ColumnRecipe>): ColumnRecipe => ({
  index,
  id: `c${index + 1}`,
  name: `Column ${index + 1}`,
  role: 'none',
  kind: 'text',
  missing: ['NA', '-', 'k.A.'],
  ...more,
});

const recipeOf = (columns: readonly ColumnRecipe[], more: Partial<Recipe> = {}): Recipe => ({
  formatVersion: 1,
  encoding: 'utf-8',
  delimiter: ',',
  preambleRows: 0,
  headerRows: 1,
  columns,
  ...more,
});

const score = { kind: 'score', role: 'nps', scale: { min: 0, max: 10, goodEnd: 'high' } } as const;
const mixed = recipeOf([
  column(0, { ...score, labels: { Top: 10 } }),
  column(1, { kind: 'date', role: 'answeredAt', dateOrder: 'ymd' }),
  column(2, { kind: 'number', decimal: '.', missing: ['-9', 'NA'] }),
  column(3, { kind: 'category' }),
  column(4, { kind: 'text', role: 'comment' }),
]);
const german = recipeOf(
  [
    column(0, { kind: 'date', role: 'answeredAt', dateOrder: 'dmy' }),
    column(1, { kind: 'number', decimal: ',' }),
    column(2, { kind: 'category', missing: ['entfällt', '–'] }),
    column(3, { kind: 'text' }),
    column(4, { role: 'skip' }),
  ],
  { delimiter: ';' },
);
const american = recipeOf([column(0, { kind: 'date', dateOrder: 'mdy' }), column(1, score), column(2, {})]);

const several = recipeOf([
  column(0, { kind: 'set', separator: ';' }),
  column(1, { kind: 'set', separator: ', ', options: ['Nord, Ost', 'Nord', 'Süd'] }),
  column(2, {
    kind: 'set',
    parts: [
      { index: 2, value: 'Preis' },
      { index: 3, value: 'Ort' },
      { index: 4, value: 'Preis' },
    ],
    notChosen: ['0', 'Nein'],
  }),
  column(5, { kind: 'text' }),
]);

const files: readonly { readonly recipe: Recipe; readonly bytes: Uint8Array }[] = [
  {
    recipe: mixed,
    bytes: utf8(
      'a,b,c,d,e\n9,2025-01-31T10:20:30Z,-12.50,Nord,"good, ""really"""\nTop,2025-02-28 23:59,1e3,Süd,\n' +
        '10 - yes,2026-12-31,-9,"Nord ",NA\n11,2025-02-30,007,\'=x,-\n,,,,\n07,2025-13-01,$5,Ost,  x\u00a0\n',
    ),
  },
  {
    recipe: german,
    bytes: utf8(
      'a;b;c;d;e\r\n1.2.2025;1.234,5;Köln;"viel\r\nText";x@y.de\r\n31.12.2025 9:05;-0,5;entfällt;ähm;\r\n' +
        '01.02.2025 10:20;3;–;k.A.;\r\n29.02.2025T10:20:30;1,;Köln ;\u2028ü\ufeff;\r\n\r\n1/2/2025;0;B;C\r\n',
    ),
  },
  {
    recipe: several,
    bytes: utf8(
      'a,b,c,d,e,f\nx;y;,"Nord, Ost, Süd",1,0,,t\n;;,Süd,Nein,nein ,Ja,\nNA,"Nord, hier, Süd",,,,-\n' +
        '"y;\nx","Süd,Nord",0,Ort,k.a.,u\n\'=x;NA; x ,-,0,,1\nz\n,,,,,v,w\n',
    ),
  },
  { recipe: american, bytes: utf8('a,b,c\n12/31/2025 11:59 PM,7.0,a\n1/2/25,8,b\n13/1/2025,(4) ok,c\n2/3/2025,9,d\n') },
];

describe('a file gives the same columns and the same report by way of bytes and by way of text', () => {
  test('2,000 seeded mutations of files with every kind of column', async () => {
    const draw = seeded(20_260_314);
    const options = { observedUntil: '2026-06-30' };
    for (let run = 0; run < 2_000; run++) {
      const { recipe, bytes } = files[run % files.length] as (typeof files)[number];
      const damaged = run < files.length ? bytes : mutated(bytes, draw);
      const { byText, byBytes } = await importTwice(damaged, recipe, options);
      expect(byBytes, `run ${run}: ${JSON.stringify(new TextDecoder().decode(damaged))}`).toEqual(byText);
    }
  });

  test.each([
    ['numbers', column(0, { kind: 'number', decimal: '.' })],
    ['numbers with commas', column(0, { kind: 'number', decimal: ',', missing: ['99', '-1'] })],
    ['answers', column(0, { ...score, missing: ['99', '0'] })],
    ['dates', column(0, { kind: 'date', dateOrder: 'ymd' })],
    ['German dates', column(0, { kind: 'date', dateOrder: 'dmy' })],
    ['American dates', column(0, { kind: 'date', dateOrder: 'mdy', role: 'answeredAt' })],
    ['texts', column(0, { missing: ['NA', 'ÄH', '–', 'kein Kommentar'] })],
    ['categories', column(0, { kind: 'category', missing: ['NA', 'Äh'] })],
  ] as const)('10,000 random cells of %s', async (_, only) => {
    const draw = seeded(only.id.length + only.kind.length);
    const signs = "0123456789012345678901234567899999.,-/: TZ-+eE'%ÄäNAnahkK\u00a0\u2009".split('');
    const shapes = [
      '2025-01-3',
      '31.12.202',
      '1/2/2025 1',
      '2025-02-28T10:20',
      '-12345.',
      '0',
      '9',
      'NA',
      'kein Kommentar',
    ];
    const cells = Array.from({ length: 10_000 }, () => {
      let cell = draw() < 0.6 ? (shapes[Math.floor(draw() * shapes.length)] ?? '') : '';
      for (let more = Math.floor(draw() * 6); more > 0; more--) cell += signs[Math.floor(draw() * signs.length)] ?? '';
      return cell;
    });
    const recipe = recipeOf([only], { delimiter: '|', headerRows: 0 });
    const { byText, byBytes } = await importTwice(utf8(cells.join('\n')), recipe, { observedUntil: '2025-11-30' });
    expect(byBytes).toEqual(byText);
  });
});

describe.skipIf(!sharedIsThere)('real and hostile files by way of bytes and by way of text', () => {
  const names = sharedIsThere
    ? readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|tsv)$/.test(name))
    : [];

  test.each(names)('%s', async (name) => {
    const bytes = bytesAt(`${shared}/${name}`);
    const proposal = await previewImport(bytes, name).catch(() => null);
    if (!proposal) return;
    const { byText, byBytes } = await importTwice(bytes, proposal.recipe);
    expect(byBytes).toEqual(byText);
  });
});
