import { fitLine } from '../../numeric/fit-line.ts';
import type { SeparableFit } from '../../numeric/separable-fit.ts';
import type { ChosenModes } from './choose-modes.ts';
import type { FamilyTie } from './family-tie.ts';
import { keepingRoot } from './keeping-root.ts';
import { fitModes, startAngles, type ModeProblem } from './mode-fit.ts';
import { pursue } from './mode-starts.ts';
import { planeStarts } from './plane-starts.ts';

/** Values of the first number of the place that are tried beside the one that was found. */
const TRIED: readonly number[] = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);
/** Places, as β alone or with γ = 0 and γ = β, at which a fit is begun anew. */
const FRESH: readonly number[] = [0, 0.2, 0.5, 0.8, 0.95];
/** Steps by which a rival is fitted. */
const STEPS = 12;
/** Roots of three modes: 15 groupings. */
const MOST_ROOTS = 6;
/** A discriminant above minus this may be positive in truth. */
const NEARLY_REAL = 0.05;
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
  return [...elsewhere, ...freshStarts(problem, chosen.count)].flatMap(
    (start) => fitModes(problem, start, { maxSteps: STEPS }) ?? [],
  );
}

/** Starts that know nothing of the fit: at a few places, one mode after the other by pursuit. */
function freshStarts(problem: ModeProblem, count: number): (readonly number[])[] {
  const { dimension } = problem.tie;
  const places = dimension === 2 ? FRESH.flatMap((beta) => (beta === 0 ? [[0, 0]] : [[beta, 0], [beta, beta]])) : FRESH.map((value) => [value]); // prettier-ignore
  return places.flatMap((place) => {
    let curvatures: readonly number[] = [];
    for (let i = 0; i < count; i++) {
      const [best] = pursue(problem, { place, curvatures });
      if (best === undefined) return [];
      curvatures = best.start.slice(dimension);
    }
    const start = [...place, ...curvatures];
    const angles = startAngles(problem, start);
    return angles === null ? [] : [[...start, ...angles]];
  });
}

/** Starts where β and γ are free. */
function startsInPlane(chosen: ChosenModes, problem: ModeProblem): (readonly number[])[] {
  const { fit, count } = chosen;
  const from = problem.tie.at(fit.point);
  const elsewhere = from === null ? [] : planeStarts(problem, from, fit.point.slice(2, 2 + count));
  return [...elsewhere, ...regroupedStarts(chosen)].map((start) => [...start, ...(startAngles(problem, start) ?? [])]);
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
  const rival = angles && fitModes(restricted, [...start, ...angles], { maxSteps: STEPS });
  return rival && { point: [value, ...rival.point], squares: rival.squares };
}

/** The starts in which the real roots are those of the fit, but belong together otherwise; of three modes at most. */
function regroupedStarts({ problem, fit, count }: ChosenModes): (readonly number[])[] {
  const { beta = NaN, gamma = NaN } = problem.tie.at(fit.point) ?? {};
  const modes = fit.point
    .slice(2, 2 + count)
    .map((x) => ({ trace: 1 + beta - (1 + gamma) * x, determinant: beta - gamma * x }));
  const isReal = ({ trace, determinant }: Polynomial): boolean => trace ** 2 - 4 * determinant >= -NEARLY_REAL;
  const pairs = modes.filter((mode) => !isReal(mode));
  const roots = modes.filter(isReal).flatMap(({ trace, determinant }) => {
    const root = Math.sqrt(Math.abs(trace ** 2 - 4 * determinant));
    return [(trace + root) / 2, (trace - root) / 2];
  });
  if (roots.length < 4 || roots.length > MOST_ROOTS) return [];
  return pairings(roots).flatMap((grouped) => {
    const all = [...pairs, ...grouped.map(([a, b]) => ({ trace: a + b, determinant: a * b }))];
    const curvatures = all.map(({ trace, determinant }) => 1 - trace + determinant);
    // D = β − γηλ.
    const { intercept, slope } = fitLine(
      curvatures,
      all.map(({ determinant }) => determinant),
    );
    return Number.isFinite(slope) ? [[intercept, -slope, ...curvatures]] : [];
  });
}

interface Polynomial {
  readonly trace: number;
  readonly determinant: number;
}

/** All ways to put an even number of roots in pairs. */
function pairings([first, ...others]: readonly number[]): (readonly (readonly [number, number])[])[] {
  if (first === undefined) return [[]];
  return others.flatMap((other, i) =>
    pairings(others.toSpliced(i, 1)).map((rest) => [[first, other] as const, ...rest]),
  );
}
