import { solveFlow } from '../dynamics/solve-flow.ts';
import { diagonalQuadratic } from '../objectives/diagonal-quadratic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { OSCILLATOR_VARIABLES, oscillatorError, oscillatorOf, type OscillatorRun } from './oscillator-error.ts';

/** Steps of the coarser run; the finer one makes twice as many. */
const STEPS = 40;

/** The classical Runge–Kutta method is of order 4. */
export const rk4OrderFour: Claim = defineClaim({
  id: 'rk4-order-four',
  statement: {
    plain:
      'The error of the classical Runge–Kutta method at a fixed time falls like h⁴: by 16 when the step is halved.',
    tex: String.raw`\lVert y_h(T) - y(T)\rVert = O(h^4)`,
  },
  source: 'kutta1901',
  domain: {
    variables: OSCILLATOR_VARIABLES,
    words:
      'θ̈ + cθ̇ + λθ = 0 over T = 2/√λ from θ(0) = 1, θ̇(0) = velocity · √λ, in 40 and 80 steps; log₂ of the ratio of errors',
  },
  expected: 'holds',
  predicted: () => [4],
  measured: (run) => [Math.log2(errorOf(run, STEPS) / errorOf(run, 2 * STEPS))],
  tolerance: () => 0.2,
  toleranceReason: 'The next term of the error is smaller by about h times the larger root, which is at most 0.13.',
});

function errorOf(run: OscillatorRun, steps: number): number {
  const { friction, duration, start } = oscillatorOf(run);
  const { positions, velocities } = solveFlow({ friction }, diagonalQuadratic([run.lambda]), {
    start: [start.position],
    velocity: [start.velocity],
    duration,
    samples: 1,
    integrator: 'rk4',
    stepsPerSample: steps,
  });
  return oscillatorError(run, { position: positions[1]?.[0] ?? NaN, velocity: velocities[1]?.[0] ?? NaN });
}
