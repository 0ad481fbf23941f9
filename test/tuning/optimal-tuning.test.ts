import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Method, MethodParameters } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { lowerBound } from '../../src/tuning/lower-bound.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import type { TuningConstraints } from '../../src/tuning/tuning.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';
import { smallest, worstRate } from '../helpers/worst-rate.ts';

/** The best rate over η, or over η ≤ limit, for a given momentum, by a search that knows no formula. */
function searchEta(gamma: (beta: number) => number, beta: number, kappa: number, limit = 4 / kappa): number {
  return smallest((eta) => worstRate(beta, gamma(beta), eta, 1, kappa), 0, limit);
}

const LINES: readonly (readonly [Method, (beta: number) => number])[] = [
  [heavyBall, () => 0],
  [nesterov, (beta) => beta],
];

/** The methods with an optimum, if their weight decay is given. */
const TUNABLE = METHODS.filter((method) => {
  const given: Partial<MethodParameters> & { weightDecay: number } = { weightDecay: 1 };
  return method.optimal({ mu: 1, L: 2 }, given) !== null;
});

describe('optimalTuning', () => {
  it.each(LINES)('finds the minimax of a search over (β, η) that knows no formula', (method, gamma) => {
    for (const kappa of [1.7, 12, 250]) {
      const found = smallest((beta) => searchEta(gamma, beta, kappa), -0.9, 0.999);
      const { rate } = optimalTuning(method, fromKappa(kappa));
      // The search is at a cusp: it comes near from above, and its radius is right to 1e-8 only.
      expect(found).toBeGreaterThan(rate - 1e-7);
      expect(found).toBeLessThan(rate + 2e-3);
    }
  });

  it('finds the minimax over η for gradient descent', () => {
    for (const kappa of [1.7, 12, 250]) {
      expect(optimalTuning(gradientDescent, fromKappa(kappa)).rate).toBeCloseTo(
        searchEta(() => 0, 0, kappa),
        10,
      );
    }
  });

  it('is beaten by no constants of the (β, γ, η) family', () => {
    fc.assert(
      fc.property(real(1, 300), real(-1, 1), real(-2, 2), real(0, 4), (kappa, beta, gamma, x) => {
        const { rate } = optimalTuning(generalMomentum, fromKappa(kappa));
        expect(worstRate(beta, gamma, x / kappa, 1, kappa)).toBeGreaterThan(rate - 1e-7);
      }),
    );
  });

  it('returns doubles that are stable and have the gap of the optimum within 1e-7, for κ to 1e30 at any scale', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TUNABLE), real(-130, 130), real(0, 30), (method, scale, width) => {
        const mu = 10 ** scale;
        const given = Object.fromEntries('weightDecay' in method.parameters ? [['weightDecay', mu / 3]] : []);
        const { attained, rateGap } = optimalTuning(method, fromInterval(mu, mu * 10 ** width), given);
        expect(attained.stability).toBe('stable');
        expect(Math.abs(attained.rateGap / rateGap - 1)).toBeLessThan(1e-7);
      }),
      { numRuns: 500 },
    );
  });

  it('returns the same guarantee with a constraint', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(heavyBall, nesterov),
        real(0, 30),
        real(1e-3, 1),
        fc.boolean(),
        (method, width, part, isEta) => {
          const spectrum = fromKappa(10 ** width);
          const { parameters } = optimalTuning(method, spectrum);
          const constraint = isEta
            ? { eta: parameters.eta * part }
            : { oneMinusBeta: (parameters.oneMinusBeta ?? NaN) * part };
          const { attained, rateGap } = optimalTuning(method, spectrum, constraint);
          expect(attained.stability).toBe('stable');
          expect(Math.abs(attained.rateGap / rateGap - 1)).toBeLessThan(1e-7);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('carries its inputs, the lower bound, and the analysis of the doubles on the whole spectrum', () => {
    const spectrum = fromEigenvalues([-1, 0, 1, 5, 9]);
    const constraints = { maxEta: 1 };
    const tuning = optimalTuning(heavyBall, spectrum, constraints);
    expect(tuning).toEqual({
      method: 'heavy-ball',
      spectrum,
      constraints,
      parameters: { beta: 0.25, oneMinusBeta: 0.75, eta: 0.25 },
      rate: 0.5,
      rateGap: 0.5,
      rateDecay: Math.LN2,
      closedForm: true,
      lowerBound: lowerBound(spectrum),
      attained: analyze(heavyBall as Method, tuning.parameters, spectrum),
    });
    expect(tuning.attained.rateOnPositive).toBe(0.5);
    expect(tuning.attained.stability).toBe('unstable');
  });

  it('takes one step for κ = 1', () => {
    for (const method of TUNABLE) {
      const given = Object.fromEntries('weightDecay' in method.parameters ? [['weightDecay', 0]] : []);
      const { parameters, rate, rateDecay } = optimalTuning(method, fromInterval(4, 4), given);
      expect(parameters).toEqual({
        ...('beta' in method.parameters && { beta: 0, oneMinusBeta: 1 }),
        ...('gamma' in method.parameters && { gamma: 0 }),
        ...('nu' in method.parameters && { nu: 1 }),
        ...('derivative' in method.parameters && { derivative: 0 }),
        ...('dampening' in method.parameters && { dampening: 0, nesterov: false }),
        ...given,
        eta: 0.25,
      });
      expect([rate, rateDecay]).toEqual([0, Infinity]);
    }
  });

  it('moves to η = maxEta when the optimum is above it: no η below is better', () => {
    for (const [method, gamma] of LINES) {
      for (const [kappa, part] of [
        [5, 0.3],
        [80, 0.9],
        [80, 0.1],
      ] as const) {
        const free = optimalTuning(method, fromKappa(kappa));
        const maxEta = free.parameters.eta * part;
        const { parameters, rate } = optimalTuning(method, fromKappa(kappa), { maxEta });
        expect(parameters.eta).toBe(maxEta);
        const found = smallest((beta) => searchEta(gamma, beta, kappa, maxEta), -0.9, 0.999);
        expect(found).toBeGreaterThan(rate - 1e-7);
        expect(found).toBeLessThan(rate + 2e-3);
      }
    }
  });

  it('keeps an optimum that maxEta allows, to the last bit', () => {
    const free = optimalTuning(heavyBall, fromKappa(50));
    const capped = optimalTuning(heavyBall, fromKappa(50), { maxEta: free.parameters.eta });
    expect(capped.parameters).toEqual(free.parameters);
    expect(capped.closedForm).toBe(true);
  });

  it('takes the worse end when η is capped and nothing else is free', () => {
    // 1 − ημ = 0.99 at μ; with β = 0.5 the roots at μ: z² − 1.49 z + 0.5.
    expect(optimalTuning(gradientDescent, fromKappa(100), { maxEta: 0.01 }).rate).toBe(0.99);
    const { parameters, rate, rateGap, rateDecay, closedForm } = optimalTuning(heavyBall, fromKappa(100), {
      beta: 0.5,
      maxEta: 0.01,
    });
    expect(parameters).toEqual({ beta: 0.5, eta: 0.01 });
    const root = (1.49 + Math.sqrt(1.49 ** 2 - 2)) / 2;
    expect(rate).toBeCloseTo(root, 14);
    expect(rateGap).toBeCloseTo(1 - root, 14);
    expect(rateDecay).toBeCloseTo(-Math.log(root), 14);
    expect(closedForm).toBe(true);
    // Beyond the balance point the flip at L would bind.
    expect(optimalTuning(nesterov, fromKappa(100), { beta: 0.9, maxEta: 0.001 }).closedForm).toBe(false);
    expect(optimalTuning(heavyBall, fromKappa(2), { beta: 0, maxEta: 0.66 }).rate).toBeCloseTo(0.34, 14);
  });

  it('holds a momentum or a learning rate that is given as it is', () => {
    expect(optimalTuning(heavyBall, fromKappa(100), { beta: 0.9 }).parameters.beta).toBe(0.9);
    const { parameters } = optimalTuning(heavyBall, fromKappa(100), { oneMinusBeta: 1e-20 });
    expect(Object.keys(parameters)).toEqual(['oneMinusBeta', 'eta']);
    expect(parameters.oneMinusBeta).toBe(1e-20);
    expect(optimalTuning(heavyBall, fromKappa(100), { beta: 0.75, oneMinusBeta: 0.25 }).parameters).toMatchObject({
      beta: 0.75,
      oneMinusBeta: 0.25,
    });
    expect(optimalTuning(nesterov, fromKappa(100), { eta: 0.01 }).parameters.eta).toBe(0.01);
    expect(optimalTuning(nesterov, fromKappa(100), { eta: undefined }).parameters.eta).toBeCloseTo(4 / 301, 12);
  });

  it('says what is wrong with constraints', () => {
    const tune = (method: Method, constraints: unknown): string =>
      refusal(() => optimalTuning(method, fromKappa(4), constraints as TuningConstraints));
    expect(tune(heavyBall, { gama: 1 })).toBe(
      'TypeError: optimalTuning: constraints must be among beta, oneMinusBeta, eta, maxEta, got gama',
    );
    expect(tune(heavyBall, null)).toBe('TypeError: optimalTuning: constraints must be an object, got null');
    expect(tune(heavyBall, 3)).toBe('TypeError: optimalTuning: constraints must be an object, got 3');
    expect(tune(heavyBall, { eta: 0 })).toBe('RangeError: optimalTuning: eta must be a finite number > 0, got 0');
    expect(tune(heavyBall, { maxEta: -1 })).toBe(
      'RangeError: optimalTuning: maxEta must be a finite number > 0, got -1',
    );
    expect(tune(heavyBall, { beta: NaN })).toBe('RangeError: optimalTuning: beta must be a finite number, got NaN');
    expect(tune(heavyBall, { oneMinusBeta: '1' })).toBe(
      'TypeError: optimalTuning: oneMinusBeta must be a finite number, got "1"',
    );
    expect(tune(gradientDescent, { beta: 0.5 })).toBe(
      'TypeError: optimalTuning: constraints must be among eta, maxEta for gradient-descent, which has no momentum',
    );
    expect(tune(gradientDescent, { oneMinusBeta: 0.5 })).toMatch(/which has no momentum$/);
    expect(tune(gradientDescent, { eta: 0.1 })).toBe(
      'RangeError: optimalTuning: constraints must leave something to tune, got eta for gradient-descent',
    );
    expect(tune(heavyBall, { beta: 0.5, eta: 0.1 })).toBe(
      'RangeError: optimalTuning: constraints must leave something to tune, got beta, eta for heavy-ball',
    );
    expect(tune(heavyBall, { eta: 0.1, maxEta: 0.2 })).toBe(
      'RangeError: optimalTuning: constraints must hold one of eta and maxEta, got both',
    );
  });

  it('says when there is nothing to tune for', () => {
    expect(refusal(() => optimalTuning(heavyBall, fromEigenvalues([-2, 0])))).toMatch(
      /^RangeError: optimalTuning: spectrum must have an eigenvalue above its flat threshold/,
    );
    expect(refusal(() => optimalTuning(heavyBall, fromKappa(Infinity)))).toBe(
      'RangeError: optimalTuning: L must be finite, as no learning rate > 0 is stable otherwise, got Infinity',
    );
    const unknown: Method = {
      ...(heavyBall as Method),
      name: 'new',
      parameters: { ...heavyBall.parameters, other: { symbol: 'o', usualRange: [0, 1] } },
      optimal: () => null,
    };
    expect(refusal(() => optimalTuning(unknown, fromKappa(4)))).toBe(
      'RangeError: optimalTuning: method must be one whose best constants are known, got new without other',
    );
  });
});
