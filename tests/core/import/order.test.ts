import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportProposal } from '../../../src/core/import/proposal.ts';
import { proposeImport } from '../../../src/core/import/propose.ts';

const header = ['id', 'Date', 'Würden Sie uns empfehlen?', 'Zufriedenheit', 'Aufwand', 'Betrag', 'E-Mail', 'Kommentar'];

const row = fc.tuple(
  fc.nat(9_999).map(String),
  fc.constantFrom('1/2/2025', '3/4/2025', '13/4/2025', '12 März 2025', ''),
  fc.oneof(fc.integer({ min: 2, max: 9 }).map(String), fc.constantFrom('N/A', 'Auf jeden Fall', 'Unbedingt')),
  fc.constantFrom('sehr zufrieden', 'zufrieden', 'unzufrieden', 'Sehr zufrieden', '5', ''),
  fc.integer({ min: 1, max: 7 }).map(String),
  fc.constantFrom('1.234', '2,5', '(3)', '#REF!', '-'),
  fc.constantFrom('a@example.org', 'b@example.org', ''),
  fc.constantFrom('gut', 'Das hat mir gut gefallen', 'Lange gewartet, aber nett', ''),
);

/** What a proposal says, without the examples and rows that it shows from the beginning of the file. */
const said = ({ recipe, columns, questions, warnings, rowsSeen }: ImportProposal) => ({
  recipe,
  columns: columns.map(({ examples: _, reason, possible, ...column }) => ({
    ...column,
    code: reason.code,
    possible: possible.map(({ kind, scale, labels }) => ({ kind, scale, labels })),
  })),
  questions,
  warnings,
  rowsSeen,
});

const about = { fileName: 'f.csv', bytes: 1, encoding: 'utf-8', delimiter: ',', complete: true } as const;

test('shuffling the rows of a file does not change what is proposed', () => {
  fc.assert(
    fc.property(
      fc
        .array(row, { minLength: 12, maxLength: 60 })
        .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
      ([rows, shuffled]) => {
        const decided = { preambleRows: 0, headerRows: 1 };
        const there = proposeImport({ ...about, records: [header, ...rows], decided });
        const back = proposeImport({ ...about, records: [header, ...shuffled], decided });
        expect(said(back)).toEqual(said(there));
      },
    ),
    { numRuns: 200 },
  );
});
