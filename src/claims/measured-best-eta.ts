import type { Method } from '../methods/method.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { bestEtaFor } from '../tuning/best-eta-for.ts';
import { measuredRate } from './measured-rate.ts';

/** A momentum, μ = 1 and L = κ, and how far from the best learning rate its neighbours are, in ln η. */
export interface BestEtaCase {
  readonly beta: number;
  readonly kappa: number;
  readonly distance: number;
}

/** The rate at the best learning rate for a momentum, and the least there and at its neighbours on both sides. */
export function measuredBestEta(method: Method, { beta, kappa, distance }: BestEtaCase): readonly number[] {
  const spectrum = fromKappa(kappa);
  const { eta } = bestEtaFor(method, { beta }, spectrum).parameters;
  const rates = [0, -distance, distance].map((change) =>
    measuredRate(method, { beta, eta: eta * Math.exp(change) }, spectrum),
  );
  return [rates[0] ?? NaN, Math.min(...rates)];
}
