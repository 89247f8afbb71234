import { describe, expect, test } from 'vitest';
import { firstWords, renderMarkdown } from '../../src/ui/markdown.ts';

function rendered(markdown: string): string {
  const box = document.createElement('div');
  box.append(renderMarkdown(markdown));
  return box.innerHTML.trim();
}

describe('Markdown of a person', () => {
  test.each([
    ['**bold** and _slanted_', '<p><strong>bold</strong> and <em>slanted</em></p>'],
    ['# Title', '<h2>Title</h2>'],
    ['###### Deep', '<h6>Deep</h6>'],
    ['a\nb', '<p>a<br>b</p>'],
  ])('%j becomes words with marks', (markdown, html) => {
    expect(rendered(markdown)).toBe(html);
  });

  test.each([
    '<script>globalThis.hit = true</script>',
    '<img src=x onerror="globalThis.hit = true">',
    '<svg onload="globalThis.hit = true">',
    '<iframe srcdoc="<script>parent.hit = true</script>"></iframe>',
    '<a href="javascript:globalThis.hit = true">go</a>',
    '<p style="position:fixed">over everything</p>',
    '[go](javascript:alert(1))',
    '[go](data:text/html,<script>alert(1)</script>)',
    '![seen](https://example.org/pixel.png)',
    '<form action="https://example.org"><input name=a></form>',
    '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  ])('%j runs nothing, loads nothing and leads nowhere', (markdown) => {
    const fragment = renderMarkdown(markdown);
    expect(fragment.querySelector('script, img, svg, iframe, form, input, math, [style]')).toBeNull();
    for (const element of fragment.querySelectorAll('*')) {
      expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
      expect(element.getAttribute('href') ?? 'https:').toMatch(/^(https?|mailto):/);
    }
  });

  test('HTML that somebody typed stays visible as words', () => {
    expect(renderMarkdown('a <b onclick=x>c</b>').textContent.trim()).toBe('a <b onclick=x>c</b>');
  });

  test('links keep their address and tell no site where they came from', () => {
    const link = renderMarkdown('[site](https://example.org/a?b=1)').querySelector('a');
    expect(link?.href).toBe('https://example.org/a?b=1');
    expect(link?.rel).toBe('noopener noreferrer');
  });
});

test.each([
  ['# What our customers say\nmore', 'What our customers say'],
  ['', ''],
  ['**Bold** [link](https://example.org)', 'Bold link'],
  ['x'.repeat(80), `${'x'.repeat(59)}…`],
])('the first words of %j are %j', (markdown, words) => {
  expect(firstWords(markdown)).toBe(words);
});
