import type { CellResult } from '../../app/answer-board.ts';
import { formats, language } from '../../app/language.svelte.ts';
import { notices } from '../../app/notices.svelte.ts';
import { type CellExport, cellAsCsv, cellAsJson, type ExportMark } from '../../core/frame/export.ts';
import { type NumberRecord, recordsAsCsv, recordsAsJson } from '../../core/frame/export-records.ts';
import type { CellContext } from '../../core/notebook/cells/cell-type.ts';
import type { Project } from '../../core/notebook/document.ts';
import { benchmarksFor, targetFor } from '../../core/notebook/targets.ts';
import { describeSegment } from '../../i18n/describe-segment.ts';
import type { CellExports } from '../notebook/cell-exports.ts';
import { type CellPicture, pictureFooter } from './cell-picture.ts';
import { download, fileNameFrom } from './download.ts';

/** What a cell has to hand out. */
interface Exported {
  /** Title of the cell, also of its files. */
  readonly title: string;
  readonly result: CellResult | undefined;
  readonly project: Project;
  /** Null while there is nothing to draw. */
  readonly picture: CellPicture | null;
  /** Numbers that are not those of frames; cell, table and segment are put before them. */
  readonly records?: readonly NumberRecord[] | undefined;
}

/** The files that a cell can be exported as; none before the first answer. */
export function cellExports({ title, result, project, picture, records }: Exported): CellExports {
  const context = result?.context;
  if (!result || !context) return {};
  const numbers = (): CellExport => ({
    cell: title,
    table: tableName(project, context),
    segment: segmentName(context),
    frames: Object.values(result.frames),
    marks: marksOf(result, project),
  });
  const named = (of: readonly NumberRecord[]) => {
    const about = { cell: title, table: tableName(project, context), segment: segmentName(context) };
    return of.map((record) => ({ ...about, ...record }));
  };
  const save = (ending: string, type: string, text: string) =>
    download(fileNameFrom(title, ending), new Blob([text], { type: `${type};charset=utf-8` }));
  return {
    csv: () => save('csv', 'text/csv', records ? recordsAsCsv(named(records)) : cellAsCsv(numbers())),
    json: () => save('json', 'application/json', records ? recordsAsJson(named(records)) : cellAsJson(numbers())),
    png: picture ? () => void savePicture(title, picture, context, project) : undefined,
  };
}

/** Goals and figures of others that stand beside the numbers, each once. */
function marksOf({ frames, context }: CellResult, project: Project): readonly ExportMark[] {
  if (!context) return [];
  const found = Object.values(frames).flatMap((frame): readonly ExportMark[] => {
    const { metric, variant, unit } = frame;
    const target = targetFor(project, frame, context.segment, context.table);
    const benchmarks = benchmarksFor(project, frame).shown;
    return [
      ...(target ? [{ metric, variant, unit, value: target.value }] : []),
      ...benchmarks.map(({ value, ...benchmark }) => ({ metric, variant, unit, value, benchmark })),
    ];
  });
  return [...new Map(found.map((mark) => [JSON.stringify(mark), mark])).values()];
}

const tableName = (project: Project, { table }: CellContext) =>
  project.tables.find(({ id }) => id === table.id)?.name ?? table.name;

const segmentName = ({ segment, table }: CellContext) =>
  segment ? describeSegment(segment, table, language.translate, formats()) : '';

async function savePicture(title: string, picture: CellPicture, context: CellContext, project: Project): Promise<void> {
  try {
    const { drawCellPicture } = await import('./draw-picture.ts');
    const footer = pictureFooter(
      picture,
      tableName(project, context),
      segmentName(context),
      context.period,
      language.translate,
      formats(),
    );
    download(fileNameFrom(title, 'png'), await drawCellPicture(title, picture, footer));
  } catch {
    notices.show({ text: language.translate('export.png-failed') });
  }
}
