import type { Cell } from './cell.ts';
import type { Persona, Project, Target } from './document.ts';
import { hasId } from './lists.ts';

/** What of a project is about a segment, or counts only its rows: it goes with the segment. */
export interface SegmentTies {
  readonly personas: readonly Persona[];
  readonly targets: readonly Target[];
  /** Ids of notebooks, and of cells with segments of their own, in which it counts. */
  readonly notebooks: readonly string[];
  readonly cells: readonly string[];
}

const cellsOf = ({ notebooks }: Project): readonly Cell[] => notebooks.flatMap(({ cells }) => cells);
const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

/** Everything that goes with a segment when it is deleted. */
export const tiesOf = (project: Project, segment: string): SegmentTies => ({
  personas: (project.personas ?? []).filter((persona) => persona.segment === segment),
  targets: project.targets.filter((target) => target.segment === segment),
  notebooks: idsOf(project.notebooks.filter(({ params }) => params.segments.includes(segment))),
  cells: idsOf(cellsOf(project).filter(({ own }) => own?.segments?.includes(segment))),
});

/** The project in which everything is tied to a segment again; what is there already stays as it is. */
export function withTies(project: Project, segment: string, ties: SegmentTies | undefined): Project {
  if (!ties) return project;
  const counted = (ids: readonly string[]) => (ids.includes(segment) ? ids : [...ids, segment]);
  const cell = (one: Cell): Cell =>
    one.own?.segments && ties.cells.includes(one.id)
      ? { ...one, own: { ...one.own, segments: counted(one.own.segments) } }
      : one;
  const { personas = [] } = project;
  const lost = ties.personas.filter(({ id }) => !hasId(personas, id));
  return {
    ...project,
    targets: [...project.targets.filter((target) => target.segment !== segment), ...ties.targets],
    ...(lost.length > 0 ? { personas: [...personas, ...lost] } : {}),
    notebooks: project.notebooks.map((notebook) => ({
      ...notebook,
      params: ties.notebooks.includes(notebook.id)
        ? { ...notebook.params, segments: counted(notebook.params.segments) }
        : notebook.params,
      cells: notebook.cells.map(cell),
    })),
  };
}
