import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import { mapGeometryOf } from '../../../src/maps/geometry/map-geometry-of.ts';
import { complexMomentum } from '../../../src/methods/complex-momentum.ts';
import type { AnyMethod } from '../../../src/methods/any-method.ts';
import type { Vector } from '../../../src/numeric/vector.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import type { StepState } from '../../../src/methods/method.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { bulgingMethod } from '../../helpers/bulging-method.ts';
import { cellsOf } from '../../helpers/map-subjects.ts';
import { refusal } from '../../helpers/refusal.ts';

const AXES = { x: { from: 0, to: 1.5, count: 5 }, y: { from: 0, to: 0.5, count: 4 } };
const PHASE = { plane: 'phase-eta', fixed: { beta: 0.8 } } as const;
const LIST = fromEigenvalues([1, 2, 5]);

describe('maps of methods of higher order', () => {
  it('have the rates and decays of the analysis over a list, in plain doubles to 1e-7', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('fast', 'exact'),
        fc.double({ min: 0.1, max: 0.99, noNaN: true }),
        (precision, beta) => {
          const options = { plane: 'phase-eta', fixed: { beta }, precision } as const;
          const map = layerMap('rate', complexMomentum, LIST, AXES, options);
          for (const { parameters, value } of cellsOf(map)) {
            const { rate } = analyze(complexMomentum as AnyMethod, parameters, LIST);
            expect(Math.abs(value - rate)).toBeLessThan(1e-7 * Math.max(1, rate));
          }
          const decays = layerMap('decay', complexMomentum, LIST, AXES, options).values;
          map.values.forEach((rate, i) => {
            expect(Math.exp(-decays[i]!)).toBeCloseTo(rate, 12);
          });
        },
      ),
      { numRuns: 8 },
    );
  });

  it('find the worst curvature inside an interval too', () => {
    const method = bulgingMethod(1);
    const axes = { x: { from: 20, to: 200, count: 4 }, y: { from: 0.7, to: 1.1, count: 4 } };
    const options = { plane: 'kappa-eta-L' } as const;
    const fast = layerMap('rate', method, fromInterval(0.5, 1), axes, options);
    const exact = layerMap('rate', method, fromInterval(0.5, 1), axes, { ...options, precision: 'exact' });
    let between = 0;
    for (const [i, { parameters, mu, L }] of cellsOf(exact).entries()) {
      const { rate, worst } = analyze(method, parameters, fromInterval(mu, L));
      expect(exact.values[i]).toBe(rate);
      expect(fast.values[i]!).toBeLessThan(rate + 1e-7);
      // Between neighbouring curvatures that are looked at the bulge is a little higher.
      expect(fast.values[i]!).toBeGreaterThan(rate * (1 - 0.03));
      const ends = Math.max(...[mu, L].map((end) => analyze(method, parameters, fromEigenvalues([end])).rate));
      if (worst.lambda > mu && worst.lambda < L && fast.values[i]! > ends) between++;
    }
    expect(between).toBeGreaterThan(0);
  });

  it('have the same rates in any unit of curvature', () => {
    const small = layerMap('rate', complexMomentum, fromKappa(20), AXES, PHASE).values;
    for (const unit of [2 ** 60, 2 ** -60]) {
      const axes = { x: AXES.x, y: { ...AXES.y, to: 0.5 / unit } };
      const scaled = layerMap('rate', complexMomentum, fromInterval(unit, 20 * unit), axes, PHASE).values;
      scaled.forEach((rate, i) => {
        expect(Math.abs(rate / small[i]! - 1)).toBeLessThan(1e-9);
      });
    }
  });

  it('say which end binds as the larger radius does', () => {
    const spectrum = fromKappa(20);
    for (const precision of ['fast', 'exact'] as const) {
      const map = layerMap('binding', complexMomentum, spectrum, AXES, { ...PHASE, precision });
      for (const { parameters, mu, L, value } of cellsOf(map)) {
        const [slow = NaN, steep = NaN] = [mu, L].map(
          (end) => analyze(complexMomentum as AnyMethod, parameters, fromEigenvalues([end])).rateDecay,
        );
        if (Math.abs(slow - steep) > 1e-6) expect(value).toBe(slow < steep ? 0 : 1);
      }
    }
  });

  it('come to the verdict of simulated steps from empty buffers, by powers and step by step', () => {
    for (const steps of [1, 2, 3, 60]) {
      const maps = (['verdict', 'simulated'] as const).map((layer) =>
        layerMap(layer, complexMomentum as AnyMethod, LIST, AXES, { ...PHASE, steps }),
      );
      for (const [i, { parameters }] of cellsOf(maps[0]!).entries()) {
        const sizes = LIST.eigenvalues.map((lambda) => {
          const gradient = (point: Vector): Vector => point.map((value) => lambda * value);
          let state: StepState = { current: [1], previous: [1] };
          for (let k = 0; k < steps; k++) state = (complexMomentum as AnyMethod).step(parameters, state, gradient);
          return Math.max(Math.abs(state.current[0]!), Math.abs(state.previous[0]!));
        });
        const size = Math.max(...sizes);
        const expected = size <= 1e-6 ? 0 : size <= 1e6 ? 2 : 1;
        if (Math.abs(Math.log10(size) + 6) < 1e-6 || Math.abs(Math.log10(size) - 6) < 1e-6) continue;
        for (const map of maps) expect([steps, map.values[i]]).toEqual([steps, expected]);
      }
    }
  });

  it('have levels and a boundary that are traced, and so not exact', () => {
    const axes = { x: { from: 0, to: 1.5, count: 40 }, y: { from: 0, to: 0.5, count: 40 } };
    const { curves } = mapGeometryOf(layerMap('rate', complexMomentum, LIST, axes, PHASE));
    expect(new Set(curves.map(({ kind, exact }) => `${kind} ${exact}`))).toEqual(
      new Set(['level false', 'stability false']),
    );
    for (const { points } of curves.filter(({ kind }) => kind === 'stability')) {
      for (const { x, y } of points) {
        const { rate } = analyze(complexMomentum as AnyMethod, { ...PHASE.fixed, phase: x, eta: y } as never, LIST);
        expect(Math.abs(rate - 1)).toBeLessThan(0.02);
      }
    }
  });

  it('refuse layers that only two points of memory have', () => {
    expect(refusal(() => layerMap('regime', complexMomentum as AnyMethod, LIST, AXES, PHASE))).toMatch(
      /^TypeError: map: layer must be one of rate, decay, iterations, iterations-from-rest, binding, transient, overshoot, noise, loss-floor, verdict, simulated, speed-up, fastest for complex-momentum, which remembers more than two points, got regime$/,
    );
  });
});
