import type { ExplorerState } from '../../io/explorer-state.ts';
import type { ParameterValue } from '../../methods/method.ts';
import type { PlanePoint } from '../../stability/region.ts';
import { methodNamed } from '../model.ts';
import { movedTo } from '../momentum.ts';

/** The state at another point of the (β, η) plane. */
export function withPoint(state: ExplorerState, point: PlanePoint): ExplorerState {
  const { name, parameters } = state.method;
  return { ...state, method: { name, parameters: movedTo(methodNamed(name), parameters, point) } };
}

/** Which of the two methods of a comparison is meant. */
export type Side = 'method' | 'against';

/** The state with another value of one parameter of one of its methods. */
export function withParameter(state: ExplorerState, side: Side, name: string, value: ParameterValue): ExplorerState {
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
