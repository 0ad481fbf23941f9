import type { Plane } from '../plane.ts';
import { etaGamma } from './eta-gamma.ts';
import { kappaBeta } from './kappa-beta.ts';
import { kappaEtaL } from './kappa-eta-l.ts';
import { BETA, ETA, ETA_L, ETA_LAMBDA, ETA_LOG, ONE_MINUS_BETA } from './momentum-axes.ts';
import { momentumPlane } from './momentum-plane.ts';

/** Every plane on which maps are drawn, the usual one first. */
export const PLANES: readonly Plane[] = [
  momentumPlane('beta-eta', '(β, η)', BETA, ETA),
  momentumPlane('beta-eta-lambda', '(β, ηλ)', BETA, ETA_LAMBDA),
  momentumPlane('one-minus-beta-eta', '(1 − β, η)', ONE_MINUS_BETA, ETA_LOG),
  momentumPlane('beta-eta-L', '(β, ηL)', BETA, ETA_L),
  kappaBeta,
  kappaEtaL,
  etaGamma,
];
