import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { linearize } from '../../src/methods/linearize.ts';
import type { HigherOrderMethod } from '../../src/methods/higher-order-method.ts';
import type { StepState } from '../../src/methods/method.ts';
import { companionMatrix } from '../../src/mode/companion-matrix.ts';
import { Matrix, SingularValueDecomposition, solve } from '../../src/numeric/matrix.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { frequencyCurveOfHigherOrder } from '../../src/response/frequency-curve-of-higher-order.ts';
import { lossFloor } from '../../src/response/loss-floor.ts';
import { memoryOfHigherOrder, type HigherOrderMemory } from '../../src/response/memory-of-higher-order.ts';
import { methodResponse } from '../../src/response/method-response.ts';
import { modeResponse } from '../../src/response/mode-response.ts';
import { noiseOfHigherOrder } from '../../src/response/noise-of-higher-order.ts';
import { responseOfHigherOrder } from '../../src/response/response-of-higher-order.ts';
import { spectrumResponseOfHigherOrder } from '../../src/response/spectrum-response-of-higher-order.ts';
import { transientCurveOfHigherOrder } from '../../src/response/transient-curve-of-higher-order.ts';
import { real } from '../helpers/real.ts';

const betas = fc.array(real(-0.5, 0.95), { minLength: 1, maxLength: 4 });
const etaLambda = fc.double({ min: 0.01, max: 0.9, noNaN: true });
const RUNS = { numRuns: 20, seed: 5 };

/** Vec P = (I − A ⊗ A)⁻¹ vec BBᵀ: the n² equations of the discrete Lyapunov equation, by elimination. */
function lyapunov(a: Matrix, b: Matrix): Matrix {
  const n = a.rows;
  const system = Matrix.eye(n * n).sub(a.kroneckerProduct(a));
  const right = Matrix.columnVector(b.mmul(b.transpose()).to1DArray());
  return Matrix.from1DArray(n, n, solve(system, right).to1DArray());
}

/** The step on (θ, buffers) as a matrix, read off the method by running it, and what a unit of noise on the gradient adds. */
function stateMatrices(
  method: HigherOrderMethod<{ betas: readonly number[]; eta: number }>,
  parameters: { betas: readonly number[]; eta: number },
  lambda: number,
): { readonly a: Matrix; readonly b: Matrix } {
  const size = parameters.betas.length + 1;
  const run = (state: readonly number[], noise: number): number[] => {
    const [theta = 0, ...memory] = state;
    const before: StepState = { current: [theta], previous: [theta], memory: memory.map((value) => [value]) };
    const after = method.step(parameters, before, ([at = 0]) => [lambda * at + noise]);
    return [...after.current, ...(after.memory ?? []).flat()];
  };
  const columns = Array.from({ length: size }, (_, j) =>
    run(
      Array.from({ length: size }, (_, i) => Number(i === j)),
      0,
    ),
  );
  const zero = Array.from({ length: size }, () => 0);
  return { a: new Matrix(columns).transpose(), b: Matrix.columnVector(run(zero, 1)) };
}

