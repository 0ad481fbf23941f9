import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { characteristicPolynomial } from '../../src/mode/characteristic-polynomial.ts';
import type { DoubleDouble } from '../../src/numeric/double-double.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { absolute, exactInteger, ONE, ordinary } from '../helpers/exact-integer.ts';

/** Asserts that a double-double is right to 2⁻⁷⁰ relative, so that its sign is right too. The exact value is in units 2⁻¹⁸⁰⁰. */
function expectRight(actual: DoubleDouble, exact: bigint): void {
  const error = absolute((exactInteger(actual.hi) + exactInteger(actual.lo)) * ONE * ONE - exact);
  expect(error << 70n).toBeLessThanOrEqual(absolute(exact));
  expect(actual.hi + actual.lo).toBe(actual.hi);
}

/** β (a sum), γ, η and λ, of which some make T, D, 1 − D, p(−1) or T² − 4D cancel almost or altogether. */
const cases = fc
  .record({
    beta: ordinary(3),
    gamma: fc.oneof(ordinary(3), fc.constant(0)),
    eta: ordinary(3),
    lambda: ordinary(3),
    nudge: fc.integer({ min: -2, max: 2 }).map((n) => 1 + n * 2 ** -52),
    target: fc.constantFrom(
      'none',
      'trace',
      'determinant',
      'oneMinusDeterminant',
      'atMinusOne',
      'lower',
      'upper',
      'one',
    ),
  })
  .map(({ beta, gamma, eta, lambda, nudge, target }) => {
    const scaled = {
      none: lambda * eta,
      trace: (1 + beta) / (1 + gamma),
      determinant: gamma === 0 ? 1 : beta / gamma,
      oneMinusDeterminant: gamma === 0 ? 1 : (beta - 1) / gamma,
      atMinusOne: (2 * (1 + beta)) / (1 + 2 * gamma),
      lower: (1 - Math.sqrt(Math.abs(beta))) ** 2,
      upper: (1 + Math.sqrt(Math.abs(beta))) ** 2,
      one: 1,
    }[target];
    const step = Math.abs(eta);
    const curvature = ((Number.isFinite(scaled) ? scaled : 1) / step) * nudge;
    const isEdge = target === 'lower' || target === 'upper';
    return { beta: isEdge ? Math.abs(beta) : beta, gamma: isEdge ? 0 : gamma, eta: step, lambda: curvature };
  })
  .filter(({ lambda }) => Math.abs(lambda) > 2 ** -60);

