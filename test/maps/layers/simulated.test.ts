import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { finalSizesRow } from '../../../src/maps/kernels/final-sizes-row.ts';
import { simulatedSizesRow } from '../../../src/maps/kernels/simulated-sizes-row.ts';
import type { LayerSettings, RowFiller } from '../../../src/maps/layer.ts';
import { layerMap } from '../../../src/maps/layer-map.ts';
import type { MapOptions } from '../../../src/maps/plan-map.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import type { Method, MethodParameters, StepState } from '../../../src/methods/method.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import type { Spectrum } from '../../../src/spectrum/spectrum.ts';
import { contextAt } from '../../helpers/map-context.ts';
import { cellsOf, curvaturesOf, mapOf, smallMaps, type SmallMap } from '../../helpers/map-subjects.ts';

/** max(|θ_N|, |θ_{N−1}|) by the method's own step. */
function sizeBySteps(method: Method, parameters: MethodParameters, lambda: number, steps: number): number {
  let state: StepState = { current: [1], previous: [1] };
  for (let k = 0; k < steps; k++) {
    state = method.step(parameters, state, (point) => point.map((value) => lambda * value));
  }
  return Math.max(Math.abs(state.current[0]!), Math.abs(state.previous[0]!));
}

/** The row of sizes that a layer judges, at every y of a small map. */
function sizesOf(fillerOf: typeof finalSizesRow, small: SmallMap, settings: LayerSettings): number[] {
  const { subject, x, y, plane } = mapOf('rate', small);
  const fill: RowFiller = fillerOf(contextAt(plane.name, subject, x, settings));
  return [...y].flatMap((at) => {
    const out = new Float64Array(x.length);
    fill(at, out);
    return [...out];
  });
}

/** The size in every cell by the method's steps, and how far rounding may be amplified on the way. */
function expectSizes(small: SmallMap, sizes: readonly number[], steps: number): void {
  const map = mapOf('rate', small);
  cellsOf(map).forEach((cell, i) => {
    const all = curvaturesOf(small, map, cell).map((lambda) =>
      sizeBySteps(small.method, cell.parameters, lambda, steps),
    );
    const size = Math.max(...all);
    if (!(size < 1e290)) expect(sizes[i]! < 1e280).toBe(false);
    else if (size > 1e-290) expect(Math.abs(sizes[i]! / size - 1)).toBeLessThan(1e-12 * steps);
  });
}

const counts = fc.integer({ min: 1, max: 130 });

describe('simulatedLayer', () => {
  it('runs the method: sizes are those of method.step, for even and odd N', () => {
    fc.assert(
      fc.property(smallMaps, counts, (small, steps) => {
        expectSizes(small, sizesOf(simulatedSizesRow, small, { steps }), steps);
      }),
      { numRuns: 40 },
    );
  });

  it('runs it, too, where its steps are not linear along a row', () => {
    const axes = { x: { from: 1, to: 1000, count: 7 }, y: { from: -0.5, to: 0.95, count: 7 } };
    const small: SmallMap = { method: nesterov, spectrum: fromKappa(2), axes, options: { plane: 'kappa-beta' } };
    expectSizes(small, sizesOf(simulatedSizesRow, small, { steps: 31 }), 31);
  });

  it('says converges up to 1e-6, undecided up to 1e6, diverges beyond and where numbers overflow', () => {
    const axes = { x: { from: 0.5, to: 1, count: 5 }, y: { from: 0, to: 4.4, count: 400 } };
    const map = layerMap('simulated', heavyBall, fromKappa(1), axes, { steps: 60 });
    expect(map.categories).toEqual(['converges', 'diverges', 'undecided']);
    const seen = cellsOf(map).map(({ parameters, value }) => {
      const size = sizeBySteps(heavyBall, parameters, 1, 60);
      expect(value).toBe(size <= 1e-6 ? 0 : size <= 1e6 ? 2 : 1);
      return value;
    });
    expect(new Set(seen).size).toBe(3);
  });
});

describe('verdictLayer', () => {
  it('knows the state after N steps without taking them', () => {
    fc.assert(
      fc.property(smallMaps, counts, fc.constantFrom('fast', 'exact'), (small, steps, precision) => {
        expectSizes(small, sizesOf(finalSizesRow, small, { steps, precision }), steps);
      }),
      { numRuns: 60 },
    );
  });

  const subjects: readonly [string, Method, Spectrum, MapOptions][] = [
    ['heavy ball on (β, η)', heavyBall, fromKappa(100), {}],
    ['Nesterov on (β, η)', nesterov, fromKappa(100), { steps: 777 }],
    ['a list of eigenvalues', heavyBall, fromEigenvalues([-2, 0, 1, 30, 31, 100]), { steps: 101 }],
    ['heavy ball on (1 − β, η)', heavyBall, fromKappa(100), { plane: 'one-minus-beta-eta' }],
    ['γ against η', generalMomentum, fromKappa(100), { plane: 'eta-gamma', fixed: { beta: 0.9 } }],
    ['κ against ηL', nesterov, fromKappa(100), { plane: 'kappa-eta-L', fixed: { beta: 0.95 } }],
  ];

  it.each(subjects)(
    'agrees with the simulation in every one of 40 000 cells: %s',
    (_name, method, spectrum, options) => {
      const count = 200;
      const ranges: Record<string, [number, number, number, number]> = {
        'one-minus-beta-eta': [1e-4, 1, 1e-4, 0.05],
        'eta-gamma': [0, 0.05, -1, 2],
        'kappa-eta-L': [1, 1e4, 0, 4.5],
      };
      const [x0, x1, y0, y1] = ranges[options.plane ?? ''] ?? [-0.2, 1.2, 0, 0.05];
      const axes = { x: { from: x0, to: x1, count }, y: { from: y0, to: y1, count } };
      const verdict = layerMap('verdict', method, spectrum, axes, options).values;
      const simulated = layerMap('simulated', method, spectrum, axes, options).values;
      expect(verdict.findIndex((value, i) => value !== simulated[i])).toBe(-1);
      expect(new Set(verdict).size).toBe(3);
    },
  );

  it('overflows to diverges, and takes a million steps as easily as one', () => {
    const axes = { x: { from: 0, to: 1, count: 3 }, y: { from: 0, to: 100, count: 3 } };
    expect([...layerMap('verdict', heavyBall, fromKappa(4), axes, { steps: 1e6 }).values]).toEqual(Array(9).fill(1));
    expect([...layerMap('verdict', heavyBall, fromKappa(4), axes, { steps: 1 }).values]).toEqual(Array(9).fill(2));
    const gentle = { x: { from: 0.2, to: 0.8, count: 3 }, y: { from: 0.1, to: 0.4, count: 3 } };
    expect([...layerMap('verdict', heavyBall, fromKappa(4), gentle, { steps: 1e6 }).values]).toEqual(Array(9).fill(0));
  });
});
