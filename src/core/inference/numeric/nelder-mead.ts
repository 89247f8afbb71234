import { EcholotError } from '../../problem.ts';

type Point = readonly number[];

/** How far to search and whom to tell. */
export interface SearchOptions {
  /** Iterations of each simplex, 5000 unless told otherwise. */
  readonly maxIterations?: number;
  /** Relative difference of values and absolute size of the simplex at which it has settled, 1e-10. */
  readonly tolerance?: number;
  /** How often a fresh, smaller simplex starts from the best point, 1. */
  readonly restarts?: number;
  /** Edge of the first simplex, 0.5. */
  readonly step?: number;
  /** Iterations between two stops at which other work can happen, 20; fewer where one evaluation takes long. */
  readonly pauseEvery?: number;
}

/** How to follow a search and stop it. */
export interface SearchHooks {
  readonly onProgress?: (progress: SearchProgress) => void;
  /** Asked at every stop; true ends the search with the problem `cancelled`. */
  readonly cancelled?: () => boolean;
}

/** Where a search stands. */
export interface SearchProgress {
  readonly evaluations: number;
  readonly value: number;
}

/** The lowest point that a search found. */
export interface Minimum {
  readonly point: Point;
  readonly value: number;
  /** Whether the last simplex settled within its iterations on a finite value. */
  readonly converged: boolean;
  readonly evaluations: number;
}

interface Vertex {
  readonly point: Point;
  readonly value: number;
}

type Evaluate = (point: Point) => Vertex;

const restartStep = 0.05;

const between = (from: Point, to: Point, share: number): Point => from.map((x, i) => x + share * ((to[i] ?? x) - x));

function simplexAround(evaluate: Evaluate, start: Point, step: number): Vertex[] {
  const corners = start.map((_, i) => start.map((x, j) => (i === j ? x + step : x)));
  return [start, ...corners].map(evaluate);
}

const isSettled = (best: Vertex, worst: Vertex, vertices: readonly Vertex[], tolerance: number): boolean => {
  if (!(worst.value - best.value <= tolerance * (Math.abs(best.value) + tolerance))) return false;
  const reach = Math.sqrt(tolerance);
  return vertices.every(({ point }) => point.every((x, i) => Math.abs(x - (best.point[i] ?? x)) <= reach));
};

/** Coordinates closer than this, relative to their size, are as good as one: no step between them is left. */
const closest = 1e-14;

/** Whether a simplex has shrunk to a point although its values differ: it stands on nothing but rounding. */
const isCollapsed = (best: Vertex, vertices: readonly Vertex[]): boolean =>
  vertices.every(({ point }) =>
    point.every((x, i) => Math.abs(x - (best.point[i] ?? x)) <= closest * Math.max(1, Math.abs(x))),
  );

/** The simplex after one step; sorted vertices in, unsorted out. */
function moved(evaluate: Evaluate, sorted: readonly Vertex[], best: Vertex, worst: Vertex): Vertex[] {
  const others = sorted.slice(0, -1);
  const centre = best.point.map((_, i) => others.reduce((sum, { point }) => sum + (point[i] ?? 0), 0) / others.length);
  const along = (share: number): Vertex => evaluate(between(centre, worst.point, share));
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const expanded = along(-2);
    return [...others, expanded.value < reflected.value ? expanded : reflected];
  }
  if (reflected.value < (others.at(-1)?.value ?? best.value)) return [...others, reflected];
  const outside = reflected.value < worst.value;
  const contracted = along(outside ? -0.5 : 0.5);
  if (contracted.value < Math.min(reflected.value, worst.value)) return [...others, contracted];
  return [best, ...sorted.slice(1).map(({ point }) => evaluate(between(best.point, point, 0.5)))];
}

/**
 * The search of {@link nelderMead} in steps: yields where it stands now and then, so that a caller can let other
 * work happen in between, and returns the minimum.
 */
export function* nelderMeadSteps(
  f: (point: Point) => number,
  start: Point,
  { maxIterations = 5000, tolerance = 1e-10, restarts = 1, step = 0.5, pauseEvery = 20 }: SearchOptions = {},
): Generator<SearchProgress, Minimum> {
  let evaluations = 0;
  const evaluate: Evaluate = (point) => {
    evaluations++;
    const value = f(point);
    return { point, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  let lowest = evaluate(start);
  let converged = false;
  for (let round = 0; round <= restarts; round++) {
    let vertices = simplexAround(evaluate, lowest.point, round === 0 ? step : restartStep);
    converged = false;
    for (let iteration = 1; iteration <= maxIterations; iteration++) {
      vertices.sort((one, two) => (one.value < two.value ? -1 : one.value > two.value ? 1 : 0));
      lowest = vertices[0] ?? lowest;
      const worst = vertices.at(-1) ?? lowest;
      converged = isSettled(lowest, worst, vertices, tolerance);
      if (converged || isCollapsed(lowest, vertices)) break;
      vertices = moved(evaluate, vertices, lowest, worst);
      if (iteration % pauseEvery === 0) yield { evaluations, value: lowest.value };
    }
  }
  return { ...lowest, converged: converged && Number.isFinite(lowest.value), evaluations };
}

/**
 * The point where `f` is lowest, without derivatives: Nelder & Mead's simplex, restarted from its own result, because a
 * simplex can collapse before the minimum; one that collapses on values which rounding makes rough has not converged.
 * NaN counts as infinitely high. One start finds one valley: try several.
 * Throws the problem `cancelled` when told to stop.
 * Source: Nelder & Mead 1965, The Computer Journal 7, 308–313; restarts: Kelley 1999, SIAM Journal on Optimization 10.
 */
export function nelderMead(
  f: (point: Point) => number,
  start: Point,
  { onProgress, cancelled, ...options }: SearchOptions & SearchHooks = {},
): Minimum {
  const search = nelderMeadSteps(f, start, options);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
    if (cancelled?.()) throw new EcholotError({ code: 'cancelled' });
  }
}