describe('noiseOfHigherOrder', () => {
  it('is the solution of the discrete Lyapunov equation of the algorithm’s own state', () => {
    fc.assert(
      fc.property(betas, etaLambda, (list, eta) => {
        const parameters = { betas: list, eta };
        const { a, b } = stateMatrices(aggregatedMomentum, parameters, 1);
        const covariance = lyapunov(a, b);
        const { iterate, step } = noiseOfHigherOrder(aggregatedMomentum, parameters, 1);
        const lagged = a.mmul(covariance).get(0, 0);
        const variance = covariance.get(0, 0);
        expect(iterate.variance / variance).toBeCloseTo(1, 9);
        expect(iterate.correlation).toBeCloseTo(lagged / variance, 9);
        expect(step.variance / (2 * (variance - lagged))).toBeCloseTo(1, 8);
        const second = a.mmul(a).mmul(covariance).get(0, 0);
        expect(step.correlation).toBeCloseTo((2 * lagged - variance - second) / (2 * (variance - lagged)), 7);
      }),
      RUNS,
    );
  });

  it('keeps its digits where three roots are within 10⁻⁶ of 1', () => {
    // Var θ of the heavy ball with 1 − β = 10⁻⁶ and ηλ = 10⁻¹², beside a third root that nothing excites.
    const [beta, eta] = [1 - 1e-6, 1e-12];
    const { iterate } = noiseOfHigherOrder(complexMomentum, { beta, phase: 0, eta }, 1);
    const atOne = eta / (2 * (1 - beta));
    expect(iterate.variance / (atOne * (1 + eta / (2 * (1 + beta) - eta)))).toBeCloseTo(1, 13);
  });

  it('has no variance where a mode is not stable', () => {
    const none = { variance: Infinity, correlation: null };
    expect(noiseOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 4 }, 1)).toEqual({
      iterate: none,
      step: none,
    });
    expect(noiseOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 1 }, 0).iterate).toEqual(none);
  });

  it('has no correlation at all where that is 0', () => {
    expect(noiseOfHigherOrder(aggregatedMomentum, { betas: [0.5], eta: 1 }, 1).step).toEqual({
      variance: 2,
      correlation: 0,
    });
  });
});

describe('responseOfHigherOrder', () => {
  it('is what the second order has for aggregated momentum with one β', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), etaLambda, (beta, eta) => {
        const own = responseOfHigherOrder(aggregatedMomentum, { betas: [beta], eta }, 1);
        const known = modeResponse(heavyBall, { beta, eta }, 1);
        expect(own.transient.peak / known.transient.peak).toBeCloseTo(1, 10);
        expect(own.overshoot.deepest.depth).toBeCloseTo(known.overshoot.deepest.depth, 9);
        expect(own.overshoot.first?.step).toBe(known.overshoot.first?.step);
        expect(own.settling).toEqual(known.settling);
        expect(own.noise.iterate.variance / known.noise.iterate.variance).toBeCloseTo(1, 12);
      }),
      { ...RUNS, examples: [[0.25, 0.25]] },
    );
  });

  it('has the largest singular value of all powers for its transient', () => {
    fc.assert(
      fc.property(betas, etaLambda, (list, eta) => {
        const { mode, transient } = responseOfHigherOrder(aggregatedMomentum, { betas: list, eta }, 1);
        let [power, peak] = [Matrix.eye(mode.roots.length), 1];
        for (let k = 1; k <= 300; k++) {
          power = companionMatrix(mode).mmul(power);
          peak = Math.max(peak, new SingularValueDecomposition(power).norm2);
        }
        expect(transient.peak / peak).toBeCloseTo(1, 10);
      }),
      { ...RUNS, numRuns: 12 },
    );
  });

  it('does not settle where it is not stable', () => {
    const response = responseOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 4 }, 1);
    expect(response.settling).toEqual({ epsilon: 0.02, steps: Infinity });
    expect(response.transient).toEqual({ peak: Infinity, step: Infinity });
    expect(response.overshoot).toEqual({ first: null, deepest: { depth: Infinity, step: Infinity } });
  });

  it('never swings beyond the minimum with positive roots only', () => {
    const { overshoot, mode } = responseOfHigherOrder(aggregatedMomentum, { betas: [0, 0.3], eta: 0.05 }, 1);
    expect(mode.roots.every(({ re, im }) => re >= 0 && im === 0)).toBe(true);
    expect(overshoot).toEqual({ first: null, deepest: { depth: 0, step: 0 } });
  });

  it('refuses a band that is none, and a mode that takes for ever', () => {
    const respond = (eta: number, epsilon: number): unknown =>
      responseOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta }, 1, { epsilon });
    expect(() => respond(0.1, 1)).toThrow('responseOfHigherOrder: epsilon must be a number between 0 and 1, got 1');
    expect(() => respond(0.1, '1' as unknown as number)).toThrow('got "1"');
    expect(() => respond(1e-9, 0.1)).toThrow('the mode must shrink by e within 1000000 iterations');
  });
});

