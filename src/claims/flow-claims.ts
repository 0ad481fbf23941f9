import type { Claim } from './claim.ts';
import { aggregatedMomentumFollowsItsFlow } from './aggregated-momentum-follows-its-flow.ts';
import { bestFriction } from './best-friction.ts';
import { centralDifferenceIdentity } from './central-difference-identity.ts';
import { conformalDecay } from './conformal-decay.ts';
import { conformalIdentity } from './conformal-identity.ts';
import { discreteEnergy } from './discrete-energy.ts';
import { dormandPrinceOrderFive } from './dormand-prince-order-five.ts';
import { energyDecay } from './energy-decay.ts';
import { energyDescent } from './energy-descent.ts';
import { energyMonotoneLimit } from './energy-monotone-limit.ts';
import { exactFlowSolvesTheOde } from './exact-flow-solves-the-ode.ts';
import { forwardEulerStabilityLimit } from './forward-euler-stability-limit.ts';
import { highResolutionEnergy } from './high-resolution-energy.ts';
import { highResolutionGapOrder } from './high-resolution-gap-order.ts';
import { highResolutionMode } from './high-resolution-mode.ts';
import { leapfrogStabilityLimit } from './leapfrog-stability-limit.ts';
import { lyapunovStronglyConvex } from './lyapunov-strongly-convex.ts';
import { nesterovFlowInClosedForm } from './nesterov-flow-in-closed-form.ts';
import { nesterovFlowLyapunov } from './nesterov-flow-lyapunov.ts';
import { nesterovFriction } from './nesterov-friction.ts';
import { nesterovPotentialFalls } from './nesterov-potential-falls.ts';
import { nesterovSequenceFollowsItsFlow } from './nesterov-sequence-follows-its-flow.ts';
import { nesterovSequencePotentialFalls } from './nesterov-sequence-potential-falls.ts';
import { odeGapOrderCentral } from './ode-gap-order-central.ts';
import { odeGapOrderConformal } from './ode-gap-order-conformal.ts';
import { odeGapOrderNesterov } from './ode-gap-order-nesterov.ts';
import { odeGapOrderTextbook } from './ode-gap-order-textbook.ts';
import { phaseVolumeContraction } from './phase-volume-contraction.ts';
import { rateEstimation } from './rate-estimation.ts';
import { rk4OrderFour } from './rk4-order-four.ts';
import { rk4StabilityLimit } from './rk4-stability-limit.ts';
import { semiImplicitEulerIdentity } from './semi-implicit-euler-identity.ts';
import { startVelocityCostsOneOrder } from './start-velocity-costs-one-order.ts';

/** Claims about the ODE limit and its integrators. */
export const FLOW_CLAIMS: readonly Claim[] = [
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
  aggregatedMomentumFollowsItsFlow,
  startVelocityCostsOneOrder,
  odeGapOrderNesterov,
  highResolutionGapOrder,
  highResolutionMode,
  nesterovFriction,
  nesterovFlowInClosedForm,
  nesterovSequenceFollowsItsFlow,
  nesterovFlowLyapunov,
  energyDecay,
  highResolutionEnergy,
  lyapunovStronglyConvex,
  discreteEnergy,
  energyDescent,
  energyMonotoneLimit,
  nesterovPotentialFalls,
  nesterovSequencePotentialFalls,
  rateEstimation,
];
