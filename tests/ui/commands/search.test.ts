import { describe, expect, test } from 'vitest';
import { translator } from '../../../src/i18n/language.ts';
import { excerpt } from '../../../src/ui/commands/excerpt.ts';
import { commands } from '../../../src/ui/commands/registry.ts';
import { searched, searchFit } from '../../../src/ui/commands/search.ts';
import { arrange, type PaletteEntry } from '../../../src/ui/commands/sections.ts';
import { loadMessages } from '../../i18n/all-messages.ts';

/** The palette's entries of a language, without a project. */
async function entriesIn(language: 'en' | 'de'): Promise<readonly PaletteEntry[]> {
  const t = translator(await loadMessages(language), language);
  return commands
    .filter(({ keysOnly }) => !keysOnly)
    .map(({ id, group, name, detail, alias }) => ({
      id,
      section: group,
      label: t(name),
      detail: detail && t(detail),
      also: alias && t(alias),
      run: () => undefined,
    }));
}
const german = await entriesIn('de');
const english = await entriesIn('en');
const first = (query: string, entries: readonly PaletteEntry[]) => arrange(query, entries, [])[0]?.options[0]?.id;

describe('what Enter would do', () => {
  test.each([
    ['verg', 'insert.comparison'],
    ['VERGLEICH', 'insert.comparison'],
    ['mit vorjahr', 'compare.year-before'],
    ['vorj', 'compare.year-before'],
    ['kenn', 'insert.kpis'],
    ['letzte 3', 'period.last-3-months'],
    ['rueck', 'history.undo'],
    ['ruck', 'history.undo'],
    ['rückg', 'history.undo'],
    ['dunkel', 'theme.dark'],
    ['englisch', 'language.en'],
    ['histogramm', 'insert.distribution'],
    ['tastenk', 'help.shortcuts'],
    ['zelle lö', 'cell.delete'],
    ['loesch zelle', 'cell.delete'],
  ])('in German, "%s": %s', (query, id) => {
    expect(first(query, german)).toBe(id);
  });

  test.each([
    ['comp', 'insert.comparison'],
    ['compare year', 'compare.year-before'],
    ['key fig', 'insert.kpis'],
    ['last 12', 'period.last-12-months'],
    ['undo', 'history.undo'],
    ['dark', 'theme.dark'],
    ['heat', 'insert.heatmap'],
    ['hetmp', 'insert.heatmap'],
    ['kpi', 'insert.kpis'],
    ['shortcut', 'help.shortcuts'],
  ])('in English, "%s": %s', (query, id) => {
    expect(first(query, english)).toBe(id);
  });
});

describe('searching', () => {
  test('finds nothing for words that stand nowhere', () => {
    expect(arrange('qqzzxx', english, [])).toEqual([]);
    expect(searchFit('trend qqzzxx', { label: 'Trend' })).toBeNull();
  });

  test('lists everything, in its order, before anything is typed', () => {
    expect(arrange('', english, []).flatMap(({ options }) => options)).toHaveLength(english.length);
    expect(searched('  ', english)).toEqual(english);
  });

  test('lists what was chosen last first, each once, and forgets what is gone', () => {
    const sections = arrange('', english, ['theme.dark', 'gone', 'insert.kpis']);
    expect(sections[0]?.id).toBe('recent');
    expect(sections[0]?.options.map(({ id }) => id)).toEqual(['theme.dark', 'insert.kpis']);
    expect(sections.flatMap(({ options }) => options)).toHaveLength(english.length);
  });

  test('shows the place of a text where it was found', () => {
    const text = 'Our customers praise the workshop, yet they wait too long for spare parts every spring.';
    const note: PaletteEntry = { id: 'jump.1', section: 'jump', label: 'Summary', text, run: () => undefined };
    const [section] = arrange('spare parts', [note, ...english], []);
    expect(section?.id).toBe('jump');
    expect(section?.options[0]?.detail).toContain('wait too long for spare parts');
  });

  test.each([
    ['short text', 'text', 'short text'],
    ['a'.repeat(200), 'aa', `${'a'.repeat(50)} …`],
    ['anything', '', null],
    ['anything', 'nothing', null],
  ])('cuts "%s" around "%s"', (text, query, expected) => {
    expect(excerpt(text, query)).toBe(expected);
  });
});

describe('what a table cannot feed', () => {
  const cannot = (entry: PaletteEntry): PaletteEntry => ({ ...entry, disabled: true });
  const entries = german.map((entry) => (entry.id === 'insert.value' ? cannot(entry) : entry));

  test('is found by its name, behind everything that can be had, and not listed before anything is typed', () => {
    const hits = arrange('Kundenwert', entries, ['insert.value']).flatMap(({ options }) => options);
    expect(hits.map(({ id }) => id)).toContain('insert.value');
    expect(hits.at(-1)).toMatchObject({ id: 'insert.value', disabled: true });
    const listed = arrange('', entries, ['insert.value']).flatMap(({ options }) => options);
    expect(listed.map(({ id }) => id)).not.toContain('insert.value');
  });
});
