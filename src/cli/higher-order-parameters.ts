import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { givenParameters, parametersOf, refuseForeign, refuseMissing, type MethodFlags } from './method-options.ts';

/** The parameters of a method of higher order: as the flags give them, with the best learning rate that is found where they give none. */
export async function higherOrderParameters(
  method: HigherOrderMethod,
  flags: MethodFlags,
  spectrum: Spectrum,
): Promise<MethodParameters> {
  const given = givenParameters(flags);
  if (given['eta'] !== undefined) return parametersOf(flags);
  refuseForeign(method, given);
  refuseMissing(method, given);
  const { optimalTuning } = await import('../tuning/optimal-tuning.ts');
  return optimalTuning(method, spectrum, given).parameters;
}
