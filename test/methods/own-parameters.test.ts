import { describe, expect, it } from 'vitest';

import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBallDecoupled } from '../../src/methods/heavy-ball-decoupled.ts';
import { heavyBallL2 } from '../../src/methods/heavy-ball-l2.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterovDecoupled } from '../../src/methods/nesterov-decoupled.ts';
import { nesterovL2 } from '../../src/methods/nesterov-l2.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { pytorchSgd } from '../../src/methods/pytorch-sgd.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { robustMomentum } from '../../src/methods/robust-momentum.ts';
import { tripleLookAhead } from '../../src/methods/triple-look-ahead.ts';
import { tripleMomentum } from '../../src/methods/triple-momentum.ts';
import { refusal } from '../helpers/refusal.ts';

/** What a caller without types may pass, through both doors. */
function refusals(method: Method, parameters: object): readonly string[] {
  const given = parameters as { eta: number };
  return [
    ...new Set([
      refusal(() => method.family(given)),
      refusal(() => method.polynomial(given, 1)),
      ...(method.firstFactor ? [refusal(() => method.firstFactor?.(given, 1))] : []),
    ]),
  ];
}

describe('parameters out of range', () => {
  it('are refused in one line that names the method and what it must have', () => {
    const cases: readonly (readonly [Method, object, string])[] = [
      [emaHeavyBall, { beta: 1, eta: 1 }, 'RangeError: ema-heavy-ball: beta must be below 1, got 1'],
      [emaHeavyBall, { oneMinusBeta: 0, eta: 1 }, 'RangeError: ema-heavy-ball: beta must be below 1, got 1'],
      [quasiHyperbolic, { beta: 1.5, nu: 1, eta: 1 }, 'RangeError: quasi-hyperbolic: beta must be below 1, got 1.5'],
      [
        quasiHyperbolic,
        { beta: 0.5, nu: NaN, eta: 1 },
        'RangeError: quasi-hyperbolic: nu must be a finite number, got NaN',
      ],
      [tripleMomentum, { beta: 1, eta: 1 }, 'RangeError: triple-momentum: beta must be at least 0 and below 1, got 1'],
      [
        tripleMomentum,
        { beta: -0.1, eta: 1 },
        'RangeError: triple-momentum: beta must be at least 0 and below 1, got -0.1',
      ],
      [
        robustMomentum,
        { rho: 1, kappa: 4, eta: 1 },
        'RangeError: robust-momentum: rho must be a number between 0 and 1, got 1',
      ],
      [
        robustMomentum,
        { rho: 0, kappa: 4, eta: 1 },
        'RangeError: robust-momentum: rho must be a number between 0 and 1, got 0',
      ],
      [robustMomentum, { rho: 0.5, kappa: 1, eta: 1 }, 'RangeError: robust-momentum: kappa must be above 1, got 1'],
      [
        robustMomentum,
        { rho: 0.5, kappa: 4, beta: 0.5, eta: 1 },
        'TypeError: robust-momentum: the parameters must be among rho, kappa, eta, got beta',
      ],
      [pytorchSgd, { beta: -0.1, eta: 1 }, 'RangeError: pytorch-sgd: beta must be a finite number ≥ 0, got -0.1'],
      [
        pytorchSgd,
        { beta: 0, nesterov: true, eta: 1 },
        'RangeError: pytorch-sgd: nesterov must have beta > 0 and dampening = 0, got beta = 0 and dampening = 0',
      ],
      [
        pytorchSgd,
        { beta: 0.5, dampening: 0.5, nesterov: true, eta: 1 },
        'RangeError: pytorch-sgd: nesterov must have beta > 0 and dampening = 0, got beta = 0.5 and dampening = 0.5',
      ],
      [
        pytorchSgd,
        { beta: 0.5, nesterov: 'yes', eta: 1 },
        'TypeError: pytorch-sgd: nesterov must be true or false, got "yes"',
      ],
      [
        pytorchSgd,
        { beta: 0.5, dampening: Infinity, eta: 1 },
        'RangeError: pytorch-sgd: dampening must be a finite number, got Infinity',
      ],
      ...[pytorchSgd, heavyBallL2, nesterovL2, heavyBallDecoupled, nesterovDecoupled].map(
        (method) =>
          [
            method as Method,
            { beta: 0.5, weightDecay: -1, eta: 1 },
            `RangeError: ${method.name}: weightDecay must be a finite number ≥ 0, got -1`,
          ] as const,
      ),
    ];
    for (const [method, parameters, message] of cases) expect(refusals(method, parameters)).toEqual([message]);
  });

  it('may not be a curvature that is not finite, or leave the range of doubles', () => {
    expect(refusal(() => emaHeavyBall.polynomial({ beta: 0.5, eta: 1 }, NaN))).toBe(
      'RangeError: ema-heavy-ball: lambda must be a finite number, got NaN',
    );
    expect(refusal(() => emaHeavyBall.polynomial({ beta: 0.5, eta: 1e200 }, 1e200))).toBe(
      'RangeError: ema-heavy-ball: the coefficients must be below 1.8e308 in size, got beta 0.5, eta 1e+200, lambda 1e+200',
    );
  });
});

