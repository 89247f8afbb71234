import { describe, expect, test } from 'vitest';
import type { MatchDecisions } from '../../src/core/import/match/difference.ts';
import { matchRecipe, needsDecision } from '../../src/core/import/match/match-recipe.ts';
import type { Recipe } from '../../src/core/import/recipe.ts';
import type { ColumnChunk } from '../../src/core/table/column.ts';
import type { Table } from '../../src/core/table/table.ts';
import { parseIsoDate } from '../../src/core/time/day.ts';
import { appendTable } from '../../src/engine/append/append-table.ts';
import { withDay } from '../../src/engine/append/with-day.ts';
import { answerPlans, importTable, memoryTable, previewImport } from '../../src/engine/index.ts';
import { bytesAt, shared, sharedIsThere } from './shared-files.ts';

const options = { observedUntil: '2024-12-31' };

/** Adds one export to the table of those before, as a person who looks at every difference would. */
async function addWave(
  [table, recipe]: readonly [Table, Recipe],
  name: string,
  day: string | null,
  decide: (columns: readonly string[]) => Pick<MatchDecisions, 'apart'>,
) {
  const bytes = bytesAt(`${shared}/surveymonkey/cncf_maint_${name}.csv`);
  const proposal = await previewImport(bytes, name);
  const used = table.meta.columns.map(({ id }) => id);
  const asked = matchRecipe(recipe, proposal, { used });
  const open = needsDecision(asked, {});
  const { apart = [] } = decide(open.map(({ column }) => column));
  const values = Object.fromEntries(
    open.filter(({ column }) => !apart.includes(column)).map(({ column, proposed }) => [column, proposed]),
  );
  const decisions = { apart, values };
  const matched = matchRecipe(recipe, proposal, { used, decisions });
  expect(needsDecision(matched, decisions)).toEqual([]);
  const read = await importTable(bytes, name, matched.recipe, options);
  const wave = day === null ? read.table : withDay(read.table, table, parseIsoDate(day) ?? 0);
  const chunks = new Map<string, ColumnChunk[]>();
  const { meta, summary } = await appendTable(table, wave, {
    chunk: (id, _, chunk) => void chunks.set(id, [...(chunks.get(id) ?? []), chunk]),
  });
  return { summary, open, next: [memoryTable(meta, chunks), matched.recipe] as const };
}

describe.skipIf(!sharedIsThere)('the surveys of maintainers, whose layout and scales change from wave to wave', () => {
  test('become one trend, and every other scale is asked about', async () => {
    const first = bytesAt(`${shared}/surveymonkey/cncf_maint_2019h2.csv`);
    const { recipe } = await previewImport(first, '2019h2');
    const nps = recipe.columns.find(({ role }) => role === 'nps')?.id ?? '';
    const all = () => ({});
    let state: readonly [Table, Recipe] = [(await importTable(first, '2019h2', recipe, options)).table, recipe];

    // Worded from "Strongly disagree" to "Strongly agree": kept apart, as no number of 0–10 says the same.
    const likert = await addWave(state, '2020h1_likert', null, () => ({ apart: [nps] }));
    expect(likert.open.map(({ column }) => column)).toContain(nps);
    expect(likert.summary).toMatchObject({ added: 79, known: 0, changed: 0 });
    state = likert.next;

    // Without dates from here on, without ids from the next.
    const numbers = await addWave(state, '2020h2', '2020-11-30', all);
    expect(numbers.open.find(({ column }) => column === nps)).toMatchObject({
      before: { min: 0, max: 10 },
      now: { min: 1, max: 10 },
    });
    // Five other questions were worded before and are answered 1–10 now.
    expect(numbers.open.filter(({ before, now }) => before.max === 5 && now.max === 10).length).toBeGreaterThanOrEqual(
      5,
    );
    state = numbers.next;

    const undated = await addWave(state, '2023h1', '2023-06-30', all);
    expect(undated.summary).toMatchObject({ added: 145, knownBy: 'content' });
    state = undated.next;
    const last = await addWave(state, '2024h1_one_header', '2024-06-30', all);
    expect(last.summary).toMatchObject({ added: 93 });
    // Its question is the one of the year before, on the same scale: nothing to decide twice.
    expect(last.open.map(({ column }) => column)).not.toContain(nps);
    state = last.next;

    const plan = { metric: 'nps', item: nps, by: ['bucket'], grain: 'year' } as const;
    const [frame] = await answerPlans([{ ...plan, table: state[0].meta.id }], [state[0]]);
    // ORACLES.tsv: promoters, detractors and answers per wave.
    expect(
      frame?.rows.map(({ periodStart, n, value }) => [
        periodStart?.slice(0, 4),
        n,
        value && Math.round(value * 100) / 100,
      ]),
    ).toEqual([
      ['2019', 70, 40],
      ['2020', 97, 55.67],
      ['2021', 0, null],
      ['2022', 0, null],
      ['2023', 145, 63.45],
      ['2024', 93, 55.91],
    ]);
  });
});
