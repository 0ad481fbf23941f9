import { asymptoticCountSuffices } from './asymptotic-count-suffices.ts';
import type { Claim } from './claim.ts';
import { complexRadius } from './complex-radius.ts';
import { criticalEdges } from './critical-edges.ts';
import { effectiveMomentum } from './effective-momentum.ts';
import { endpointTheorem } from './endpoint-theorem.ts';
import { firstOvershoot } from './first-overshoot.ts';
import { firstOvershootIsLargest } from './first-overshoot-is-largest.ts';
import { fixedLearningRate } from './fixed-learning-rate.ts';
import { fixedMomentum } from './fixed-momentum.ts';
import { FLOW_CLAIMS } from './flow-claims.ts';
import { fragilityOfTheOptimum } from './fragility-of-the-optimum.ts';
import { heavyBallRoots } from './heavy-ball-roots.ts';
import { heavyBallStabilityLimit } from './heavy-ball-stability-limit.ts';
import { heavyBallSublevelSet } from './heavy-ball-sublevel-set.ts';
import { iterationsFromRest } from './iterations-from-rest.ts';
import { iterationsPerEFold } from './iterations-per-e-fold.ts';
import { juryStability } from './jury-stability.ts';
import { krylovRate } from './krylov-rate.ts';
import { LITERATURE_CLAIMS } from './literature-claims.ts';
import { logarithmicMap } from './logarithmic-map.ts';
import { monotoneFromRest } from './monotone-from-rest.ts';
import { nesterovBeyondOne } from './nesterov-beyond-one.ts';
import { nesterovComplexRadius } from './nesterov-complex-radius.ts';
import { nesterovCriticalDamping } from './nesterov-critical-damping.ts';
import { nesterovOneMode } from './nesterov-one-mode.ts';
import { nesterovRoots } from './nesterov-roots.ts';
import { nesterovStabilityLimit } from './nesterov-stability-limit.ts';
import { nesterovSublevelSet } from './nesterov-sublevel-set.ts';
import { optimumGradientDescent } from './optimum-gradient-descent.ts';
import { optimumHeavyBall } from './optimum-heavy-ball.ts';
import { optimumNesterov } from './optimum-nesterov.ts';
import { overestimatedKappa } from './overestimated-kappa.ts';
import { period } from './period.ts';
import { propagation } from './propagation.ts';
import { reflectionSymmetry } from './reflection-symmetry.ts';
import { restLawAtOptimum } from './rest-law-at-optimum.ts';
import { rootSigns } from './root-signs.ts';
import { saddleEscape } from './saddle-escape.ts';
import { saturatingSpeedUp } from './saturating-speed-up.ts';
import { sensitivityBetaAbove } from './sensitivity-beta-above.ts';
import { sensitivityBetaBelow } from './sensitivity-beta-below.ts';
import { sensitivityEtaAbove } from './sensitivity-eta-above.ts';
import { sensitivityEtaBelow } from './sensitivity-eta-below.ts';
import { stableMomenta } from './stable-momenta.ts';
import { standardNesterov } from './standard-nesterov.ts';
import { sublevelVertices } from './sublevel-vertices.ts';
import { transientDoubleRoot } from './transient-double-root.ts';
import { transientGrowsLikeRootKappa } from './transient-grows-like-root-kappa.ts';
import { transientPeakAtOptimum } from './transient-peak-at-optimum.ts';
import { tripleMomentum } from './triple-momentum.ts';
import { underestimatedKappa } from './underestimated-kappa.ts';
import { unstableRootCount } from './unstable-root-count.ts';

/** Every claim that the toolkit checks, in the order in which they are printed. */
export const CLAIMS: readonly Claim[] = [
  // One mode
  juryStability,
  complexRadius,
  heavyBallSublevelSet,
  reflectionSymmetry,
  heavyBallRoots,
  nesterovRoots,
  rootSigns,
  unstableRootCount,
  criticalEdges,
  nesterovCriticalDamping,
  nesterovComplexRadius,
  nesterovSublevelSet,
  effectiveMomentum,
  nesterovOneMode,
  logarithmicMap,
  period,
  // A spectrum
  endpointTheorem,
  heavyBallStabilityLimit,
  nesterovStabilityLimit,
  nesterovBeyondOne,
  stableMomenta,
  sublevelVertices,
  // Tuning
  optimumGradientDescent,
  optimumHeavyBall,
  optimumNesterov,
  standardNesterov,
  tripleMomentum,
  krylovRate,
  fixedMomentum,
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
  // Transients and counts
  propagation,
  transientDoubleRoot,
  transientPeakAtOptimum,
  transientGrowsLikeRootKappa,
  restLawAtOptimum,
  iterationsFromRest,
  asymptoticCountSuffices,
  monotoneFromRest,
  firstOvershoot,
  firstOvershootIsLargest,
  saddleEscape,
  // The ODE limit
  ...FLOW_CLAIMS,
  // What the literature says
  ...LITERATURE_CLAIMS,
];
