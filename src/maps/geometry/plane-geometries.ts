import { ETA, ETA_L, ETA_LAMBDA, ETA_LOG } from '../planes/momentum-axes.ts';
import { etaGammaGeometry } from './eta-gamma-geometry.ts';
import { kappaBetaGeometry } from './kappa-beta-geometry.ts';
import { kappaEtaLGeometry } from './kappa-eta-l-geometry.ts';
import { momentumGeometry } from './momentum-geometry.ts';
import type { PlaneGeometry } from './plane-geometry.ts';

/** The geometry of each plane, by its name. */
export const PLANE_GEOMETRIES: Readonly<Record<string, PlaneGeometry>> = {
  'beta-eta': momentumGeometry('beta', ETA),
  'beta-eta-lambda': momentumGeometry('beta', ETA_LAMBDA),
  'one-minus-beta-eta': momentumGeometry('oneMinusBeta', ETA_LOG),
  'beta-eta-L': momentumGeometry('beta', ETA_L),
  'kappa-beta': kappaBetaGeometry,
  'kappa-eta-L': kappaEtaLGeometry,
  'eta-gamma': etaGammaGeometry,
};
