import type { ExplorerState } from '../../io/explorer-state.ts';
import type { PlanePoint } from '../../stability/region.ts';
import { movedTo } from '../momentum.ts';

/** The state at another point of the (β, η) plane. */
export function withPoint(state: ExplorerState, point: PlanePoint): ExplorerState {
  return { ...state, method: { ...state.method, parameters: movedTo(state.method.parameters, point) } };
}

/** Which of the two methods of a comparison is meant. */
export type Side = 'method' | 'against';

/** The state with another value of one parameter of one of its methods. */
export function withParameter(state: ExplorerState, side: Side, name: string, value: number | boolean): ExplorerState {
  const subject = state[side];
  if (subject === null) return state;
  const { beta, oneMinusBeta, ...others } = subject.parameters;
  const isMomentum = name === 'beta' || name === 'oneMinusBeta';
  const momentum = oneMinusBeta === undefined ? { beta } : { oneMinusBeta };
  return {
    ...state,
    [side]: { ...subject, parameters: { ...(isMomentum ? {} : momentum), ...others, [name]: value } },
  };
}
