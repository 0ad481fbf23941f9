import type { FitOptions, SeparableFit } from '../../numeric/separable-fit.ts';
import type { ChosenModes } from './choose-modes.ts';
import type { FamilyTie } from './family-tie.ts';
import { keepingRoot } from './keeping-root.ts';
import { fitModes, startAngles, type ModeProblem } from './mode-fit.ts';
import { planeStarts } from './plane-starts.ts';
import { regroupedStarts } from './regrouped-starts.ts';

/** Values of the first number of the place that are tried beside the one that was found. */
const TRIED: readonly number[] = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);
/** Fits from other starts that are followed. */
const FOLLOWED = 8;
/** How a rival is fitted: to less than what errors leave open. */
const ROUGHLY: FitOptions = { maxSteps: 12, smallGain: 1e-5 };
/** Fits that explain a record well, each of its own problem, the best first. */
export interface Explanation {
  readonly problem: ModeProblem;
  readonly fit: SeparableFit;
}

/** The best that can be done with the place held. */
export interface Held {
  readonly point: readonly number[];
  readonly squares: number;
}

/** What else explains a record. */
interface Rivals {
  /** The fits that other starts lead to. */
  readonly rivals: readonly Explanation[];
  /** Where one number says what β and γ are: the best at each of some of its values. */
  readonly held: readonly Held[];
}

/**
 * The fit, with the rivals that it has: a slow root says little of the fast one beside it, so that quite different β can explain a
 * record as well. The others are tried with every mode’s slowest root kept and, where γ is free, with real roots grouped otherwise;
 * one that is better takes the place of the fit. In several coordinates the roots of a mode must share its direction.
 */
export function withRivals(chosen: ChosenModes): ChosenModes & Rivals {
  const { problem } = chosen;
  const { tie, targets, observed } = problem;
  if (tie.dimension === 0) return { ...chosen, rivals: [], held: [] };
  const isJoint = observed === 'iterates' && targets.length > 1;
  const others = { ...problem, isJoint };
  const held = tie.dimension === 1 ? TRIED.flatMap((value) => rivalAt(chosen, others, value) ?? []) : [];
  const rivals = rivalsOf(chosen, others, held);
  const [best] = rivals.toSorted((a, b) => a.squares - b.squares);
  const isBetter = isJoint === problem.isJoint && best !== undefined && best.squares < chosen.fit.squares;
  const fit = isBetter ? (fitModes(problem, best.point) ?? chosen.fit) : chosen.fit;
  return { ...chosen, fit, rivals: rivals.map((rival) => ({ problem: others, fit: rival })), held };
}

/** The fits that other starts lead to. */
function rivalsOf(chosen: ChosenModes, problem: ModeProblem, held: readonly Held[]): readonly SeparableFit[] {
  const elsewhere = problem.tie.dimension === 2 ? startsInPlane(chosen, problem) : valleysOf(held);
  const runners = chosen.runners.slice(0, FOLLOWED).map(({ point }) => point);
  return [...elsewhere, ...runners].flatMap((start) => fitModes(problem, start, ROUGHLY) ?? []);
}

/** Starts where β and γ are free. */
function startsInPlane(chosen: ChosenModes, problem: ModeProblem): (readonly number[])[] {
  const { fit, count } = chosen;
  const from = problem.tie.at(fit.point);
  const curvatures = fit.point.slice(2, 2 + count);
  const elsewhere =
    from === null ? [] : [...planeStarts(problem, from, curvatures), ...regroupedStarts(from, curvatures)];
  return elsewhere.map((start) => [...start, ...(startAngles(problem, start) ?? [])]);
}

/** Starts where one number says what β and γ are: those of its values that are better than their neighbours. */
function valleysOf(held: readonly Held[]): (readonly number[])[] {
  const squaresAt = (i: number): number => held[i]?.squares ?? Infinity;
  return held
    .filter((_, i) => squaresAt(i) < squaresAt(i - 1) && squaresAt(i) <= squaresAt(i + 1))
    .map(({ point }) => point);
}

/** The best fit with the first number of the place held. */
function rivalAt({ fit, count }: ChosenModes, problem: ModeProblem, value: number): Held | null {
  const { tie } = problem;
  const held: FamilyTie = { ...tie, dimension: 0, usual: [], at: () => tie.at([value]), slopes: () => [] };
  const [from, to] = [tie.at(fit.point), tie.at([value])];
  if (from === null || to === null) return null;
  const start = fit.point.slice(1, 1 + count).map((x) => keepingRoot(x, from, to));
  const restricted = { ...problem, tie: held };
  const angles = startAngles(restricted, start);
  const rival = angles && fitModes(restricted, [...start, ...angles], ROUGHLY);
  return rival && { point: [value, ...rival.point], squares: rival.squares };
}
