import { MOST_STEPS } from '../../io/explorer-limits.ts';
import type { ExplorerState } from '../../io/explorer-state.ts';
import type { IdentifiedRun } from '../jobs/identify-run.ts';
import { withSpectrum } from './with-spectrum.ts';

/** The state that a record of a run shows: the parameters that it tells, the others as they were assumed, and its curvatures. */
export function withIdentified(
  state: ExplorerState,
  { assumed, parameters, modes, used }: IdentifiedRun,
): ExplorerState {
  const found = Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
  const { oneMinusBeta, ...held } = assumed.parameters;
  const momentum = oneMinusBeta === undefined || 'beta' in found ? {} : { oneMinusBeta };
  const steps = Math.min(used - 1, MOST_STEPS);
  const eigenvalues = modes.flatMap(({ lambda }) => (lambda === null ? [] : [lambda.value]));
  return {
    ...withSpectrum(state, { eigenvalues }),
    method: { name: assumed.name, parameters: { ...held, ...momentum, ...found } },
    steps,
    step: steps,
  };
}
