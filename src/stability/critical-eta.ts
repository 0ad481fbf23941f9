import { roundedBeta, roundedComplement } from '../methods/check-parameters.ts';
import type { Method, MethodParameters } from '../methods/method.ts';
import { checkPositive } from '../numeric/check.ts';

/**
 * The learning rate at which a curvature is critically damped without alternating, given the momentum: there its double root is
 * $z = (\gamma + \sqrt d)/(1 + \gamma)$ with $d = \beta - \gamma(1 - \beta)$, and
 *
 * $$\eta\lambda = (1 - z)^2 = \Big(\frac{1 - \beta}{1 + \sqrt d}\Big)^2.$$
 *
 * Null where no learning rate does, or the double root is not positive, and for methods whose parameters are not the family's.
 * To some roundings, near β = 1 too where 1 − β is given. Source: `polyak1964`, `odonoghue2015`.
 */
export function criticalEta(method: Method, parameters: Partial<MethodParameters>, lambda: number): number | null {
  checkPositive('criticalEta', 'lambda', lambda);
  if (method.coordinates !== 'family') return null;
  const { gamma } = method.family({ ...parameters, eta: 1 });
  const [beta, complement] = [roundedBeta(parameters), roundedComplement(parameters)];
  const root = Math.sqrt(beta - gamma * complement);
  const etaLambda = (complement / (1 + root)) ** 2;
  return gamma + root > 0 && complement > 0 ? etaLambda / lambda : null;
}
