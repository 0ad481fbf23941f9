import { separableFit, type SeparableModel } from '../../numeric/separable-fit.ts';
import { covarianceOf, derivedEstimate, estimateOf, type Estimate } from './estimate.ts';
import type { FittedRun } from './fitted-run.ts';

/** Starts of the search for two parameters. */
const STARTS: readonly number[] = [0.1, 0.5, 0.9, 3];
const STEP = 2 ** -22;

/** The method's own parameters, as far as β and γ determine them: none where more of them move β and γ than these can tell. */
export function ownParameters(run: FittedRun): Readonly<Record<string, Estimate>> {
  const { tie, isResolved } = run;
  const { moving } = tie;
  const [first = '', second = ''] = moving;
  if (!isResolved || moving.length !== tie.dimension || moving.includes('eta')) return {};
  if (moving.length === 0) return {};
  if (moving.length === 1) return { [first]: derivedEstimate(run, ([value = NaN]) => value) };
  const solved = solveForTwo(run);
  if (solved === null) return {};
  const { values, slopes } = solved;
  const covariance = run.covariance.slice(0, 2).map((row) => row.slice(0, 2));
  const estimates = values.map((value, i) => {
    const slope = slopes[i]!;
    return estimateOf(value, Math.sqrt(covarianceOf(covariance, slope, slope)), run.quantile);
  });
  return { [first]: estimates[0]!, [second]: estimates[1]! };
}

/** Two parameters from β and γ, and how they change with these; null where none fit. */
function solveForTwo({
  tie,
  point,
}: FittedRun): { readonly values: readonly number[]; readonly slopes: readonly (readonly number[])[] } | null {
  const wanted = point.slice(0, 2);
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
      slopes: slopesAt(own).map((slope) => ({ columns: [], targets: [Float64Array.from(slope, (value) => -value)] })),
    };
  };
  const starts = STARTS.flatMap((a) => STARTS.map((b) => [a, b]));
  const fits = starts.flatMap((start) => separableFit(modelAt, start) ?? []);
  const best = fits.toSorted((a, b) => a.squares - b.squares)[0];
  if (best === undefined || !(best.squares < 1e-18 * (1 + wanted.reduce((sum, value) => sum + value ** 2, 0))))
    return null;
  const [[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = []] = slopesAt(best.point);
  const determinant = a * d - b * c;
  const inverse = [
    [d / determinant, -c / determinant],
    [-b / determinant, a / determinant],
  ];
  return { values: best.point, slopes: inverse };
}
