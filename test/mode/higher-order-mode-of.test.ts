import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { companionMatrix } from '../../src/mode/companion-matrix.ts';
import type { HigherOrderModeOfPolynomial } from '../../src/mode/higher-order-mode.ts';
import { higherOrderModeOf } from '../../src/mode/higher-order-mode-of.ts';
import { expressionOf, higherOrderPolynomial, monicCoefficients } from '../../src/mode/higher-order-polynomial.ts';
import { dyadic } from '../../src/numeric/dyadic.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { EigenvalueDecomposition } from '../../src/numeric/matrix.ts';
import { polynomialWithRoots } from '../../src/numeric/polynomial-with-roots.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { real } from '../helpers/real.ts';

/** The mode whose polynomial has the given doubles for coefficients. */
function modeWith(coefficients: readonly number[]): HigherOrderModeOfPolynomial {
  return higherOrderModeOf(higherOrderPolynomial('test', expressionOf(coefficients.map((hi) => ({ hi, lo: 0 })))));
}

/** The mode whose polynomial has the given doubles for roots. */
function modeWithRoots(roots: readonly number[]): HigherOrderModeOfPolynomial {
  return higherOrderModeOf(
    higherOrderPolynomial('test', (arithmetic) => polynomialWithRoots(arithmetic, roots.map(arithmetic.of))),
  );
}

const parts = ({ roots }: HigherOrderModeOfPolynomial): number[][] => roots.map(({ re, im }) => [re, im]);

describe('higherOrderModeOf', () => {
  it('has the eigenvalues of its companion matrix for roots', () => {
    const parameters = fc.record({ betas: fc.array(real(0, 0.95), { minLength: 1, maxLength: 4 }), eta: real(0.1, 2) });
    fc.assert(
      fc.property(parameters, real(0.1, 4), (given, lambda) => {
        const mode = analyzeMode(aggregatedMomentum, given, lambda);
        const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(companionMatrix(mode), {
          assumeSymmetric: false,
        });
        const moduli = realEigenvalues.map((re, i) => Math.hypot(re, imaginaryEigenvalues[i] ?? NaN));
        // Several roots that nearly meet are good to a part of the digits only, by a general eigenvalue routine.
        expect(Math.abs(Math.max(...moduli) - mode.spectralRadius)).toBeLessThan(1e-3);
      }),
      { numRuns: 200 },
    );
  });

  it('is stable exactly when ρ < 1, with gap, decay and ρ on the same side', () => {
    fc.assert(
      fc.property(real(0, 1.1), real(0, 3), real(-1, 5), (beta, phase, lambda) => {
        const { stability, gap, decay, spectralRadius } = analyzeMode(complexMomentum, { beta, phase, eta: 1 }, lambda);
        const side = { stable: 1, marginal: 0, unstable: -1 }[stability];
        expect([Math.sign(gap), Math.sign(decay)]).toEqual([side, side]);
        expect(Math.sign(1 - spectralRadius) * side).toBeGreaterThanOrEqual(0);
        expect(spectralRadius).toBeCloseTo(1 - gap, 14);
      }),
      { numRuns: 200 },
    );
  });

  it('orders roots by modulus, equal ones from the positive real axis on, the upper one of a pair first', () => {
    expect(parts(modeWithRoots([0.25, -0.5, 0.75, 0]))).toEqual([
      [0.75, 0],
      [-0.5, 0],
      [0.25, 0],
      [0, 0],
    ]);
    expect(parts(modeWithRoots([-0.5, 0.5]))).toEqual([
      [0.5, 0],
      [-0.5, 0],
    ]);
    // (z² + 1/4)(z² − 1/4)
    expect(parts(modeWith([1, 0, 0, 0, -0.0625]))).toEqual([
      [0.5, 0],
      [0, 0.5],
      [0, -0.5],
      [-0.5, 0],
    ]);
    // z⁴ − 1: four roots on the circle
    expect(parts(modeWith([1, 0, 0, 0, -1]))).toEqual([
      [1, 0],
      [0, 1],
      [0, -1],
      [-1, 0],
    ]);
    for (const root of modeWith([1, 0, 0, 0]).roots)
      expect([Object.is(root.re, 0), Object.is(root.im, 0)]).toEqual([true, true]);
  });

  it('keeps the digits of a gap however near to 1, and to −1, the root is', () => {
    for (const distance of [1e-3, 2 ** -40, 1e-30, 1e-200]) {
      for (const sign of [1, -1] as const) {
        const mode = higherOrderModeOf(
          higherOrderPolynomial('test', (arithmetic) => {
            const root = arithmetic.scale(arithmetic.add(arithmetic.of(1), arithmetic.of(-distance)), sign);
            return polynomialWithRoots(arithmetic, [root, arithmetic.of(0.5), arithmetic.of(-0.25)]);
          }),
        );
        expect(mode.gap).toBe(distance);
        expect(mode.stability).toBe('stable');
        expect(mode.period).toBe(sign === 1 ? Infinity : 2);
      }
    }
  });

  it('meets the circle at 1, else at −1, else at a pair; bounded while no root there is multiple', () => {
    const facts = (mode: HigherOrderModeOfPolynomial) => [mode.stability, mode.boundary, mode.bounded];
    expect(facts(modeWithRoots([1, -1, 0.5]))).toEqual(['marginal', 'fold', true]);
    expect(facts(modeWithRoots([-1, 0.5, 0.25]))).toEqual(['marginal', 'flip', true]);
    expect(facts(modeWith([1, -0.5, 1, -0.5]))).toEqual(['marginal', 'neimark-sacker', true]);
    expect(facts(modeWithRoots([1, 1, 0.5]))).toEqual(['marginal', 'fold', false]);
    expect(facts(modeWithRoots([-1, -1, 0.5]))).toEqual(['marginal', 'flip', false]);
    expect(facts(modeWith([1, 0, 2, 0, 1]))).toEqual(['marginal', 'neimark-sacker', false]);
    expect(facts(modeWithRoots([0.5, 0.5, 0.5]))).toEqual(['stable', null, true]);
    expect(facts(modeWithRoots([2, 0.5, 1]))).toEqual(['unstable', null, false]);
    for (const mode of [modeWithRoots([1, -1, 0.5]), modeWith([1, 0, 2, 0, 1])]) {
      expect([mode.spectralRadius, mode.gap, mode.decay]).toEqual([1, 0, 0]);
    }
  });

  it('is on the exact side of the circle where no digit of the roots says so', () => {
    // z² + 1 ∓ 2⁻¹⁹⁰ with a root 1/2 beside: exact numbers, of which double-doubles know the first only.
    for (const sign of [1, -1] as const) {
      const mode = higherOrderModeOf(
        // (z² + c)(2z − 1)
        higherOrderPolynomial('test', ({ of, add, scale }) => {
          const c = add(of(1), of(-sign * 2 ** -190));
          return [of(2), of(-1), scale(c, 2), scale(c, -1)];
        }),
      );
      expect(mode.stability).toBe(sign === 1 ? 'stable' : 'unstable');
      expect([mode.spectralRadius, mode.gap, mode.decay]).toEqual([1, sign * 5e-324, sign * 5e-324]);
    }
  });

  it('says the period of its first root: 2π/θ, 2, Infinity, or none', () => {
    expect(modeWith([1, 0, 0.25]).period).toBeCloseTo(4, 14);
    expect(modeWith([1, -0.25, 0.25, -0.0625]).period).toBeCloseTo(4, 14);
    expect(modeWithRoots([-0.5, 0.25]).period).toBe(2);
    expect(modeWithRoots([0.5, 0.25]).period).toBe(Infinity);
    const none = modeWith([1, 0, 0, 0]);
    expect([none.period, none.spectralRadius, none.gap, none.decay]).toEqual([null, 0, 1, Infinity]);
  });

  it('tells a root at the end of the range of doubles from the others', () => {
    const given = { betas: [1e-300, 1e-12, 0.999, 1e-12], eta: 1 };
    const { roots, coefficients } = analyzeMode(aggregatedMomentum, given, 0.9744322299957275);
    expect(roots.reduce((sum, { re }) => sum + re, 0)).toBeCloseTo(-(coefficients[1] ?? NaN), 14);
    expect(roots.at(-1)?.re).toBeLessThan(1e-299);
  });

  it('has roots of any size', () => {
    const { roots, spectralRadius, gap, rootErrors } = modeWithRoots([-1e100, 1e-100, 3]);
    expect(roots.map(({ re }) => re)).toEqual([-1e100, 3, 1e-100]);
    expect([spectralRadius, gap]).toEqual([1e100, -1e100]);
    rootErrors.forEach((error, i) => expect(error / (roots[i]?.abs() ?? NaN)).toBeLessThan(2 ** -52));
    const pair = modeWith([1, 2e120, 2e240]);
    expect(pair.spectralRadius / (Math.SQRT2 * 1e120)).toBeCloseTo(1, 14);
    expect(pair.roots[0]?.im).toBeGreaterThan(0);
    const small = modeWith([1, 2e-120, 2e-240, 0]);
    expect(small.spectralRadius / (Math.SQRT2 * 1e-120)).toBeCloseTo(1, 14);
    expect(small.gap).toBe(1);
  });
});

