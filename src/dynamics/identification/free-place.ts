import { separableFit } from '../../numeric/separable-fit.ts';

/**
 * β and γ from a recursion in which each may be a matrix, $\Delta_{k+1} = c - G\theta_k + C\Delta_k$: then $C = \beta I - \gamma G$,
 * so that nothing need be searched. Null for one coordinate.
 */
export function freePlace(coordinates: readonly Float64Array[]): readonly [beta: number, gamma: number] | null {
  const width = coordinates.length;
  const count = (coordinates[0]?.length ?? 0) - 2;
  const changes = coordinates.map((column) => column.slice(1).map((value, k) => value - column[k]!));
  const columns = [
    new Float64Array(count).fill(1),
    ...coordinates.map((column) => column.slice(1, -1).map((value) => -value)),
    ...changes.map((change) => change.slice(0, -1)),
  ];
  const fit = separableFit(
    () => ({ columns, targets: changes.map((change) => change.slice(1)), slopes: () => [] }),
    [],
  );
  if (fit === null) return null;
  // Least squares of the entries of C by those of I and −G.
  let [trace, squares, own, products] = [0, 0, 0, 0];
  fit.coefficients.forEach((row, i) => {
    trace += row[1 + i]!;
    own += row[1 + width + i]!;
    for (let j = 0; j < width; j++) {
      squares += row[1 + j]! ** 2;
      products += row[1 + j]! * row[1 + width + j]!;
    }
  });
  const determinant = width * squares - trace ** 2;
  if (!(determinant > 0)) return null;
  return [(squares * own - trace * products) / determinant, (trace * own - width * products) / determinant];
}
