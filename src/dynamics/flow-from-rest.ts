import { exactFlow, type FlowState } from './exact-flow.ts';
import type { Flow } from './flow.ts';
import { startVelocity } from './start-velocity.ts';

/** One mode of the ODE at a time, started so that it follows iterates that start at rest: see {@link startVelocity}. */
export function flowFromRest(flow: Flow, lambda: number, time: number, position: number): FlowState {
  const [velocity = NaN] = startVelocity(flow, [lambda * position]);
  return exactFlow(flow, lambda, time, { position, velocity });
}
