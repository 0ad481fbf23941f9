import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saddleEscape } from '../../src/dynamics/saddle-escape.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method, MethodParameters } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';
import { real } from '../helpers/real.ts';

/** The first iteration of a run at which the distance is at least the radius. */
function stepsOfRun(
  method: Method,
  parameters: MethodParameters,
  lambda: number,
  offset: number,
  radius: number,
): number {
  const options = { start: [offset], maxSteps: 5000, tolerance: 0 };
  const { iterates } = simulate(method, parameters, diagonalQuadratic([lambda]), options);
  return iterates.findIndex(([x = NaN]) => Math.abs(x) >= radius);
}

describe('saddleEscape', () => {
  it('counts the iterations of a run exactly', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(heavyBall, nesterov),
        // With γ = β below −½ the second root may be −1 or below.
        real(-0.5, 0.99),
        fc.double({ min: 0.01, max: 2, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        (method, beta, size, digits) => {
          const escape = saddleEscape(method, { beta, eta: 0.5 }, -2 * size, { offset: 10 ** -digits });
          expect(escape.steps).toBe(stepsOfRun(method, { beta, eta: 0.5 }, -2 * size, 10 ** -digits, 1));
          const plain = stepsOfRun(gradientDescent, { eta: 0.5 }, -2 * size, 10 ** -digits, 1);
          expect(escape.gradientDescent.steps).toBe(plain);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('leaves the walled saddle when theory says, until the walls are near', () => {
    for (const beta of [0, 0.5, 0.9, 0.95]) {
      const { steps } = saddleEscape(heavyBall, { beta, eta: 0.01 }, -2, { offset: 1e-8, radius: 0.001 });
      const { iterates } = simulate(heavyBall, { beta, eta: 0.01 }, walledSaddle, { start: [1, 1e-8], maxSteps: 2000 });
      expect(iterates.findIndex(([, y = NaN]) => y >= 0.001)).toBe(steps);
    }
  });

  it('leaves it to half its size after 899, 471, 179 and 153 iterations, a few more than theory says as the slope eases off', () => {
    for (const [beta, counted] of [
      [0, 899],
      [0.5, 471],
      [0.9, 179],
      [0.95, 153],
    ] as const) {
      const parameters = { beta, eta: 0.01 };
      const { iterates } = simulate(heavyBall, parameters, walledSaddle, { start: [1, 1e-8], maxSteps: 2000 });
      expect(iterates.findIndex(([, y = NaN]) => y >= 0.5)).toBe(counted);
      const { steps } = saddleEscape(heavyBall, parameters, -2, { radius: 0.5 });
      expect(counted - steps).toBeGreaterThanOrEqual(0);
      expect(counted - steps).toBeLessThan(5);
    }
  });

  it('has the root of z² − (1 + β − ηλ)z + β above 1 as its factor', () => {
    const { factor, growth, mode } = saddleEscape(heavyBall, { beta: 0.5, eta: 0.1 }, -2);
    const exact = (1.7 + Math.sqrt(1.7 ** 2 - 2)) / 2;
    expect(factor).toBeCloseTo(exact, 14);
    expect(growth).toBeCloseTo(Math.log(exact), 14);
    expect(mode.stability).toBe('unstable');
  });

  it('is 1/(1 − β) times as fast as gradient descent on gentle slopes, and less on others', () => {
    expect(saddleEscape(heavyBall, { beta: 0.9, eta: 1 }, -1e-8).speedUp).toBeCloseTo(10, 4);
    expect(saddleEscape(heavyBall, { beta: 0.9, eta: 1 }, -1e-4).speedUp).toBeCloseTo(9.9, 1);
    expect(saddleEscape(heavyBall, { beta: 0.9, eta: 1 }, -0.1).speedUp).toBeCloseTo(
      Math.log(1 + Math.sqrt(0.1)) / Math.log(1.1),
      12,
    );
    const plain = saddleEscape(gradientDescent, { eta: 1 }, -0.1);
    expect(plain.speedUp).toBeCloseTo(1, 14);
    expect(plain.flow).toBeNull();
  });

  it('grows like its ODE in the limit of small steps', () => {
    for (const eta of [1e-4, 1e-6]) {
      const { growth, flow } = saddleEscape(heavyBall, { beta: 1 - 3 * Math.sqrt(eta), eta }, -1);
      expect(Math.abs((flow?.growth ?? NaN) / growth - 1)).toBeLessThan(eta);
    }
    // θ̈ + cθ̇ − θ = 0 with c = 3: s = (−3 + √13)/2.
    const { flow } = saddleEscape(heavyBall, { beta: Math.exp(-0.003), eta: (1e-6 * (1 + Math.exp(-0.003))) / 2 }, -1);
    expect(flow?.root).toBeCloseTo((Math.sqrt(13) - 3) / 2, 10);
  });

  it('counts from radius to radius: ten times the offset is the same as a tenth of the radius', () => {
    const steps = (offset: number, radius: number): number =>
      saddleEscape(heavyBall, { beta: 0.7, eta: 0.3 }, -1, { offset, radius }).steps;
    expect(steps(1e-4, 1)).toBe(steps(1e-5, 0.1));
    expect(steps(0.9, 1)).toBe(1);
  });

  it('refuses what is no saddle, or no way out', () => {
    const escape =
      (lambda: number, beta = 0.5) =>
      () =>
        saddleEscape(heavyBall, { beta, eta: 0.1 }, lambda);
    expect(escape(1)).toThrow('saddleEscape: lambda must be negative, got 1');
    expect(escape(NaN)).toThrow('saddleEscape: lambda must be a finite number, got NaN');
    expect(escape(-1, -1.5)).toThrow(
      /^saddleEscape: the roots must be one > 1 and one > -1, got -1.44\d* and 1.04\d*$/,
    );
    expect(() => saddleEscape(heavyBall, { beta: 0, eta: 1 }, -1, { offset: 1 })).toThrow(
      'saddleEscape: radius must be above offset = 1, got 1',
    );
    expect(() => saddleEscape(heavyBall, { beta: 0, eta: 1 }, -1, { offset: 0 })).toThrow(
      'offset must be a finite number > 0',
    );
    // @ts-expect-error: a method of higher order
    expect(() => saddleEscape(aggregatedMomentum, { betas: [0, 0.9], eta: 1 }, -1)).toThrow(
      'saddleEscape: method must remember two points only, got aggregated-momentum',
    );
  });
});
