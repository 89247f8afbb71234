import type { OpenNotebook } from '../../app/command-desk.svelte.ts';
import { t } from '../../app/language.svelte.ts';
import { marksTabs } from '../../app/marks-asked.ts';
import type { NotebookParams } from '../../core/notebook/document.ts';
import { timeAxis } from '../../core/table/table.ts';
import { grains } from '../../core/time/grain.ts';
import { type Compare, comparisons, periodPresets } from '../../core/time/period.ts';
import { type Command, inNotebook } from './command.ts';

const set = ({ session }: OpenNotebook, params: Partial<NotebookParams>): void => {
  if (session.notebook) session.apply({ op: 'set-params', notebook: session.notebook.id, params });
};

const hasDates = ({ results }: OpenNotebook): boolean =>
  results.table !== null && timeAxis(results.table) !== undefined;

const comparing = (open: OpenNotebook | null, compare: Compare): boolean =>
  open?.session.notebook?.params.compare === compare;

const comparisonCommands: readonly Command[] = comparisons.map((compare) => ({
  id: `compare.${compare}`,
  group: 'comparison',
  name: `command.compare-${compare}`,
  // The key goes back and forth: a second V compares with nothing again.
  ...(compare === 'year-before' ? { keys: ['v'] } : {}),
  chosen: ({ open }) => comparing(open, compare),
  ...inNotebook((open) => {
    const next = comparing(open, compare) ? 'none' : compare;
    set(open, { compare: next });
    open.view.spoken = t(`compare.${next}-long`);
  }, hasDates),
}));

const periodCommands: readonly Command[] = periodPresets.map((preset) => ({
  id: `period.${preset}`,
  group: 'period',
  name: `period.${preset}`,
  alias: 'params.period',
  chosen: ({ open }) => {
    const period = open?.session.notebook?.params.period;
    return period !== undefined && 'preset' in period && period.preset === preset;
  },
  ...inNotebook((open) => set(open, { period: { preset } }), hasDates),
}));

const grainCommands: readonly Command[] = grains.map((grain) => ({
  id: `grain.${grain}`,
  group: 'grain',
  name: `grain.${grain}`,
  alias: 'params.grain',
  chosen: ({ open }) => open?.session.notebook?.params.grain === grain,
  ...inNotebook((open) => set(open, { grain }), hasDates),
}));

/** What a notebook is about: comparison, period and steps of time. */
export const notebookCommands: readonly Command[] = [
  {
    id: 'notebook.inspector',
    group: 'notebook',
    name: 'command.inspector',
    chosen: ({ open }) => open?.view.inspectorOpen ?? false,
    ...inNotebook(({ view }) => {
      view.inspectorOpen = !view.inspectorOpen;
    }),
  },
  ...marksTabs.map((tab) => ({
    id: `marks.${tab}`,
    group: 'notebook' as const,
    name: `marks.${tab}` as const,
    alias: 'marks.title' as const,
    ...inNotebook(
      ({ view }) => view.showMarks({ tab }),
      ({ results }) => results.table !== null,
    ),
  })),
  ...comparisonCommands,
  ...periodCommands,
  ...grainCommands,
];