function memoryOf(parameters: { betas: readonly number[]; eta: number }): HigherOrderMemory {
  const memory = memoryOfHigherOrder(aggregatedMomentum, parameters);
  if (memory === null) throw new Error('no memory');
  return memory;
}

describe('memoryOfHigherOrder', () => {
  it('has the weights that the definitions of the methods have', () => {
    const list = [0, 0.9, 0.99];
    const { weights, effectiveRate, alternatingRate } = memoryOf({ betas: list, eta: 0.3 });
    const mean = (of: (beta: number) => number): number => 0.1 * list.reduce((sum, beta) => sum + of(beta), 0);
    weights.forEach((weight, i) => {
      expect(weight).toBeCloseTo(
        mean((beta) => beta ** i),
        12,
      );
    });
    expect(effectiveRate).toBeCloseTo(
      mean((beta) => 1 / (1 - beta)),
      11,
    );
    expect(alternatingRate).toBeCloseTo(
      mean((beta) => 1 / (1 + beta)),
      14,
    );
    memoryOfHigherOrder(complexMomentum, { beta: 0.8, phase: 0.5, eta: 1 })?.weights.forEach((weight, i) => {
      expect(weight).toBeCloseTo(0.8 ** i * Math.cos(0.5 * i), 13);
    });
  });

  it('sums to its gains, for constant, alternating and noisy gradients', () => {
    const memory = memoryOf({ betas: [0.2, 0.7], eta: 1 });
    const weights = Array.from({ length: 400 }, (_, i) => (0.2 ** i + 0.7 ** i) / 2);
    const total = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);
    expect(memory.effectiveRate).toBeCloseTo(total(weights), 13);
    expect(memory.alternatingRate).toBeCloseTo(total(weights.map((w, i) => (i % 2 === 0 ? w : -w))), 13);
    expect(memory.noise).toBeCloseTo(total(weights.map((w) => w * w)), 13);
    const left = weights.map((_, k) => total(weights.slice(k)));
    expect(memory.window95).toBe(left.findLastIndex((rest) => rest > 0.05 * memory.effectiveRate) + 1);
    for (const { omega, magnitude, phase } of memory.frequencies) {
      const re = total(weights.map((w, i) => w * Math.cos(omega * i)));
      const im = -total(weights.map((w, i) => w * Math.sin(omega * i)));
      expect(magnitude).toBeCloseTo(Math.hypot(re, im), 12);
      expect(phase).toBeCloseTo(Math.atan2(im, re), 12);
    }
  });

  it('is that of the heavy ball for one β', () => {
    const own = memoryOfHigherOrder(aggregatedMomentum, { betas: [0.9], eta: 0.1 });
    const known = methodResponse(heavyBall, { beta: 0.9, eta: 0.1 }).memory;
    expect(own?.effectiveRate).toBeCloseTo(known?.effectiveRate ?? NaN, 14);
    expect(own?.window95).toBe(Math.ceil(known?.window95 ?? NaN));
  });

  it('is a single gradient without momentum', () => {
    expect(memoryOfHigherOrder(aggregatedMomentum, { betas: [0], eta: 0.5 })).toMatchObject({
      effectiveRate: 0.5,
      alternatingRate: 0.5,
      noise: 0.25,
      window95: 1,
    });
  });

  it('is found of a rule of one’s own, whose coefficients are right to some roundings only', () => {
    const parameters = { betas: [0, 0.5, 0.9], eta: 0.1 };
    const own = linearize((state, gradient) => aggregatedMomentum.step(parameters, state, gradient));
    expect('coefficients' in own.method).toBe(true);
    if (!('coefficients' in own.method)) return;
    const [found, known] = [memoryOfHigherOrder(own.method, own.parameters), memoryOf(parameters)];
    expect(found?.effectiveRate).toBeCloseTo(known.effectiveRate, 9);
    expect(found?.noise).toBeCloseTo(known.noise, 9);
    expect(found?.window95).toBe(known.window95);
  });

  it('is none where gradients do not fade, or where weight decay moves θ too', () => {
    expect(memoryOfHigherOrder(aggregatedMomentum, { betas: [0, 1], eta: 1 })).toBeNull();
    expect(frequencyCurveOfHigherOrder(aggregatedMomentum, { betas: [0, 1.1], eta: 1 })).toBeNull();
    const decayed = linearize((state, gradient) =>
      aggregatedMomentum.step({ betas: [0, 0.5, 0.9], eta: 0.1 }, state, (point) => {
        const slope = gradient(point);
        return slope.map((value, i) => value + 0.125 * point[i]!);
      }),
    );
    expect('coefficients' in decayed.method).toBe(true);
    if ('coefficients' in decayed.method) expect(memoryOfHigherOrder(decayed.method, decayed.parameters)).toBeNull();
  });
});

