import { sharesOfTheError } from '../../src/claims/shares-of-the-error.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(sharesOfTheError, {
  why: 'amplitudes for their squares',
  predicted: ({ beta = NaN, share = NaN, ratio = NaN, amplitude = NaN, steps = NaN }) => {
    const eta = (share * 2 * (1 + beta)) / ratio;
    const sizes = [1, ratio].map((lambda, i) => {
      const mode = analyzeMode(heavyBall, { beta, eta }, lambda);
      return Math.abs((i === 0 ? 1 : amplitude) * propagate(mode, steps, { current: 1, previous: 1 }).current);
    });
    const sum = (sizes[0] ?? NaN) + (sizes[1] ?? NaN);
    return [Math.hypot(...sizes) / Math.hypot(1, amplitude), ...sizes.map((size) => size / sum)];
  },
});
