import { checkParameters, exactBeta, roundedBeta } from '../methods/check-parameters.ts';
import { intervalRatios } from '../methods/interval-ratios.ts';
import type { CurvatureInterval } from '../methods/method.ts';
import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import type { Dichotomy, DichotomyParameters } from './dichotomy.ts';
import { DICHOTOMY_VERDICTS, dichotomyCode } from './dichotomy-code.ts';
import { largestVersine } from './largest-versine.ts';
import { leastVersine } from './least-versine.ts';
import { shortestCycle } from './shortest-cycle.ts';

/**
 * Whether heavy ball converges on every μ-strongly convex function with L-Lipschitz gradient, or runs in a cycle on one of
 * them, in closed form. With a = ηL, q = μ/L and
 *
 * $$\Theta(C) = q a^2 - 2\big[\beta - C + q(1 - \beta C)\big]a + 2(1 - C)(1 + \beta^2 - 2\beta C)$$
 *
 * the m corners of a regular polygon are a cycle for one of these functions exactly when $\Theta(\cos\frac{2\pi}m) \le 0$;
 * and if Θ is positive on [−1, 1), the weighted off-by-one multiplier with h → 1 certifies linear convergence, because
 * $\operatorname{Re}[(1 - \bar z) P_L \overline{P_\mu}] = (1 - \cos\omega)\,\Theta(\cos\omega)$ at $z = e^{i\omega}$. Between the
 * two are the few points where Θ ≤ 0 on an interval that holds no $\cos\frac{2\pi}m$.
 *
 * With Polyak's constants heavy ball is certified for $\kappa < 9 + 4\sqrt5 \approx 17.944$ and has a 3-cycle from there on. For
 * $\eta \le 2(1 - \beta)/L$ it is always certified.
 *
 * @remarks Θ is a quadratic in 1 − C, solved without cancellation; verdicts are right but where a relative change of the
 * parameters by 1e-9 would change them, `'unstable'` exactly. That a verdict is `'undecided'` says nothing of the truth.
 * Source: `goujaud2023` (cycles), `lessard2016` (the multiplier).
 * @param parameters - β (or 1 − β), any finite number, and η > 0.
 * @param interval - The curvatures, 0 < μ ≤ L.
 * @returns The verdict, the shortest cycle and the angles at which Θ ≤ 0.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, or unless 0 < μ ≤ L.
 * @example
 * ```ts
 * import { heavyBallDichotomy } from 'heavyball';
 * heavyBallDichotomy({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 }).cycleLength; // => 3
 * heavyBallDichotomy({ beta: 4 / 9, eta: 1 / 25 }, { mu: 1, L: 25 }).verdict; // => 'certified'
 * ```
 */
export function heavyBallDichotomy(parameters: DichotomyParameters, interval: CurvatureInterval): Dichotomy {
  const where = 'heavyBallDichotomy';
  checkParameters(where, parameters, ['beta', 'eta']);
  const terms = exactBeta(where, parameters);
  intervalRatios(where, interval);
  const { eta } = parameters;
  const beta = roundedBeta(parameters);
  const polynomial = characteristicPolynomial({ beta: terms, gamma: 0, eta, lambda: interval.L });
  const complement = polynomial.oneMinusDeterminant.hi;
  const a = eta * interval.L;
  const b = eta * interval.mu;
  const verdict = DICHOTOMY_VERDICTS[dichotomyCode(beta, complement, a, b, polynomial.atMinusOne.hi)]!;
  if (verdict === 'certified' || verdict === 'unstable') return { verdict, cycleLength: null, angles: null };
  const most = largestVersine(beta, complement, a, b);
  const least = leastVersine(beta, complement, a, b, most);
  const angles = { least: angleOf(least), most: angleOf(most) };
  return { verdict, cycleLength: verdict === 'cycle' ? shortestCycle(least, most) : null, angles };
}

/** The ω with 1 − cos ω = s. */
function angleOf(versine: number): number {
  return 2 * Math.asin(Math.sqrt(Math.min(1, versine / 2)));
}
