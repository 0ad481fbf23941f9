import { aimsOf } from './aims-of.ts';
import { CARRIED, chooseModes, unknownsOf, type ChosenModes } from './choose-modes.ts';
import { chiSquareQuantile, studentQuantile } from './estimate.ts';
import type { FamilyTie } from './family-tie.ts';
import { withoutLookAhead, type FittedRun } from './fitted-run.ts';
import type { Observed } from './mode-columns.ts';
import { likelihoodRegion, type Aim, type Limits } from './likelihood-region.ts';
import { fitModes, modelOf } from './mode-fit.ts';
import type { Observations } from './observations.ts';
import { principalCoordinates } from './principal-coordinates.ts';
import { withRivals, type Explanation } from './rival-fits.ts';
import { atLimits, isUsual, usualExplanations } from './usual-explanations.ts';

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
  if (found === null || chosen === null) return null;
  const { problem, count, freedom } = chosen;
  const fit = fitModes(problem, inOrder(chosen.fit.point, problem.tie.dimension, count));
  if (fit === null) return null;
  // Rounding errors are not independent: all of them together may be one.
  const variance = Math.max(fit.squares / freedom, freedom * (CARRIED * rounding) ** 2);
  const { explanations, limits } = usualExplanations([{ problem, fit }, ...chosen.rivals], variance);
  const [best = { problem, fit }] = explanations;
  const unknowns = problem.tie.dimension + count;
  const quantile = studentQuantile(freedom);
  const sorted = (point: readonly number[]): readonly number[] =>
    inOrder(point, problem.tie.dimension, count).slice(0, unknowns);
  const allow = quantile ** 2 * variance;
  const held = chosen.held
    .filter(({ squares }) => squares <= best.fit.squares + allow)
    .map(({ point }) => sorted(point));
  return {
    tie: problem.tie,
    isResolved,
    point: sorted(best.fit.point),
    region: [
      ...regionOf(explanations, { allow, limits, sorted, aims: aimsOf(problem.tie, count) }),
      ...held,
      ...regionOfMore(found, { best, allow, limits }),
    ],
    quantile,
    noise: Math.sqrt(Math.max(best.fit.squares / freedom, rounding ** 2)),
    residuals: best.fit.residuals,
  };
}

/** The regions of all explanations in one, those left out that begin amid the others. */
function regionOf(
  explanations: readonly Explanation[],
  {
    allow,
    limits,
    sorted,
    aims,
  }: {
    readonly allow: number;
    readonly limits: Limits;
    readonly sorted: (point: readonly number[]) => readonly number[];
    readonly aims: readonly Aim[];
  },
): readonly (readonly number[])[] {
  const region: (readonly number[])[] = [];
  for (const explanation of explanations) {
    const { problem, fit } = explanation;
    if (region.length > 0 && isWithin(sorted(fit.point), region)) continue;
    const most = fit.squares + allow;
    const inside = likelihoodRegion({ modelAt: modelOf(problem), fit, limits }, most, aims);
    region.push(...[...inside, ...atLimits(explanation, { limits, most }, inside)].map(sorted));
  }
  return region;
}

/**
 * What one mode more says of the modes that were found, where it explains so much that a test would call it real: each is the one
 * that is nearest. Schwarz’s criterion asks for more, and where it errs the modes that it leaves are mixtures.
 */
function regionOfMore(
  { problem, count, more }: ChosenModes,
  { best, allow, limits }: { readonly best: Explanation; readonly allow: number; readonly limits: Limits },
): readonly (readonly number[])[] {
  const { dimension } = best.problem.tie;
  if (more === null || dimension < problem.tie.dimension || !isUsual(more.point, limits)) return [];
  const unknowns = unknownsOf(problem, count + 1);
  const variance = more.squares / (problem.targets.length * problem.targets[0]!.length - unknowns);
  const worth = chiSquareQuantile(unknowns - unknownsOf(problem, count)) * variance;
  if (best.fit.squares - more.squares < worth) return [];
  const found = best.fit.point.slice(dimension, dimension + count);
  const model = { modelAt: modelOf(problem), fit: more, limits };
  return likelihoodRegion(model, more.squares + allow, aimsOf(problem.tie, count + 1)).map((point) => {
    const others = point.slice(dimension, dimension + count + 1);
    const nearest = found.map((x) => others.reduce((a, b) => (Math.abs(b - x) < Math.abs(a - x) ? b : a)));
    return [...point.slice(0, dimension), ...nearest.toSorted((a, b) => a - b)];
  });
}

/** Whether each number of a point is among those of others. */
function isWithin(point: readonly number[], others: readonly (readonly number[])[]): boolean {
  return point.every(
    (value, i) => others.some((other) => other[i]! <= value) && others.some((other) => other[i]! >= value),
  );
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
