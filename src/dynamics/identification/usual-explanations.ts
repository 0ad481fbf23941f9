import { separableFit } from '../../numeric/separable-fit.ts';
import { chiSquareQuantile } from './estimate.ts';
import type { FamilyTie } from './family-tie.ts';
import { keepingRoot } from './keeping-root.ts';
import { limited, type Limits } from './likelihood-region.ts';
import { fitModes, modelOf } from './mode-fit.ts';
import type { Explanation } from './rival-fits.ts';

/** Steps by which a fit at a limit is made. */
const STEPS = 12;

/**
 * The explanations that stand, the best first. First-order theory compares what is near: one that is elsewhere stands unless it is
 * worse than all unknowns together can make it. One with unusual parameters gives way to the edge of what is usual; where nothing
 * usual explains the record, nothing is limited.
 */
export function usualExplanations(
  all: readonly Explanation[],
  variance: number,
): { readonly explanations: readonly Explanation[]; readonly limits: Limits } {
  const sorted = all.toSorted((a, b) => a.fit.squares - b.fit.squares);
  const { point, squares, residuals } = sorted[0]!.fit;
  // Where a root does not show, it can be anywhere, and the best of many places for it is better by this.
  const found = 2 * Math.log(residuals[0]!.length);
  const worst = squares + (chiSquareQuantile(point.length) + found) * variance;
  const standing = byEvidence(all, variance).filter(({ fit }) => fit.squares <= worst);
  const limits = sorted[0]!.problem.tie.usual;
  const within = standing
    .flatMap((explanation) => (isUsual(explanation.fit.point, limits) ? [explanation] : atEdge(explanation, limits)))
    .filter(({ fit }) => fit.squares <= worst);
  if (within.length > 0) return { explanations: byEvidence(within, variance), limits };
  return { explanations: standing, limits: [] };
}

/**
 * The most probable first, all values of the unknowns taken for equally probable before: Laplace’s approximation, in which an
 * explanation that holds for more values of the unknowns outweighs one that fits a little better.
 */
function byEvidence(all: readonly Explanation[], variance: number): readonly Explanation[] {
  const costOf = ({ fit: { squares, factor, sizes } }: Explanation): number => {
    const precisions = factor.map((column, i) => (Math.abs(column[i]!) * sizes[i]!) / Math.sqrt(variance));
    // What is less certain than 1 is bounded by what is possible.
    return squares / variance + 2 * precisions.reduce((sum, precision) => sum + Math.log(Math.max(1, precision)), 0);
  };
  return all.toSorted((a, b) => costOf(a) - costOf(b));
}

/** Whether a place is within limits. */
export function isUsual(point: readonly number[], limits: Limits): boolean {
  return limits.every(([least, most], i) => least <= point[i]! && point[i]! <= most);
}

/** The best fits with one number of the place at one of its limits: where a region ends there, it is not only come near to. */
export function atLimits(
  { problem }: Explanation,
  { limits, most }: { readonly limits: Limits; readonly most: number },
  region: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const { tie } = problem;
  const ends = limits.flatMap((pair, i) => pair.filter(Number.isFinite).map((end) => ({ i, end })));
  return ends.flatMap(({ i, end }) => {
    const start = region.reduce((a, b) => (Math.abs(b[i]! - end) < Math.abs(a[i]! - end) ? b : a));
    const whole = (rest: readonly number[]): readonly number[] => rest.toSpliced(i, 0, end);
    const held: FamilyTie = {
      ...tie,
      dimension: tie.dimension === 2 ? 1 : 0,
      usual: [],
      at: (rest) => tie.at(whole(rest)),
      slopes: (rest) => tie.slopes(whole(rest)).toSpliced(i, 1),
    };
    const fit = fitModes({ ...problem, tie: held }, start.toSpliced(i, 1), { maxSteps: STEPS });
    const point = fit === null || fit.squares > most ? null : whole(fit.point);
    return point !== null && isUsual(point, limits) ? [point] : [];
  });
}

/** The best fit at the place of the limits that is nearest to an explanation, from where every mode keeps its slowest root. */
function atEdge({ problem, fit }: Explanation, limits: Limits): Explanation[] {
  const { tie } = problem;
  const point = limited(fit.point, limits);
  const place = point.slice(0, tie.dimension);
  const [from, to] = [tie.at(fit.point), tie.at(place)];
  if (from === null || to === null) return [];
  const modes = (point.length - tie.dimension) / (problem.isJoint ? 2 : 1);
  const unknowns = point.slice(tie.dimension).map((value, i) => (i < modes ? keepingRoot(value, from, to) : value));
  const held = fitModes(
    { ...problem, tie: { ...tie, dimension: 0, usual: [], at: () => to, slopes: () => [] } },
    unknowns,
  );
  const edge = held && separableFit(modelOf(problem), [...place, ...held.point], { maxSteps: 0 });
  return edge === null ? [] : [{ problem, fit: edge }];
}
