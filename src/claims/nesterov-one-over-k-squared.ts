import { nesterov } from '../methods/nesterov.ts';
import type { StepState } from '../methods/method.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Curvatures that are run side by side; the worst of them stands for the worst of all. */
const SAMPLES = 32;
/** They start here times 1/k², below the worst one at 2k, and end at L = 1. */
const LEAST = 0.4;

/** The famous 1/k² is that of a momentum that tends to 1. */
export const nesterovOneOverKSquared: Claim = defineClaim({
  id: 'nesterov-one-over-k-squared',
  statement: {
    plain:
      'Nesterov’s method brings a convex quadratic with curvatures in (0, L] to its minimum like 1/k²: a quarter of the gap in twice the iterations.',
    tex: String.raw`\max_{0<\lambda\le L} \big(f(\theta_k) - f^*\big) = O(1/k^2)`,
  },
  source: 'widely repeated; settled by `nesterov1983`',
  domain: {
    variables: {
      isVarying: { least: 0, most: 1, scale: 'integer' },
      beta: { least: 0.3, most: 0.9, scale: 'linear' },
      k: { least: 60, most: 120, scale: 'integer' },
    },
    words:
      'η = 1/L = 1, from rest at distance 1; β_k = (k − 1)/(k + 2) if isVarying is 1, else the constant β; log₂ of the gap at k over that at 2k',
  },
  expected: 'holds-only-if',
  witness: { isVarying: 0, beta: 0.3, k: 100 },
  condition: { words: 'β_k = (k − 1)/(k + 2) → 1', holds: ({ isVarying }) => isVarying === 1 },
  predicted: () => [2],
  measured({ isVarying, beta, k }) {
    const lambdas = Array.from({ length: SAMPLES }, (_, i) => (LEAST / k ** 2) ** (i / (SAMPLES - 1)));
    const gapOf = (point: readonly number[]): number =>
      Math.max(...point.map((theta, i) => ((lambdas[i] ?? NaN) * theta ** 2) / 2));
    const start = lambdas.map(() => 1);
    let state: StepState = { current: start, previous: start };
    let atHalf = NaN;
    for (let step = 1; step <= 2 * k; step++) {
      const momentum = isVarying === 1 ? (step - 1) / (step + 2) : beta;
      state = nesterov.step({ beta: momentum, eta: 1 }, state, (point) => point.map((x, i) => x * (lambdas[i] ?? NaN)));
      if (step === k) atHalf = gapOf(state.current);
    }
    return [Math.log2(atHalf / gapOf(state.current))];
  },
  tolerance: () => 0.15,
  toleranceReason: 'The next term in 1/k, and the worst curvature to one part in five.',
});
