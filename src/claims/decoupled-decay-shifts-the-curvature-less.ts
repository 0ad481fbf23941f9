import { generalMomentum } from '../methods/general-momentum.ts';
import { heavyBallDecoupled } from '../methods/heavy-ball-decoupled.ts';
import { nesterovDecoupled } from '../methods/nesterov-decoupled.ts';
import { propagate } from '../mode/propagate.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Weight decay past the buffer, as AdamW has it. */
export const decoupledDecayShiftsTheCurvatureLess: Claim = defineClaim({
  id: 'decoupled-decay-shifts-the-curvature-less',
  statement: {
    plain:
      'Decoupled weight decay w makes of heavy ball on curvature λ the heavy ball with momentum β(1 − ηw) on λ + (1 − β)w, and ' +
      'of Nesterov the family with momentum β(1 − βηw) and γ = β there.',
    tex: String.raw`\lambda \mapsto \lambda + (1 - \beta)w, \quad \beta \mapsto \beta(1 - \eta w)\ \text{(heavy ball)},\ \beta(1 - \beta\eta w)\ \text{(Nesterov, } \gamma = \beta)`,
  },
  source: 'loshchilov2019',
  domain: {
    variables: {
      beta: { least: 0, most: 0.99, scale: 'linear' },
      eta: { least: 0.01, most: 0.6, scale: 'log' },
      lambda: { least: 0, most: 1, scale: 'linear' },
      weightDecay: { least: 0, most: 1, scale: 'linear' },
    },
    words: 'both methods, the thirtieth point of a run on a quadratic, from its first two',
  },
  expected: 'holds',
  predicted: ({ beta, eta, lambda, weightDecay }) =>
    [
      { beta: beta * (1 - eta * weightDecay), gamma: 0, first: 1 },
      { beta: beta * (1 - beta * eta * weightDecay), gamma: beta, first: 1 + beta },
    ].map(({ first, ...family }) => {
      const mode = analyzeMode(generalMomentum, { ...family, eta }, lambda + (1 - beta) * weightDecay);
      const start = { current: 1 - eta * weightDecay - eta * first * lambda, previous: 1 };
      return propagate(mode, 29, start).current;
    }),
  measured: ({ beta, eta, lambda, weightDecay }) =>
    [heavyBallDecoupled, nesterovDecoupled].flatMap((method) =>
      steppedLine(method, { beta, eta, weightDecay }, (theta) => lambda * theta, { steps: 30 }).slice(-1),
    ),
  tolerance: () => 1e-11,
  toleranceReason: 'Thirty steps of numbers of size 1 round that much.',
});
