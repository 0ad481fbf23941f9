import type { Plane, PlaneAxis } from '../plane.ts';
import { refuseParameters } from './refuse-parameters.ts';

function coordinate(symbol: string): PlaneAxis {
  return { symbol, title: `start ${symbol}`, scale: 'linear', least: -Infinity, most: Infinity };
}

/** The start of runs on an objective of two coordinates, at fixed parameters. */
export const startPlane: Plane = {
  name: 'start',
  title: 'of starts (θ₁, θ₂)',
  x: coordinate('θ₁'),
  y: coordinate('θ₂'),
  sameSpectrum: true,

  refusal(subject) {
    const { runs } = subject;
    if (runs === undefined) return 'objective must be given for the plane of starts, got none';
    const { name, dimension } = runs.objective;
    if (dimension !== 2)
      return `objective must have 2 coordinates for the plane of starts, got ${dimension} of ${name}`;
    return refuseParameters(subject, []);
  },

  cellAt({ spectrum: { mu, L }, fixed }, first, second) {
    return { parameters: { ...fixed, eta: fixed.eta ?? NaN }, mu, L, start: [first, second] };
  },

  rowAt: () => null,
};
