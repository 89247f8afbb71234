import { expect, test } from 'vitest';
import { shortMarks } from '../../src/ui/notebook/short-marks.ts';

test.each([
  { names: ['Responses'], marks: [null] },
  { names: ['Customer survey', 'Orders 2025'], marks: ['CS', 'O2'] },
  { names: ['Umfrage', 'Übersicht'], marks: ['U', 'Ü'] },
  { names: ['NPS 2024', 'NPS 2025', 'Orders'], marks: ['1', '2', 'O'] },
  { names: ['', '…'], marks: ['1', '2'] },
])('$names are told apart by $marks', ({ names, marks }) => {
  expect(shortMarks(names)).toEqual(marks);
});
