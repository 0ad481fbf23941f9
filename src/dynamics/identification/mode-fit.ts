import { separableFit, type SeparableFit } from '../../numeric/separable-fit.ts';
import type { FamilyTie } from './family-tie.ts';
import { modeModel, type ModeModelOptions } from './mode-model.ts';

/** What is fitted, and by what. */
export interface ModeProblem extends ModeModelOptions {
  /** The coordinates of the observations. */
  readonly targets: readonly Float64Array[];
  /** What the method says of β and γ. */
  readonly tie: FamilyTie;
}

/** The angles of modes that move along one direction each, from a fit in which they need not; none where they are not unknowns. */
export function startAngles(problem: ModeProblem, start: readonly number[]): readonly number[] | null {
  if (!problem.isJoint) return [];
  const free = modeModel(problem.targets, problem.tie, { observed: problem.observed, isJoint: false });
  const fit = separableFit(free, start, { maxSteps: 0 });
  if (fit === null || !Number.isFinite(fit.squares)) return null;
  const modes = start.length - problem.tie.dimension;
  return Array.from({ length: modes }, (_, i) => {
    const shares = fit.coefficients.map((row) => [row[1 + 2 * i]!, row[2 + 2 * i]!] as const);
    const [aa, ab, bb] = shares.reduce(([x, y, z], [a, b]) => [x + a * a, y + a * b, z + b * b], [0, 0, 0]);
    return Math.atan2(2 * ab, aa - bb) / 2;
  });
}

/** The best fit from a start: the place, ηλ of each mode, and angles if they are given. */
export function fitModes(
  problem: ModeProblem,
  start: readonly number[],
  { maxSteps }: { readonly maxSteps?: number } = {},
): SeparableFit | null {
  const { targets, tie } = problem;
  const modelAt = modeModel(targets, tie, problem);
  return separableFit(modelAt, start, maxSteps === undefined ? {} : { maxSteps });
}
