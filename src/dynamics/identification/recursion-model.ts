import { mixture } from '../../numeric/mixture.ts';
import type { SeparableModel } from '../../numeric/separable-fit.ts';
import type { FamilyTie } from './family-tie.ts';

/**
 * A run as a linear recursion that errors drive, $\theta_{k+1} - \theta_k = \beta\Delta_k - \eta H(\theta_k + \gamma\Delta_k) + c +
 * \varepsilon_k$ with $\Delta_k = \theta_k - \theta_{k-1}$: the unknowns are the place on the method's tie; ηH and c are linear, one
 * row of them for each coordinate.
 */
export function recursionModel(
  coordinates: readonly Float64Array[],
  tie: FamilyTie,
): (point: readonly number[]) => SeparableModel | null {
  const count = (coordinates[0]?.length ?? 0) - 2;
  const now = coordinates.map((column) => column.slice(1, -1));
  const change = coordinates.map((column) => mixture(column.subarray(1, -1), column.subarray(0, -2), 1, -1));
  const next = coordinates.map((column) => mixture(column.subarray(2), column.subarray(1, -1), 1, -1));
  const ones = new Float64Array(count).fill(1);
  return (point) => {
    const family = tie.at(point);
    if (family === null) return null;
    const { beta, gamma } = family;
    return {
      columns: [ones, ...now.map((column, i) => mixture(column, change[i]!, -1, -gamma))],
      targets: next.map((column, i) => mixture(column, change[i]!, 1, -beta)),
      slopes: () =>
        tie.slopes(point).map(([db, dg]) => ({
          columns: [null, ...change.map((column) => (dg === 0 ? null : mixture(column, column, -dg, 0)))],
          targets: change.map((column) => mixture(column, column, -db, 0)),
        })),
    };
  };
}
