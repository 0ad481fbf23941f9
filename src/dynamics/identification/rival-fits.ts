import { fitLine } from '../../numeric/fit-line.ts';
import type { SeparableFit } from '../../numeric/separable-fit.ts';
import { studentQuantile } from './estimate.ts';
import type { ChosenModes } from './choose-modes.ts';
import type { FamilyTie, Shared } from './family-tie.ts';
import { covarianceOfFit } from './fitted-run.ts';
import { fitModes, startAngles, type ModeProblem } from './mode-fit.ts';

/** Values of the first number of the place that are tried beside the one that was found. */
const TRIED: readonly number[] = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);
/** Steps by which a rival is fitted. */
const STEPS = 12;
/** Roots of three modes: 15 groupings. */
const MOST_ROOTS = 6;
/** A discriminant above minus this may be positive in truth. */
const NEARLY_REAL = 0.05;
/** A rival is another answer if it is this many standard errors away: so many that the interval is not only somewhat too narrow. */
const FAR = 4;

/**
 * The fit, with the rivals that it has: a slow root says little of the fast one beside it, so that quite different β can explain a
 * record as well. The others are tried with every mode’s slowest root kept and, where γ is free, with real roots grouped otherwise;
 * one that is better takes the place of the fit. In several coordinates the roots of a mode must share its direction.
 */
export function withRivals(chosen: ChosenModes): ChosenModes & { readonly rivals: readonly number[] } {
  const { problem, count, variance } = chosen;
  const { tie, targets, observed } = problem;
  if (tie.dimension === 0 || (tie.dimension === 2 && count === 1)) return { ...chosen, rivals: [] };
  const isJoint = observed === 'iterates' && targets.length > 1;
  const rivals = rivalsOf(chosen, { ...problem, isJoint });
  const [best] = rivals.toSorted((a, b) => a.squares - b.squares);
  const isBetter = isJoint === problem.isJoint && best !== undefined && best.squares < chosen.fit.squares;
  const fit = isBetter ? (fitModes(problem, best.point) ?? chosen.fit) : chosen.fit;
  const found = fit.point[0] ?? NaN;
  const far = FAR * Math.sqrt(covarianceOfFit(fit, variance).get(0, 0));
  const most = fit.squares + studentQuantile(chosen.freedom) ** 2 * variance;
  const equal = rivals.filter(({ point: [value = NaN], squares }) => squares <= most && Math.abs(value - found) > far);
  return { ...chosen, fit, rivals: equal.map(({ point: [value = NaN] }) => value) };
}

/** The fits that other starts lead to. */
function rivalsOf(chosen: ChosenModes, problem: ModeProblem): readonly SeparableFit[] {
  const held = TRIED.map((value) => rivalAt(chosen, problem, value));
  const squaresAt = (i: number): number => held[i]?.squares ?? Infinity;
  const valleys = held.filter((_, i) => squaresAt(i) < squaresAt(i - 1) && squaresAt(i) <= squaresAt(i + 1));
  const regrouped = problem.tie.dimension === 2 ? regroupedStarts(chosen) : [];
  const starts = [
    ...valleys.map((valley) => valley?.point ?? []),
    ...regrouped.map((start) => [...start, ...(startAngles(problem, start) ?? [])]),
  ];
  return starts.flatMap((start) => fitModes(problem, start, { maxSteps: STEPS }) ?? []);
}

/** The best fit with the first number of the place held. */
function rivalAt(
  { fit, count }: ChosenModes,
  problem: ModeProblem,
  value: number,
): { readonly point: readonly number[]; readonly squares: number } | null {
  const { tie } = problem;
  const held: FamilyTie = {
    ...tie,
    dimension: tie.dimension === 2 ? 1 : 0,
    at: (place) => tie.at([value, ...place]),
    slopes: (place) => tie.slopes([value, ...place]).slice(1),
  };
  const from = tie.at(fit.point);
  const rest = fit.point.slice(1, tie.dimension);
  const to = held.at(rest);
  if (from === null || to === null) return null;
  const curvatures = fit.point.slice(tie.dimension, tie.dimension + count).map((x) => keepingRoot(x, from, to));
  const restricted = { ...problem, tie: held };
  const start = [...rest, ...curvatures];
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

/** The ηλ with another β and γ at which a mode keeps its slowest root: p(z) = (z − 1)(z − β) + ηλ((1 + γ)z − γ) = 0. */
function keepingRoot(x: number, from: Shared, to: Shared): number {
  const trace = 1 + from.beta - (1 + from.gamma) * x;
  const root = Math.sqrt(Math.max(0, trace ** 2 - 4 * (from.beta - from.gamma * x)));
  const z = (trace + (trace < 0 ? -root : root)) / 2;
  const kept = ((1 - z) * (z - to.beta)) / ((1 + to.gamma) * z - to.gamma);
  return Number.isFinite(kept) ? kept : x;
}
