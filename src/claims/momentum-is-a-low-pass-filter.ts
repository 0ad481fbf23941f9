import { frequencyResponse } from '../response/frequency-response.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedVelocities } from './stepped-velocities.ts';

/** Long enough for the start to be forgotten. */
const STEPS = 800;

/** Momentum lets slow oscillations pass and weakens fast ones. */
export const momentumIsALowPassFilter: Claim = defineClaim({
  id: 'momentum-is-a-low-pass-filter',
  statement: {
    plain:
      'Gradients cos ωk make the velocity v ← βv + g oscillate like |H| cos(ωk + arg H), H = 1/(1 − βe^{−iω}): the more slowly they change, the more they count.',
    tex: String.raw`v_k = \operatorname{Re}\frac{e^{i\omega k}}{1 - \beta e^{-i\omega}}, \qquad |1 - \beta e^{-i\omega}|^2 = (1 - \beta)^2 + 4\beta\sin^2\tfrac\omega2`,
  },
  source: 'qian1999',
  domain: {
    variables: {
      beta: { least: 0, most: 0.95, scale: 'linear' },
      omega: { least: 1e-3, most: 3.14, scale: 'log' },
    },
    words: 'the last two of 800 velocities',
  },
  expected: 'holds',
  predicted({ beta, omega }) {
    const { velocityMagnitude, phase } = frequencyResponse({ beta }, omega);
    return [STEPS - 2, STEPS - 1].map((k) => velocityMagnitude * Math.cos(omega * k + phase));
  },
  measured: ({ beta, omega }) =>
    steppedVelocities(
      beta,
      Array.from({ length: STEPS }, (_, k) => Math.cos(omega * k)),
    ).slice(-2),
  tolerance: () => 1e-8,
  toleranceReason: 'Velocities are differences of iterates that grow to 1e4, and 0.95⁸⁰⁰ is 2e-18.',
});
