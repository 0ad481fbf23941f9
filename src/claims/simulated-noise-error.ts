import { generalMomentum } from '../methods/general-momentum.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';

/** How far the relative error of a simulated variance may go: six standard errors. */
const DEVIATIONS = 6;

/**
 * A bound on the relative error of a variance over a run of `samples` correlated steps on curvature 1: with the correlation time
 * τ = 1/(−ln ρ) there are at least samples/(2τ + 1) independent ones, each with the relative error √2.
 */
export function simulatedNoiseError(
  parameters: { readonly beta: number; readonly gamma: number; readonly eta: number },
  samples: number,
): number {
  const { decay } = analyzeMode(generalMomentum, parameters, 1);
  return DEVIATIONS * Math.sqrt((2 * (2 / decay + 1)) / samples);
}
