import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { LESSARD_PARAMETERS, lessardSlope } from './lessard-slope.ts';
import { steppedLine } from './stepped-line.ts';

/** Contraction towards the cycle is 2/3 a step: after so many it is lost in rounding. */
const STEPS = 150;

/** The cycle on which Polyak's constants get caught. */
export const polyakThreeCycle: Claim = defineClaim({
  id: 'polyak-three-cycle',
  statement: {
    plain:
      'With Polyak’s constants for κ = 25 heavy ball, from rest in [3.07, 3.46], ends in the 3-cycle 792/1225, −2208/1225, 2592/1225 on a strongly convex function whose slope is 25θ below 1, θ + 24 up to 2, and 25θ − 24 beyond.',
    tex: String.raw`\theta_k \to \tfrac{792}{1225},\ -\tfrac{2208}{1225},\ \tfrac{2592}{1225},\ \tfrac{792}{1225},\ \dots`,
  },
  source: 'lessard2016',
  domain: {
    variables: { start: { least: 3.07, most: 3.46, scale: 'linear' } },
    words: 'from rest at the start; β = 4/9, η = 1/9',
  },
  expected: 'holds',
  predicted: () => [-2208 / 1225, 792 / 1225, 2592 / 1225],
  measured({ start }) {
    const iterates = steppedLine(heavyBall, LESSARD_PARAMETERS, lessardSlope, { start, steps: STEPS });
    return iterates.slice(-3).toSorted((a, b) => a - b);
  },
  tolerance: () => 1e-12,
  toleranceReason: 'Rounding: after 150 steps the distance from the cycle has shrunk by (2/3)^150.',
});
