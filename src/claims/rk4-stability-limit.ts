import { Matrix } from '../numeric/matrix.ts';
import { rk4MaxStep } from '../numeric/rk4-max-step.ts';
import { rk4Stepper } from '../numeric/rk4-stepper.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { eigenvaluesOf } from './stepped-companion.ts';

/** The largest step of the classical Runge–Kutta method on a mode. */
export const rk4StabilityLimit: Claim = defineClaim({
  id: 'rk4-stability-limit',
  statement: {
    plain:
      'The classical Runge–Kutta method is stable on θ̈ + cθ̇ + λθ = 0 up to the smallest positive root of |R(hs)| = 1, s the fast characteristic root; 2√2/√λ without friction.',
    tex: String.raw`h_{\max} = \min\lbrace h > 0 : |R(hs)| = 1\rbrace, \qquad R(z) = 1 + z + \tfrac{z^2}{2} + \tfrac{z^3}{6} + \tfrac{z^4}{24}`,
  },
  source: 'hairer1996',
  domain: {
    variables: {
      lambda: { least: 1e-2, most: 1e2, scale: 'log' },
      dampingRatio: { least: 0.01, most: 3, scale: 'log' },
    },
    words: 'c = 2√λ · dampingRatio; the h at which the map of one step turns unstable, times √λ',
  },
  expected: 'holds',
  predicted({ lambda, dampingRatio }) {
    const frequency = Math.sqrt(lambda);
    return [rk4MaxStep({ friction: 2 * dampingRatio * frequency, lambda }) * frequency];
  },
  measured({ lambda, dampingRatio }) {
    const frequency = Math.sqrt(lambda);
    const radiusOf = stepRadius(2 * dampingRatio * frequency, lambda);
    return [bisect((scaled) => radiusOf(scaled / frequency) < 1, 0.1, 3)];
  },
  tolerance: () => 1e-7,
  toleranceReason: 'At critical damping a general eigenvalue routine keeps half the digits.',
});

/** The spectral radius of one step, from the two unit states (θ, θ̇/√λ). */
function stepRadius(friction: number, lambda: number): (step: number) => number {
  const frequency = Math.sqrt(lambda);
  const advance = rk4Stepper((_, [x = NaN, v = NaN], out) => {
    out[0] = v * frequency;
    out[1] = -x * frequency - friction * v;
  }, 2);
  return (step) => {
    const columns = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
    for (const column of columns) advance(0, step, column);
    const map = new Matrix(columns.map((column) => Array.from(column))).transpose();
    return Math.max(...eigenvaluesOf(map).map(({ re, im }) => Math.hypot(re, im)));
  };
}
