import { asymptoticCountSuffices } from './asymptotic-count-suffices.ts';
import { bestFriction } from './best-friction.ts';
import { bestNesterovCostsRootThree } from './best-nesterov-costs-root-three.ts';
import { centralDifferenceIdentity } from './central-difference-identity.ts';
import { chebyshevAttainsTheKrylovBound } from './chebyshev-attains-the-krylov-bound.ts';
import type { Claim } from './claim.ts';
import { complexRadius } from './complex-radius.ts';
import { conformalDecay } from './conformal-decay.ts';
import { conformalIdentity } from './conformal-identity.ts';
import { criticalEdges } from './critical-edges.ts';
import { discreteEnergy } from './discrete-energy.ts';
import { dormandPrinceOrderFive } from './dormand-prince-order-five.ts';
import { effectiveMomentum } from './effective-momentum.ts';
import { endpointTheorem } from './endpoint-theorem.ts';
import { energyDecay } from './energy-decay.ts';
import { energyMonotoneLimit } from './energy-monotone-limit.ts';
import { exactFlowSolvesTheOde } from './exact-flow-solves-the-ode.ts';
import { firstOvershoot } from './first-overshoot.ts';
import { firstOvershootIsLargest } from './first-overshoot-is-largest.ts';
import { fixedLearningRate } from './fixed-learning-rate.ts';
import { fixedMomentum } from './fixed-momentum.ts';
import { forwardEulerStabilityLimit } from './forward-euler-stability-limit.ts';
import { fragilityOfTheOptimum } from './fragility-of-the-optimum.ts';
import { gradientDescentRateOfBestStep } from './gradient-descent-rate-of-best-step.ts';
import { heavyBallIsForwardEuler } from './heavy-ball-is-forward-euler.ts';
import { heavyBallIsTheLimitOfChebyshev } from './heavy-ball-is-the-limit-of-chebyshev.ts';
import { heavyBallRoots } from './heavy-ball-roots.ts';
import { heavyBallStabilityLimit } from './heavy-ball-stability-limit.ts';
import { heavyBallSublevelSet } from './heavy-ball-sublevel-set.ts';
import { iterationsFromRest } from './iterations-from-rest.ts';
import { iterationsPerEFold } from './iterations-per-e-fold.ts';
import { juryStability } from './jury-stability.ts';
import { krylovRate } from './krylov-rate.ts';
import { leapfrogStabilityLimit } from './leapfrog-stability-limit.ts';
import { logarithmicMap } from './logarithmic-map.ts';
import { lyapunovStronglyConvex } from './lyapunov-strongly-convex.ts';
import { momentumAsCloseToOneAsPossible } from './momentum-as-close-to-one-as-possible.ts';
import { momentumCrossesSaddlesFaster } from './momentum-crosses-saddles-faster.ts';
import { momentumDampsSteepDirections } from './momentum-damps-steep-directions.ts';
import { monotoneFromRest } from './monotone-from-rest.ts';
import { nesterovBeatsHeavyBallOnQuadratics } from './nesterov-beats-heavy-ball-on-quadratics.ts';
import { nesterovBeyondOne } from './nesterov-beyond-one.ts';
import { nesterovComplexRadius } from './nesterov-complex-radius.ts';
import { nesterovContractsFaster } from './nesterov-contracts-faster.ts';
import { nesterovCriticalDamping } from './nesterov-critical-damping.ts';
import { nesterovFactorOfPolyak } from './nesterov-factor-of-polyak.ts';
import { nesterovFriction } from './nesterov-friction.ts';
import { nesterovNeverOvershoots } from './nesterov-never-overshoots.ts';
import { nesterovOneMode } from './nesterov-one-mode.ts';
import { nesterovRoots } from './nesterov-roots.ts';
import { nesterovStabilityLimit } from './nesterov-stability-limit.ts';
import { nesterovStableWhereHeavyBallIs } from './nesterov-stable-where-heavy-ball-is.ts';
import { nesterovSublevelSet } from './nesterov-sublevel-set.ts';
import { odeGapOrderCentral } from './ode-gap-order-central.ts';
import { odeGapOrderConformal } from './ode-gap-order-conformal.ts';
import { odeGapOrderNesterov } from './ode-gap-order-nesterov.ts';
import { odeGapOrderTextbook } from './ode-gap-order-textbook.ts';
import { optimumGradientDescent } from './optimum-gradient-descent.ts';
import { optimumHeavyBall } from './optimum-heavy-ball.ts';
import { optimumNesterov } from './optimum-nesterov.ts';
import { overestimatedKappa } from './overestimated-kappa.ts';
import { period } from './period.ts';
import { phaseVolumeContraction } from './phase-volume-contraction.ts';
import { polyakErrorNeverGrows } from './polyak-error-never-grows.ts';
import { polyakIterationsGrowLikeRootKappa } from './polyak-iterations-grow-like-root-kappa.ts';
import { polyakRateBeyondQuadratics } from './polyak-rate-beyond-quadratics.ts';
import { polyakRateProportionalToRootKappa } from './polyak-rate-proportional-to-root-kappa.ts';
import { polyakStepWithNumeratorTwo } from './polyak-step-with-numerator-two.ts';
import { polyakThreeCycle } from './polyak-three-cycle.ts';
import { propagation } from './propagation.ts';
import { rateEstimation } from './rate-estimation.ts';
import { realRootsNeverOscillate } from './real-roots-never-oscillate.ts';
import { reflectionSymmetry } from './reflection-symmetry.ts';
import { restLawAtOptimum } from './rest-law-at-optimum.ts';
import { rk4OrderFour } from './rk4-order-four.ts';
import { rk4StabilityLimit } from './rk4-stability-limit.ts';
import { rootKappaIterationsUntuned } from './root-kappa-iterations-untuned.ts';
import { rootSigns } from './root-signs.ts';
import { saddleEscape } from './saddle-escape.ts';
import { saturatingSpeedUp } from './saturating-speed-up.ts';
import { semiImplicitEulerIdentity } from './semi-implicit-euler-identity.ts';
import { sensitivityBetaAbove } from './sensitivity-beta-above.ts';
import { sensitivityBetaBelow } from './sensitivity-beta-below.ts';
import { sensitivityEtaAbove } from './sensitivity-eta-above.ts';
import { sensitivityEtaBelow } from './sensitivity-eta-below.ts';
import { stableBelowTwoOnePlusBeta } from './stable-below-two-one-plus-beta.ts';
import { stableMomenta } from './stable-momenta.ts';
import { stableStepShrinksWithMomentum } from './stable-step-shrinks-with-momentum.ts';
import { standardNesterov } from './standard-nesterov.ts';
import { startVelocityCostsOneOrder } from './start-velocity-costs-one-order.ts';
import { sublevelVertices } from './sublevel-vertices.ts';
import { textbookCriticalDamping } from './textbook-critical-damping.ts';
import { textbookFrictionNearOne } from './textbook-friction-near-one.ts';
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
  conformalIdentity,
  centralDifferenceIdentity,
  semiImplicitEulerIdentity,
  forwardEulerStabilityLimit,
  conformalDecay,
  leapfrogStabilityLimit,
  phaseVolumeContraction,
  bestFriction,
  exactFlowSolvesTheOde,
  rk4OrderFour,
  rk4StabilityLimit,
  dormandPrinceOrderFive,
  odeGapOrderTextbook,
  odeGapOrderCentral,
  odeGapOrderConformal,
  startVelocityCostsOneOrder,
  odeGapOrderNesterov,
  nesterovFriction,
  energyDecay,
  lyapunovStronglyConvex,
  discreteEnergy,
  energyMonotoneLimit,
  rateEstimation,
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
  heavyBallIsTheLimitOfChebyshev,
  chebyshevAttainsTheKrylovBound,
  heavyBallIsForwardEuler,
  textbookCriticalDamping,
  textbookFrictionNearOne,
];