describe('special values', () => {
  const lambda = 0.7;
  const close = (a: Method, given: object, b: Method, other: object): void => {
    const [first, second] = [
      a.polynomial(given as { eta: number }, lambda),
      b.polynomial(other as { eta: number }, lambda),
    ];
    expect(first.trace.hi).toBeCloseTo(second.trace.hi, 14);
    expect(first.determinant.hi).toBeCloseTo(second.determinant.hi, 14);
  };

  it('ν = 1 of QHM is the heavy ball on averaged gradients, ν = β Nesterov, both with η(1 − β); ν = 0 has gradient descent’s root', () => {
    const qhm = (nu: number): object => ({ beta: 0.8, nu, eta: 0.9 });
    close(quasiHyperbolic, qhm(1), emaHeavyBall, { beta: 0.8, eta: 0.9 });
    close(quasiHyperbolic, qhm(0.8), nesterov, { beta: 0.8, eta: 0.9 * (1 - 0.8) });
    const { trace, determinant } = quasiHyperbolic.polynomial({ beta: 0.8, nu: 0, eta: 0.9 }, lambda);
    const root = 1 - 0.9 * lambda;
    expect(root * root - trace.hi * root + determinant.hi).toBeCloseTo(0, 14);
  });

  it('without weight decay, dampening or look-ahead the methods are heavy ball and Nesterov', () => {
    const given = { beta: 0.8, weightDecay: 0, eta: 0.9 };
    const plain = { beta: 0.8, eta: 0.9 };
    for (const method of [heavyBallL2, heavyBallDecoupled, pytorchSgd] as Method[]) {
      close(method, given, heavyBall, plain);
    }
    for (const method of [nesterovL2, nesterovDecoupled] as Method[]) close(method, given, nesterov, plain);
    close(pytorchSgd, { ...plain, nesterov: true }, nesterov, plain);
  });

  it('without momentum PyTorch does not dampen', () => {
    const { eta } = pytorchSgd.family({ beta: 0, dampening: 0.5, eta: 0.5 });
    expect(eta).toBe(0.5);
    const state = { current: [1], previous: [1] };
    const parameters = { beta: 0, dampening: 0.5, eta: 0.5 };
    const second = pytorchSgd.step(
      parameters,
      pytorchSgd.step(parameters, state, ([x = NaN]) => [x]),
      ([x = NaN]) => [x],
    );
    expect(second.current).toEqual([0.25]);
  });

  it('the fastest robust momentum is triple momentum', () => {
    for (const kappa of [2, 10, 1e4]) {
      const rho = 1 - 1 / Math.sqrt(kappa);
      const robust = robustMomentum.family({ rho, kappa, eta: 1 });
      const triple = tripleMomentum.family({ beta: robust.beta, eta: 1 });
      expect(triple.gamma).toBeCloseTo(robust.gamma, 12);
      const [first, second] = [robustMomentum, tripleMomentum].map((method) => method.standard?.({ mu: 1, L: kappa }));
      expect(first?.eta).toBeCloseTo(second?.eta ?? NaN, 12);
      expect(first?.rate).toBe(second?.rate);
    }
  });

  it('the fastest robust momentum has no constants where its ρ is 1 as a double', () => {
    expect(robustMomentum.standard?.({ mu: 1, L: 1e31 })?.others).toMatchObject({ rho: 1 - 2 ** -52 });
    for (const [mu, L] of [
      [1, 1e32],
      [1, 1e300],
      [1e-300, 1e300],
    ] as const) {
      expect(robustMomentum.standard?.({ mu, L })).toBeNull();
    }
    expect(refusal(() => robustMomentum.standard?.({ mu: 1, L: 1e32 }, { rho: 1 }))).toBe(
      'RangeError: robust-momentum: rho must be a number between 0 and 1, got 1',
    );
  });
});

