import type { LookAheadLine, Method } from '../../src/methods/method.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import type { Spectrum } from '../../src/spectrum/spectrum.ts';
import { analyze } from '../../src/stability/analyze.ts';

/** Heavy ball, Nesterov, and look-ahead lines γ = constant + slope · β that no method has yet. */
export const LINES: readonly LookAheadLine[] = [
  { constant: 0, slope: 0 },
  { constant: 0, slope: 1 },
  { constant: 0.5, slope: 0 },
  { constant: 0, slope: 0.5 },
  { constant: 0.3, slope: 0.7 },
  { constant: 4, slope: 0 },
  { constant: -0.3, slope: 0.2 },
  { constant: 0, slope: 2 },
  { constant: 1, slope: -1 },
];

/** A method on the plane γ = constant + slope · β. */
export function methodOnLine(
  lookAhead: LookAheadLine,
): Pick<Method, 'name' | 'parameters' | 'coordinates' | 'lookAhead'> {
  return { name: 'on-line', parameters: generalMomentum.parameters, coordinates: 'family', lookAhead };
}

/** The rate of the iteration at a point of that plane, from the kernel. */
export function rateOnLine({ constant, slope }: LookAheadLine, beta: number, eta: number, spectrum: Spectrum): number {
  return analyze(generalMomentum, { beta, gamma: constant + slope * beta, eta }, spectrum).rate;
}
