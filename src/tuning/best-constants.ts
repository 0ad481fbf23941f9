import type { Method, MethodParameters, OptimalConstants } from '../methods/method.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import type { BestParameters } from './tuning.ts';

/** The constants that the method itself states as best on [μ, L], what is given held. */
export function bestConstants(
  where: string,
  method: Method,
  spectrum: Spectrum,
  given: Partial<MethodParameters>,
): BestParameters {
  const constants = method.optimal(spectrum, given);
  if (constants !== null) return statedBy(constants);
  throw inputRangeError(`${where}: method must be one whose best constants are known, got ${nameWith(method, given)}`);
}

/** The method's name with what is given of its own parameters, and what is missing: `heavy-ball-l2 without weightDecay`. */
function nameWith({ name, parameters }: Method, given: Partial<MethodParameters>): string {
  const held = Object.entries(given).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key} = ${String(value)}`],
  );
  if (held.length > 0) return `${name} with ${held.join(', ')}`;
  const missing = Object.keys(parameters).filter(
    (key) => !['beta', 'gamma', 'eta'].includes(key) && parameters[key]?.default === undefined,
  );
  return missing.length > 0 ? `${name} without ${missing.join(' and ')}` : name;
}

/** Constants in closed form, as parameters with their rate. */
export function statedBy({ eta, rate, rateGap, rateDecay, others, ...momentum }: OptimalConstants): BestParameters {
  return { parameters: { ...momentum, ...others, eta }, rate, rateGap, rateDecay, closedForm: true };
}