describe('characteristicPolynomial', () => {
  it('has every coefficient right to 2⁻⁷⁰ relative, with exact sign, however much cancels', () => {
    fc.assert(
      fc.property(cases, (instance) => {
        const polynomial = characteristicPolynomial(instance);
        const [b, g, e, l] = [instance.beta, instance.gamma, instance.eta, instance.lambda].map(exactInteger) as [
          bigint,
          bigint,
          bigint,
          bigint,
        ];
        const x = e * l * ONE; // all in units 2⁻¹⁸⁰⁰
        const gx = g * e * l;
        const one = ONE * ONE * ONE;
        const beta = b * ONE * ONE;
        const [trace, determinant] = [one + beta - x - gx, beta - gx];
        expectRight(polynomial.etaLambda, x);
        expectRight(polynomial.trace, trace);
        expectRight(polynomial.determinant, determinant);
        expectRight(polynomial.oneMinusDeterminant, one - determinant);
        expectRight(polynomial.atOne, one - trace + determinant);
        expectRight(polynomial.atMinusOne, one + trace + determinant);
        expectRight(polynomial.twoMinusTraceSize, 2n * one - absolute(trace));
      }),
      { numRuns: 3000 },
    );
  });

  it('has Δ = T² − 4D and √|Δ| right to 2⁻⁷⁰ relative, with exact sign', () => {
    fc.assert(
      fc.property(cases, (instance) => {
        const { discriminant, discriminantRoot } = characteristicPolynomial(instance);
        const [b, g, e, l] = [instance.beta, instance.gamma, instance.eta, instance.lambda].map(exactInteger) as [
          bigint,
          bigint,
          bigint,
          bigint,
        ];
        const unit = ONE * ONE * ONE;
        const trace = unit + b * ONE * ONE - (ONE + g) * e * l;
        const exact = trace * trace - 4n * (b * ONE * ONE - g * e * l) * unit; // in units 2⁻³⁶⁰⁰
        const value = (exactInteger(discriminant.hi) + exactInteger(discriminant.lo)) * ONE * ONE * unit;
        expect(absolute(value - exact) << 70n).toBeLessThanOrEqual(absolute(exact));
        const root = (exactInteger(discriminantRoot.hi) + exactInteger(discriminantRoot.lo)) * ONE * ONE;
        expect(absolute(root * root - absolute(exact)) << 69n).toBeLessThanOrEqual(absolute(exact));
      }),
      { numRuns: 3000 },
    );
  });

  it('takes β and γ as exact sums: 1 − a for a = 1e-100', () => {
    const oneMinus = [1, -1e-100];
    const heavyBall = characteristicPolynomial({ beta: oneMinus, gamma: 0, eta: 1, lambda: 1e-200 });
    expect(heavyBall.determinant).toEqual({ hi: 1, lo: -1e-100 });
    expect(heavyBall.oneMinusDeterminant).toEqual({ hi: 1e-100, lo: 0 });
    expect(heavyBall.discriminant.hi).toBe(-3e-200);
    const nesterov = characteristicPolynomial({ beta: oneMinus, gamma: oneMinus, eta: 1, lambda: 1e-200 });
    expect(nesterov.oneMinusDeterminant.hi).toBe(1e-100);
    expect(nesterov.discriminant.hi).toBe(-3e-200);
    expect(characteristicPolynomial({ beta: [0.5, 0.25], gamma: 0, eta: 1, lambda: 1 }).determinant.hi).toBe(0.75);
  });

  it('takes ηλ as the exact product of the two doubles', () => {
    const third = 1 / 3;
    const { etaLambda } = characteristicPolynomial({ beta: 0, gamma: 0, eta: 3, lambda: third });
    expect(etaLambda).toEqual({ hi: 1, lo: -(2 ** -54) });
  });

  it('keeps its signs where squares leave the range of doubles', () => {
    const large = characteristicPolynomial({ beta: 0.5, gamma: 0, eta: 1e200, lambda: 1 });
    expect([large.discriminant.hi, large.discriminantRoot.hi]).toEqual([Infinity, 1e200]);
    const small = characteristicPolynomial({ beta: [1, -1e-300], gamma: 0, eta: 1e-150, lambda: -1e-170 });
    expect(small.discriminant.hi).toBe(4e-320);
    expect(small.discriminantRoot.hi).toBeCloseTo(2e-160, 170);
    const tiny = characteristicPolynomial({ beta: 0.5, gamma: 0, eta: 1e-200, lambda: -1e-200 });
    expect(tiny.atOne).toEqual({ hi: -5e-324, lo: 0 });
  });

  it('refuses numbers that are not finite, η ≤ 0, and coefficients beyond the doubles', () => {
    const good = { beta: 0.5, gamma: 0, eta: 1, lambda: 1 };
    expect(() => characteristicPolynomial({ ...good, eta: 0 })).toThrow(
      inputRangeError('characteristicPolynomial: eta must be a finite number > 0, got 0'),
    );
    expect(() => characteristicPolynomial({ ...good, lambda: NaN })).toThrow(
      inputRangeError('characteristicPolynomial: lambda must be a finite number, got NaN'),
    );
    expect(() => characteristicPolynomial({ ...good, beta: Infinity })).toThrow(
      inputRangeError('characteristicPolynomial: beta must be a finite number, got Infinity'),
    );
    expect(() => characteristicPolynomial({ ...good, gamma: [0, -Infinity] })).toThrow(
      inputRangeError('characteristicPolynomial: gamma must be a finite number, got -Infinity'),
    );
    const range = (got: string): RangeError =>
      inputRangeError(`characteristicPolynomial: the coefficients must be below 1.8e308 in size, got ${got}`);
    expect(() => characteristicPolynomial({ beta: 0.5, gamma: 0, eta: 1e200, lambda: 1e200 })).toThrow(
      range('beta 0.5, gamma 0, eta 1e+200, lambda 1e+200'),
    );
    expect(() => characteristicPolynomial({ beta: [1, -0.5], gamma: [1e200, 0], eta: 1e100, lambda: 1e100 })).toThrow(
      range('beta 1 + -0.5, gamma 1e+200 + 0, eta 1e+100, lambda 1e+100'),
    );
    expect(() => characteristicPolynomial({ beta: 1.7e308, gamma: 0, eta: 1, lambda: 1 })).toThrow(RangeError); // 2(1 + β)
  });
});
