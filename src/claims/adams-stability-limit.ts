import { adam } from '../methods/adaptive/adam.ts';
import { Matrix } from '../numeric/matrix.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { frozenStep } from './frozen-moment.ts';
import { eigenvaluesOf } from './stepped-companion.ts';

/** Where Adam turns unstable, as the heavy ball on averaged gradients that it is at a given second moment. */
export const adamsStabilityLimit: Claim = defineClaim({
  id: 'adams-stability-limit',
  statement: {
    plain:
      'At a given second moment v, Adam is stable on curvature λ while λ/(√v + ε) < (2 + 2β₁)/((1 − β₁)η): 38/η for β₁ = 0.9.',
    tex: String.raw`\frac{\lambda}{\sqrt v + \varepsilon} < \frac{2 + 2\beta_1}{(1 - \beta_1)\,\eta}`,
  },
  source: 'cohen2022',
  domain: {
    variables: {
      beta1: { least: 0, most: 0.99, scale: 'linear' },
      eta: { least: 1e-4, most: 1, scale: 'log' },
      second: { least: 1e-6, most: 1e2, scale: 'log' },
    },
    words: 'ε = 10⁻³, bias corrections over; the limit of ηλ/(√v + ε)',
  },
  expected: 'holds',
  predicted: ({ beta1 }) => [(2 + 2 * beta1) / (1 - beta1)],
  measured({ beta1, eta, second }) {
    const parameters = { eta, beta1, epsilon: 1e-3 };
    const radiusAt = (share: number): number => {
      const lambda = (share * (Math.sqrt(second) + 1e-3)) / eta;
      const column = (theta: number, first: number): readonly number[] =>
        frozenStep(adam, parameters, { theta, first, second }, lambda);
      const columns = [column(1, 0), column(0, 1)].map((values) => [...values]);
      return Math.max(...eigenvaluesOf(new Matrix(columns)).map(({ re, im }) => Math.hypot(re, im)));
    };
    return [bisect((share) => radiusAt(share) < 1, 1e-3, 1e3)];
  },
  tolerance: ({ beta1 }) => 1e-7 * ((2 + 2 * beta1) / (1 - beta1)),
  toleranceReason: 'A general eigenvalue routine decides which radius is below 1.',
});
