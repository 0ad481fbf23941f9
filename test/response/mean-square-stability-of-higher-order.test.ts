import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import type { HigherOrderMethod } from '../../src/methods/higher-order-method.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { MethodParameters } from '../../src/methods/method.ts';
import { Matrix, solve } from '../../src/numeric/matrix.ts';
import { meanSquareStability } from '../../src/response/mean-square-stability.ts';
import { meanSquareStabilityOfHigherOrder } from '../../src/response/mean-square-stability-of-higher-order.ts';
import { noiseOfHigherOrder } from '../../src/response/noise-of-higher-order.ts';
import { responseOfHigherOrder } from '../../src/response/response-of-higher-order.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const AGGREGATED = { betas: [0, 0.9, 0.99], eta: 0.1 };

/** The matrix of one step of the method itself on curvature λ, acting on θ and its buffers. */
function stepMatrix<P extends MethodParameters>(method: HigherOrderMethod<P>, parameters: P, lambda: number): Matrix {
  const after = (current: number, memory: readonly number[] | undefined): readonly number[] => {
    const state = { current: [current], previous: [current], ...(memory && { memory: memory.map((x) => [x]) }) };
    const next = method.step(parameters, state, ([x = NaN]) => [lambda * x]);
    return [...next.current, ...(next.memory ?? []).flat()];
  };
  const size = after(0, undefined).length;
  const columns = Array.from({ length: size }, (_, j) => {
    const unit = Array.from({ length: size }, (__, i) => Number(i === j));
    return [...after(unit[0] ?? NaN, unit.slice(1))];
  });
  return new Matrix(columns).transpose();
}

/** What the second moments of θ and the buffers do in a step: A ⊗ A + s² B ⊗ B for the step A + ξ s B. */
function momentMap<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  lambda: number,
  deviation: number,
): { readonly map: Matrix; readonly push: Matrix } {
  const step = stepMatrix(method, parameters, lambda);
  const push = Matrix.sub(stepMatrix(method, parameters, 1), stepMatrix(method, parameters, 0));
  const twice = push.kroneckerProduct(push).mul(deviation ** 2);
  return { map: step.kroneckerProduct(step).add(twice), push };
}

/** The spectral radius ‖Mᵏ‖^{1/k} for k = 2⁵⁰, by squaring. */
function radiusOf(matrix: Matrix): number {
  let [power, logarithm] = [matrix, 0];
  for (let squarings = 0; squarings < 50; squarings++) {
    const size = power.norm();
    logarithm += Math.log(size) / 2 ** squarings;
    const unit = Matrix.div(power, size);
    power = unit.mmul(unit);
  }
  return Math.exp(logarithm);
}

/** Var θ of the stationary second moments. */
function varianceOf(map: Matrix, push: Matrix, deviation: number): number {
  const column = push.getColumn(0);
  const source = column.flatMap((a) => column.map((b) => a * b * deviation ** 2));
  return solve(Matrix.sub(Matrix.eye(map.rows), map), Matrix.columnVector(source)).get(0, 0);
}

/** A method with parameters of its own. */
interface Case {
  readonly method: HigherOrderMethod;
  readonly parameters: MethodParameters;
}

const cases: fc.Arbitrary<Case> = fc.oneof(
  fc
    .tuple(fc.array(real(-0.5, 0.95), { minLength: 1, maxLength: 3 }), real(0.02, 1.5))
    .map(([betas, eta]): Case => ({ method: aggregatedMomentum, parameters: { betas, eta } as MethodParameters })),
  fc.tuple(real(0.1, 0.9), real(0.05, 2), real(0.02, 1)).map(([beta, phase, eta]): Case => ({
    method: complexMomentum,
    parameters: { beta, phase, eta } as MethodParameters,
  })),
);

