import { describe, expect, it } from 'vitest';
import { estimateNoise } from '../../src/dynamics/estimate-noise.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { heavyBallL2 } from '../../src/methods/heavy-ball-l2.ts';
import type { Method, MethodParameters, StepState } from '../../src/methods/method.ts';
import { nesterovDecoupled } from '../../src/methods/nesterov-decoupled.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { pidMomentum } from '../../src/methods/pid-momentum.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { randomOf } from '../../src/numeric/random.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { noiseResponse } from '../../src/response/noise-response.ts';
import { refusal } from '../helpers/refusal.ts';

/** The deviation of each moment from theory, in standard errors. */
function deviations(method: Method, parameters: MethodParameters, lambda: number, options = {}): readonly number[] {
  const exact = noiseResponse(method, parameters, lambda);
  const found = estimateNoise(method, parameters, lambda, options);
  return (['stored', 'iterate', 'lookAhead', 'step', 'velocity'] as const).flatMap((name) => [
    (found[name].variance.mean - exact[name].variance) / found[name].variance.standardError,
    (found[name].correlation.mean - (exact[name].correlation ?? NaN)) / found[name].correlation.standardError,
  ]);
}

function runOf<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  lambda: number,
): readonly [Method, MethodParameters, number] {
  return [method, parameters, lambda];
}

const STORES_LOOK_AHEAD = [
  runOf(quasiHyperbolic, { beta: 0.9, nu: 0.7, eta: 1 }, 0.5),
  runOf(pidMomentum, { beta: 0.8, derivative: 3, eta: 0.3 }, 1),
  runOf(nesterovDecoupled, { beta: 0.8, weightDecay: 0.1, eta: 0.3 }, 1),
];

const CASES: readonly (readonly [Method, MethodParameters, number])[] = [
  [gradientDescent, { eta: 0.5 }, 1],
  [heavyBall, { beta: 0.9, eta: 0.3 }, 2],
  [nesterov, { beta: 0.8, eta: 0.3 }, 1],
  [generalMomentum, { beta: 0.5, gamma: -0.3, eta: 0.7 }, 1],
  ...STORES_LOOK_AHEAD,
];

describe('estimateNoise', () => {
  it.each(CASES)(
    'a million steps are within 3 standard errors of theory in every moment: $name',
    (method, parameters, lambda) => {
      const found = deviations(method, parameters, lambda, { seed: 20261122 });
      for (const deviation of found) expect(Math.abs(deviation)).toBeLessThan(3);
    },
  );

  it('is about what the method stores: its own noisy steps scatter as `stored` does, not as the family’s θ', () => {
    for (const [method, parameters, lambda] of STORES_LOOK_AHEAD) {
      const { stored, iterate } = estimateNoise(method, parameters, lambda, { samples: 1e5, seed: 3 });
      const random = randomOf(20261122);
      const gradient = (point: Vector): Vector => [lambda * (point[0] ?? NaN) + random.normal()];
      let state: StepState = { current: [0], previous: [0] };
      let sum = 0;
      for (let k = -500; k < 1e5; k++) {
        state = method.step(parameters, state, gradient);
        if (k >= 0) sum += (state.current[0] ?? NaN) ** 2;
      }
      // Both are estimates.
      const error = Math.SQRT2 * stored.variance.standardError;
      expect(Math.abs(sum / 1e5 - stored.variance.mean)).toBeLessThan(3 * error);
      expect(Math.abs(sum / 1e5 - iterate.variance.mean)).toBeGreaterThan(10 * error);
    }
  });

  it('has errors that mean what they say: over 60 seeds the deviations have variance 1, and 95 % intervals cover', () => {
    const parameters = { beta: 0.9, eta: 0.3 };
    const { iterate, step } = noiseResponse(heavyBall, parameters, 1);
    let [square, covered, count] = [0, 0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const found = estimateNoise(heavyBall, parameters, 1, { seed, samples: 40_000 });
      for (const [estimate, exact] of [
        [found.iterate.variance, iterate.variance],
        [found.step.correlation, step.correlation ?? NaN],
      ] as const) {
        square += ((estimate.mean - exact) / estimate.standardError) ** 2;
        covered += estimate.interval[0] <= exact && exact <= estimate.interval[1] ? 1 : 0;
        count += 1;
      }
    }
    expect(square / count).toBeGreaterThan(0.7);
    expect(square / count).toBeLessThan(1.4);
    expect(covered / count).toBeGreaterThan(0.9);
  });

  it('counts correlated samples for what they are: an AR(1) of correlation r has (1 − r²)/(1 + r²) of them for the variance', () => {
    const { effectiveSamples, correlationTime } = estimateNoise(gradientDescent, { eta: 0.1 }, 1, { seed: 5 });
    expect(effectiveSamples / (1e6 * ((1 - 0.81) / (1 + 0.81)))).toBeGreaterThan(0.6);
    expect(effectiveSamples / (1e6 * ((1 - 0.81) / (1 + 0.81)))).toBeLessThan(1.6);
    expect(correlationTime).toBeCloseTo(1 / -Math.log(0.9), 10);
  });

  it('is the same for the same seed, and counts whole batches', () => {
    const run = () => estimateNoise(heavyBall, { beta: 0.5, eta: 1 }, 1, { samples: 10_001, seed: 3 });
    expect(run()).toEqual(run());
    expect(run().samples).toBe(64 * 156);
    expect(run().velocity.variance.mean).toBe(run().step.variance.mean);
  });

  it('runs weight decay as the curvature that it adds', () => {
    const decayed = estimateNoise(heavyBallL2, { beta: 0.5, eta: 0.5, weightDecay: 0.25 }, 0.75, { samples: 1e4 });
    expect(decayed.iterate).toEqual(estimateNoise(heavyBall, { beta: 0.5, eta: 0.5 }, 1, { samples: 1e4 }).iterate);
    const { iterate } = noiseResponse(heavyBallL2, { beta: 0.5, eta: 0.5, weightDecay: 0.25 }, 0.75);
    expect(iterate).toEqual(noiseResponse(heavyBall, { beta: 0.5, eta: 0.5 }, 1).iterate);
  });

  it('refuses modes that are not stable, and runs too short to tell their own error', () => {
    expect(refusal(() => estimateNoise(heavyBall, { beta: 0.5, eta: 3 }, 1))).toBe(
      'RangeError: estimateNoise: the mode must be stable, got one that is marginal',
    );
    expect(refusal(() => estimateNoise(gradientDescent, { eta: 1e-3 }, 1, { samples: 1e5 }))).toBe(
      'RangeError: estimateNoise: samples must be at least 639680, 640 correlation times, got 100000',
    );
    expect(refusal(() => estimateNoise(gradientDescent, { eta: 1 }, 1, { samples: 10 }))).toMatch(
      /^RangeError: estimateNoise: samples must be a whole number from 640 to 1000000000/,
    );
  });
});
