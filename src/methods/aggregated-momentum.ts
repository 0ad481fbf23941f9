import { monicCoefficients, type PolynomialExpression } from '../mode/higher-order-polynomial.ts';
import { checkFinite, describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { polynomialWithRoots } from '../numeric/polynomial-with-roots.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkParameters } from './check-parameters.ts';
import type { HigherOrderMethod } from './higher-order-method.ts';
import type { MethodParameters } from './method.ts';

/** Parameters of aggregated momentum: η and the list of damping coefficients. */
export interface AggregatedMomentumParameters extends Pick<MethodParameters, 'eta'> {
  /** $\beta_1, \dots, \beta_K$: from 1 to 64 finite numbers. */
  readonly betas: readonly number[];
}

const WHERE = 'aggregated-momentum';
const KNOWN = ['betas', 'eta'];
/** More velocities than anyone uses. */
const MOST = 64;

/**
 * Aggregated momentum (AggMo): the mean of K velocities, each with a momentum of its own, so that the slow ones build up speed and
 * the fast ones damp what the slow ones overshoot.
 *
 * $$v^{(i)} \leftarrow \beta_i v^{(i)} - \nabla f(\theta), \qquad \theta \leftarrow \theta + \frac\eta K \sum_{i=1}^K v^{(i)}$$
 *
 * $$p(z) = (z - 1)\prod_i (z - \beta_i) + \frac{\eta\lambda}K\, z \sum_i \prod_{j \ne i} (z - \beta_j)$$
 *
 * @remarks One β is the heavy ball; [0, β] is quasi-hyperbolic momentum with $\nu = 1/(2 - \beta)$ and
 * $\alpha = \eta(2 - \beta)/(2(1 - \beta))$, that is the family's $\eta(1 - \beta/2)$ with $\gamma = \beta/(2 - \beta)$. Equal
 * β count as one velocity, because only their sum moves θ: the polynomial has degree 1 + the number of different β.
 *
 * Source: `lucas2019`.
 *
 * @example
 * ```ts
 * import { aggregatedMomentum, analyzeMode } from 'heavyball';
 * const mode = analyzeMode(aggregatedMomentum, { betas: [0, 0.9, 0.99], eta: 0.1 }, 1);
 * mode.spectralRadius; // => 0.955052
 * mode.roots.length; // => 4
 * ```
 */
export const aggregatedMomentum: HigherOrderMethod<AggregatedMomentumParameters> = {
  name: WHERE,
  title: 'aggregated momentum',
  parameters: {
    betas: {
      symbol: 'β',
      usualRange: [0, 1],
      kind: 'list',
      description: 'damping coefficients, one for each velocity',
    },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },

  coefficients: (parameters, lambda) => monicCoefficients(expressionOf(parameters, lambda)),

  exactCoefficients: expressionOf,

  step({ betas, eta }, { current, memory }, gradient) {
    const slope = gradient(current);
    const velocities = betas.map((beta, i): Vector => {
      const velocity = memory?.[i];
      return slope.map((value, j) => beta * (velocity?.[j] ?? 0) - value);
    });
    const rate = eta / betas.length;
    const next = current.map((value, j) => value + rate * velocities.reduce((sum, velocity) => sum + velocity[j]!, 0));
    return { current: next, previous: current, memory: velocities };
  },
};

/** K p(z), without a division. */
function expressionOf(parameters: AggregatedMomentumParameters, lambda: number): PolynomialExpression {
  checkParameters(WHERE, parameters, KNOWN);
  checkBetas(parameters.betas);
  checkFinite(WHERE, 'lambda', lambda);
  const { betas, eta } = parameters;
  const different = [...new Set(betas)];
  return (arithmetic) => {
    const { of, add, multiply } = arithmetic;
    const etaLambda = multiply(of(eta), of(lambda));
    const poles = different.map(of);
    const total = polynomialWithRoots(arithmetic, [of(1), ...poles]).map((c) => multiply(of(betas.length), c));
    different.forEach((beta, i) => {
      const weight = multiply(of(betas.filter((other) => other === beta).length), etaLambda);
      const others = polynomialWithRoots(arithmetic, poles.toSpliced(i, 1));
      others.forEach((c, k) => (total[k + 1] = add(total[k + 1]!, multiply(weight, c))));
    });
    return total;
  };
}

function checkBetas(betas: unknown): void {
  const rule = `${WHERE}: betas must be a list of 1 to ${MOST} numbers`;
  if (!Array.isArray(betas)) throw inputTypeError(`${rule}, got ${describe(betas)}`);
  if (betas.length < 1 || betas.length > MOST) throw inputRangeError(`${rule}, got ${betas.length}`);
  betas.forEach((beta: unknown, i) => checkFinite(WHERE, `betas[${i}]`, beta));
}
