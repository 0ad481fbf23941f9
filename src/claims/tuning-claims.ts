import type { Claim } from './claim.ts';
import { fixedLearningRate } from './fixed-learning-rate.ts';
import { fixedMomentum } from './fixed-momentum.ts';
import { fragilityOfTheOptimum } from './fragility-of-the-optimum.ts';
import { gapOfTuning } from './gap-of-tuning.ts';
import { iterationsPerEFold } from './iterations-per-e-fold.ts';
import { krylovRate } from './krylov-rate.ts';
import { nesterovFixedMomentum } from './nesterov-fixed-momentum.ts';
import { optimumGradientDescent } from './optimum-gradient-descent.ts';
import { optimumHeavyBall } from './optimum-heavy-ball.ts';
import { optimumNesterov } from './optimum-nesterov.ts';
import { overestimatedKappa } from './overestimated-kappa.ts';
import { saturatingSpeedUp } from './saturating-speed-up.ts';
import { sensitivityBetaAbove } from './sensitivity-beta-above.ts';
import { sensitivityBetaBelow } from './sensitivity-beta-below.ts';
import { sensitivityEtaAbove } from './sensitivity-eta-above.ts';
import { sensitivityEtaBelow } from './sensitivity-eta-below.ts';
import { standardNesterov } from './standard-nesterov.ts';
import { underestimatedKappa } from './underestimated-kappa.ts';

/** Best constants, what they cost when they are missed, and what no constants can beat. */
export const TUNING_CLAIMS: readonly Claim[] = [
  optimumGradientDescent,
  optimumHeavyBall,
  optimumNesterov,
  standardNesterov,
  krylovRate,
  fixedMomentum,
  nesterovFixedMomentum,
  fixedLearningRate,
  saturatingSpeedUp,
  iterationsPerEFold,
  fragilityOfTheOptimum,
  sensitivityBetaBelow,
  sensitivityBetaAbove,
  sensitivityEtaAbove,
  sensitivityEtaBelow,
  overestimatedKappa,
  underestimatedKappa,
  gapOfTuning,
];
