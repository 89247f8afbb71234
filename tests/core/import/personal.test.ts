import { describe, expect, test } from 'vitest';
import { proposeImport } from '../../../src/core/import/propose.ts';

/** What is proposed for one column beside an NPS question. */
function proposed(header: string, values: readonly string[]) {
  const rows = Array.from({ length: 40 }, (_, i) => [values[i % values.length] ?? '', String(i % 11)]);
  const records = [[header, 'How likely are you to recommend us (0-10)?'], ...rows];
  const file = { fileName: 'f.csv', bytes: 1, encoding: 'utf-8', delimiter: ',', records, complete: true } as const;
  return proposeImport(file).columns[0];
}

describe('where a person lives and was born stays out unless chosen', () => {
  test.each([
    ['PLZ', ['10115', '01067', '80331'], 'personal-address'],
    ['Postleitzahl', ['10115', '01067'], 'personal-address'],
    ['Billing Zip', ['94105', '94105-1234'], 'personal-address'],
    ['Postcode', ['SW1A 1AA', 'M1 1AE'], 'personal-address'],
    ['Straße', ['Am Markt 3', 'Ringstraße 12a'], 'personal-address'],
    ['Shipping Address 1', ['1 Main St', '22 Side St'], 'personal-address'],
    ['Anschrift', ['Am Markt 3', 'Ringstraße 12a'], 'personal-address'],
    ['Date of birth', ['1980-05-02', '1991-12-31'], 'personal-birth'],
    ['Geburtsdatum', ['02.05.1980', '31.12.1991'], 'personal-birth'],
  ])('%s', (header, values, code) => {
    expect(proposed(header, values)).toMatchObject({ recipe: { role: 'skip' }, personal: true, reason: { code } });
  });

  test.each([
    ['City', ['Berlin', 'Bremen', 'Bonn']],
    ['Wohnort', ['Berlin', 'Bremen', 'Bonn']],
    ['Rechnungsadresse Ort', ['Berlin', 'Bremen']],
  ])('%s is an attribute', (header, values) => {
    expect(proposed(header, values)).toMatchObject({
      recipe: { role: 'attribute', kind: 'category' },
      personal: false,
    });
  });

  test('a city is one however many there are', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const many = Array.from({ length: 26 }, (_, i) => `Stadt ${letters[i]}${letters[25 - i]}`);
    expect(proposed('Stadt', many)).toMatchObject({ recipe: { role: 'attribute', kind: 'category' } });
  });

  test('a question about addresses, a code that is no postcode and the year of birth are none of these', () => {
    expect(proposed('Did our agent address your problem?', ['Yes', 'No'])?.personal).toBe(false);
    expect(proposed('Zip', ['urban', 'rural'])?.personal).toBe(false);
    expect(proposed('Geburtsjahr', ['1980', '1991'])?.personal).toBe(false);
  });
});
