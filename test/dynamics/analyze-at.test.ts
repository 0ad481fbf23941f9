import { describe, expect, it } from 'vitest';
import { analyzeAt } from '../../src/dynamics/analyze-at.ts';
import { saddleEscape } from '../../src/dynamics/saddle-escape.ts';
import { aggregatedMomentum, type AggregatedMomentumParameters } from '../../src/methods/aggregated-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method, MethodParameters } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import { saddleChain } from '../../src/objectives/saddle-chain.ts';
import { softmaxRegression } from '../../src/objectives/softmax-regression.ts';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';
import { iris } from '../helpers/iris.ts';

const SLOW: readonly (readonly [Method, MethodParameters])[] = [
  [gradientDescent, { eta: 0.001 }],
  [heavyBall, { beta: 0.8, eta: 0.002 }],
  [nesterov, { beta: 0.8, eta: 0.001 }],
];
const PARAMETERS = { beta: 0.9, eta: 0.01 };

describe('analyzeAt', () => {
  it('says how a method of second order leaves a saddle along its most negative curvature, and nothing of a minimum', () => {
    const parameters = { beta: 0.9, eta: 0.01 };
    const { escape } = analyzeAt(walledSaddle, [0.1, 0.1], heavyBall, parameters);
    expect(escape).toEqual(saddleEscape(heavyBall, parameters, -2));
    expect(analyzeAt(himmelblau, [3, 2], heavyBall, parameters).escape).toBeNull();
    expect(analyzeAt(walledSaddle, [0, 0], aggregatedMomentum, { betas: [0, 0.9], eta: 0.01 }).escape).toBeNull();
    // With β < −1 the other root is below −1, and no number of iterations is the first.
    expect(analyzeAt(walledSaddle, [0, 0], heavyBall, { beta: -2, eta: 0.01 }).escape).toBeNull();
  });

  it('tells minimum, saddle and maximum by the signs of the curvatures', () => {
    const at = (point: readonly number[]): unknown => {
      const { kind, index, stationary } = analyzeAt(himmelblau, point, heavyBall, PARAMETERS);
      return [kind, index, stationary.converged];
    };
    expect(at([3.1, 2])).toEqual(['minimum', 0, true]);
    expect(at([3.4, 0.1])).toEqual(['saddle', 1, true]);
    expect(at([-0.3, -0.9])).toEqual(['maximum', 2, true]);
    expect(analyzeAt(saddleChain(4), [1, 0, 0.01, 0], heavyBall, PARAMETERS)).toMatchObject({
      kind: 'saddle',
      index: 3,
    });
  });

  it('calls a point degenerate where flat directions leave it open', () => {
    const kindOf = (curvatures: number[]): string =>
      analyzeAt(diagonalQuadratic(curvatures), [1, 1, 1], heavyBall, PARAMETERS).kind;
    expect([kindOf([1, 1, 0]), kindOf([-1, -1, 0]), kindOf([1, -1, 0])]).toEqual([
      'degenerate',
      'degenerate',
      'saddle',
    ]);
    const quartic: Objective = {
      name: 'quartic',
      dimension: 1,
      value: ([x = NaN]) => x ** 4,
      gradient: ([x = NaN]) => [4 * x ** 3],
      minimizer: [0],
    };
    expect(analyzeAt(quartic, [1], heavyBall, PARAMETERS)).toMatchObject({
      kind: 'degenerate',
      analysis: null,
      measured: null,
    });
  });

  it('predicts the rate that a run nearby shows, at minima', () => {
    for (const [objective, point] of [
      [rosenbrock, [1.1, 1.1]],
      [himmelblau, [3, 2]],
      [walledSaddle, [0, 1.3]],
    ] as const) {
      for (const [method, parameters] of SLOW) {
        const { analysis, measured } = analyzeAt(objective, point, method, parameters);
        expect(
          Math.abs((measured?.rate ?? NaN) - (analysis?.rate ?? NaN)),
          `${method.name} on ${objective.name}`,
        ).toBeLessThan(1e-4);
      }
    }
    const higher: AggregatedMomentumParameters = { betas: [0, 0.9], eta: 0.001 };
    const { analysis, measured } = analyzeAt(rosenbrock, [1, 1], aggregatedMomentum, higher);
    expect(measured?.rate).toBeCloseTo(analysis?.rate ?? NaN, 4);
  });

  it('predicts how fast a run leaves a saddle', () => {
    const { analysis, measured } = analyzeAt(walledSaddle, [0.1, 0.1], heavyBall, { beta: 0.5, eta: 0.05 });
    expect(analysis?.stability).toBe('unstable');
    expect(analysis?.rate).toBeGreaterThan(1);
    expect(measured?.rate).toBeCloseTo(analysis?.rate ?? NaN, 4);
  });

  it('predicts it too where the saddle is not at 0, in several directions', () => {
    for (const [objective, point] of [
      [saddleChain(3), [0, 1, 0]],
      [himmelblau, [3.385, 0.074]],
      [himmelblau, [-0.27, -0.92]],
    ] as const) {
      const { analysis, measured } = analyzeAt(objective, point, heavyBall, { beta: 0.5, eta: 0.01 });
      expect(Math.abs((measured?.rate ?? NaN) - (analysis?.rate ?? NaN)), objective.name).toBeLessThan(1e-4);
    }
  });

  it('predicts and measures instability at a minimum when the learning rate is too large', () => {
    const { kind, analysis, measured } = analyzeAt(rosenbrock, [1, 1], heavyBall, { beta: 0, eta: 0.0021 });
    expect([kind, analysis?.stability]).toEqual(['minimum', 'unstable']);
    expect(measured?.rate).toBeCloseTo(0.0021 * (501 + Math.sqrt(250601)) - 1, 4);
  });

  it('finds what the method finds when asked', () => {
    // Beside the saddle Newton goes to the saddle; the method rolls down to a minimum.
    const start = [0.5, 0.01];
    const value = (search: 'newton' | 'method'): number =>
      analyzeAt(walledSaddle, start, heavyBall, PARAMETERS, { search }).value;
    expect(value('newton')).toBeCloseTo(0, 12);
    expect(value('method')).toBeCloseTo(-1, 12);
    const short = analyzeAt(walledSaddle, start, heavyBall, PARAMETERS, { search: 'method', maxSteps: 0 });
    expect(short.value).toBeCloseTo(0, 12);
  });

  it('works from gradients alone, with the error of the curvatures stated', () => {
    const { name, dimension } = rosenbrock;
    const bare: Objective = { name, dimension, value: () => NaN, gradient: (point) => rosenbrock.gradient(point) };
    const { spectrum, stationary } = analyzeAt(bare, [1.01, 1], heavyBall, { beta: 0.9, eta: 0.001 });
    const exact = 250601 ** 0.5;
    expect(Math.abs(spectrum.L - 501 - exact)).toBeLessThan(stationary.hessianError);
    expect(Math.abs(spectrum.mu - 501 + exact)).toBeLessThan(stationary.hessianError);
    expect(stationary.hessianError).toBeLessThan(1e-6);
  });

  it('finds the minimum of softmax regression on iris, of smallest curvature the ridge', () => {
    const { features, labels } = iris();
    const objective = softmaxRegression(features, labels, 3, { ridge: 0.01 });
    const local = analyzeAt(objective, objective.start ?? [], heavyBall, { beta: 0.9, eta: 0.5 });
    expect(local).toMatchObject({ kind: 'minimum', index: 0, objective: 'softmax regression', method: 'heavy-ball' });
    expect(local.spectrum.mu).toBeCloseTo(0.01, 12);
    expect(local.measured?.rate).toBeCloseTo(local.analysis?.rate ?? NaN, 2);
  });
});