describe('meanSquareStabilityOfHigherOrder', () => {
  it('is that of the second moments of θ and the buffers, which a Kronecker product maps', () => {
    fc.assert(
      fc.property(
        cases,
        real(0.1, 2),
        real(0, 3),
        real(0.1, 2),
        ({ method, parameters }, lambda, deviation, additive) => {
          const noise = { multiplicative: deviation, additive };
          const { stable, gain, variance } = meanSquareStabilityOfHigherOrder(method, parameters, lambda, noise);
          const { map, push } = momentMap(method, parameters, lambda, deviation);
          const radius = radiusOf(map);
          fc.pre(Math.abs(radius - 1) > 1e-6);
          expect(stable).toBe(radius < 1);
          expect(gain < 1).toBe(stable);
          if (!stable) expect(variance).toBe(Infinity);
          else expect(variance / varianceOf(map, push, additive)).toBeCloseTo(1, 5);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('ends where the second moments no longer shrink: s² = 1/Var θ', () => {
    for (const [betas, eta, lambda] of [
      [[0, 0.9], 0.3, 1],
      [[0.5, 0.9], 0.2, 2],
    ] as const) {
      const parameters = { betas, eta };
      const { variance } = noiseOfHigherOrder(aggregatedMomentum, parameters, lambda).iterate;
      const { map } = momentMap(aggregatedMomentum, parameters, lambda, 1 / Math.sqrt(variance));
      expect(radiusOf(map)).toBeCloseTo(1, 10);
      const at = (multiplicative: number): boolean =>
        meanSquareStabilityOfHigherOrder(aggregatedMomentum, parameters, lambda, { multiplicative }).stable;
      expect([at(0.9999 / Math.sqrt(variance)), at(1.0001 / Math.sqrt(variance))]).toEqual([true, false]);
    }
  });

  it('is the heavy ball’s with a single β', () => {
    const noise = { multiplicative: 0.7, additive: 2 };
    const one = meanSquareStabilityOfHigherOrder(aggregatedMomentum, { betas: [0.9], eta: 0.1 }, 1, noise);
    const known = meanSquareStability(heavyBall, { beta: 0.9, eta: 0.1 }, 1, noise);
    expect(one.gain).toBeCloseTo(known.gain, 14);
    expect(one.variance / known.variance).toBeCloseTo(1, 13);
  });

  it('is unstable without noise on the curvature only where the mode is', () => {
    const at = (eta: number) =>
      meanSquareStabilityOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta }, 1, { multiplicative: 0 });
    expect(at(0.5)).toMatchObject({ stable: true, gain: 0 });
    expect(at(5)).toEqual({ stable: false, gain: Infinity, variance: Infinity });
    expect(at(0.5).variance).toBe(
      noiseOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 0.5 }, 1).iterate.variance,
    );
  });

  it('is in the response where it is asked for', () => {
    expect(responseOfHigherOrder(aggregatedMomentum, AGGREGATED, 1).meanSquare).toBeNull();
    const noise = { multiplicative: 0.5 };
    const known = meanSquareStabilityOfHigherOrder(aggregatedMomentum, AGGREGATED, 1, noise);
    expect(responseOfHigherOrder(aggregatedMomentum, AGGREGATED, 1, { noise }).meanSquare).toEqual(known);
    expect(responseOfHigherOrder(aggregatedMomentum, AGGREGATED, 100, { noise }).meanSquare?.stable).toBe(false);
  });

  it('refuses deviations that are none, and gradients that are taken elsewhere', () => {
    const where = 'meanSquareStabilityOfHigherOrder';
    expect(
      refusal(() => meanSquareStabilityOfHigherOrder(aggregatedMomentum, AGGREGATED, 1, { multiplicative: -1 })),
    ).toBe(`RangeError: ${where}: multiplicative must be a finite number ≥ 0, got -1`);
    expect(
      refusal(() =>
        meanSquareStabilityOfHigherOrder(aggregatedMomentum, AGGREGATED, 1, { multiplicative: 1, additive: NaN }),
      ),
    ).toBe(`RangeError: ${where}: additive must be a finite number ≥ 0, got NaN`);
    const ahead: typeof aggregatedMomentum = {
      ...aggregatedMomentum,
      name: 'ahead',
      step: (parameters, state, gradient) =>
        aggregatedMomentum.step(parameters, state, ([x = NaN]) => gradient([2 * x - (state.previous[0] ?? NaN)])),
    };
    expect(refusal(() => meanSquareStabilityOfHigherOrder(ahead, AGGREGATED, 1, { multiplicative: 1 }))).toBe(
      `RangeError: ${where}: method must take its gradients at the points that it stores, got ahead`,
    );
  });
});
