import type { CellResult } from '../../app/answer-board.ts';
import { describeJourney, type JourneyDescription } from '../../core/charts/journey-description.ts';
import type { JourneyCell } from '../../core/notebook/cell.ts';
import { journeyContext, touchpointColumn } from '../../core/notebook/cells/journey.ts';
import type { Project } from '../../core/notebook/document.ts';
import { type Marks, rowsWith, targetFor } from '../../core/notebook/targets.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/language.ts';
import { type CellNumber, numbersOf } from './cell-numbers.ts';
import { columnsOf, estimateCells, type NumberTable } from './frame-table.ts';

/** The journey that a cell shows; null before the first answer. */
export function journeyOf(
  { settings }: JourneyCell,
  result: CellResult | undefined,
  { journey }: Pick<Project, 'journey'>,
  marks: Marks,
): JourneyDescription | null {
  const { groups, whole } = result?.frames ?? {};
  const context = result?.context;
  const column = context && touchpointColumn(context.table);
  if (!groups || !whole || !context || !column) return null;
  return describeJourney({
    groups,
    whole,
    journey,
    known: column.dictionary ?? [],
    order: settings.order,
    target: targetFor(marks, whole, context.segment, context.table)?.value ?? null,
    targetOf: (touchpoint) => {
      const found = targetFor(marks, whole, rowsWith(column.id, touchpoint, context.segment), context.table);
      return found?.own ? found.value : null;
    },
  });
}

/** The numbers of a journey that can be explained: all answers, and each measured touchpoint in the shown order. */
export function numbersOfJourney(
  cell: JourneyCell,
  result: CellResult | undefined,
  project: Pick<Project, 'journey'>,
  marks: Marks,
): readonly CellNumber[] {
  const frame = result?.frames['whole'];
  const groups = journeyOf(cell, result, project, marks)?.comparison.groups ?? [];
  if (!frame) return [];
  return [...numbersOf(cell, result), ...groups.map(({ group, judged }) => ({ judged, frame, group }))];
}

/** Whether the journey leaves relational answers out. */
export const isTransactional = (result: CellResult | undefined): boolean =>
  result?.context != null && journeyContext(result.context) !== result.context;

/** A journey as a table: one row per touchpoint, the unmeasured ones too. */
export const journeyTable = ({ stops }: JourneyDescription, t: Translate, formats: Formats): NumberTable => ({
  columns: columnsOf(t, ['table.group', 'table.value', 'table.range', 'table.n', 'comparison.rest', 'table.verdict']),
  headers: 1,
  rows: stops.map(({ touchpoint, group, measured }) => {
    const none = t('table.none');
    if (!group) {
      const why = measured ? t('trend.gap') : t('journey.unmeasured');
      return { cells: [touchpoint.name, why, none, formats.count(0), none, none], hint: true, remark: '' };
    }
    const { now, change, unit, confidence } = group.judged;
    const difference = change?.verdict === 'too-few' ? null : (change?.difference?.value ?? null);
    return {
      cells: [
        touchpoint.name,
        ...estimateCells(now, unit, t, formats),
        difference === null ? t('verdict.few') : formats.difference(difference, unit),
        t(`verdict.${change?.verdict ?? 'too-few'}`),
      ],
      hint: confidence !== 'normal',
      remark: '',
    };
  }),
});
