import { certifyHigherOrder } from '../certificates/certify-higher-order.ts';
import { aggregatedMomentum } from '../methods/aggregated-momentum.ts';
import { Complex } from '../numeric/complex.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { analyze } from '../stability/analyze.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Frequencies that are sampled. */
const FREQUENCIES = 400;

/** What the circle criterion proves of aggregated momentum beyond quadratics. */
export const circleCriterionOfAggregatedMomentum: Claim = defineClaim({
  id: 'circle-criterion-of-aggregated-momentum',
  statement: {
    plain:
      'On all μ-strongly convex functions with L-Lipschitz gradient aggregated momentum converges like ρᵏ where on |z| = ρ its transfer ' +
      'function G, from gradients to steps added up, keeps the real part of 1 + LG times the conjugate of 1 + μG above 0, and the roots on μ are inside.',
    tex: String.raw`G(z) = \frac{\eta}{K}\sum_i \frac{z}{(z - 1)(z - \beta_i)},\quad \operatorname{Re}\big[(1 + L\,G)\,\overline{(1 + \mu\,G)}\big] > 0`,
  },
  source: 'lessard2016',
  domain: {
    variables: {
      fast: { least: 0, most: 0.3, scale: 'linear' },
      slow: { least: 0.4, most: 0.7, scale: 'linear' },
      L: { least: 1.5, most: 20, scale: 'log' },
      share: { least: 0.05, most: 0.5, scale: 'linear' },
    },
    words: 'β₁ = fast, β₂ = slow, μ = 1; ηL is a share of 2; the largest 1 − ρ, 0 where there is none',
  },
  expected: 'holds',
  predicted(instance) {
    const answer = certifyHigherOrder(aggregatedMomentum, parametersAt(instance), { mu: 1, L: instance.L });
    return [answer.certified ? answer.rateGap : 0];
  },
  measured(instance) {
    const { L } = instance;
    const parameters = parametersAt(instance);
    const isAbove = (gap: number): boolean =>
      Array.from({ length: FREQUENCIES + 1 }, (_, i) => (Math.PI * i) / FREQUENCIES).every((angle) => {
        const response = transfer(parameters, new Complex({ abs: 1 - gap, arg: angle }));
        return response.mul(L).add(1).mul(response.add(1).conjugate()).re > 0;
      });
    const most = analyze(aggregatedMomentum, parameters, fromInterval(1, L)).rateGap;
    return [isAbove(most / 1e6) ? bisect(isAbove, 0, most) : 0];
  },
  tolerance: () => 1e-3,
  toleranceReason: 'Between the frequencies that are sampled the real part may be a little lower.',
});

interface Parameters {
  readonly betas: readonly number[];
  readonly eta: number;
}

function parametersAt({ fast, slow, L, share }: Readonly<Record<'fast' | 'slow' | 'L' | 'share', number>>): Parameters {
  return { betas: [fast, slow], eta: (2 * share) / L };
}

function transfer({ betas, eta }: Parameters, z: Complex): Complex {
  const terms = betas.map((beta) => z.div(z.sub(1).mul(z.sub(beta))));
  return terms.reduce((sum, term) => sum.add(term)).mul(eta / betas.length);
}
