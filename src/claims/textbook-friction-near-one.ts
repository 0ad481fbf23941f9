import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredCriticalPoint } from './measured-critical-point.ts';

/** What remains true of the textbook's friction. */
export const textbookFrictionNearOne: Claim = defineClaim({
  id: 'textbook-friction-near-one',
  statement: {
    plain:
      'The ODE with friction c = (1 − β)/√η places critical damping at the iteration’s ηλ times ((1 + √β)/2)², which tends to 1 with β.',
    tex: String.raw`\frac{(1-\beta)^2/4}{(1-\sqrt\beta)^2} = \Big(\frac{1+\sqrt\beta}{2}\Big)^2 \to 1`,
  },
  source: 'polyak1964',
  domain: {
    variables: { oneMinusBeta: { least: 1e-3, most: 0.9, scale: 'log' } },
    words: 'the ODE’s critical ηλ divided by that at which the roots of the iteration meet',
  },
  expected: 'holds',
  predicted: ({ oneMinusBeta }) => [((1 + Math.sqrt(1 - oneMinusBeta)) / 2) ** 2],
  measured: ({ oneMinusBeta }) => [oneMinusBeta ** 2 / 4 / measuredCriticalPoint(1 - oneMinusBeta)],
  tolerance: () => 1e-6,
  toleranceReason: 'The critical ηλ, down to 2.5e-7, is known to the few roundings of a matrix of size 1.',
});
