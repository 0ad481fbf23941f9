import type { ExplorerMethod, ExplorerState } from '../../io/explorer-state.ts';
import type { MethodParameters } from '../../methods/method.ts';
import { heldOf, movedTo } from '../momentum.ts';
import { methodNamed } from '../model.ts';

/** A method with the parameters of another as far as it takes them, and else its defaults or the middle of what is usual. */
export function methodLike(name: string, { parameters }: ExplorerMethod): ExplorerMethod {
  const held: Readonly<Record<string, unknown>> = heldOf(parameters);
  const own = Object.entries(methodNamed(name).parameters).flatMap(([key, declared]) => {
    if (key === 'beta' || key === 'eta') return [];
    const [least, most] = declared.usualRange;
    return [[key, held[key] ?? declared.default ?? (least + most) / 2] as const];
  });
  const { beta, oneMinusBeta, eta } = parameters;
  const moved: MethodParameters = movedTo(
    { ...Object.fromEntries(own), eta },
    { beta: beta ?? NaN, eta, ...(oneMinusBeta === undefined ? {} : { oneMinusBeta }) },
  );
  return { name, parameters: moved };
}

/** The state with another method, its map where that suggests it. */
export function withMethod(state: ExplorerState, name: string): ExplorerState {
  return { ...state, method: methodLike(name, state.method), rectangle: null };
}

/** The state compared with another method, or with none. */
export function withAgainst(state: ExplorerState, name: string | null): ExplorerState {
  return { ...state, against: name === null ? null : methodLike(name, state.method) };
}
