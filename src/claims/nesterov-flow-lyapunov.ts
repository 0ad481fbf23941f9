import { nesterovLyapunov, type FlowLyapunov } from '../dynamics/nesterov-lyapunov.ts';
import { solveNesterovFlow } from '../dynamics/solve-nesterov-flow.ts';
import { anharmonic } from './anharmonic.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { simpson } from './simpson.ts';

/** Time steps of the solution: an even number, for Simpson's rule. */
const SAMPLES = 100;
const DURATION = 3;

/** The function that proves the rate 1/t² of Nesterov's equation. */
export const nesterovFlowLyapunov: Claim = defineClaim({
  id: 'nesterov-flow-lyapunov',
  statement: {
    plain:
      'Along θ̈ + (r/t)θ̇ + ∇f = 0 the function V = 2t²(f − f*)/(r − 1) + (r − 1)|θ + tθ̇/(r − 1) − θ*|² changes at the rate 4t(f − f*)/(r − 1) − 2t⟨∇f, θ − θ*⟩, at most 0 for convex f and r ≥ 3.',
    tex: String.raw`\dot V = \frac{4t}{r-1}(f - f^*) - 2t\,\langle\nabla f, \theta - \theta^*\rangle \le 0`,
  },
  source: 'su2016',
  domain: {
    variables: {
      r: { least: 3, most: 8, scale: 'linear' },
      stiffness: { least: 0.5, most: 4, scale: 'log' },
      x: { least: -1, most: 1, scale: 'linear' },
      y: { least: 0.5, most: 1.5, scale: 'linear' },
    },
    words:
      'a convex function of the plane that is not quadratic, from rest at (x, y) over the time 3; the change of V, and the largest positive rate',
  },
  expected: 'holds',
  predicted(instance) {
    return [simpson(lyapunovOf(instance).rates, DURATION), 0];
  },
  measured(instance) {
    const { values, rates } = lyapunovOf(instance);
    return [(values[SAMPLES] ?? NaN) - (values[0] ?? NaN), Math.max(0, ...rates)];
  },
  tolerance: () => 1e-5,
  toleranceReason: 'Simpson’s rule with steps of 0.03: an error of fourth order.',
});

function lyapunovOf({ r, stiffness, x, y }: { r: number; stiffness: number; x: number; y: number }): FlowLyapunov {
  const objective = anharmonic(stiffness);
  return nesterovLyapunov(
    solveNesterovFlow({ r }, objective, { start: [x, y], duration: DURATION, samples: SAMPLES }),
    objective,
  );
}
