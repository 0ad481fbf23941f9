import type { ExplorerRectangle } from '../io/explorer-state.ts';
import { isInputError } from '../numeric/input-error.ts';
import type { AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { maxStableEta } from '../stability/max-stable-eta.ts';
import { movedTo } from './momentum.ts';

/** How far the map reaches beyond the last stable learning rate. */
const BEYOND = 1.1;
/** The momenta whose last stable learning rates are looked at. */
const MOMENTA = [0, 0.5, 0.9];

/** The part of the plane that shows the stable learning rates of momenta from 0 to 1. */
export function usualRectangle(method: AnyMethod, parameters: MethodParameters, spectrum: Spectrum): ExplorerRectangle {
  const limits = MOMENTA.map((beta) => limitOf(method, movedTo(method, parameters, { beta, eta: 1 }), spectrum));
  const top = Math.max(...limits.filter((eta) => Number.isFinite(eta)), 1 / spectrum.L);
  // Two digits are enough for the edge of a picture.
  return { x: [0, 1], y: [0, Number((BEYOND * top).toPrecision(2))] };
}

/** The last stable learning rate; NaN for parameters that the method does not take. */
function limitOf(...[method, parameters, spectrum]: Parameters<typeof usualRectangle>): number {
  try {
    return maxStableEta(method, parameters, spectrum);
  } catch (error) {
    if (isInputError(error)) return NaN;
    throw error;
  }
}
