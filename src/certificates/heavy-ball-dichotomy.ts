import { checkParameters, exactBeta, roundedBeta } from '../methods/check-parameters.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { intervalRatios } from '../methods/interval-ratios.ts';
import type { CurvatureInterval } from '../methods/method.ts';
import { characteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { checkInteger } from '../numeric/check.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { MultiplierKind } from './certificate.ts';
import type { Dichotomy, DichotomyOptions, DichotomyParameters } from './dichotomy.ts';
import { cycleLengthCode, DICHOTOMY_VERDICTS, dichotomyCode } from './dichotomy-code.ts';
import { endPolynomials } from './end-polynomials.ts';
import { largestVersine } from './largest-versine.ts';
import { leastVersine } from './least-versine.ts';
import { settlingKind } from './settling-kind.ts';

/**
 * Whether heavy ball converges on every μ-strongly convex function with L-Lipschitz gradient, or runs in a cycle on one of
 * them, in closed form. With a = ηL, q = μ/L and
 *
 * $$\Theta(C) = q a^2 - 2\big[\beta - C + q(1 - \beta C)\big]a + 2(1 - C)(1 + \beta^2 - 2\beta C)$$
 *
 * the m corners of a regular polygon are a cycle for one of these functions exactly when $\Theta(\cos\frac{2\pi}m) \le 0$;
 * and if Θ is positive on [−1, 1), the weighted off-by-one multiplier with h → 1 certifies linear convergence, because
 * $\operatorname{Re}[(1 - \bar z) P_L \overline{P_\mu}] = (1 - \cos\omega)\,\Theta(\cos\omega)$ at $z = e^{i\omega}$. Between the
 * two are the few points, less than one in a hundred, where Θ ≤ 0 on an interval that holds no $\cos\frac{2\pi}m$. They are settled by
 * stars, which are cycles where κ is small, and by multipliers with more taps; what is left is one point in some 10 000.
 *
 * With Polyak's constants heavy ball is certified for $\kappa < 9 + 4\sqrt5 \approx 17.944$ and has a 3-cycle from there on. For
 * $\eta \le 2(1 - \beta)/L$ it is always certified.
 *
 * @remarks Θ is a quadratic in 1 − C, solved without cancellation; verdicts are right but where a relative change of the
 * parameters by 1e-9 would change them, `'unstable'` exactly. A microsecond; some milliseconds where more taps are needed.
 * Source: `goujaud2023` (cycles), `lessard2016` (the multiplier).
 * @param parameters - β (or 1 − β), any finite number, and η > 0.
 * @param interval - The curvatures, 0 < μ ≤ L.
 * @param options - See {@link DichotomyOptions}.
 * @returns The verdict, what certifies it, the shortest cycle, and the angles at which Θ ≤ 0.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range, unless 0 < μ ≤ L, or if `taps` is not as said.
 * @example
 * ```ts
 * import { heavyBallDichotomy } from 'heavyball';
 * heavyBallDichotomy({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 }).cycleLength; // => 3
 * heavyBallDichotomy({ beta: 4 / 9, eta: 1 / 25 }, { mu: 1, L: 25 }).verdict; // => 'certified'
 * ```
 */
export function heavyBallDichotomy(
  parameters: DichotomyParameters,
  interval: CurvatureInterval,
  { taps = 12 }: DichotomyOptions = {},
): Dichotomy {
  const where = 'heavyBallDichotomy';
  checkParameters(where, parameters, ['beta', 'eta']);
  const terms = exactBeta(where, parameters);
  intervalRatios(where, interval);
  checkInteger(where, 'taps', taps, 0, 24);
  const { eta } = parameters;
  const beta = roundedBeta(parameters);
  const polynomial = characteristicPolynomial({ beta: terms, gamma: 0, eta, lambda: interval.L });
  const complement = polynomial.oneMinusDeterminant.hi;
  const a = eta * interval.L;
  const b = eta * interval.mu;
  const verdict = DICHOTOMY_VERDICTS[dichotomyCode(beta, complement, a, b, polynomial.atMinusOne.hi)]!;
  if (verdict === 'unstable') return { verdict, multiplier: null, cycleLength: null, angles: null };
  if (verdict === 'certified') return { verdict, multiplier: 'off-by-one', cycleLength: null, angles: null };
  const most = largestVersine(beta, complement, a, b);
  const angles = { least: angleOf(leastVersine(beta, complement, a, b, most)), most: angleOf(most) };
  if (verdict === 'cycle') {
    return { verdict, multiplier: null, cycleLength: cycleLengthCode(beta, complement, a, b), angles };
  }
  const multiplier = taps === 0 ? null : settlingKindOf(parameters, interval, taps);
  return { verdict: multiplier === null ? 'undecided' : 'certified', multiplier, cycleLength: null, angles };
}

function settlingKindOf(
  parameters: DichotomyParameters,
  interval: CurvatureInterval,
  taps: number,
): MultiplierKind | null {
  const gaps = [interval.mu, interval.L].map((lambda) => analyzeMode(heavyBall, parameters, lambda).gap);
  const top = Math.min(...gaps);
  return settlingKind(endPolynomials(heavyBall, parameters, interval), top, taps);
}

/** The ω with 1 − cos ω = s. */
function angleOf(versine: number): number {
  return 2 * Math.asin(Math.sqrt(Math.min(1, versine / 2)));
}
