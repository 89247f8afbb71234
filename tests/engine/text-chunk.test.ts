import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextStage } from '../../src/engine/columns/text-chunk.ts';

test('texts of any script come back from their bytes and offsets, the empty ones counted as missing', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ß', '€', '👍', '\n', '"', '\0'), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 50 }), (texts) => {
      const stage = new TextStage();
      for (const each of texts) stage.push(each);
      const { bytes, offsets, missing } = stage.take();
      const read = texts.map((_, i) => Buffer.from(bytes.subarray(offsets[i], offsets[i + 1])).toString('utf8'));
      expect(read).toEqual(texts);
      expect(offsets).toHaveLength(texts.length + 1);
      expect(missing).toBe(texts.filter((each) => each === '').length);
    }),
  );
});

test('a chunk of more than one stretch of encoding holds all of it', () => {
  const stage = new TextStage();
  for (let i = 0; i < 9; i++) stage.push(`${i}`.repeat(50_000) + (i % 2 ? 'ä' : ''));
  const { bytes, offsets } = stage.take();
  expect(bytes).toHaveLength(9 * 50_000 + 4 * 2);
  expect(offsets[9]).toBe(bytes.length);
});
