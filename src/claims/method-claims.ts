import type { Claim } from './claim.ts';
import { coupledDecayShiftsTheCurvature } from './coupled-decay-shifts-the-curvature.ts';
import { decoupledDecayShiftsTheCurvatureLess } from './decoupled-decay-shifts-the-curvature-less.ts';
import { pytorchDampensFromTheSecondStep } from './pytorch-dampens-from-the-second-step.ts';
import { pytorchNesterovStoresLookAheadPoints } from './pytorch-nesterov-stores-look-ahead-points.ts';
import { quasiHyperbolicStoresLookAheadPoints } from './quasi-hyperbolic-stores-look-ahead-points.ts';
import { robustMomentumRate } from './robust-momentum-rate.ts';
import { tripleMomentumRate } from './triple-momentum-rate.ts';

/** What methods with parameters of their own are in the coordinates of the family. */
export const METHOD_CLAIMS: readonly Claim[] = [
  tripleMomentumRate,
  robustMomentumRate,
  quasiHyperbolicStoresLookAheadPoints,
  pytorchNesterovStoresLookAheadPoints,
  pytorchDampensFromTheSecondStep,
  coupledDecayShiftsTheCurvature,
  decoupledDecayShiftsTheCurvatureLess,
];
