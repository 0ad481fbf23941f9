import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { heavyBallDecoupled } from '../../../src/methods/heavy-ball-decoupled.ts';
import type { Method, StepState } from '../../../src/methods/method.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { nesterovDecoupled } from '../../../src/methods/nesterov-decoupled.ts';
import { pytorchSgd } from '../../../src/methods/pytorch-sgd.ts';
import { quasiHyperbolic } from '../../../src/methods/quasi-hyperbolic.ts';
import type { Mode } from '../../../src/mode/mode.ts';
import { Matrix, SingularValueDecomposition } from '../../../src/numeric/matrix.ts';
import { overshootFromRest } from '../../../src/response/overshoot-from-rest.ts';
import { peakTransient } from '../../../src/response/peak-transient.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { cellsOf, curvaturesOf, mapOf, smallMaps, type SmallMap, type ValuedCell } from '../../helpers/map-subjects.ts';

const EIGENVALUES = [0.2, 1, 1.6];
const AXES = { x: { from: 0, to: 0.95, count: 7 }, y: { from: 0, to: 1.1, count: 7 } };

/** Compares a layer in both precisions with the largest value over modes, unless a margin is so small that nothing is left. */
function check(layer: string, small: SmallMap, valueOf: (mode: Mode) => number): void {
  for (const precision of ['fast', 'exact'] as const) {
    const map = mapOf(layer, small, { precision });
    for (const cell of cellsOf(map)) {
      const modes = curvaturesOf(small, map, cell).map((lambda) => analyzeMode(small.method, cell.parameters, lambda));
      const margins = modes.flatMap(({ juryMargins: { atOne, atMinusOne, determinant } }) => [
        atOne,
        atMinusOne,
        determinant,
      ]);
      if (precision === 'fast' && margins.some((margin) => Math.abs(margin) < 1e-6)) continue;
      const reference = Math.max(...modes.map(valueOf));
      if (cell.value !== reference) expect(Math.abs(cell.value - reference)).toBeLessThan(1e-8 * (1 + reference));
    }
  }
}

/** The numbers of each mode of a cell that many steps of the iteration from some starts give. */
function states({ parameters }: ValuedCell, lambda: number, start: readonly [number, number]): [number, number][] {
  const { beta = NaN, eta } = parameters;
  let [current, previous] = start;
  return Array.from({ length: 4000 }, (): [number, number] => {
    const ahead = current + beta * (current - previous);
    [current, previous] = [ahead - eta * lambda * ahead, current];
    return [current, previous];
  });
}

describe('transientLayer', () => {
  it('is the largest transient peak over the curvatures', () => {
    fc.assert(
      fc.property(smallMaps, (small) => {
        check('transient', small, (mode) => peakTransient(mode).peak);
      }),
      { numRuns: 30 },
    );
  });

  it('is the largest singular value of the steps that were taken', () => {
    for (const cell of cellsOf(layerMap('transient', nesterov, fromEigenvalues(EIGENVALUES), AXES))) {
      if (cell.value === Infinity) continue;
      const norms = EIGENVALUES.flatMap((lambda) => {
        const second = states(cell, lambda, [0, 1]);
        return states(cell, lambda, [1, 0])
          .slice(0, 60)
          .map((column, k) => new SingularValueDecomposition(new Matrix([column, second[k] ?? []])).norm2);
      });
      expect(cell.value).toBeCloseTo(Math.max(1, ...norms), 8);
    }
  });
});

describe('overshootLayer', () => {
  it('is the deepest overshoot over the curvatures', () => {
    fc.assert(
      fc.property(smallMaps, (small) => {
        check('overshoot', small, (mode) => overshootFromRest(mode).deepest.depth);
      }),
      { numRuns: 30 },
    );
  });

  it('is how far the iteration goes beyond the minimum', () => {
    for (const cell of cellsOf(layerMap('overshoot', nesterov, fromEigenvalues(EIGENVALUES), AXES))) {
      if (cell.value === Infinity) continue;
      const depths = EIGENVALUES.flatMap((lambda) => states(cell, lambda, [1, 1]).map(([current]) => -current));
      expect(cell.value).toBeCloseTo(Math.max(0, ...depths), 9);
    }
  });

  it('is how far the update rule itself goes, where its first step from empty buffers is its own', () => {
    const cases: readonly [Method, Readonly<Record<string, number>>][] = [
      [pytorchSgd, { dampening: 0.6 }],
      [quasiHyperbolic, { nu: 1.2 }],
      [heavyBallDecoupled, { weightDecay: 0.3 }],
      [nesterovDecoupled, { weightDecay: 0.3 }],
    ];
    for (const [method, fixed] of cases) {
      const map = layerMap('overshoot', method, fromEigenvalues(EIGENVALUES), AXES, { fixed });
      const cells = cellsOf(map).filter(({ value }) => value < Infinity);
      expect(cells.length, method.name).toBeGreaterThan(20);
      for (const { parameters, value } of cells) {
        const depths = EIGENVALUES.flatMap((lambda) => {
          let state: StepState = { current: [1], previous: [1] };
          return Array.from({ length: 2000 }, () => {
            state = method.step(parameters, state, ([x = NaN]) => [lambda * x]);
            return -(state.current[0] ?? NaN);
          });
        });
        expect(value, method.name).toBeCloseTo(Math.max(0, ...depths), 9);
      }
    }
  });

  it('is infinite where a mode is not stable, in both precisions', () => {
    const axes = { x: { from: 0, to: 0.5, count: 2 }, y: { from: 2, to: 4, count: 2 } };
    for (const precision of ['fast', 'exact'] as const) {
      const { values } = layerMap('overshoot', heavyBall, fromEigenvalues([1]), axes, { precision });
      expect(Array.from(values)).toEqual([Infinity, expect.any(Number), Infinity, Infinity]);
      expect(values[1]).toBeLessThan(2);
    }
  });
});
