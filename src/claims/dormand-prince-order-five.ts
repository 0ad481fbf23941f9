import { stepSpace, trialStep } from '../numeric/dormand-prince-step.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { OSCILLATOR_VARIABLES, oscillatorError, oscillatorOf, type OscillatorRun } from './oscillator-error.ts';

/** Steps of the coarser run; the finer one makes twice as many. */
const STEPS = 20;

/** The formula that Dormand and Prince advance with is of order 5. */
export const dormandPrinceOrderFive: Claim = defineClaim({
  id: 'dormand-prince-order-five',
  statement: {
    plain: 'With equal steps the error of the Dormand–Prince formula at a fixed time falls like h⁵.',
    tex: String.raw`\lVert y_h(T) - y(T)\rVert = O(h^5)`,
  },
  source: 'dormand1980',
  domain: {
    variables: OSCILLATOR_VARIABLES,
    words:
      'θ̈ + cθ̇ + λθ = 0 over T = 2/√λ from θ(0) = 1, θ̇(0) = velocity · √λ, in 20 and 40 steps; log₂ of the ratio of errors',
  },
  expected: 'holds',
  predicted: () => [5],
  measured: (run) => [Math.log2(errorOf(run, STEPS) / errorOf(run, 2 * STEPS))],
  tolerance: () => 0.4,
  toleranceReason: 'The next term of the error is smaller by about h times the larger root, which is at most 0.26.',
});

function errorOf(run: OscillatorRun, steps: number): number {
  const { friction, duration, start } = oscillatorOf(run);
  const derivative = (_: number, [x = NaN, v = NaN]: Float64Array, out: Float64Array): void => {
    out.set([v, -run.lambda * x - friction * v]);
  };
  const space = stepSpace(2);
  const state = Float64Array.of(start.position, start.velocity);
  for (let k = 0; k < steps; k++) {
    derivative(0, state, space.stages[0]);
    trialStep(derivative, 0, duration / steps, state, space);
    state.set(space.next);
  }
  return oscillatorError(run, { position: state[0]!, velocity: state[1]! });
}
