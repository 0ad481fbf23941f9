import type { Method, OptimalConstants } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { BestParameters } from './tuning.ts';

/** The constants that the method itself states as best on [μ, L]. */
export function bestConstants(where: string, method: Method, spectrum: Spectrum): BestParameters {
  const constants = method.optimal(spectrum);
  if (constants !== null) return statedBy(constants);
  throw inputRangeError(`${where}: method must be one whose best constants are known, got ${method.name}`);
}

/** Constants in closed form, as parameters with their rate. */
export function statedBy({ eta, rate, rateGap, rateDecay, others, ...momentum }: OptimalConstants): BestParameters {
  return { parameters: { ...momentum, ...others, eta }, rate, rateGap, rateDecay, closedForm: true };
}
