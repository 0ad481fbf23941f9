import { describe, expect, it } from 'vitest';
import { bandsOf } from '../../../src/cli/big-map/bands-of.ts';
import type { LayerSettings } from '../../../src/maps/layer.ts';
import { fillRows } from '../../../src/maps/fill-rows.ts';
import { LAYERS } from '../../../src/maps/layers/index.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';

const interval = fromKappa(100);
const ends = fromEigenvalues([1, 300]);
const list = fromEigenvalues(Array.from({ length: 300 }, (_, i) => i + 1));

/** The rows of the first band of a map of so many columns and rows. */
function height(layer: string, spectrum: typeof list, [columns, rows]: [number, number], settings: LayerSettings = {}) {
  const axes = { x: { from: 0, to: 1, count: columns }, y: { from: 0, to: 0.01, count: rows } };
  const [first] = bandsOf(planMap(layer, heavyBall, spectrum, axes, settings), { first: 0, end: rows });
  return first?.end;
}

describe('bandsOf', () => {
  it('puts at most 2¹⁸ cells into a band where a cell is cheap', () => {
    expect(height('rate', interval, [1024, 100_000])).toBe(256);
    expect(height('iterations-from-rest', interval, [1024, 100_000])).toBe(256);
    expect(height('verdict', interval, [1024, 100_000], { steps: 1000 })).toBe(256);
  });

  it('puts at most 2²⁰ curvatures into a band, 10 times fewer of them in every digit', () => {
    expect(height('iterations-from-rest', list, [100, 100_000])).toBe(34);
    expect(height('iterations-from-rest', list, [3000, 3000])).toBe(1);
    expect(height('rate', interval, [1024, 100_000], { precision: 'exact' })).toBe(51);
  });

  it('counts the two ends alone for layers whose values follow from them', () => {
    const axes = { x: { from: 0, to: 1, count: 1024 }, y: { from: 0, to: 0.01, count: 300 } };
    const valuesOn = (layer: string, spectrum: typeof list): Float64Array => {
      const values = new Float64Array(1024);
      fillRows(planMap(layer, heavyBall, spectrum, axes), 200, 201, values);
      return values;
    };
    const ofTheEnds = LAYERS.filter(({ ofRuns }) => !ofRuns)
      .map(({ name }) => name)
      .filter((name) => height(name, list, [10_240, 1000]) !== 1);
    expect(ofTheEnds).toHaveLength(11);
    for (const layer of ofTheEnds) expect(valuesOn(layer, list), layer).toEqual(valuesOn(layer, ends));
  });

  it('puts fewer of them into a band where many steps are taken for each', () => {
    expect(height('simulated', interval, [1024, 100_000], { steps: 16_000 })).toBe(32);
    expect(height('simulated', interval, [1024, 100_000], { steps: 1_000_000 })).toBe(1);
  });
});