describe('higherOrderPolynomial', () => {
  it('is the monic polynomial and its expansions around 1 and −1', () => {
    const polynomial = higherOrderPolynomial('test', ({ of }) => [of(2), of(-3), of(0.5)]);
    const values = (numbers: readonly { hi: number }[]): number[] => numbers.map(({ hi }) => hi);
    expect(values(polynomial.coefficients)).toEqual([1, -1.5, 0.25]);
    expect(values(polynomial.aroundOne)).toEqual([1, 0.5, -0.25]);
    expect(values(polynomial.aroundMinusOne)).toEqual([1, -3.5, 2.75]);
    expect(polynomial.disk).toBe('outside');
    expect(monicCoefficients(({ of }) => [of(2), of(-3), of(0.5)])).toEqual(polynomial.coefficients);
  });

  it('takes double-doubles for exact', () => {
    const [one, other] = expressionOf([
      { hi: 1, lo: 0 },
      { hi: 1, lo: 2 ** -80 },
    ])(dyadic);
    expect(dyadic.round(dyadic.add(other ?? dyadic.of(0), dyadic.scale(one ?? dyadic.of(0), -1)))).toEqual({
      hi: 2 ** -80,
      lo: 0,
    });
  });

  it('refuses coefficients beyond the doubles', () => {
    expect(() => analyzeMode(aggregatedMomentum, { betas: [0.5, 0.25], eta: 1e200 }, 1e200)).toThrow(
      inputRangeError('aggregated-momentum: the coefficients must be at most 1e+300 in size, got Infinity'),
    );
  });
});
