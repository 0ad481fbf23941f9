import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { Complex } from '../../src/numeric/complex.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { rk4MaxStep } from '../../src/numeric/rk4-max-step.ts';
import { rk4StabilityPolynomial } from '../../src/numeric/rk4-stability-polynomial.ts';
import { rk4Stepper } from '../../src/numeric/rk4-stepper.ts';
import { real } from '../helpers/real.ts';

/** Spectral radius of one RK4 step on the oscillator, from the step itself: its 2×2 matrix on the unit vectors. */
function growth(friction: number, lambda: number, step: number): number {
  const advance = rk4Stepper((_time, state, out) => {
    out[0] = state[1]!;
    out[1] = -lambda * state[0]! - friction * state[1]!;
  }, 2);
  const [a, b] = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
  advance(0, step, a);
  advance(0, step, b);
  const half = (a[0]! + b[1]!) / 2;
  const determinant = a[0]! * b[1]! - a[1]! * b[0]!;
  const square = half * half - determinant;
  return square < 0 ? Math.sqrt(determinant) : Math.abs(half) + Math.sqrt(square);
}

describe('rk4StabilityPolynomial', () => {
  it('is the Taylor polynomial of eᶻ of degree 4', () => {
    expect(rk4StabilityPolynomial(new Complex(0, 0))).toEqual(new Complex(1, 0));
    expect(rk4StabilityPolynomial(new Complex(1, 0)).re).toBeCloseTo(65 / 24, 14);
    const { re, im } = rk4StabilityPolynomial(new Complex(0, 1));
    expect(re).toBeCloseTo(1 - 1 / 2 + 1 / 24, 14);
    expect(im).toBeCloseTo(1 - 1 / 6, 14);
  });

  it('has modulus 1 at the largest imaginary number of the stable region, 2√2 i', () => {
    expect(rk4StabilityPolynomial(new Complex(0, 2 * Math.SQRT2)).abs()).toBeCloseTo(1, 14);
  });
});

describe('rk4MaxStep', () => {
  // Roots of the degree-8 polynomial in 40-digit arithmetic (mpmath 1.3, polyroots).
  it.each([
    [0, 2.8284271247461901],
    [1e-8, 2.828427145996189],
    [0.1, 2.9508529575261243],
    [0.2, 2.9400876652304727],
    [0.5, 2.6225424918304829],
    [0.7, 2.6979576034014126],
    [0.9, 2.852372537790133],
    [0.99, 2.8023484310608046],
    [1, 2.7852935634052816],
    [2, 2.7852935634052816 / (2 + Math.sqrt(3))],
  ])('is h√λ at the damping ratio %f', (dampingRatio, expected) => {
    expect(Math.abs(rk4MaxStep({ friction: 2 * dampingRatio, lambda: 1 }) / expected - 1)).toBeLessThan(2e-15);
  });

  it('separates steps whose matrix does not grow from steps whose matrix does', () => {
    const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(real(0, 50), positive, (friction, lambda) => {
        const step = rk4MaxStep({ friction, lambda });
        expect(growth(friction, lambda, step * (1 - 1e-9))).toBeLessThanOrEqual(1 + 1e-12);
        expect(growth(friction, lambda, step * (1 + 1e-6))).toBeGreaterThan(1);
        for (const part of [0.1, 0.3, 0.6, 0.9]) {
          expect(growth(friction, lambda, part * step)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('scales: time in units of 1/√λ', () => {
    expect(rk4MaxStep({ friction: 0.3 * 8, lambda: 64 })).toBeCloseTo(rk4MaxStep({ friction: 0.3, lambda: 1 }) / 8, 14);
    expect(rk4MaxStep({ friction: 1e200, lambda: 1 })).toBeCloseTo(2.785293563405282e-200, 212);
  });

  it('is 0 where the equation grows, and unbounded where it stands still', () => {
    expect(rk4MaxStep({ friction: -1e-9, lambda: 1 })).toBe(0);
    expect(rk4MaxStep({ friction: 1, lambda: -1e-9 })).toBe(0);
    expect(rk4MaxStep({ friction: 0, lambda: 0 })).toBe(Infinity);
    expect(rk4MaxStep({ friction: 2, lambda: 0 })).toBeCloseTo(2.785293563405282 / 2, 14);
  });

  it('refuses numbers that are not finite', () => {
    expect(() => rk4MaxStep({ friction: NaN, lambda: 1 })).toThrow(
      inputRangeError('rk4MaxStep: friction must be a finite number, got NaN'),
    );
    expect(() => rk4MaxStep({ friction: 1, lambda: Infinity })).toThrow(
      inputRangeError('rk4MaxStep: lambda must be a finite number, got Infinity'),
    );
  });
});
