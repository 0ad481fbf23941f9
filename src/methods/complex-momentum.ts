import { monicCoefficients, type PolynomialExpression } from '../mode/higher-order-polynomial.ts';
import { checkFinite } from '../numeric/check.ts';
import { cosine } from '../numeric/cosine.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { sumIn } from '../numeric/sum-in.ts';
import { checkParameters, exactBeta, roundedBeta } from './check-parameters.ts';
import type { HigherOrderMethod } from './higher-order-method.ts';
import type { MethodParameters, Momentum } from './method.ts';

/** Parameters of complex momentum: η, |β| or 1 − |β|, and the phase of β. */
export type ComplexMomentumParameters = Pick<MethodParameters, 'eta'> &
  Momentum & {
    /** Phase φ of the momentum coefficient, in radians: from −10⁶ to 10⁶. */
    readonly phase: number;
  };

const WHERE = 'complex-momentum';
const KNOWN = ['beta', 'phase', 'eta'];
/** 106 bits of 2π leave the cosine of a larger phase ever fewer digits. */
const LARGEST_PHASE = 1e6;

/**
 * Momentum with a complex coefficient $\beta e^{i\varphi}$; the real part of the velocity moves θ. In real form, with
 * the velocity $a + ib$ and $c = \beta\cos\varphi$, $s = \beta\sin\varphi$:
 *
 * $$a \leftarrow c\,a - s\,b - \nabla f(\theta), \quad b \leftarrow s\,a + c\,b, \quad \theta \leftarrow \theta + \eta a$$
 *
 * $$p(z) = (z - 1)(z^2 - 2cz + \beta^2) + \eta\lambda\, z (z - c)$$
 *
 * @remarks Its weights of past gradients are $\beta^k\cos k\varphi$. Phase 0 is the heavy ball, beside whose two roots the third, β,
 * belongs to the imaginary part, which then stays 0. The cosine enters with 106 bits; signs are exact for that number.
 *
 * Source: `lorraine2022`, who use it for games.
 *
 * @example
 * ```ts
 * import { analyzeMode, complexMomentum } from 'heavyball';
 * const mode = analyzeMode(complexMomentum, { beta: 0.9, phase: Math.PI / 8, eta: 0.1 }, 1);
 * mode.spectralRadius; // => 0.933669
 * ```
 */
export const complexMomentum: HigherOrderMethod<ComplexMomentumParameters> = {
  name: WHERE,
  title: 'complex momentum',
  parameters: {
    beta: { symbol: '|β|', usualRange: [0, 1], description: 'modulus of the momentum coefficient' },
    phase: { symbol: 'φ', usualRange: [0, Math.PI / 2], description: 'phase of the momentum coefficient, in radians' },
    eta: { symbol: 'η', usualRange: [0, 1] },
  },

  coefficients: (parameters, lambda) => monicCoefficients(expressionOf(parameters, lambda)),

  exactCoefficients: expressionOf,

  step(parameters, { current, memory }, gradient) {
    const { phase, eta } = parameters;
    const beta = roundedBeta(parameters);
    const [c, s] = [beta * Math.cos(phase), beta * Math.sin(phase)];
    const slope = gradient(current);
    const [real, imaginary] = [memory?.[0], memory?.[1]];
    const nextReal = slope.map((value, j) => c * (real?.[j] ?? 0) - s * (imaginary?.[j] ?? 0) - value);
    const nextImaginary = slope.map((_, j) => s * (real?.[j] ?? 0) + c * (imaginary?.[j] ?? 0));
    const next = current.map((value, j) => value + eta * nextReal[j]!);
    return { current: next, previous: current, memory: [nextReal, nextImaginary] };
  },
};

function expressionOf(parameters: ComplexMomentumParameters, lambda: number): PolynomialExpression {
  checkParameters(WHERE, parameters, KNOWN);
  const terms = exactBeta(WHERE, parameters);
  const { eta, phase } = parameters;
  checkFinite(WHERE, 'phase', phase);
  if (Math.abs(phase) > LARGEST_PHASE) {
    throw inputRangeError(`${WHERE}: phase must be from ${-LARGEST_PHASE} to ${LARGEST_PHASE}, got ${phase}`);
  }
  checkFinite(WHERE, 'lambda', lambda);
  const cos = cosine(phase);
  return (arithmetic) => {
    const { of, add, multiply, scale } = arithmetic;
    const beta = sumIn(arithmetic, terms);
    const square = multiply(beta, beta);
    const real = multiply(beta, add(of(cos.hi), of(cos.lo)));
    const etaLambda = multiply(of(eta), of(lambda));
    return [
      of(1),
      add(add(etaLambda, of(-1)), scale(real, -2)),
      add(add(square, scale(real, 2)), scale(multiply(etaLambda, real), -1)),
      scale(square, -1),
    ];
  };
}
