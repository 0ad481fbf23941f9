import type { MethodParameters } from '../methods/method.ts';
import type { Stability } from '../mode/mode.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { Analysis } from './analysis.ts';

/** What is compared of modes, of whatever order. */
export interface RatedMode {
  readonly lambda: number;
  readonly spectralRadius: number;
  readonly gap: number;
  readonly decay: number;
  readonly stability: Stability;
}

/** What an analysis says whatever the order of the method. */
export interface AnalysisOf<M extends RatedMode> extends Omit<Analysis, 'worst' | 'modes'> {
  readonly worst: M;
  readonly modes: readonly M[];
}

const WORST_FIRST: readonly Stability[] = ['unstable', 'marginal'];

/** The worst of some modes, and what follows from it. */
export function analysisOf<M extends RatedMode>(
  method: string,
  parameters: MethodParameters,
  spectrum: Spectrum,
  modes: readonly M[],
): AnalysisOf<M> {
  const { flat } = spectrum;
  const [first] = modes;
  if (first === undefined) {
    throw inputRangeError(`analyze: spectrum must have an eigenvalue that is not flat, got ${flat} flat ones only`);
  }
  const worst = modes.reduce(worseOf, first);
  const positive = modes.filter((mode) => mode.lambda > 0);
  return {
    method,
    parameters,
    spectrum,
    rate: worst.spectralRadius,
    rateGap: worst.gap,
    rateDecay: worst.decay,
    rateOnPositive: positive.reduce((rate, mode) => Math.max(rate, mode.spectralRadius), positive.length > 0 ? 0 : NaN),
    worst,
    modes,
    stability: WORST_FIRST.find((stability) => modes.some((mode) => mode.stability === stability)) ?? 'stable',
    flat,
  };
}

/** The mode with the smaller gap; among equal gaps (both near 1) the larger spectral radius; else the first. */
export function worseOf<M extends RatedMode>(a: M, b: M): M {
  if (a.gap !== b.gap) return b.gap < a.gap ? b : a;
  return b.spectralRadius > a.spectralRadius ? b : a;
}
