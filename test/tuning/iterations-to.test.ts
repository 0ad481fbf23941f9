import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Method, MethodParameters } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { exactPolynomial } from '../../src/mode/exact-polynomial.ts';
import { modeOf } from '../../src/mode/mode-of.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { iterationsTo } from '../../src/tuning/iterations-to.ts';
import { lastExceedance } from '../../src/tuning/last-exceedance.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const REST = { current: 1, previous: 1 };

const FAMILY = METHODS.filter(({ coordinates }) => coordinates === 'family');

function parametersOf(method: Method, beta: number, eta: number): MethodParameters {
  return {
    ...('beta' in method.parameters && { beta }),
    ...('gamma' in method.parameters && { gamma: 0.4 }),
    eta,
  };
}

describe('lastExceedance', () => {
  it('is what simulation by the recursion finds: the last k with |θ_k| > ε', () => {
    const momentum = fc.oneof(
      real(-0.95, 0.95),
      real(1, 2.3).map((power) => 1 - 10 ** -power),
    );
    const rate = fc.oneof(
      real(0.01, 3.99),
      real(-3, 0).map((power) => 10 ** power),
    );
    fc.assert(
      fc.property(fc.constantFrom(...FAMILY), momentum, rate, real(-8, -0.01), (method, beta, eta, power) => {
        const mode = analyzeMode(method, parametersOf(method, beta, eta), 1);
        fc.pre(mode.gap > 3e-3);
        const epsilon = 10 ** power;
        let [current, previous, last] = [1, 1, 0];
        let isClose = false;
        const end = Math.ceil((30 - Math.log(epsilon)) / mode.decay);
        for (let k = 1; k <= end; k++) {
          [current, previous] = [mode.trace * current - mode.determinant * previous, current];
          if (Math.abs(current) > epsilon) last = k;
          isClose ||= Math.abs(Math.abs(current) / epsilon - 1) < 1e-9;
        }
        fc.pre(!isClose);
        expect(lastExceedance(mode, epsilon)).toBe(last);
      }),
      { numRuns: 4000 },
    );
  });

  it('is a last exceedance at any length: true there, false over the next two thousand steps', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FAMILY),
        real(4, 12),
        real(0.001, 3.999),
        real(-8, -0.1),
        (method, digits, eta, power) => {
          const epsilon = 10 ** power;
          const mode = analyzeMode(method, parametersOf(method, 1 - 10 ** -digits, eta), 1);
          fc.pre(mode.stability === 'stable');
          const last = lastExceedance(mode, epsilon);
          const sizeAt = (k: number): number => Math.abs(propagate(mode, k, REST).current);
          expect(sizeAt(last)).toBeGreaterThan(epsilon);
          for (let k = last + 1; k < last + 2000; k += 1 + Math.floor((k - last) / 50)) {
            expect(sizeAt(k)).toBeLessThanOrEqual(epsilon);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is what simulation finds from any θ₁, with roots of any kind', () => {
    const root = fc.oneof(real(-0.97, 0.97), fc.constantFrom(0, 0.5, -0.5, 0.9));
    const pair = fc.oneof(
      fc.tuple(root, root),
      root.map((both) => [both, both] as const),
      fc.tuple(real(0.01, 0.97), real(0.01, 3.13)).map(([modulus, angle]) => ({ modulus, angle })),
    );
    const start = fc.oneof(real(-3, 3), fc.constantFrom(0, 1, 0.5, -0.5));
    fc.assert(
      fc.property(pair, start, real(-8, -0.01), (roots, first, power) => {
        const [trace, determinant] =
          'modulus' in roots
            ? [2 * roots.modulus * Math.cos(roots.angle), roots.modulus ** 2]
            : [roots[0] + roots[1], roots[0] * roots[1]];
        // β − γX and 1 + β − (1 + γ)X with X = 1 − T + D and γ = 0.
        const polynomial = exactPolynomial(
          'test',
          ({ of, add }) => ({
            beta: of(determinant),
            etaLambda: add(add(of(1), of(determinant)), of(-trace)),
            gammaEtaLambda: of(0),
          }),
          {},
        );
        const mode = modeOf(polynomial);
        fc.pre(mode.gap > 3e-3);
        const epsilon = 10 ** power;
        let [current, previous, last] = [first, 1, Math.abs(first) > epsilon ? 1 : 0];
        let isClose = Math.abs(Math.abs(first) / epsilon - 1) < 1e-9;
        const end = Math.ceil((40 - Math.log(epsilon)) / mode.decay) + 2;
        for (let k = 2; k <= end; k++) {
          [current, previous] = [trace * current - determinant * previous, current];
          if (Math.abs(current) > epsilon) last = k;
          isClose ||= Math.abs(Math.abs(current) / epsilon - 1) < 1e-9;
        }
        fc.pre(!isClose);
        expect(lastExceedance(mode, epsilon, first)).toBe(last);
      }),
      { numRuns: 3000 },
    );
  });

  it('agrees with itself from rest: θ₁ = 1 − ηλ', () => {
    fc.assert(
      fc.property(real(-0.9, 0.9), real(-0.9, 0.9), real(0.01, 3.5), (beta, gamma, eta) => {
        const mode = analyzeMode(generalMomentum, { beta, gamma, eta }, 1);
        fc.pre(mode.gap > 3e-3);
        const counts = [1e-2, 1e-5].map((epsilon) => [
          lastExceedance(mode, epsilon),
          lastExceedance(mode, epsilon, 1 - eta),
        ]);
        for (const [rest, first] of counts) expect(first).toBe(rest);
      }),
      { numRuns: 500 },
    );
  });

  it('is right, and told at once, beyond 2⁵³ steps and 2³⁶ lobes, where the doubles near the peaks miss them', () => {
    // The last lobe above ε and where it ends, in 450 digits (mpmath 1.3).
    const cases = [
      [nesterov, 4.4455174989701545e-162, 1, 3.833012030944559e-298, 1e-6, 6.2154791027881727841e162],
      [heavyBall, 1e-40, 1, 1e-60, 1e-6, 2.763102111576162801e41],
      [heavyBall, 1e-30, 1, 1e-36, 0.02, 7.8240460108550112807e30],
      [heavyBall, 1e-18, 0.5, 1e-12, 0.02, 7824046010854087644.2],
      [heavyBall, 1e-30, 1, 1e-39, 0.02, 7.8240460108433378609e30],
    ] as const;
    const begin = performance.now();
    for (const [method, oneMinusBeta, eta, lambda, epsilon, exact] of cases) {
      const last = lastExceedance(analyzeMode(method, { oneMinusBeta, eta }, lambda), epsilon);
      expect(Math.abs(last / exact - 1)).toBeLessThan(4e-16);
    }
    // Lobe by lobe the first takes ten seconds and more.
    expect(performance.now() - begin).toBeLessThan(1000);
  });

  it('sees through resonances: θ with period exactly 4 or 3 never passes near its envelope', () => {
    for (const [eta, period] of [
      [2, 4],
      [3, 3],
      [1, 6],
    ] as const) {
      for (const oneMinusBeta of [1e-3, 1e-6, 1e-9, 1e-12]) {
        // cos θ = (1 + β − η)/(2√β) = 0, −1/2, 1/2 but for O((1 − β)²).
        const mode = analyzeMode(heavyBall, { oneMinusBeta, eta: eta - oneMinusBeta * (eta / 2) }, 1);
        expect(mode.period).toBeCloseTo(period, 2);
        const last = lastExceedance(mode, 1e-6);
        const sizeAt = (k: number): number => Math.abs(propagate(mode, k, REST).current);
        expect(sizeAt(last)).toBeGreaterThan(1e-6);
        for (let k = last + 1; k <= last + 4 * period; k++) expect(sizeAt(k)).toBeLessThanOrEqual(1e-6);
      }
    }
  });

  it('follows the envelope where integers are too sparse for the oscillation', () => {
    const mode = analyzeMode(heavyBall, { oneMinusBeta: 1e-20, eta: 1 }, 1);
    // |θ_k| ≤ R ρᵏ with R² = 1 + tan²(π/6) at θ = π/3, ρ → 1.
    const envelope = (Math.log(1e6) + Math.log(2 / Math.sqrt(3))) / mode.decay;
    expect(lastExceedance(mode, 1e-6) / envelope).toBeCloseTo(1, 12);
    const slow = analyzeMode(heavyBall, { oneMinusBeta: 1e-20, eta: 1e-36 }, 1);
    const last = lastExceedance(slow, 1e-6);
    expect(Math.abs(propagate(slow, last, REST).current)).toBeGreaterThan(1e-6);
    expect(Math.abs(propagate(slow, last * (1 + 4e-16), REST).current)).toBeLessThanOrEqual(1e-6);
  });

  it('is infinite for modes that grow, and for those that stay', () => {
    const last = (beta: number, eta: number, lambda: number, epsilon = 0.5): number =>
      lastExceedance(analyzeMode(heavyBall, { beta, eta }, lambda), epsilon);
    expect(last(0.5, 1, 4)).toBe(Infinity); // flip
    expect(last(0.5, 1, -0.1)).toBe(Infinity); // saddle
    expect(last(-1.5, 1, 0.1)).toBe(Infinity); // flip with D < −1
    expect(last(1.1, 1, 1)).toBe(Infinity); // spiral outwards
    expect(last(1, 1, 1, 0.999)).toBe(Infinity); // on the unit circle
    expect(last(1, 1, 4)).toBe(Infinity); // double root −1
    expect(last(0.5, 1, 0)).toBe(Infinity); // flat: fold
    expect(last(-0.9, 1, 0)).toBe(Infinity); // fold, the other root near −1
    expect(last(0, 1, 2)).toBe(Infinity); // −1 and 0: stays at 1
  });

  it('is that of (1 + k/2)/2ᵏ at the double root ½', () => {
    const mode = analyzeMode(heavyBall, { beta: 0.25, eta: 1 }, 0.25);
    expect(mode.discriminant).toBe(0);
    expect(lastExceedance(mode, 6 / 1024)).toBe(9); // (1 + 9/2)/2⁹ is above it and (1 + 5)/2¹⁰ is it
    expect(lastExceedance(mode, 0.99 * (6 / 1024))).toBe(10);
  });

  it('is finite on the fold or the flip where the share of the start that stays is below ε', () => {
    // T = 1 + β, D = β: roots 1 and ½, θ_k → (θ₁ − ½)/(1 − ½).
    const fold = analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 0);
    expect(fold.boundary).toBe('fold');
    expect(lastExceedance(fold, 0.3, 0.6)).toBe(2); // 0.2 + 0.8/2ᵏ
    expect(lastExceedance(fold, 0.1, 0.6)).toBe(Infinity);
    expect(lastExceedance(fold, 0.3, 0.4)).toBe(1); // −0.2 + 1.2/2ᵏ
    const flip = analyzeMode(heavyBall, { beta: -0.5, eta: 1 }, 1);
    expect(lastExceedance(flip, 0.25, 0.4)).toBe(2); // (14/2ᵏ + (−1)ᵏ)/15 = 1, 0.4, 0.3, 0.05, …
    expect(lastExceedance(flip, 0.05, 0.4)).toBe(Infinity);
  });

  it('is finite on the flip where what stays is below ε: θ_k → ±(1 − z₂)/(1 + z₂)', () => {
    // β = −½, ηλ = 1: roots −1 and ½, |θ_k| → ⅓.
    const mode = analyzeMode(heavyBall, { beta: -0.5, eta: 1 }, 1);
    expect(mode.boundary).toBe('flip');
    expect(lastExceedance(mode, 0.34)).toBe(6);
    expect(lastExceedance(mode, 1 / 3)).toBe(Infinity);
    expect(lastExceedance(mode, 0.3)).toBe(Infinity);
    expect(Math.abs(propagate(mode, 6, REST).current)).toBeGreaterThan(0.34);
    expect(Math.abs(propagate(mode, 8, REST).current)).toBeLessThan(0.34);
  });
});

