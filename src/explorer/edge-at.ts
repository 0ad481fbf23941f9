import type { AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { isInputError } from '../numeric/input-error.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import { movedTo } from './momentum.ts';

/** The last stable learning rate at a place of the map from left to right; NaN where the method takes no such number. */
export function edgeAt(method: AnyMethod, parameters: MethodParameters, across: number, spectrum: Spectrum): number {
  try {
    return maxStableEta(method, movedTo(method, parameters, { beta: across, eta: 1 }), spectrum);
  } catch (error) {
    if (isInputError(error)) return NaN;
    throw error;
  }
}
