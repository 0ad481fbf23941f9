import type { FlowTrajectory } from './flow.ts';
import type { HighResolutionTrajectory } from './high-resolution-flow.ts';
import type { NesterovFlowTrajectory } from './nesterov-flow.ts';

/** A sampled solution of any of the three equations: constant friction, friction r/t, or damping by the Hessian. */
export type AnyFlowTrajectory = FlowTrajectory | NesterovFlowTrajectory | HighResolutionTrajectory;
