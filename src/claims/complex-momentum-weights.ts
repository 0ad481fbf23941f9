import { complexMomentum } from '../methods/complex-momentum.ts';
import type { StepState } from '../methods/method.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

const STEPS = 12;

/** How momentum with a complex coefficient remembers a gradient. */
export const complexMomentumWeights: Claim = defineClaim({
  id: 'complex-momentum-weights',
  statement: {
    plain: 'Momentum with the coefficient β exp(iφ) moves θ by −ηβᵏ cos kφ times a gradient k steps after it.',
    tex: String.raw`\theta_{n+1} - \theta_n = -\eta \sum_k \beta^k \cos(k\varphi)\, g_{n-k}`,
  },
  source: 'lorraine2022',
  domain: {
    variables: {
      beta: { least: 0, most: 1, scale: 'linear' },
      phase: { least: -3, most: 3, scale: 'linear' },
    },
    words: `η = 1; one gradient 1, and then 0 for ${STEPS} steps`,
  },
  expected: 'holds',
  predicted: ({ beta, phase }) => Array.from({ length: STEPS }, (_, k) => -(beta ** k) * Math.cos(k * phase)),
  measured({ beta, phase }) {
    let state: StepState = { current: [0], previous: [0] };
    return Array.from({ length: STEPS }, (_, k) => {
      const gradient = k === 0 ? 1 : 0;
      state = complexMomentum.step({ beta, phase, eta: 1 }, { ...state, current: [0] }, () => [gradient]);
      return state.current[0] ?? NaN;
    });
  },
  tolerance: () => 1e-14,
  toleranceReason: 'A few roundings of numbers up to 1 a step, and of the cosine.',
});