describe('iterationsTo', () => {
  it('is 95 from rest and 69 asymptotically at the heavy ball’s optimum for κ = 100 and ε = 1e-6', () => {
    const { parameters } = optimalTuning(heavyBall, fromKappa(100));
    const listed = iterationsTo(1e-6, heavyBall, parameters, fromEigenvalues([1, 100]));
    expect(listed).toEqual({
      asymptotic: 69,
      fromRest: 95,
      worst: analyzeMode(heavyBall, { ...parameters, beta: parameters.beta ?? NaN }, 100),
    });
    const searched = iterationsTo(1e-6, heavyBall, parameters, fromKappa(100));
    expect(searched).toMatchObject({ asymptotic: 69, fromRest: 95, worst: { lambda: 100 } });
    expect(searched.searched?.curvatures).toBe(612);
  });

  it('is the count of the worst curvature that a search over an interval finds', () => {
    const parameters = { beta: 0.9, eta: 0.03 };
    const { fromRest, worst, searched } = iterationsTo(1e-3, heavyBall, parameters, fromInterval(1, 100));
    expect(lastExceedance(worst, 1e-3) + 1).toBe(fromRest);
    expect(searched?.resolution).toBeGreaterThan(1);
    for (let lambda = 1; lambda <= 100; lambda *= 1.01) {
      expect(lastExceedance(analyzeMode(heavyBall, parameters, lambda), 1e-3)).toBeLessThan(fromRest);
    }
  });

  it('needs no search in an interval of one curvature', () => {
    expect(iterationsTo(0.1, gradientDescent as Method, { eta: 0.5 }, fromInterval(1, 1))).toMatchObject({
      asymptotic: 4,
      fromRest: 4,
    });
    expect(iterationsTo(0.1, gradientDescent as Method, { eta: 0.5 }, fromInterval(1, 1)).searched).toBeUndefined();
  });

  it('counts gradient descent by its one root: both counts are ⌈ln(1/ε)/(−ln|1 − ηλ|)⌉', () => {
    const count = (epsilon: number, eta: number): readonly number[] => {
      const { asymptotic, fromRest } = iterationsTo(epsilon, gradientDescent, { eta }, fromEigenvalues([1]));
      return [asymptotic, fromRest];
    };
    expect(count(2 ** -20, 0.5)).toEqual([20, 20]); // exactly reached: no step more by rounding
    expect(count(2 ** -20 * 0.999, 0.5)).toEqual([21, 21]);
    expect(count(2 ** -20 * 1.001, 0.5)).toEqual([20, 20]);
    expect(count(1e-6, 1)).toEqual([1, 1]); // one step
    expect(count(1e-6, 1.5)).toEqual([20, 20]);
    expect(count(1e-6, 1e-12)[0]! / (Math.log(1e6) * 1e12)).toBeCloseTo(1, 11);
  });

  it('is infinite for saddles and unstable parameters, and leaves flat directions out', () => {
    const { parameters } = optimalTuning(heavyBall, fromKappa(100));
    expect(iterationsTo(1e-6, heavyBall, parameters, fromEigenvalues([-1e-3, 1, 100]))).toMatchObject({
      asymptotic: Infinity,
      fromRest: Infinity,
      worst: { lambda: -1e-3 },
    });
    expect(iterationsTo(1e-6, heavyBall, parameters, fromEigenvalues([0, 1, 100])).fromRest).toBe(95);
    expect(iterationsTo(1e-6, nesterov, { beta: 0.9, eta: 1.4 }, fromInterval(0.1, 1))).toMatchObject({
      asymptotic: Infinity,
      fromRest: Infinity,
    });
    expect(iterationsTo(0.5, heavyBall, { beta: -0.5, eta: 1 }, fromEigenvalues([1])).asymptotic).toBe(Infinity);
  });

  it('counts over a thousand eigenvalues', () => {
    const spectrum = fromEigenvalues(Array.from({ length: 1000 }, (_, i) => 1 + i / 3));
    const { fromRest } = iterationsTo(1e-6, heavyBall, optimalTuning(heavyBall, spectrum).parameters, spectrum);
    expect(fromRest).toBeGreaterThan(150);
  });

  it('refuses an ε that is not between 0 and 1', () => {
    const call = (epsilon: unknown): string =>
      refusal(() => iterationsTo(epsilon as number, heavyBall, { beta: 0, eta: 1 }, fromKappa(2)));
    expect(call(0)).toBe('RangeError: iterationsTo: epsilon must be a number between 0 and 1, got 0');
    expect(call(1)).toBe('RangeError: iterationsTo: epsilon must be a number between 0 and 1, got 1');
    expect(call(NaN)).toBe('RangeError: iterationsTo: epsilon must be a number between 0 and 1, got NaN');
    expect(call('a')).toBe('TypeError: iterationsTo: epsilon must be a number between 0 and 1, got "a"');
  });

  it('grows like √κ for any κ, and answers at once', () => {
    const counts = [1e30, 1e60, 1e100].map((kappa) => {
      const { parameters } = optimalTuning(heavyBall, fromKappa(kappa));
      return iterationsTo(1e-6, heavyBall, parameters, fromKappa(kappa)).fromRest / Math.sqrt(kappa);
    });
    for (const count of counts) expect(Math.abs(count / 16 - 1)).toBeLessThan(0.1);
  });
});
