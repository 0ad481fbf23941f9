import { modeLineOf } from '../mode-line.ts';
import type { Plane } from '../plane.ts';
import { takes } from './family-line.ts';

/** Learning rate η against look-ahead γ at a fixed momentum, over the given spectrum. */
export const etaGamma: Plane = {
  name: 'eta-gamma',
  title: '(η, γ) at fixed β',
  x: { symbol: 'η', title: 'learning rate η  (1 / curvature)', scale: 'linear' },
  y: { symbol: 'γ', title: 'look-ahead γ', scale: 'linear' },
  sameSpectrum: true,

  refusal({ method, fixed }) {
    if (!takes(method, 'gamma')) return `method must have a free look-ahead γ for this plane, got ${method.name}`;
    if (fixed.gamma !== undefined) return `gamma must not be held fixed on this plane, got ${fixed.gamma}`;
    const momentum = fixed.beta ?? fixed.oneMinusBeta;
    return momentum === undefined ? `beta must be held fixed for ${method.name} on this plane, got nothing` : null;
  },

  cellAt({ spectrum: { mu, L }, fixed }, eta, gamma) {
    return { parameters: { ...fixed, eta, gamma }, mu, L };
  },

  rowAt({ spectrum: { mu, L }, fixed }, gamma) {
    const beta = fixed.oneMinusBeta === undefined ? (fixed.beta ?? NaN) : 1 - fixed.oneMinusBeta;
    const constant = {
      beta: { constant: beta, slope: 0 },
      oneMinusBeta: { constant: fixed.oneMinusBeta ?? 1 - beta, slope: 0 },
      gamma: { constant: gamma, slope: 0 },
    };
    return {
      coordinate: (eta) => eta,
      line(lambda) {
        const curvature = lambda === 'mu' ? mu : lambda === 'L' ? L : lambda;
        return modeLineOf({ ...constant, etaLambda: { constant: 0, slope: curvature } });
      },
    };
  },
};
