import { describe, expect, it } from 'vitest';
import { mapGeometryOf } from '../../../src/maps/geometry/map-geometry-of.ts';
import { layerMap } from '../../../src/maps/layer-map.ts';
import type { FixedParameters } from '../../../src/maps/plane.ts';
import { planesOf } from '../../../src/maps/planes/planes-of.ts';
import { aggregatedMomentum } from '../../../src/methods/aggregated-momentum.ts';
import { pytorchSgd } from '../../../src/methods/pytorch-sgd.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { maxStableEta } from '../../../src/stability/max-stable-eta.ts';
import { cellsOf } from '../../helpers/map-subjects.ts';
import { refusal } from '../../helpers/refusal.ts';

const SPECTRUM = fromInterval(1, 10);
const AXES = { x: { from: 0, to: 1, count: 5 }, y: { from: 0.02, to: 0.4, count: 4 } };
const fixed = { betas: [0, 0.3, 0.99] };

describe('the plane of a list and a number', () => {
  it('has the last number of the list on its axis, and holds the others', () => {
    const map = layerMap('rate', aggregatedMomentum, SPECTRUM, AXES, { plane: 'betas-eta', fixed });
    // 0.1, 0.3 and so on: where the last two are equal they are one velocity.
    for (const { x, y, value } of cellsOf(map)) {
      expect(value).toBeCloseTo(analyze(aggregatedMomentum, { betas: [0, 0.3, x], eta: y }, SPECTRUM).rate, 9);
    }
    const turned = { x: AXES.y, y: AXES.x };
    const other = layerMap('rate', aggregatedMomentum, SPECTRUM, turned, { plane: 'eta-betas', fixed });
    expect(other.values[1]).toBe(map.values[5]);
    expect(map.plane.title).toBe('(last β, η)');
  });

  it('has boundaries that are traced, and meet the largest stable learning rate', () => {
    const axes = { x: { from: 0.2, to: 0.9, count: 40 }, y: { from: 0.02, to: 0.4, count: 60 } };
    const map = layerMap('rate', aggregatedMomentum, SPECTRUM, axes, { plane: 'betas-eta', fixed });
    const { curves } = mapGeometryOf(map, { include: ['boundary'] });
    expect(curves.length).toBeGreaterThan(0);
    for (const { exact, points } of curves) {
      expect(exact).toBe(false);
      for (const { x, y } of points.slice(1, -1)) {
        const limit = maxStableEta(aggregatedMomentum, { betas: [0, 0.3, x] }, SPECTRUM);
        expect(Math.abs(y / limit - 1)).toBeLessThan(0.02);
      }
    }
  });

  it('must be given the list', () => {
    const map = (given: FixedParameters): unknown =>
      layerMap('rate', aggregatedMomentum, SPECTRUM, AXES, { plane: 'betas-eta', fixed: given });
    expect(refusal(() => map({}))).toBe(
      'TypeError: map: betas must be held fixed for aggregated-momentum on this plane, got nothing',
    );
    expect(refusal(() => map({ ...fixed, eta: 1 }))).toContain('eta must not be held fixed on this plane');
  });

  it('is one of every two numbers or lists that a method declares, and of no switch', () => {
    const names = planesOf(aggregatedMomentum).map(({ name }) => name);
    expect(names.slice(-2)).toEqual(['betas-eta', 'eta-betas']);
    expect(planesOf(pytorchSgd).filter(({ name }) => name.includes('nesterov'))).toEqual([]);
  });
});
