import type { Method } from '../methods/method.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { measuredRate } from './measured-rate.ts';

/** The rate of a method's best constants on [1, κ], by a general eigenvalue routine. */
export function measuredBestRate(method: Method, kappa: number): number {
  const spectrum = fromKappa(kappa);
  return measuredRate(method, optimalTuning(method, spectrum).parameters, spectrum);
}
