import { heavyBall } from '../methods/heavy-ball.ts';
import { integrateRk4 } from '../numeric/integrate-rk4.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Iterations followed. */
const STEPS = 6;
/** Integration steps an iteration. */
const SUBSTEPS = 40;

/** A mode samples a damped oscillator. */
export const logarithmicMap: Claim = defineClaim({
  id: 'logarithmic-map',
  statement: {
    plain:
      'Where the roots are complex or positive, iterates are samples at whole times of the damped oscillator with the ' +
      'natural frequency and damping ratio of ln z.',
    tex: String.raw`\ddot x + 2\zeta\omega\dot x + \omega^2 x = 0,\quad \omega = \sqrt{\ln z_1 \ln z_2},\ \zeta = -\frac{\ln D}{2\omega}`,
  },
  source: 'direct substitution of z = e^s',
  domain: {
    variables: {
      beta: { least: 0.1, most: 1.1, scale: 'linear' },
      share: { least: 0.02, most: 0.95, scale: 'linear' },
    },
    words: 'heavy ball at that share of the range 0 < ηλ < (1 + √β)²; λ = 1',
  },
  expected: 'holds',
  predicted: ({ beta, share }) => oscillatorOf(beta, share),
  measured: ({ beta, share }) =>
    steppedLine(heavyBall, { beta, eta: etaLambdaOf(beta, share) }, (x) => x, { steps: STEPS }),
  tolerance: () => 1e-4,
  toleranceReason: 'The oscillator is integrated by RK4 in 40 steps an iteration, at most π/40 of phase each.',
});

function etaLambdaOf(beta: number, share: number): number {
  return share * (1 + Math.sqrt(beta)) ** 2;
}

/** The oscillator at times 0, …, STEPS which is at 1 at the times −1 and 0. */
function oscillatorOf(beta: number, share: number): readonly number[] {
  const mode = analyzeMode(heavyBall, { beta, eta: etaLambdaOf(beta, share) }, 1);
  const { naturalFrequency, dampingRatio } = mode;
  if (naturalFrequency === null || dampingRatio === null)
    throw new Error('logarithmic-map: the mode has no oscillator');
  const solve = (x: number, v: number): readonly number[] => {
    const { states } = integrateRk4(
      (_time, [position = NaN, velocity = NaN], out) => {
        out[0] = velocity;
        out[1] = -2 * dampingRatio * naturalFrequency * velocity - naturalFrequency ** 2 * position;
      },
      [x, v],
      { step: 1 / SUBSTEPS, steps: (STEPS + 1) * SUBSTEPS, every: SUBSTEPS },
    );
    return states.slice(1).map(([position = NaN]) => position);
  };
  const released = solve(1, 0);
  const kicked = solve(0, 1);
  const kick = (1 - (released[0] ?? NaN)) / (kicked[0] ?? NaN);
  return released.map((position, k) => position + kick * (kicked[k] ?? NaN));
}
