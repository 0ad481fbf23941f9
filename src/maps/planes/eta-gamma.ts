import { roundedBeta } from '../../methods/check-parameters.ts';
import { constantMomentum } from '../constant-momentum.ts';
import type { Plane } from '../plane.ts';
import { curvatureOf } from './curvature-of.ts';
import { ETA } from './momentum-axes.ts';
import { refuseFixedMomentum } from './refuse-fixed-momentum.ts';
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
    const { method, fixed } = subject;
    if (!takes(method, 'gamma')) return `method must have a free look-ahead γ for this plane, got ${method.name}`;
    if (fixed.gamma !== undefined) return `gamma must not be held fixed on this plane, got ${fixed.gamma}`;
    return refuseFixedMomentum(subject);
  },

  cellAt({ spectrum: { mu, L }, fixed }, eta, gamma) {
    return { parameters: { ...fixed, eta, gamma }, mu, L };
  },

  rowAt({ spectrum, fixed }, gamma) {
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
