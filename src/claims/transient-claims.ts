import { asymptoticCountSuffices } from './asymptotic-count-suffices.ts';
import type { Claim } from './claim.ts';
import { envelopeConstants } from './envelope-constants.ts';
import { firstOvershoot } from './first-overshoot.ts';
import { firstOvershootIsLargest } from './first-overshoot-is-largest.ts';
import { iterationsFromRest } from './iterations-from-rest.ts';
import { kreissConstant } from './kreiss-constant.ts';
import { monotoneFromRest } from './monotone-from-rest.ts';
import { overshootFromRest } from './overshoot-from-rest.ts';
import { powerNorm } from './power-norm.ts';
import { propagation } from './propagation.ts';
import { pseudospectralRadius } from './pseudospectral-radius.ts';
import { restLawAtOptimum } from './rest-law-at-optimum.ts';
import { saddleEscape } from './saddle-escape.ts';
import { transientDoubleRoot } from './transient-double-root.ts';
import { transientGrowsLikeRootKappa } from './transient-grows-like-root-kappa.ts';
import { transientPeakAtOptimum } from './transient-peak-at-optimum.ts';
import { worstStart } from './worst-start.ts';
import { sharesOfTheError } from './shares-of-the-error.ts';

/** What happens before the rate shows: propagation, transient growth, iteration counts, overshoot, escape. */
export const TRANSIENT_CLAIMS: readonly Claim[] = [
  propagation,
  powerNorm,
  transientDoubleRoot,
  transientPeakAtOptimum,
  transientGrowsLikeRootKappa,
  restLawAtOptimum,
  iterationsFromRest,
  asymptoticCountSuffices,
  monotoneFromRest,
  firstOvershoot,
  firstOvershootIsLargest,
  overshootFromRest,
  saddleEscape,
  worstStart,
  envelopeConstants,
  kreissConstant,
  pseudospectralRadius,
  sharesOfTheError,
];
