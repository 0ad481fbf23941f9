import { ALL_METHODS } from '../methods/all-methods.ts';
import { isSecondOrder } from '../methods/any-method.ts';
import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Certification } from './certificate.ts';
import { certifyHigherOrder } from './certify-higher-order.ts';
import { certify } from './certify.ts';
import { findCycle } from './find-cycle.ts';
import { replayCommand } from './replay-command.ts';

/** How far constants tuned on quadratics are to be trusted beyond them. */
export interface Badge {
  /**
   * `'global'`: the method is certified to converge on every μ-strongly convex function with L-Lipschitz gradient. `'local'`: it runs in
   * a cycle on one of them. `'unknown'`: neither is known.
   */
  readonly scope: 'global' | 'local' | 'unknown';
  /** The certificate, or the cycle. */
  readonly certification: Certification;
  /** The smallest κ from which on the optimum has a cycle; null unless it has one, and nothing was held fixed. */
  readonly localFrom: number | null;
  /** The command that simulates the cycle; null unless there is one, of a method that the command line knows. */
  readonly replay: string | null;
}

/** Constants tuned on quadratics, as {@link optimalTuning} and {@link standardTuning} return them. */
export interface TunedConstants<P extends MethodParameters = MethodParameters> {
  /** The parameters. */
  readonly parameters: P;
  /** The spectrum tuned for: its μ and L are those of the class. */
  readonly spectrum: Spectrum;
  /** 1 − their rate on quadratics. */
  readonly rateGap: number;
  /** What was held fixed. Default: nothing. */
  readonly constraints?: object;
}

/** A rate that agrees with the optimum's to this part is that of the optimum in doubles. */
const SAME = 1e-6;
/** Halvings of ln κ, to the accuracy of doubles. */
const HALVINGS = 50;

/**
 * Says of constants tuned on quadratics whether they are safe beyond them: with Polyak’s, heavy ball has a 3-cycle for
 * $\kappa \ge 9 + 4\sqrt5 \approx 17.94$.
 *
 * @param method - The method tuned, of any order.
 * @param tuning - What {@link optimalTuning} or {@link standardTuning} returned for it.
 * @returns The badge, with the certificate or the cycle; of a method of higher order what {@link certifyHigherOrder} knows.
 * @throws RangeError or TypeError if the parameters are not the method's.
 * @example
 * ```ts
 * import { badgeOf, fromKappa, heavyBall, optimalTuning } from 'heavyball';
 * const badge = badgeOf(heavyBall, optimalTuning(heavyBall, fromKappa(100)));
 * badge.scope; // => 'local'
 * badge.localFrom; // => 17.944272
 * badge.replay?.startsWith('heavyball certify --method heavy-ball --one-minus-beta 0.330578'); // => true
 * ```
 */
export function badgeOf<P extends MethodParameters>(
  method: Method<P> | HigherOrderMethod<P>,
  tuning: TunedConstants<P>,
): Badge {
  const { parameters, spectrum } = tuning;
  const interval = { mu: spectrum.mu, L: spectrum.L };
  const isFamily = isSecondOrder(method);
  const certification = isFamily
    ? certify(method, parameters, interval)
    : certifyHigherOrder(method, parameters, interval);
  if (certification.certified) return { scope: 'global', certification, localFrom: null, replay: null };
  const hasCycle = isFamily && certification.reason === 'cycle';
  const localFrom = hasCycle && isOptimum(method, tuning) ? localFromOf(method, spectrum) : null;
  const scope = certification.reason === 'undecided' ? 'unknown' : 'local';
  const isKnown = ALL_METHODS.some(({ name }) => name === method.name);
  const replay = hasCycle && isKnown ? replayCommand(method.name, parameters, interval) : null;
  return { scope, certification, localFrom, replay };
}

/** Whether nothing was held fixed, and the constants are those that are best. */
function isOptimum<P extends MethodParameters>(
  method: Method<P>,
  { spectrum, constraints = {}, rateGap }: TunedConstants<P>,
): boolean {
  const isFree = Object.keys(constraints).length === 0 && method.optimal(spectrum) !== null;
  return isFree && Math.abs(optimalTuning(method, spectrum).rateGap / rateGap - 1) < SAME;
}

/** The κ at which cycles of the optimum begin, below one at which there is one. */
function localFromOf<P extends MethodParameters>(method: Method<P>, { kappa }: Spectrum): number {
  let [below, above] = [0, Math.log(Math.min(kappa, Number.MAX_VALUE))];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (below + above) / 2;
    const { parameters, spectrum } = optimalTuning(method, fromKappa(Math.exp(middle)));
    if (findCycle(parameters, { mu: spectrum.mu, L: spectrum.L }, { method }) === null) below = middle;
    else above = middle;
  }
  return Math.exp(above);
}
