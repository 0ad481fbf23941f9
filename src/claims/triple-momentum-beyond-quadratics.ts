import { certify } from '../certificates/certify.ts';
import { tripleMomentum } from '../methods/triple-momentum.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Triple momentum on all smooth strongly convex functions. */
export const tripleMomentumBeyondQuadratics: Claim = defineClaim({
  id: 'triple-momentum-beyond-quadratics',
  statement: {
    plain: 'Triple momentum has the rate 1 − 1/√κ on all smooth strongly convex functions.',
    tex: String.raw`\rho = 1 - \frac{1}{\sqrt\kappa}`,
  },
  source: 'vanscoy2018',
  domain: {
    variables: { kappa: { least: 1.01, most: 1e8, scale: 'log' } },
    words: 'μ = 1, L = κ; 1 − ρ, certified by the weighted off-by-one multiplier',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [1 / Math.sqrt(kappa)],
  measured({ kappa }) {
    const { parameters } = standardTuning(tripleMomentum, fromKappa(kappa));
    const result = certify(tripleMomentum, parameters, { mu: 1, L: kappa }, { kind: 'off-by-one' });
    return [result.certified ? result.rateGap : NaN];
  },
  tolerance: ({ kappa }) => 1e-8 / Math.sqrt(kappa),
  toleranceReason: 'What the search for the rate is right to.',
});
