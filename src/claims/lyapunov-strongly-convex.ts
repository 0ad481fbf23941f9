import { solveFlow } from '../dynamics/solve-flow.ts';
import { stronglyConvexLyapunov } from '../dynamics/strongly-convex-lyapunov.ts';
import { dot } from '../numeric/dot.ts';
import type { Objective } from '../objectives/objective.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Time steps of each solution. */
const SAMPLES = 40;

/** The function that proves the rate √μ of the ODE. */
export const lyapunovStronglyConvex: Claim = defineClaim({
  id: 'lyapunov-strongly-convex',
  statement: {
    plain:
      'For μ-strongly convex f and c = 2√μ, V = f − f* + ½|v + √μ(θ − θ*)|² falls at least at the rate √μ(V + ½|v|²), and exactly at this rate on ½μθ².',
    tex: String.raw`\min \frac{-\dot V}{V + \frac12|v|^2} = \sqrt\mu, \qquad V = f - f^* + \tfrac12\big|v + \sqrt\mu\,(\theta - \theta^*)\big|^2`,
  },
  source: 'wilson2021',
  domain: {
    variables: {
      mu: { least: 1e-2, most: 1e2, scale: 'log' },
      ratio: { least: 1, most: 8, scale: 'linear' },
      angle: { least: 0, most: 2 * Math.PI, scale: 'linear' },
    },
    words:
      'f = ½μ(x² + ratio · y² + ½y⁴), by RK4 over the time 1/√μ from rest at (cos angle, sin angle) and at (1, 0); the least of all samples, relative to √μ',
  },
  expected: 'holds',
  predicted: () => [1],
  measured: ({ mu, ratio, angle }) => [
    Math.min(leastRate(mu, ratio, [Math.cos(angle), Math.sin(angle)]), leastRate(mu, ratio, [1, 0])),
  ],
  tolerance: () => 0.01,
  toleranceReason: 'The derivative of V is a central difference over 1/20 of the time 1/√μ.',
});

/** The smallest −V̇/(√μ (V + ½|v|²)) along one solution. */
function leastRate(mu: number, ratio: number, start: readonly number[]): number {
  const root = Math.sqrt(mu);
  const objective: Objective = {
    name: 'stiffening',
    dimension: 2,
    value: ([x = NaN, y = NaN]) => (mu * (x * x + ratio * y * y + y ** 4 / 2)) / 2,
    gradient: ([x = NaN, y = NaN]) => [mu * x, mu * (ratio * y + y ** 3)],
    minimizer: [0, 0],
  };
  const options = { start, duration: 1 / root, samples: SAMPLES, integrator: 'rk4', stepsPerSample: 1 } as const;
  const solution = solveFlow({ friction: 2 * root }, objective, options);
  const { times, velocities } = solution;
  const { values } = stronglyConvexLyapunov(solution, objective);
  const rates = values.slice(1, -1).map((value, j) => {
    const slope = (values[j + 2]! - values[j]!) / (times[j + 2]! - times[j]!);
    return -slope / root / (value + dot(velocities[j + 1]!, velocities[j + 1]!) / 2);
  });
  return Math.min(...rates);
}
