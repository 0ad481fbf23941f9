import { roundedBeta } from '../../methods/check-parameters.ts';
import { constantMomentum } from '../constant-momentum.ts';
import type { Plane } from '../plane.ts';
import { curvatureOf } from './curvature-of.ts';
import { ETA } from './momentum-axes.ts';
import { familyOf } from './family-of.ts';
import { refuseParameters } from './refuse-parameters.ts';
import { takes } from './takes.ts';

/** Of the smallest power of two whose inverse is a number. */
const LEAST_EXPONENT = -1022;

/** Learning rate η against look-ahead γ at a fixed momentum, over the given spectrum. */
export const etaGamma: Plane = {
  name: 'eta-gamma',
  title: '(η, γ) at fixed β',
  x: ETA,
  y: { symbol: 'γ', title: 'look-ahead γ', scale: 'linear', least: -Infinity, most: Infinity },
  sameSpectrum: true,

  refusal(subject) {
    const { method } = subject;
    if (!takes(method, 'gamma')) return `method must have a free look-ahead γ for this plane, got ${method.name}`;
    return refuseParameters(subject, ['eta', 'gamma']);
  },

  cellAt({ spectrum: { mu, L }, fixed }, eta, gamma) {
    return { parameters: { ...fixed, eta, gamma }, mu, L };
  },

  rowAt({ method, spectrum, fixed }, gamma) {
    if (familyOf(method) === null) return null;
    const beta = roundedBeta({ ...fixed, eta: 1 });
    const constants = constantMomentum(beta, fixed.oneMinusBeta ?? 1 - beta, gamma);
    // Along η times a power of two near L, so that slopes are of ordinary size.
    const unit = 2 ** Math.max(Math.floor(Math.log2(spectrum.L)), LEAST_EXPONENT);
    return {
      coordinate: (eta) => eta * unit,
      eta: { constant: 0, slope: 1 / unit },
      family: (lambda) => ({ ...constants, etaLambda: { constant: 0, slope: curvatureOf(spectrum, lambda) / unit } }),
    };
  },
};
