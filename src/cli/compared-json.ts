import type { GivenToAny } from '../response/given-for.ts';
import { timeVaryingErrors } from '../response/time-varying-errors.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { krylovIterations } from '../tuning/krylov-iterations.ts';
import { lowerBound } from '../tuning/lower-bound.ts';
import type { ComparedRow } from './compared-rows.ts';
import { toJson } from './to-json.ts';

/** The comparison as one JSON document. */
export function comparedJson(
  rows: readonly ComparedRow[],
  spectrum: Spectrum,
  { epsilon, given }: { readonly epsilon: number; readonly given: GivenToAny },
): string {
  return toJson({
    spectrum,
    epsilon,
    given,
    rows: rows.map((row) => plainRow(row, spectrum.L)),
    lowerBound: { ...lowerBound(spectrum), iterations: krylovIterations(epsilon, spectrum) },
    timeVarying: timeVaryingErrors(epsilon, spectrum),
  });
}

/** A row without what the document holds elsewhere, or what can be had by asking for this row's method. */
function plainRow(
  { analysis, iterations, transient, margin, sharpness, noise, ...row }: ComparedRow,
  L: number,
): object {
  const { method, parameters, rate, rateGap, rateDecay, rateOnPositive, stability } = analysis;
  const { badge, title, constants, guarantee, sameAs } = row;
  return {
    ...{ title, method, constants, parameters, sameAs, rate, rateGap, rateDecay, rateOnPositive, stability },
    ...{ asymptotic: iterations.asymptotic, fromRest: iterations.fromRest },
    ...{ peak: transient.peak, peakStep: transient.step },
    noise,
    ...{ sharpness: { ...sharpness, overL: sharpness.sharpness === null ? null : sharpness.sharpness / L } },
    margin: margin && { isStable: margin.isStable, eta: margin.eta, beta: margin.beta },
    ...{ badge, guarantee },
  };
}
