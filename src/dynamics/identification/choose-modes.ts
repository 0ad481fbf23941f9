import type { SeparableFit } from '../../numeric/separable-fit.ts';
import { dot } from '../../numeric/orthonormal-basis.ts';
import { fitModes, startAngles, type ModeProblem } from './mode-fit.ts';
import { firstPlaces, pursue, recursionStart } from './mode-starts.ts';

/** The modes that explain observations best, for how many there are. */
export interface ChosenModes {
  /** What was fitted. */
  readonly problem: ModeProblem;
  readonly fit: SeparableFit;
  /** Observations less unknowns. */
  readonly freedom: number;
  /** How many modes there are. */
  readonly count: number;
}

/** What the search for modes is told. */
export interface ModeSearch {
  /** The size of one rounding of the observations. */
  readonly rounding: number;
  /** How many modes there are; null to find out. */
  readonly modes: number | null;
}

/** Rounding errors of a run, in roundings of its largest number: they are neither independent nor of one size. */
export const CARRIED = 64;
/** Errors this many roundings large are no noise to be explained by more modes. */
const FLOOR = 1024;
/** More modes than this are not looked for unless asked. */
const MOST_MODES = 12;
/** First places from which the search is continued. */
const CONTINUED = 4;
/** Steps after which the best of several fits is chosen. */
const SHORT = 8;

/**
 * As many modes as lower Schwarz’s criterion, in which an unknown costs half the logarithm of the number of observations, but none
 * to explain rounding. The recursion of the main directions that stand above rounding is tried first: without noise it is exact.
 * Then each number of modes starts from the best fit of one less and one more mode by pursuit. Source: `schwarz1978`.
 */
export function chooseModes(problem: ModeProblem, search: ModeSearch): ChosenModes | null {
  const { targets, observed } = problem;
  const observations = targets.length * (targets[0]?.length ?? 0);
  const level = FLOOR * search.rounding;
  const floor = observations * level ** 2;
  const width = targets.filter((target) => dot(target, target) > target.length * level ** 2).length;
  for (let directions = 1; observed === 'iterates' && directions <= width; directions++) {
    const exact = exactModes({ ...problem, isJoint: false }, search, directions);
    if (exact === null || exact.fit.squares > floor) continue;
    const joint = problem.isJoint ? jointModes(problem, exact) : null;
    return joint !== null && joint.fit.squares <= floor ? joint : exact;
  }
  let best: (ChosenModes & { readonly cost: number }) | null = null;
  let before: SeparableFit | null = null;
  for (let count = 1; count <= (search.modes ?? MOST_MODES); count++) {
    const unknowns = unknownsOf(problem, count);
    if (observations <= unknowns) break;
    const fit = bestFit(problem, count, before);
    if (fit === null) break;
    const cost = observations * Math.log(Math.max(fit.squares, floor)) + unknowns * Math.log(observations);
    if (best === null || cost < best.cost || count === search.modes) {
      const freedom = observations - unknowns;
      best = { problem, fit, freedom, count, cost };
    } else if (search.modes === null && count > best.count) break;
    if (search.modes === null && fit.squares <= floor) break;
    before = fit;
  }
  return best === null || search.modes !== null ? best : pruned(best, search);
}

/** The modes without those that another number of unknowns is not worth: what began as a mixture may have become superfluous. */
function pruned(chosen: ChosenModes, search: ModeSearch): ChosenModes {
  const { problem, fit, count } = chosen;
  const observations = problem.targets.length * problem.targets[0]!.length;
  const floor = observations * (FLOOR * search.rounding) ** 2;
  const costOf = (squares: number, modes: number): number =>
    observations * Math.log(Math.max(squares, floor)) + unknownsOf(problem, modes) * Math.log(observations);
  const { dimension } = problem.tie;
  for (let i = 0; count > 1 && i < count; i++) {
    const rest = fit.point.filter((_, at) => at !== dimension + i && at !== dimension + count + i);
    const next = fitModes(problem, rest);
    if (next === null || costOf(next.squares, count - 1) >= costOf(fit.squares, count)) continue;
    const freedom = observations - unknownsOf(problem, count - 1);
    return pruned({ problem, fit: next, freedom, count: count - 1 }, search);
  }
  return chosen;
}

/** The fit from the recursion of the first directions. */
function exactModes(problem: ModeProblem, search: ModeSearch, directions: number): ChosenModes | null {
  const { modes } = search;
  const { targets, tie } = problem;
  const freedom = targets.length * targets[0]!.length - unknownsOf(problem, directions);
  if (freedom <= 0 || (modes !== null && modes !== directions)) return null;
  const start = recursionStart(targets.slice(0, directions), tie);
  const fit = start && fitModes(problem, start);
  return fit && { problem, fit, freedom, count: directions };
}

/** Modes that were fitted freely, held to move along one direction each, which says more of them. */
function jointModes(problem: ModeProblem, { fit: free, count }: ChosenModes): ChosenModes | null {
  const angles = startAngles(problem, free.point);
  const fit = angles && fitModes(problem, [...free.point, ...angles]);
  const freedom = problem.targets.length * problem.targets[0]!.length - unknownsOf(problem, count);
  return fit && { problem, fit, freedom, count };
}

/** How many numbers a fit chooses. */
function unknownsOf(problem: ModeProblem, count: number): number {
  const { targets, tie, observed, isJoint } = problem;
  const solutions = tie.isMemoryless ? 1 : 2;
  const columns = observed === 'iterates' ? solutions : (solutions * (solutions + 1)) / 2;
  const place = count === 1 ? Math.min(tie.dimension, 1) : tie.dimension;
  return place + count * (isJoint ? 2 : 1) + targets.length * (1 + count * (isJoint ? 1 : columns));
}

function bestFit(problem: ModeProblem, count: number, before: SeparableFit | null): SeparableFit | null {
  const { targets, tie, observed } = problem;
  const places = before === null ? firstPlaces(tie) : [before.point.slice(0, tie.dimension)];
  const curvatures = before === null ? [] : before.point.slice(tie.dimension, tie.dimension + count - 1);
  const pursued = places
    .flatMap((place) => pursue(problem, { place, curvatures }))
    .toSorted((a, b) => a.squares - b.squares)
    .slice(0, CONTINUED)
    .map(({ start }) => start);
  const recursive =
    observed === 'iterates' && count <= targets.length ? recursionStart(targets.slice(0, count), tie) : null;
  const fits = [...(recursive === null ? [] : [recursive]), ...pursued].flatMap((start) => {
    const angles = startAngles(problem, start);
    return (angles && fitModes(problem, [...start, ...angles], { maxSteps: SHORT })) ?? [];
  });
  if (fits.length === 0) return null;
  const best = fitModes(problem, fits.reduce((a, b) => (b.squares < a.squares ? b : a)).point);
  return best !== null && targets.length === 1 ? swept(problem, best) : best;
}

/** The fit after each mode in turn was taken out and looked for again: in one coordinate the first may be a mixture of others. */
function swept(problem: ModeProblem, found: SeparableFit): SeparableFit {
  const { dimension } = problem.tie;
  const count = found.point.length - dimension;
  let best = found;
  for (let i = 0; count > 1 && i < count; i++) {
    const others = best.point.toSpliced(dimension + i, 1);
    const [pursued] = pursue(problem, { place: others.slice(0, dimension), curvatures: others.slice(dimension) });
    const next = pursued && fitModes(problem, pursued.start);
    if (next && next.squares < best.squares) best = next;
  }
  return best;
}
