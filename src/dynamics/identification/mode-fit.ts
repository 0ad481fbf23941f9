import { dot } from '../../numeric/orthonormal-basis.ts';
import { separableFit, type FitOptions, type SeparableFit, type SeparableModel } from '../../numeric/separable-fit.ts';
import type { FamilyTie } from './family-tie.ts';
import { modeModel, type ModeModelOptions } from './mode-model.ts';

/** What is fitted, and by what. */
export interface ModeProblem extends ModeModelOptions {
  /** The coordinates of the observations. */
  readonly targets: readonly Float64Array[];
  /** What the method says of β and γ. */
  readonly tie: FamilyTie;
}

/**
 * The angles of modes that move along one direction each: those nearest to a fit in which they need not, or those of a run that
 * starts at rest, whichever leave less; none where they are not unknowns.
 */
export function startAngles(problem: ModeProblem, start: readonly number[]): readonly number[] | null {
  if (!problem.isJoint) return [];
  const free = modeModel(problem.targets, problem.tie, { observed: problem.observed, isJoint: false })(start);
  const fit = free && separableFit(() => ({ ...free, slopes: () => [] }), []);
  if (free === null || fit === null || !Number.isFinite(fit.squares)) return null;
  const curvatures = start.slice(problem.tie.dimension);
  const nearest = curvatures.map((_, i) => {
    const [first, second] = [free.columns[1 + 2 * i]!, free.columns[2 + 2 * i]!];
    return mainAngle(
      first,
      second,
      fit.coefficients.map((row) => [row[1 + 2 * i]!, row[2 + 2 * i]!]),
    );
  });
  // s₀ = 1 and s₁ = 1 − ηλ.
  const atRest = curvatures.map((x) => Math.atan2(-x, 1));
  const left = [nearest, atRest].map(
    (angles) => fitModes(problem, [...start, ...angles], { maxSteps: 0 })?.squares ?? Infinity,
  );
  return left[1]! < left[0]! ? atRest : nearest;
}

/** tan φ of the mixture of two columns, cos φ of the first and sin φ of the second, that explains most of what is given of each. */
function mainAngle(first: Float64Array, second: Float64Array, shares: readonly (readonly [number, number])[]): number {
  // The columns as q₁r₁₁ and q₁r₁₂ + q₂r₂₂.
  const r11 = Math.sqrt(dot(first, first));
  const r12 = dot(first, second) / r11;
  const r22 = Math.sqrt(Math.max(0, dot(second, second) - r12 ** 2));
  let [aa, ab, bb] = [0, 0, 0];
  for (const [share, other] of shares) {
    const [a, b] = [r11 * share + r12 * other, r22 * other];
    aa += a * a;
    ab += a * b;
    bb += b * b;
  }
  const angle = Math.atan2(2 * ab, aa - bb) / 2;
  const of = r22 === 0 ? 0 : Math.sin(angle) / r22;
  return Math.atan2(of, (Math.cos(angle) - r12 * of) / r11);
}

/** The model of a problem. */
export function modelOf(problem: ModeProblem): (point: readonly number[]) => SeparableModel | null {
  return modeModel(problem.targets, problem.tie, problem);
}

/** The best fit from a start: the place, ηλ of each mode, and angles if they are given. */
export function fitModes(
  problem: ModeProblem,
  start: readonly number[],
  options: FitOptions = {},
): SeparableFit | null {
  return separableFit(modelOf(problem), start, options);
}