describe('tripleLookAhead', () => {
  it('is the γ of γ = β/(1 + ρ), ρ² + βρ = 2β, to 2⁻²⁰⁰: checked in whole numbers', () => {
    for (const beta of [[0.5], [1e-9], [1, -1e-25], [0.3]]) {
      const words = tripleLookAhead(beta);
      const exact = (terms: readonly number[]): bigint =>
        terms.reduce((total, term) => total + BigInt(Math.trunc(term * 2 ** 900)) * 2n ** 200n, 0n);
      const one = 2n ** 1100n;
      const [b, gamma] = [exact(beta), exact(words)];
      // With ρ = β/γ − 1, times γ²: (β − γ)² + β(β − γ)γ − 2βγ² = 0.
      const rest = (b - gamma) ** 2n * one * one + b * (b - gamma) * gamma * one - 2n * b * gamma ** 2n * one;
      const size = 2n * b * gamma ** 2n * one;
      const error = Number(((rest < 0n ? -rest : rest) * 2n ** 260n) / size) / 2 ** 260;
      expect(error).toBeLessThan(2 ** -195);
      expect(words.length).toBe(4);
    }
    expect(tripleLookAhead([0])).toEqual([0]);
    expect(tripleLookAhead([1, -1])).toEqual([0]);
  });
});

describe('the constants that are stated', () => {
  it('need what a method has no default for, and are null where no closed form is known', () => {
    const interval = { mu: 1, L: 9 };
    expect(heavyBallL2.optimal(interval)).toBeNull();
    expect(nesterovL2.optimal(interval)).toBeNull();
    expect(nesterovL2.standard?.(interval)).toBeNull();
    expect(heavyBallDecoupled.optimal(interval)).toBeNull();
    expect(nesterovDecoupled.optimal(interval, { weightDecay: 0.5 })).toBeNull();
    expect(tripleMomentum.optimal(interval)).toBeNull();
    expect(robustMomentum.optimal(interval)).toBeNull();
    expect(quasiHyperbolic.optimal(interval, { nu: 0.5 })).toBeNull();
    expect(pytorchSgd.optimal(interval, { dampening: 1 })).toBeNull();
    expect(pytorchSgd.optimal(interval, { dampening: 0.5, nesterov: true })).toBeNull();
    expect(pytorchSgd.optimal({ mu: 1, L: 1 }, { nesterov: true })).toBeNull();
    expect(pytorchSgd.standard?.(interval)).toBeNull();
    expect(pytorchSgd.standard?.(interval, { dampening: 0.5, nesterov: true })).toBeNull();
    expect(robustMomentum.standard?.({ mu: 2, L: 2 })).toBeNull();
  });

  it('without momentum to dampen, PyTorch’s learning rate is the plain one', () => {
    expect(pytorchSgd.optimal({ mu: 2, L: 2 }, { dampening: 0.5 })).toMatchObject({ eta: 0.5, beta: 0, rate: 0 });
  });

  it('refuse weight decay below 0', () => {
    for (const method of [heavyBallL2, nesterovL2, heavyBallDecoupled]) {
      expect(refusal(() => method.optimal({ mu: 1, L: 2 }, { weightDecay: -1 }))).toBe(
        `RangeError: ${method.name}: weightDecay must be a finite number ≥ 0, got -1`,
      );
    }
    expect(refusal(() => nesterovL2.standard?.({ mu: 1, L: 2 }, { weightDecay: NaN }))).toMatch(
      /weightDecay must be a/,
    );
  });

  it('of robust momentum are for ρ from 1 − 1/√κ to 1 − 1/κ, and for the smallest if none is given', () => {
    const interval = { mu: 1, L: 100 };
    const at = (rho: number): unknown => robustMomentum.standard?.(interval, { rho });
    expect(robustMomentum.standard?.(interval)).toMatchObject({ rate: 0.9, others: { rho: 0.9, kappa: 100 } });
    expect(at(1 - 1 / Math.sqrt(100))).toMatchObject({ others: { rho: 0.9 } });
    expect(at(0.99)).toMatchObject({ rate: 0.99 });
    for (const rho of [0.89, 0.9901]) {
      expect(refusal(() => at(rho))).toBe(
        `RangeError: robust-momentum: rho must be from 1 - 1/√κ = 0.9 to 1 - 1/κ = 0.99, got ${rho}`,
      );
    }
  });

  it('of robust momentum have ρ at least the real 1 − 1/√κ, and η at most the real one', () => {
    for (const kappa of [1.5, 3, 7, 123.4, 1e6]) {
      const { eta, others, rateGap } = robustMomentum.standard?.({ mu: 1, L: kappa }) ?? { eta: NaN, rateGap: NaN };
      const rho = Number(others?.['rho']);
      expect(1 - rho).toBeLessThanOrEqual(rateGap * (1 + 2 ** -52));
      const family = robustMomentum.family({ rho, kappa, eta });
      const trace = 1 + family.beta - (1 + family.gamma) * eta;
      expect(trace).toBeCloseTo(rho + rho ** 2, 9);
      expect(generalMomentum.polynomial({ ...family }, 1).determinant.hi).toBeCloseTo(rho ** 3, 9);
    }
  });
});
