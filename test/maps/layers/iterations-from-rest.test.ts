import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layerMap } from '../../../src/maps/layer-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { propagate } from '../../../src/mode/propagate.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { iterationsTo } from '../../../src/tuning/iterations-to.ts';
import { optimalTuning } from '../../../src/tuning/optimal-tuning.ts';
import { cellsOf, curvaturesOf, mapOf, smallMaps } from '../../helpers/map-subjects.ts';

const epsilons = fc.double({ min: -9, max: -0.1, noNaN: true }).map((power) => 10 ** power);
const REST = { current: 1, previous: 1 };

describe('iterationsFromRestLayer', () => {
  it('is the count of iterationsTo over the curvatures', () => {
    fc.assert(
      fc.property(smallMaps, epsilons, (small, epsilon) => {
        const map = mapOf('iterations-from-rest', small, { precision: 'exact', epsilon });
        for (const cell of cellsOf(map).filter((_, i) => i % 5 === 0)) {
          const spectrum = fromEigenvalues(curvaturesOf(small, map, cell), undefined, { flatThreshold: 0 });
          expect(cell.value).toBe(iterationsTo(epsilon, small.method, cell.parameters, spectrum).fromRest);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('differs between plain doubles and the mode kernel only where an iterate is ε but for rounding', () => {
    fc.assert(
      fc.property(smallMaps, epsilons, (small, epsilon) => {
        const map = mapOf('iterations-from-rest', small, { epsilon });
        const exact = mapOf('iterations-from-rest', small, { epsilon, precision: 'exact' });
        cellsOf(map).forEach((cell, i) => {
          const reference = exact.values[i] ?? NaN;
          const k = Math.max(cell.value, reference) - 1;
          const farthest = (): number =>
            Math.max(
              ...curvaturesOf(small, map, cell).map((lambda) =>
                Math.abs(propagate(analyzeMode(small.method, cell.parameters, lambda), k, REST).current),
              ),
            );
          const isRounding = (): boolean => Math.abs(farthest() / epsilon - 1) < 1e-13 * (100 + k);
          expect(cell.value === reference || isRounding()).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('counts what the iteration takes', () => {
    const axes = { x: { from: -1, to: 1, count: 16 }, y: { from: 0, to: 2.2, count: 16 } };
    const spectrum = fromEigenvalues([0.3, 1, 1.7]);
    for (const { parameters, value } of cellsOf(
      layerMap('iterations-from-rest', heavyBall, spectrum, axes, { epsilon: 1e-3 }),
    )) {
      const { beta = NaN, eta } = parameters;
      let last = 0;
      for (const lambda of spectrum.eigenvalues) {
        let [current, previous] = [1, 1];
        for (let k = 1; k <= 8000; k++) {
          [current, previous] = [current + beta * (current - previous) - eta * lambda * current, current];
          if (!(Math.abs(current) <= 1e-3)) last = Math.max(last, k);
        }
      }
      expect(value).toBe(last === 8000 ? Infinity : last + 1);
    }
  });

  it('has the 95 iterations of the optimum for κ = 100, also where it is only nearly critical', () => {
    const { beta = NaN, eta } = optimalTuning(heavyBall, fromKappa(100)).parameters;
    const width = 1e-9;
    const axes = {
      x: { from: beta - width, to: beta + 3 * width, count: 2 },
      y: { from: eta - 3 * width, to: eta + width, count: 2 },
    };
    for (const value of layerMap('iterations-from-rest', heavyBall, fromKappa(100), axes).values)
      expect(value).toBe(95);
  });
});
