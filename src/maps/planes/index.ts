import type { Plane } from '../plane.ts';
import { etaGamma } from './eta-gamma.ts';
import { kappaBeta } from './kappa-beta.ts';
import { kappaEtaL } from './kappa-eta-l.ts';
import { BETA, ETA, ETA_L, ETA_LAMBDA, ETA_LOG, ONE_MINUS_BETA } from './momentum-axes.ts';
import { momentumPlane } from './momentum-plane.ts';
import { startPlane } from './start.ts';

/**
 * Every plane on which maps are drawn, the usual one first.
 *
 * A method has the planes of its declared parameters: (β, η), (β, ηλ) for a single λ, (1 − β, η) and (β, ηL) want momentum,
 * (κ, β) a look-ahead that momentum determines, (η, γ) one that is free; on (κ, ηL) momentum is held fixed, and gradient
 * descent has it too. The plane of starts is for runs on an objective, with all parameters fixed. With `fixed` a free γ can be held on all of them.
 *
 * @example
 * ```ts
 * import { fromKappa, nesterov, PLANES } from 'heavyball';
 * const subject = { method: nesterov, spectrum: fromKappa(10), fixed: {} };
 * const names = PLANES.filter((plane) => plane.refusal(subject) === null).map(({ name }) => name);
 * names.join(', '); // => 'beta-eta, one-minus-beta-eta, beta-eta-L, kappa-beta'
 * ```
 */
export const PLANES: readonly Plane[] = [
  momentumPlane('beta-eta', '(β, η)', BETA, ETA),
  momentumPlane('beta-eta-lambda', '(β, ηλ)', BETA, ETA_LAMBDA),
  momentumPlane('one-minus-beta-eta', '(1 − β, η)', ONE_MINUS_BETA, ETA_LOG),
  momentumPlane('beta-eta-L', '(β, ηL)', BETA, ETA_L),
  kappaBeta,
  kappaEtaL,
  etaGamma,
  startPlane,
];
