import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import type { LayerSettings } from '../../../src/maps/layer.ts';
import type { FixedParameters } from '../../../src/maps/plane.ts';
import { aggregatedMomentum } from '../../../src/methods/aggregated-momentum.ts';
import type { AnyMethod } from '../../../src/methods/any-method.ts';
import { complexMomentum } from '../../../src/methods/complex-momentum.ts';
import type { HigherOrderMethod } from '../../../src/methods/higher-order-method.ts';
import type { MethodParameters, StepState } from '../../../src/methods/method.ts';
import { spectrumResponseOfHigherOrder } from '../../../src/response/spectrum-response-of-higher-order.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { iterationsTo } from '../../../src/tuning/iterations-to.ts';
import { bulgingMethod } from '../../helpers/bulging-method.ts';
import { cellsOf } from '../../helpers/map-subjects.ts';

const LAYERS = ['transient', 'noise', 'loss-floor', 'iterations-from-rest', 'overshoot'] as const;
const LIST = fromEigenvalues([1, 2.5, 7], [3, 1, 0.5]);

/** A method, and what its maps hold fixed. */
interface Subject {
  readonly method: HigherOrderMethod;
  readonly plane: string;
  readonly fixed: FixedParameters;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

const COMPLEX: Subject = {
  method: complexMomentum as AnyMethod as HigherOrderMethod,
  ...{ plane: 'phase-eta', fixed: { beta: 0.8 }, x: [0, 1.5], y: [0.01, 0.6] },
};
const AGGREGATED: Subject = {
  method: aggregatedMomentum as AnyMethod as HigherOrderMethod,
  ...{ plane: 'betas-eta', fixed: { betas: [0, 0.9] }, x: [0, 0.99], y: [0.01, 1] },
};

function mapOf(layer: string, { method, plane, fixed, x, y }: Subject, settings: LayerSettings = {}) {
  const axes = { x: { from: x[0], to: x[1], count: 4 }, y: { from: y[0], to: y[1], count: 4 } };
  return layerMap(layer, method, LIST, axes, { plane, fixed, ...settings });
}

describe('layers of methods of higher order', () => {
  it('are what the response over the list says, whatever the precision', () => {
    for (const subject of [COMPLEX, AGGREGATED]) {
      for (const precision of ['fast', 'exact'] as const) {
        const values = LAYERS.map((layer) => mapOf(layer, subject, { precision, epsilon: 1e-3 }).values);
        const cells = cellsOf(mapOf('rate', subject));
        let stable = 0;
        cells.forEach(({ parameters }, i) => {
          const response = spectrumResponseOfHigherOrder(subject.method, parameters, LIST);
          const { fromRest } = iterationsTo(1e-3, subject.method, parameters, LIST);
          const variance = Math.max(...response.modes.map(({ noise }) => noise.iterate.variance));
          const [peak, noise, floor = NaN, count, depth] = values.map((all) => all[i]);
          const deepest = Math.max(...response.modes.map(({ overshoot }) => overshoot.deepest.depth));
          const expected = [response.mostTransient.transient.peak, variance, fromRest, deepest];
          expect([peak, noise, count, depth]).toEqual(expected);
          if (response.lossFloor === Infinity) expect(floor).toBe(Infinity);
          else expect(floor / response.lossFloor).toBeCloseTo(1, 12);
          if (response.analysis.stability === 'stable') stable++;
        });
        expect([stable > 2, stable < cells.length]).toEqual([true, true]);
      }
    }
  });

  it('are those of simulated runs of the algorithm', () => {
    const { method } = COMPLEX;
    fc.assert(
      fc.property(fc.double({ min: 0.3, max: 0.9, noNaN: true }), (beta) => {
        const map = mapOf('iterations-from-rest', { ...COMPLEX, fixed: { beta } }, { epsilon: 1e-2 });
        for (const { parameters, value } of cellsOf(map)) {
          if (value > 1000) continue;
          expect(value).toBe(Math.max(...LIST.eigenvalues.map((lambda) => countOfRun(method, parameters, lambda))));
        }
        for (const { parameters, value } of cellsOf(mapOf('overshoot', { ...COMPLEX, fixed: { beta } }))) {
          if (value === Infinity) continue;
          const depths = LIST.eigenvalues.map((lambda) => depthOfRun(method, parameters, lambda));
          expect(value).toBeCloseTo(Math.max(...depths), 11);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('are those of the two ends of an interval, on planes where κ changes too', () => {
    const method = bulgingMethod(1);
    const axes = { x: { from: 5, to: 50, count: 3 }, y: { from: 0.3, to: 0.9, count: 3 } };
    for (const layer of LAYERS) {
      const map = layerMap(layer, method, fromInterval(0.5, 1), axes, { plane: 'kappa-eta-L' });
      for (const { parameters, mu, L, value } of cellsOf(map)) {
        const ends = fromEigenvalues([mu, L]);
        const { mostTransient, modes, lossFloor } = spectrumResponseOfHigherOrder(method, parameters, ends);
        const expected = {
          transient: mostTransient.transient.peak,
          noise: Math.max(...modes.map(({ noise }) => noise.iterate.variance)),
          'loss-floor': lossFloor,
          'iterations-from-rest': iterationsTo(1e-6, method, parameters, ends).fromRest,
          overshoot: Math.max(...modes.map(({ overshoot }) => overshoot.deepest.depth)),
        };
        expect([layer, value]).toEqual([layer, expected[layer]]);
      }
    }
  });

  it('count an eigenvalue of a weight of 0 as none in the loss, however unstable', () => {
    const axes = { x: { from: 0.2, to: 0.201, count: 2 }, y: { from: 0.1, to: 0.2, count: 2 } };
    const floorOf = (eigenvalues: number[], weights?: number[]): number | undefined =>
      layerMap('loss-floor', COMPLEX.method, fromEigenvalues(eigenvalues, weights), axes, {
        plane: 'phase-eta',
        fixed: { beta: 0.8 },
      }).values[0];
    expect(floorOf([1, 1000], [1, 0])).toBe(floorOf([1]));
    expect(floorOf([1, 1, 2])).toBe(floorOf([1, 2], [2, 1]));
    expect(floorOf([1, 1000], [1, 1e-9])).toBe(Infinity);
  });

  it('leave open what may take more than ten million iterations to settle, unless another mode is unstable', () => {
    const at = (layer: string, eigenvalues: number[], eta: number): number | undefined => {
      const axes = { x: { from: 0.2, to: 0.201, count: 2 }, y: { from: eta * 0.99, to: eta * 1.01, count: 2 } };
      const options = { plane: 'phase-eta', fixed: { beta: 0.5 } };
      return layerMap(layer, COMPLEX.method, fromEigenvalues(eigenvalues), axes, options).values[0];
    };
    expect(at('overshoot', [1], 1e-6)).toBeNaN();
    expect(at('overshoot', [1, 1e9], 1e-6)).toBe(Infinity);
    for (const layer of ['transient', 'iterations-from-rest']) {
      expect(at(layer, [1], 1e-6)).toBeNaN();
      expect(at(layer, [1, 1e9], 1e-6)).toBe(Infinity);
      expect(at(layer, [1e9, 1], 1e-6)).toBe(Infinity);
      expect(at(layer, [1], 1e-3)).toBeGreaterThan(1);
    }
    expect(at('noise', [1], 1e-6)).toBeGreaterThan(0);
  });
});

/** How far 1400 of the method's own steps from rest lead beyond the minimum. */
function depthOfRun(method: HigherOrderMethod, parameters: MethodParameters, lambda: number): number {
  let state: StepState = { current: [1], previous: [1] };
  let deepest = 0;
  for (let k = 1; k <= 1400; k++) {
    state = method.step(parameters, state, (point) => point.map((theta) => lambda * theta));
    deepest = Math.max(deepest, -(state.current[0] ?? NaN));
  }
  return deepest;
}

/** The first k from which 400 more iterates of the method's own steps are at most 1e-2. */
function countOfRun(method: HigherOrderMethod, parameters: MethodParameters, lambda: number): number {
  let state: StepState = { current: [1], previous: [1] };
  let last = 0;
  for (let k = 1; k <= 1400; k++) {
    state = method.step(parameters, state, (point) => point.map((theta) => lambda * theta));
    if (Math.abs(state.current[0] ?? NaN) > 1e-2) last = k;
  }
  return last + 1;
}
