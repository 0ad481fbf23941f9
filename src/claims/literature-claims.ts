import type { Claim } from './claim.ts';
import { adagradAndRmspropHaveMomentum } from './adagrad-and-rmsprop-have-momentum.ts';
import { adamsFirstMomentIsMomentum } from './adams-first-moment-is-momentum.ts';
import { adamsStabilityLimit } from './adams-stability-limit.ts';
import { alternatingGradientsCancel } from './alternating-gradients-cancel.ts';
import { averagingReducesNoise } from './averaging-reduces-noise.ts';
import { bestNesterovCostsRootThree } from './best-nesterov-costs-root-three.ts';
import { effectiveLearningRate } from './effective-learning-rate.ts';
import { gradientDescentRateOfBestStep } from './gradient-descent-rate-of-best-step.ts';
import { heavyBallIsForwardEuler } from './heavy-ball-is-forward-euler.ts';
import { momentumAmplifiesNoise } from './momentum-amplifies-noise.ts';
import { momentumAsCloseToOneAsPossible } from './momentum-as-close-to-one-as-possible.ts';
import { momentumCrossesSaddlesFaster } from './momentum-crosses-saddles-faster.ts';
import { momentumDampsSteepDirections } from './momentum-damps-steep-directions.ts';
import { nesterovBeatsHeavyBallOnQuadratics } from './nesterov-beats-heavy-ball-on-quadratics.ts';
import { nesterovContractsFaster } from './nesterov-contracts-faster.ts';
import { nesterovFactorOfPolyak } from './nesterov-factor-of-polyak.ts';
import { nesterovNeverOvershoots } from './nesterov-never-overshoots.ts';
import { nesterovStableWhereHeavyBallIs } from './nesterov-stable-where-heavy-ball-is.ts';
import { polyakErrorNeverGrows } from './polyak-error-never-grows.ts';
import { polyakRateBeyondQuadratics } from './polyak-rate-beyond-quadratics.ts';
import { polyakRateProportionalToRootKappa } from './polyak-rate-proportional-to-root-kappa.ts';
import { polyakStepWithNumeratorTwo } from './polyak-step-with-numerator-two.ts';
import { polyakThreeCycle } from './polyak-three-cycle.ts';
import { realRootsNeverOscillate } from './real-roots-never-oscillate.ts';
import { rootKappaIterationsUntuned } from './root-kappa-iterations-untuned.ts';
import { stableBelowTwoOnePlusBeta } from './stable-below-two-one-plus-beta.ts';
import { stableStepShrinksWithMomentum } from './stable-step-shrinks-with-momentum.ts';
import { tenPercentOfTheGradient } from './ten-percent-of-the-gradient.ts';
import { textbookCriticalDamping } from './textbook-critical-damping.ts';
import { textbookFrictionNearOne } from './textbook-friction-near-one.ts';
import { velocityIsAnAverage } from './velocity-is-an-average.ts';
import { windowCoversTheGradients } from './window-covers-the-gradients.ts';

/** Statements of the literature and of hearsay, true and false, with what settles them. */
export const LITERATURE_CLAIMS: readonly Claim[] = [
  polyakStepWithNumeratorTwo,
  polyakRateProportionalToRootKappa,
  polyakRateBeyondQuadratics,
  polyakThreeCycle,
  polyakErrorNeverGrows,
  nesterovFactorOfPolyak,
  gradientDescentRateOfBestStep,
  rootKappaIterationsUntuned,
  momentumAsCloseToOneAsPossible,
  stableStepShrinksWithMomentum,
  stableBelowTwoOnePlusBeta,
  nesterovContractsFaster,
  nesterovStableWhereHeavyBallIs,
  nesterovNeverOvershoots,
  nesterovBeatsHeavyBallOnQuadratics,
  bestNesterovCostsRootThree,
  realRootsNeverOscillate,
  momentumDampsSteepDirections,
  momentumCrossesSaddlesFaster,
  heavyBallIsForwardEuler,
  textbookCriticalDamping,
  textbookFrictionNearOne,
  tenPercentOfTheGradient,
  velocityIsAnAverage,
  alternatingGradientsCancel,
  windowCoversTheGradients,
  effectiveLearningRate,
  averagingReducesNoise,
  momentumAmplifiesNoise,
  adamsFirstMomentIsMomentum,
  adagradAndRmspropHaveMomentum,
  adamsStabilityLimit,
];
