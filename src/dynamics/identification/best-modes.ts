import type { FitOptions, SeparableFit } from '../../numeric/separable-fit.ts';
import type { FamilyTie } from './family-tie.ts';
import type { GreedyStart } from './greedy-starts.ts';
import { fitModes, startAngles, type ModeProblem } from './mode-fit.ts';
import { pursue, recursionStart } from './mode-starts.ts';
import { regroupedStarts } from './regrouped-starts.ts';

/** Fits of a number of modes. */
export interface BestModes {
  readonly fit: SeparableFit;
  /** Those from other starts, which were not followed to their end. */
  readonly runners: readonly SeparableFit[];
}

/** Starts from which a fit is begun, of those that one mode more and of those that all modes anew give. */
const CONTINUED = 4;
const ANEW = 8;
/** Steps after which the better half of several fits, and then the best, is chosen. */
const FIRST: FitOptions = { maxSteps: 3, smallGain: 1e-5 };
const SHORT: FitOptions = { maxSteps: 7, smallGain: 1e-5 };

/** The best fit of so many modes, from the best of one less, from the recursion of the points, and from all modes anew. */
export function bestModes(
  problem: ModeProblem,
  count: number,
  { before, greedy }: { readonly before: SeparableFit | null; readonly greedy: readonly GreedyStart[] },
): BestModes | null {
  const { targets, tie, observed } = problem;
  const pursued = before === null ? [] : pursue(problem, pursuedFrom(before, tie.dimension, count - 1));
  const recursive =
    observed === 'iterates' && count <= targets.length ? recursionStart(targets.slice(0, count), tie) : null;
  const starts = [
    ...(recursive === null ? [] : [recursive]),
    ...pursued.slice(0, CONTINUED).map(({ start }) => start),
    ...anew(greedy, count),
  ];
  const fits = shortFits(problem, starts);
  const [first] = fits;
  const regrouped = first && tie.dimension === 2 ? shortFits(problem, regroupedFrom(first, tie, count)) : [];
  const [best, ...runners] = ascending([...fits, ...regrouped]);
  const fit = best && fitModes(problem, best.point);
  if (!fit) return null;
  return { fit: targets.length === 1 ? swept(problem, fit) : fit, runners };
}

/** Fits of a few steps, the best first, without the worse half. */
function shortFits(problem: ModeProblem, starts: readonly (readonly number[])[]): readonly SeparableFit[] {
  const first = starts.flatMap((start) => {
    const angles = startAngles(problem, start);
    return (angles && fitModes(problem, [...start, ...angles], FIRST)) ?? [];
  });
  const better = ascending(first).slice(0, Math.ceil(first.length / 2));
  return ascending(better.flatMap(({ point }) => fitModes(problem, point, SHORT) ?? []));
}

function ascending(fits: readonly SeparableFit[]): readonly SeparableFit[] {
  return fits.toSorted((a, b) => a.squares - b.squares);
}

function regroupedFrom({ point }: SeparableFit, tie: FamilyTie, count: number): readonly (readonly number[])[] {
  const from = tie.at(point);
  return from === null ? [] : regroupedStarts(from, point.slice(tie.dimension, tie.dimension + count));
}

function pursuedFrom(
  { point }: SeparableFit,
  dimension: number,
  count: number,
): { readonly place: readonly number[]; readonly curvatures: readonly number[] } {
  return { place: point.slice(0, dimension), curvatures: point.slice(dimension, dimension + count) };
}

/** The starts of a greedy search that leave least. */
function anew(greedy: readonly GreedyStart[], count: number): readonly (readonly number[])[] {
  return greedy
    .filter(({ curvatures }) => curvatures.length >= count)
    .toSorted((a, b) => a.squares[count]! - b.squares[count]!)
    .slice(0, ANEW)
    .map(({ place, curvatures }) => [...place, ...curvatures.slice(0, count)]);
}

/** The fit after each mode in turn was taken out and looked for again: in one coordinate the first may be a mixture of others. */
function swept(problem: ModeProblem, found: SeparableFit): SeparableFit {
  const { dimension } = problem.tie;
  const count = found.point.length - dimension;
  let best = found;
  for (let i = 0; count > 1 && i < count; i++) {
    const others = best.point.toSpliced(dimension + i, 1);
    const [pursued] = pursue(problem, { place: others.slice(0, dimension), curvatures: others.slice(dimension) });
    const next = pursued && fitModes(problem, pursued.start);
    if (next && next.squares < best.squares) best = next;
  }
  return best;
}
