import { leapfrog } from '../dynamics/leapfrog.ts';
import { Matrix } from '../numeric/matrix.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { eigenvaluesOf } from './stepped-companion.ts';

/** Heavy ball's stability limit 2(1 + β)/λ, seen as the integrator's. */
export const leapfrogStabilityLimit: Claim = defineClaim({
  id: 'leapfrog-stability-limit',
  statement: {
    plain: 'The damped leapfrog is stable on curvature λ exactly for h√λ < 2, whatever the friction c > 0.',
    tex: String.raw`\rho < 1 \iff h\sqrt\lambda < 2`,
  },
  source: 'hairer2006',
  domain: {
    variables: {
      lambda: { least: 1e-3, most: 1e3, scale: 'log' },
      dampingRatio: { least: 0.05, most: 5, scale: 'log' },
    },
    words: 'c = 2√λ · dampingRatio; the h√λ at which a step’s map turns unstable',
  },
  expected: 'holds',
  predicted: () => [2],
  measured({ lambda, dampingRatio }) {
    const frequency = Math.sqrt(lambda);
    const friction = 2 * frequency * dampingRatio;
    const isStable = (scaled: number): boolean => radiusOf({ friction, timeStep: scaled / frequency }, lambda) < 1;
    return [bisect(isStable, 0.1, 5)];
  },
  tolerance: () => 1e-10,
  toleranceReason:
    'At the limit the roots −1 and −exp(−ch) are apart, so that the eigenvalues are good to some roundings.',
});

function radiusOf(flow: { readonly friction: number; readonly timeStep: number }, lambda: number): number {
  const objective = diagonalQuadratic([lambda]);
  const column = (position: number, velocity: number): number[] => {
    const { positions, velocities } = leapfrog(flow, objective, { start: [position], velocity: [velocity], steps: 1 });
    return [positions[1]?.[0] ?? NaN, velocities[1]?.[0] ?? NaN];
  };
  const step = new Matrix([column(1, 0), column(0, 1)]).transpose();
  return Math.max(...eigenvaluesOf(step).map(({ re, im }) => Math.hypot(re, im)));
}
