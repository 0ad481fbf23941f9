import { separableFit, type SeparableModel } from '../../numeric/separable-fit.ts';
import { derivedEstimate, type Estimate } from './estimate.ts';
import type { FamilyTie } from './family-tie.ts';
import type { FittedRun } from './fitted-run.ts';

/** Starts of the search for two parameters. */
const STARTS: readonly (readonly number[])[] = [0.1, 0.5, 0.9, 3].flatMap((a) => [0.1, 0.5, 0.9, 3].map((b) => [a, b]));
const STEP = 2 ** -22;

/** The method's own parameters, as far as β and γ determine them: none where more of them move β and γ than these can tell. */
export function ownParameters(run: FittedRun): Readonly<Record<string, Estimate>> {
  const { tie, isResolved, point, region } = run;
  const { moving } = tie;
  const [first = '', second = ''] = moving;
  if (!isResolved || moving.length !== tie.dimension || moving.includes('eta')) return {};
  if (moving.length === 0) return {};
  if (moving.length === 1) return { [first]: derivedEstimate(run, ([value = NaN]) => value) };
  const own = solveForTwo(tie, point, STARTS);
  if (own === null) return {};
  const around = region.flatMap((other) => [solveForTwo(tie, other, [own]) ?? []].filter(({ length }) => length > 0));
  const solved = { point: own, region: around, quantile: run.quantile };
  return {
    [first]: derivedEstimate(solved, ([value = NaN]) => value),
    [second]: derivedEstimate(solved, ([, value = NaN]) => value),
  };
}

/** Two parameters from β and γ; null where none fit. */
function solveForTwo(
  tie: FamilyTie,
  [beta = NaN, gamma = NaN]: readonly number[],
  starts: readonly (readonly number[])[],
): readonly number[] | null {
  const wanted = [beta, gamma];
  const parts = (own: readonly number[]): number[] | null => {
    const family = tie.familyOf(own);
    return family && [family.beta, family.gamma];
  };
  const slopesAt = (own: readonly number[]): number[][] =>
    own.map((value, i) => {
      const step = STEP * (1 + Math.abs(value));
      const [above, below] = [parts(own.with(i, value + step)), parts(own.with(i, value - step))];
      return [0, 1].map((j) => ((above?.[j] ?? NaN) - (below?.[j] ?? NaN)) / (2 * step));
    });
  const modelAt = (own: readonly number[]): SeparableModel | null => {
    const here = parts(own);
    if (here === null) return null;
    return {
      columns: [],
      targets: [Float64Array.from(here, (value, j) => wanted[j]! - value)],
      slopes: () =>
        slopesAt(own).map((slope) => ({ columns: [], targets: [Float64Array.from(slope, (value) => -value)] })),
    };
  };
  const fits = starts.flatMap((start) => separableFit(modelAt, start) ?? []);
  const best = fits.toSorted((a, b) => a.squares - b.squares)[0];
  if (best === undefined || !(best.squares < 1e-18 * (1 + wanted.reduce((sum, value) => sum + value ** 2, 0))))
    return null;
  return best.point;
}
