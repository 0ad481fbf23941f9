import type { Claim } from './claim.ts';
import { complexRadius } from './complex-radius.ts';
import { endpointTheorem } from './endpoint-theorem.ts';
import { gradientDescentRateOfBestStep } from './gradient-descent-rate-of-best-step.ts';
import { heavyBallSublevelSet } from './heavy-ball-sublevel-set.ts';
import { juryStability } from './jury-stability.ts';
import { nesterovFactorOfPolyak } from './nesterov-factor-of-polyak.ts';
import { polyakErrorNeverGrows } from './polyak-error-never-grows.ts';
import { polyakIterationsGrowLikeRootKappa } from './polyak-iterations-grow-like-root-kappa.ts';
import { polyakRateBeyondQuadratics } from './polyak-rate-beyond-quadratics.ts';
import { polyakRateProportionalToRootKappa } from './polyak-rate-proportional-to-root-kappa.ts';
import { polyakStepWithNumeratorTwo } from './polyak-step-with-numerator-two.ts';
import { polyakThreeCycle } from './polyak-three-cycle.ts';
import { reflectionSymmetry } from './reflection-symmetry.ts';
import { rootKappaIterationsUntuned } from './root-kappa-iterations-untuned.ts';

/** Every claim that the toolkit checks, in the order in which they are printed. */
export const CLAIMS: readonly Claim[] = [
  // One mode
  juryStability,
  complexRadius,
  heavyBallSublevelSet,
  reflectionSymmetry,
  // A spectrum
  endpointTheorem,
  // What the literature says
  polyakStepWithNumeratorTwo,
  polyakRateProportionalToRootKappa,
  polyakIterationsGrowLikeRootKappa,
  polyakRateBeyondQuadratics,
  polyakThreeCycle,
  polyakErrorNeverGrows,
  nesterovFactorOfPolyak,
  gradientDescentRateOfBestStep,
  rootKappaIterationsUntuned,
];
