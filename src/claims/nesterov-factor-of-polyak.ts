import { nesterov } from '../methods/nesterov.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** Polyak's factor is not Nesterov's, not even on quadratics. */
export const nesterovFactorOfPolyak: Claim = defineClaim({
  id: 'nesterov-factor-of-polyak',
  statement: {
    plain:
      'Nesterov’s method reduces the error of a strongly convex quadratic by (√κ − 1)/(√κ + 1) per iteration, with its standard constants or with the best ones.',
    tex: String.raw`\rho_{\text{standard}} = \rho_{\text{best}} = \frac{\sqrt\kappa-1}{\sqrt\kappa+1}`,
  },
  source: 'widely repeated; settled by `lessard2016`',
  domain: {
    variables: { kappa: { least: 2, most: 1e4, scale: 'log' } },
    words: 'μ = 1, L = κ; standard: η = 1/L, β = (√κ − 1)/(√κ + 1)',
  },
  expected: 'refuted',
  predicted({ kappa }) {
    const claimed = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
    return [claimed, claimed];
  },
  measured({ kappa }) {
    const spectrum = fromKappa(kappa);
    return [standardTuning, optimalTuning].map((tune) =>
      measuredRate(nesterov, tune(nesterov, spectrum).parameters, spectrum),
    );
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'At critical damping a general eigenvalue routine keeps half the digits.',
});
