import { checkFinite, checkInteger, checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { counterexample } from './counterexample.ts';
import type { ObjectiveEntry } from './objective-entry.ts';

/** The functions of the plane on which heavy ball runs around m corners. */
export const rootOfUnity: ObjectiveEntry = {
  name: 'root-of-unity',
  description: 'convex, μ = 1 and L = κ, on which heavy ball with this β and η can run around m corners',
  parameters: {
    m: { description: 'corners', default: 3 },
    kappa: { description: 'condition number', default: 25 },
    beta: { description: 'momentum', default: 0.5 },
    eta: { description: 'learning rate', default: 0.12 },
  },
  make({ m = 3, kappa = 25, beta = 0.5, eta = 0.12 } = {}) {
    checkInteger('root-of-unity', 'm', m, 3);
    checkPositive('root-of-unity', 'kappa', kappa);
    if (!(kappa > 1)) throw inputRangeError(`root-of-unity: kappa must be above 1, got ${kappa}`);
    checkFinite('root-of-unity', 'beta', beta);
    checkPositive('root-of-unity', 'eta', eta);
    const shape = { length: m, turns: 1, family: { beta, gamma: 0, eta }, interval: { mu: 1, L: kappa } };
    return { ...counterexample(shape), name: 'root-of-unity' };
  },
};
