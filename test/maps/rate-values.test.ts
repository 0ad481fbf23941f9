import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { fillRows } from '../../src/maps/fill-rows.ts';
import type { MapPlan } from '../../src/maps/grid-map.ts';
import { rateKernelOf } from '../../src/maps/kernels/rate-kernel.ts';
import { layerMap } from '../../src/maps/layer-map.ts';
import { planMap, type MapOptions } from '../../src/maps/plan-map.ts';
import { rateValues } from '../../src/maps/rate-values.ts';
import type { AnyMethod } from '../../src/methods/any-method.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';

const spectrum = fromKappa(30);

function filled(plan: MapPlan, values: Float64Array): Float64Array {
  fillRows(plan, 0, plan.y.length, values);
  return values;
}

describe('rateValues', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('holds, filled, the numbers of layerMap, bit for bit, whatever the map and whatever it held before', () => {
    const options: fc.Arbitrary<readonly [AnyMethod, MapOptions]> = fc.constantFrom(
      [heavyBall, {}],
      [nesterov, {}],
      [generalMomentum, { fixed: { gamma: 0.3 } }],
      [generalMomentum, { plane: 'eta-gamma', fixed: { beta: 0.7 } }],
      [nesterov, { plane: 'one-minus-beta-eta' }],
      [heavyBall, { plane: 'kappa-eta-L', fixed: { beta: 0.7 } }],
      [nesterov, { plane: 'kappa-beta' }],
      [heavyBall, { precision: 'exact' }],
    );
    const counts = fc.integer({ min: 2, max: 40 });
    const sizes = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(options, counts, counts, sizes, ([method, rest], columns, rows, parts) => {
        const values = rateValues(columns, rows);
        for (const part of parts) {
          const from = rest.plane?.startsWith('kappa') ? 1 : 0;
          const axes = {
            x: { from, to: from + part, count: columns, scale: 'linear' as const },
            y: { from: 0, to: 0.5 * part, count: rows, scale: 'linear' as const },
          };
          const plan = planMap('rate', method, spectrum, axes, rest);
          expect(filled(plan, values)).toEqual(layerMap('rate', method, spectrum, axes, rest).values);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is found row by row, whichever arrays the rows of one filler are in', () => {
    const axes = { x: { from: 0, to: 1, count: 12 }, y: { from: 0, to: 0.1, count: 6 } };
    const plan = planMap('rate', heavyBall, spectrum, axes);
    const arrays = [rateValues(12, 6), new Float64Array(72), rateValues(12, 6)];
    const fill = plan.layer.filler({ ...plan, xs: plan.x });
    plan.y.forEach((y, row) => {
      for (const array of arrays) fill(y, array.subarray(12 * row, 12 * row + 12));
    });
    expect(arrays).toEqual(new Array(3).fill(filled(plan, new Float64Array(72))));
  });

  it('is filled by its kernel where modes are linear along rows, each row once', () => {
    const axes = { x: { from: 0, to: 1, count: 12 }, y: { from: 0, to: 0.1, count: 9 } };
    const values = rateValues(12, 9);
    const kernel = rateKernelOf(values);
    if (kernel === undefined) throw new Error('no WebAssembly here');
    const fillRow = vi.spyOn(kernel, 'fillRow');
    filled(planMap('rate', heavyBall, spectrum, axes), values);
    expect(fillRow.mock.results.map(({ value }) => value as boolean)).toEqual(new Array(9).fill(true));
    filled(planMap('rate', heavyBall, spectrum, axes, { precision: 'exact' }), values);
    expect(fillRow).toHaveBeenCalledTimes(9);
  });

  it('takes rows of another length, and other layers, as any array does', () => {
    const values = rateValues(20, 15);
    for (const [layer, columns, rows] of [
      ['rate', 15, 20],
      ['rate', 25, 12],
      ['iterations', 20, 15],
    ] as const) {
      const axes = { x: { from: 0, to: 1, count: columns }, y: { from: 0, to: 0.1, count: rows } };
      const plan = planMap(layer, nesterov, spectrum, axes);
      expect(filled(plan, values)).toEqual(layerMap(layer, nesterov, spectrum, axes).values);
    }
  });

  it('is the same without WebAssembly', async () => {
    const axes = { x: { from: 0, to: 1, count: 33 }, y: { from: 0, to: 0.1, count: 21 } };
    const plan = planMap('rate', heavyBall, spectrum, axes);
    const fast = filled(plan, rateValues(33, 21));
    vi.resetModules();
    vi.stubGlobal('WebAssembly', undefined);
    const without = await import('../../src/maps/rate-values.ts');
    const ordinary = without.rateValues(33, 21);
    expect(ordinary.byteLength).toBe(ordinary.buffer.byteLength);
    expect(filled(plan, ordinary)).toEqual(fast);
  });

  it('is copied as any array is, and a copy is an ordinary array', () => {
    const values = rateValues(3, 2).fill(0.5);
    expect(structuredClone(values)).toEqual(values);
    const copy = values.slice();
    expect(copy.buffer.byteLength).toBe(48);
    expect(structuredClone(copy, { transfer: [copy.buffer] })).toEqual(values);
  });

  it('says what must be otherwise', () => {
    expect([
      refusal(() => rateValues(0, 2)),
      refusal(() => rateValues(2 ** 20, 129)),
      refusal(() => rateValues(2, 1.5)),
    ]).toEqual([
      'RangeError: rateValues: columns must be a whole number from 1 to 134217728, got 0',
      'RangeError: rateValues: rows must be a whole number from 1 to 128, got 129',
      'RangeError: rateValues: rows must be a whole number from 1 to 67108864, got 1.5',
    ]);
  });
});
