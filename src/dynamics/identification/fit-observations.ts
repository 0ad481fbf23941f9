import { chooseModes, type ChosenModes } from './choose-modes.ts';
import { studentQuantile } from './estimate.ts';
import type { FamilyTie } from './family-tie.ts';
import { covarianceOfFit, withoutLookAhead, type FittedRun } from './fitted-run.ts';
import type { Observed } from './mode-columns.ts';
import { fitModes } from './mode-fit.ts';
import type { Observations } from './observations.ts';
import { principalCoordinates } from './principal-coordinates.ts';
import { withRivals } from './rival-fits.ts';

/** A run that goes its way without errors and is observed with independent ones; null where no modes can be found. */
export function fitObservations(
  { points, rounding }: Observations,
  tie: FamilyTie,
  { observed, modes }: { readonly observed: Observed; readonly modes: number | null },
): FittedRun | null {
  const targets = principalCoordinates(points);
  const isJoint = observed === 'iterates' && targets.length > 1 && !tie.isMemoryless;
  const found = chooseModes({ targets, tie, observed, isJoint }, { rounding, modes });
  const isResolved = tie.dimension < 2 || found?.count !== 1;
  const chosen = found && withRivals(isResolved ? found : withDeterminant(found));
  if (chosen === null) return null;
  const { problem, count } = chosen;
  const fit = fitModes(problem, inOrder(chosen.fit.point, problem.tie.dimension, count));
  if (fit === null) return null;
  const noise = Math.sqrt(Math.max(fit.squares / chosen.freedom, rounding ** 2));
  const unknowns = problem.tie.dimension + count;
  return {
    tie: problem.tie,
    isResolved,
    rivals: chosen.rivals,
    point: fit.point.slice(0, unknowns),
    covariance: covarianceOfFit(fit, chosen.variance)
      .slice(0, unknowns)
      .map((row) => row.slice(0, unknowns)),
    quantile: studentQuantile(chosen.freedom),
    noise,
    residuals: fit.residuals,
  };
}

/** The unknowns with the modes in ascending order of ηλ, and their angles, if any, in the same. */
function inOrder(point: readonly number[], dimension: number, count: number): readonly number[] {
  const modes = Array.from({ length: count }, (_, i) => i).toSorted(
    (a, b) => point[dimension + a]! - point[dimension + b]!,
  );
  const angles = point.slice(dimension + count);
  return [
    ...point.slice(0, dimension),
    ...modes.map((i) => point[dimension + i]!),
    ...(angles.length === 0 ? [] : modes.map((i) => angles[i]!)),
  ];
}

/** One mode of a method with a free look-ahead, with D in the place of β and γ. */
function withDeterminant(chosen: ChosenModes): ChosenModes {
  const { problem, fit: { point: [beta = NaN, gamma = NaN, x = NaN, ...angles] } } = chosen; // prettier-ignore
  const resolved = { ...problem, tie: withoutLookAhead(problem.tie) };
  return { ...chosen, problem: resolved, fit: fitModes(resolved, [beta - gamma * x, x, ...angles]) ?? chosen.fit };
}
