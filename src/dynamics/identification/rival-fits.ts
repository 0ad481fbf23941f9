import { fitLine } from '../../numeric/fit-line.ts';
import type { SeparableFit } from '../../numeric/separable-fit.ts';
import { chiSquareQuantile } from './estimate.ts';
import type { ChosenModes } from './choose-modes.ts';
import type { FamilyTie } from './family-tie.ts';
import { covarianceOfFit } from './fitted-run.ts';
import { keepingRoot } from './keeping-root.ts';
import { fitModes, startAngles, type ModeProblem } from './mode-fit.ts';
import { planeStarts } from './plane-starts.ts';

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
  const { problem, variance } = chosen;
  const { tie, targets, observed } = problem;
  if (tie.dimension === 0) return { ...chosen, rivals: [] };
  const isJoint = observed === 'iterates' && targets.length > 1;
  const rivals = rivalsOf(chosen, { ...problem, isJoint });
  const [best] = rivals.toSorted((a, b) => a.squares - b.squares);
  const isBetter = isJoint === problem.isJoint && best !== undefined && best.squares < chosen.fit.squares;
  const fit = isBetter ? (fitModes(problem, best.point) ?? chosen.fit) : chosen.fit;
  const found = fit.point[0] ?? NaN;
  const far = FAR * Math.sqrt(covarianceOfFit(fit, variance)[0]![0]!);
  const most = fit.squares + chiSquareQuantile(fit.point.length) * variance;
  const equal = rivals.filter(({ point: [value = NaN], squares }) => squares <= most && Math.abs(value - found) > far);
  return { ...chosen, fit, rivals: equal.map(({ point: [value = NaN] }) => value) };
}

/** The fits that other starts lead to. */
function rivalsOf(chosen: ChosenModes, problem: ModeProblem): readonly SeparableFit[] {
  const starts = problem.tie.dimension === 2 ? startsInPlane(chosen, problem) : startsOnCurve(chosen, problem);
  return starts.flatMap((start) => fitModes(problem, start, { maxSteps: STEPS }) ?? []);
}

/** Starts where β and γ are free. */
function startsInPlane(chosen: ChosenModes, problem: ModeProblem): (readonly number[])[] {
  const { fit, count } = chosen;
  const from = problem.tie.at(fit.point);
  const elsewhere = from === null ? [] : planeStarts(problem, from, fit.point.slice(2, 2 + count));
  return [...elsewhere, ...regroupedStarts(chosen)].map((start) => [...start, ...(startAngles(problem, start) ?? [])]);
}

/** Starts where one number says what β and γ are: the best of its values, each held. */
function startsOnCurve(chosen: ChosenModes, problem: ModeProblem): (readonly number[])[] {
  const held = TRIED.map((value) => rivalAt(chosen, problem, value));
  const squaresAt = (i: number): number => held[i]?.squares ?? Infinity;
  const valleys = held.filter((_, i) => squaresAt(i) < squaresAt(i - 1) && squaresAt(i) <= squaresAt(i + 1));
  return valleys.map((valley) => valley?.point ?? []);
}

/** The best fit with the first number of the place held. */
function rivalAt(
  { fit, count }: ChosenModes,
  problem: ModeProblem,
  value: number,
): { readonly point: readonly number[]; readonly squares: number } | null {
  const { tie } = problem;
  const held: FamilyTie = { ...tie, dimension: 0, at: () => tie.at([value]), slopes: () => [] };
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
