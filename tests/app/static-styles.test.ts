import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The policy forbids style attributes in markup. `style:x={…}` and `style={…}` are set by script and are fine.
const staticStyle = /\sstyle=(?:"[^"{]*"|'[^'{]*')/;

const markup = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(svelte|html)$/.test(path),
);

test.each(markup)('%s has no static style attribute', (path) => {
  expect(readFileSync(join('src', path), 'utf8')).not.toMatch(staticStyle);
});

test('a static style attribute would be found', () => {
  expect('<p style="color: red">').toMatch(staticStyle);
  expect('<p style={css}>').not.toMatch(staticStyle);
});
