import type { SeparableFit } from '../../numeric/separable-fit.ts';
import { dot } from '../../numeric/orthonormal-basis.ts';
import { fitModes, startAngles, type ModeProblem } from './mode-fit.ts';
import { bestModes } from './best-modes.ts';
import { greedyStarts } from './greedy-starts.ts';
import { recursionStart } from './mode-starts.ts';

/** The modes that explain observations best, for how many there are. */
export interface ChosenModes {
  /** What was fitted. */
  readonly problem: ModeProblem;
  readonly fit: SeparableFit;
  /** Observations less unknowns. */
  readonly freedom: number;
  /** How many modes there are. */
  readonly count: number;
  /** Fits of so many modes from other starts, which were not followed to their end. */
  readonly runners: readonly SeparableFit[];
  /** The best fit of more modes, which is not better by enough; null where none was tried. */
  readonly more: SeparableFit | null;
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
/** More modes than this are only added one by one. */
const MOST_GREEDY = 5;
/**
 * As many modes as lower Schwarz’s criterion, in which an unknown costs half the logarithm of the number of observations, but none
 * to explain rounding. The recursion of the main directions that stand above rounding is tried first: without noise it is exact.
 * Then each number of modes starts from the best fit of one less and one more mode by pursuit, and from all that a greedy search finds
 * at the places that the method usually has. Source: `schwarz1978`.
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
  const most = search.modes ?? MOST_MODES;
  const greedy = greedyStarts(problem, Math.min(most, MOST_GREEDY));
  let best: (ChosenModes & { readonly cost: number }) | null = null;
  let before: SeparableFit | null = null;
  for (let count = 1; count <= most; count++) {
    const unknowns = unknownsOf(problem, count);
    if (observations <= unknowns) break;
    const found = bestModes(problem, count, { before, greedy });
    if (found === null) break;
    const { fit, runners } = found;
    const cost = observations * Math.log(Math.max(fit.squares, floor)) + unknowns * Math.log(observations);
    if (best === null || cost < best.cost || count === search.modes) {
      const freedom = observations - unknowns;
      best = { problem, fit, freedom, count, runners, more: null, cost };
    } else {
      best = { ...best, more: fit };
      break;
    }
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
    return pruned({ problem, fit: next, freedom, count: count - 1, runners: [], more: fit }, search);
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
  return fit && { problem, fit, freedom, count: directions, runners: [], more: null };
}

/** Modes that were fitted freely, held to move along one direction each, which says more of them. */
function jointModes(problem: ModeProblem, { fit: free, count }: ChosenModes): ChosenModes | null {
  const angles = startAngles(problem, free.point);
  const fit = angles && fitModes(problem, [...free.point, ...angles]);
  const freedom = problem.targets.length * problem.targets[0]!.length - unknownsOf(problem, count);
  return fit && { problem, fit, freedom, count, runners: [], more: null };
}

/** How many numbers a fit chooses. */
export function unknownsOf(problem: ModeProblem, count: number): number {
  const { targets, tie, observed, isJoint } = problem;
  const solutions = tie.isMemoryless ? 1 : 2;
  const columns = observed === 'iterates' ? solutions : (solutions * (solutions + 1)) / 2;
  const place = count === 1 ? Math.min(tie.dimension, 1) : tie.dimension;
  return place + count * (isJoint ? 2 : 1) + targets.length * (1 + count * (isJoint ? 1 : columns));
}
