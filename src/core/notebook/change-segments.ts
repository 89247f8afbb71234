import type { Cell } from './cell.ts';
import { changeNotebook } from './change-notebooks.ts';
import type { Project } from './document.ts';
import { withoutThing, withThing } from './lists.ts';
import type { ProjectOperation } from './operation.ts';
import { withTies } from './segment-ties.ts';

type PutSegment = Extract<ProjectOperation, { op: 'put-segment' }>;

/** With the segment, counting where it is asked to, and with what went with it when it was deleted. */
export function putSegment(project: Project, { segment, activateIn, activateInCell, ties }: PutSegment): Project {
  const put = { ...project, segments: withThing(project.segments, segment) };
  const counted = changeNotebook(put, activateIn ?? '', (notebook) => ({
    ...notebook,
    params: {
      ...notebook.params,
      segments: [...notebook.params.segments.filter((id) => id !== segment.id), segment.id],
    },
  }));
  return withTies(countInCell(counted, segment.id, activateInCell), segment.id, ties);
}

function countInCell(project: Project, segment: string, id: string | undefined): Project {
  const counts = (cell: Cell): Cell => {
    const { own } = cell;
    if (cell.id !== id || !own?.segments || own.segments.includes(segment)) return cell;
    return { ...cell, own: { ...own, segments: [...own.segments, segment] } };
  };
  if (id === undefined) return project;
  return {
    ...project,
    notebooks: project.notebooks.map((notebook) => ({ ...notebook, cells: notebook.cells.map(counts) })),
  };
}

/** Without a segment and everything that is about it. */
export function removeSegment(project: Project, segment: string): Project {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== segment);
  return {
    ...project,
    segments: withoutThing(project.segments, segment),
    targets: project.targets.filter((target) => target.segment !== segment),
    ...(project.personas ? { personas: project.personas.filter((persona) => persona.segment !== segment) } : {}),
    notebooks: project.notebooks.map((notebook) => ({
      ...notebook,
      params: { ...notebook.params, segments: without(notebook.params.segments) },
      cells: notebook.cells.map((cell) =>
        cell.own?.segments ? { ...cell, own: { ...cell.own, segments: without(cell.own.segments) } } : cell,
      ),
    })),
  };
}
