import type { OpenNotebook } from '../../app/command-desk.svelte.ts';
import { formats, language, t } from '../../app/language.svelte.ts';
import { marksTabs } from '../../app/marks-asked.ts';
import { rowsOf } from '../../app/notebook-context.ts';
import type { NotebookParams } from '../../core/notebook/document.ts';
import { timeAxis } from '../../core/table/table.ts';
import { grains } from '../../core/time/grain.ts';
import { type Compare, comparisons, periodPresets } from '../../core/time/period.ts';
import { describeSegment } from '../../i18n/describe-segment.ts';
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
  {
    id: 'notebook.contacts',
    group: 'notebook',
    name: 'contacts.command',
    alias: 'contacts.also',
    ...inNotebook(
      ({ session, results, view }) => {
        const { table, context } = results;
        if (!table || !context) return;
        const { name } = session.document.tables.find(({ id }) => id === table.id) ?? table;
        const words = context.segment ? describeSegment(context.segment, table, language.translate, formats()) : '';
        view.showContacts({ name: words || name.replace(/\.[a-z]{2,4}$/i, ''), table, predicate: rowsOf(context) });
      },
      ({ results }) => results.table !== null,
    ),
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
