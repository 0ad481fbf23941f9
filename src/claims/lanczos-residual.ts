import { lanczos } from '../numeric/lanczos.ts';
import { Matrix } from '../numeric/matrix.ts';
import { randomOf } from '../numeric/random.ts';
import { symmetricEigen } from '../numeric/symmetric-eigen.ts';
import type { Claim, ClaimCase } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** How well a Ritz value solves the whole problem can be read from the small one. */
export const lanczosResidual: Claim = defineClaim({
  id: 'lanczos-residual',
  statement: {
    plain:
      'After k Lanczos steps, with T_k = S Θ Sᵀ and β_k the length of what is left, the i-th Ritz pair has the residual β_k |s_ki|, and some eigenvalue lies within it of θ_i.',
    tex: String.raw`\lVert H y_i - \theta_i y_i \rVert = \beta_k |S_{ki}| \ge \min_j |\lambda_j - \theta_i|, \qquad y_i = V_k S_{\cdot i}`,
  },
  source: 'parlett1998',
  domain: {
    variables: {
      dimension: { least: 8, most: 30, scale: 'integer' },
      steps: { least: 2, most: 7, scale: 'integer' },
      seed: { least: 0, most: 1e6, scale: 'integer' },
    },
    words:
      'n random eigenvalues in [0, 1] and a random start; the smallest and the largest Ritz value; none within is 1',
  },
  expected: 'holds',
  predicted(instance) {
    const { search, vectors } = runOf(instance);
    const left = search.offDiagonal.at(-1) ?? NaN;
    return [...ends(vectors.columns).map((i) => left * Math.abs(vectors.get(vectors.rows - 1, i))), 0, 0];
  },
  measured(instance) {
    const { eigenvalues, search, values, vectors } = runOf(instance);
    const pairs = ends(vectors.columns).map((i) => {
      const y = eigenvalues.map((_, j) => search.kept.reduce((sum, v, k) => sum + vectors.get(k, i) * v[j]!, 0));
      const theta = values[i] ?? NaN;
      const residual = Math.hypot(...y.map((x, j) => (eigenvalues[j]! - theta) * x));
      const nearest = Math.min(...eigenvalues.map((lambda) => Math.abs(lambda - theta)));
      return { residual, isMissed: nearest > residual + 1e-14 };
    });
    return [...pairs.map(({ residual }) => residual), ...pairs.map(({ isMissed }) => Number(isMissed))];
  },
  tolerance: () => 1e-13,
  toleranceReason: 'Some hundred roundings of numbers up to 1.',
});

const ends = (order: number): readonly [number, number] => [0, order - 1];

function runOf({ dimension = NaN, steps = NaN, seed = NaN }: ClaimCase): {
  eigenvalues: readonly number[];
  search: ReturnType<typeof lanczos>;
  values: readonly number[];
  vectors: Matrix;
} {
  const random = randomOf(seed);
  const eigenvalues = Array.from({ length: dimension }, () => random.uniform(0, 1));
  const start = Float64Array.from(eigenvalues, () => random.normal());
  const search = lanczos('lanczosResidual', (v) => v.map((x, i) => eigenvalues[i]! * x), start, steps);
  for (let k = 0; k < steps; k++) search.step();
  const matrix = Matrix.diag([...search.diagonal]);
  search.offDiagonal.slice(0, -1).forEach((beside, i) => matrix.set(i, i + 1, beside).set(i + 1, i, beside));
  return { eigenvalues, search, ...symmetricEigen(matrix) };
}