describe('spectrumResponseOfHigherOrder', () => {
  it('has the loss floor that the second order has, with weights, flat directions, and intervals by their ends', () => {
    const spectra = [fromKappa(50), fromEigenvalues([0, 0.5, 1], [3, 2, 1])];
    for (const spectrum of spectra) {
      const own = spectrumResponseOfHigherOrder(aggregatedMomentum, { betas: [0.9], eta: 0.02 }, spectrum);
      expect(own.lossFloor).toBeCloseTo(lossFloor(analyze(heavyBall, { beta: 0.9, eta: 0.02 }, spectrum)), 12);
    }
  });

  it('names the modes that grow and swing most', () => {
    const parameters = { betas: [0, 0.9], eta: 0.02 };
    const { mostTransient, deepestOvershoot, modes } = spectrumResponseOfHigherOrder(
      aggregatedMomentum,
      parameters,
      fromEigenvalues([1, 5, 20]),
    );
    expect(modes.map(({ mode }) => mode.lambda)).toEqual([1, 5, 20]);
    expect(mostTransient.transient.peak).toBe(Math.max(...modes.map(({ transient }) => transient.peak)));
    expect(deepestOvershoot.overshoot.deepest.depth).toBe(
      Math.max(...modes.map(({ overshoot }) => overshoot.deepest.depth)),
    );
  });
});

describe('transientCurveOfHigherOrder', () => {
  it('starts at 1, meets its peak, and is the norm of the power at every step', () => {
    const parameters = { betas: [0, 0.9, 0.99], eta: 0.1 };
    const { norms, fromRest, peak, steps, mode } = transientCurveOfHigherOrder(aggregatedMomentum, parameters, 1);
    expect(norms[0]).toBeCloseTo(1, 14);
    expect(fromRest[0]).toBeCloseTo(1, 14);
    expect(norms[steps.indexOf(peak.step)]! / peak.peak).toBeCloseTo(1, 12);
    const power = new Matrix(companionMatrix(analyzeMode(aggregatedMomentum, parameters, 1))).mpow(40);
    expect(norms[40]! / new SingularValueDecomposition(power).norm2).toBeCloseTo(1, 10);
    expect(steps.at(-1)).toBeGreaterThanOrEqual(-Math.log(1e-4) / mode.decay);
  });

  it('takes strides over a slow mode, and refuses one that is not stable', () => {
    const slow = transientCurveOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 1e-3 }, 1);
    expect(slow.steps.length).toBeLessThanOrEqual(302);
    expect(() => transientCurveOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 4 }, 1)).toThrow(
      'transientCurveOfHigherOrder: the mode must be stable, got unstable',
    );
    expect(() => transientCurveOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 1e-7 }, 1)).toThrow(
      'must settle within 1000000 iterations',
    );
  });
});
