import { heavyBall } from '../methods/heavy-ball.ts';
import { modeShares } from '../response/mode-shares.ts';
import { fromEigenvalues } from '../spectrum/from-eigenvalues.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Which modes the error consists of. */
export const sharesOfTheError: Claim = defineClaim({
  id: 'shares-of-the-error',
  statement: {
    plain:
      'Every mode of a quadratic runs by itself, so that its share of the squared error after k steps is known at once.',
    tex: String.raw`\frac{\lVert\theta_k\rVert^2}{\lVert\theta_0\rVert^2} = \frac{\sum_i a_i^2\,e_k(\lambda_i)^2}{\sum_i a_i^2}`,
  },
  source: 'goh2017',
  domain: {
    variables: {
      beta: { least: 0, most: 0.95, scale: 'linear' },
      share: { least: 0.05, most: 0.95, scale: 'linear' },
      ratio: { least: 1.5, most: 100, scale: 'log' },
      amplitude: { least: 0.1, most: 10, scale: 'log' },
      steps: { least: 0, most: 60, scale: 'integer' },
    },
    words: 'curvatures 1 and ratio; starts 1 and amplitude; η a share of the largest stable one; error and both shares',
  },
  expected: 'holds',
  predicted({ beta, share, ratio, amplitude, steps }) {
    const eta = (share * 2 * (1 + beta)) / ratio;
    const options = { steps: [steps], amplitudes: [1, amplitude] };
    const { errors, shares } = modeShares(heavyBall, { beta, eta }, fromEigenvalues([1, ratio]), options);
    return [errors[0] ?? NaN, ...(shares[0] ?? [])];
  },
  measured({ beta, share, ratio, amplitude, steps }) {
    const eta = (share * 2 * (1 + beta)) / ratio;
    const [flat = NaN, steep = NaN] = [1, ratio].map((lambda, i) => {
      const start = i === 0 ? 1 : amplitude;
      return steppedLine(heavyBall, { beta, eta }, (theta) => lambda * theta, { start, steps }).at(-1) ?? NaN;
    });
    const size = Math.hypot(flat, steep);
    return [size / Math.hypot(1, amplitude), (flat / size) ** 2, (steep / size) ** 2];
  },
  tolerance: () => 1e-11,
  toleranceReason: 'An iterate that crosses 0 has lost digits, and its share with it.',
});
