import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { contoursOf } from '../../../src/maps/geometry/contours-of.ts';
import type { GridMap } from '../../../src/maps/grid-map.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { real } from '../../helpers/real.ts';
import { refusal } from '../../helpers/refusal.ts';

/** A map of a function of our own over a rectangle. */
function mapOf(valueAt: (x: number, y: number) => number, count = 80, isLog = false): GridMap {
  const axes = isLog
    ? {
        x: { from: 0.01, to: 10, count, scale: 'log' as const },
        y: { from: 0.01, to: 10, count, scale: 'log' as const },
      }
    : { x: { from: -1, to: 1, count }, y: { from: 0, to: 2, count: count + 7 } };
  const plan = planMap('rate', heavyBall, fromKappa(10), axes);
  const values = Float64Array.from({ length: plan.x.length * plan.y.length }, (_, i) =>
    valueAt(plan.x[i % plan.x.length] ?? NaN, plan.y[Math.floor(i / plan.x.length)] ?? NaN),
  );
  return { ...plan, values };
}

describe('contoursOf', () => {
  it('is right to the square of a cell: on circles', () => {
    const levels = [0.04, 0.16, 0.49];
    const circles = contoursOf(
      mapOf((x, y) => x * x + (y - 1) * (y - 1)),
      levels,
    );
    expect(circles.map(({ value }) => value)).toEqual(levels);
    for (const { kind, exact, closed, value, points } of circles) {
      expect([kind, exact, closed]).toEqual(['contour', false, true]);
      expect(points.length).toBeGreaterThan(20);
      for (const { x, y } of points) expect(Math.abs(x * x + (y - 1) * (y - 1) - (value ?? NaN))).toBeLessThan(2e-4);
    }
  });

  it('is exact for a function that is linear along the axes, in the logarithm on logarithmic ones', () => {
    fc.assert(
      fc.property(real(-2, 2), fc.double({ min: 0.1, max: 2, noNaN: true }), (a, b) => {
        const linear = contoursOf(
          mapOf((x, y) => a * x + b * y, 12),
          [b],
        );
        expect(linear).toHaveLength(1);
        for (const { x, y } of linear[0]?.points ?? []) expect(a * x + b * y).toBeCloseTo(b, 12);
        const powers = contoursOf(
          mapOf((x, y) => a * Math.log(x) + b * Math.log(y), 12, true),
          [0.1],
        );
        for (const { x, y } of powers[0]?.points ?? []) expect(a * Math.log(x) + b * Math.log(y)).toBeCloseTo(0.1, 10);
      }),
    );
  });

  it('ends at the middles of the outermost cells and never runs along the edge of the map', () => {
    const map = mapOf((x) => x, 10);
    const [line, ...others] = contoursOf(map, [0.05]);
    expect(others).toEqual([]);
    expect(line?.closed).toBe(false);
    const heights = line?.points.map(({ y }) => y).sort((a, b) => a - b);
    expect(heights?.[0]).toBe(map.y[0]);
    expect(heights?.at(-1)).toBe(map.y.at(-1));
    for (const { x } of line?.points ?? []) expect(x).toBeCloseTo(0.05, 12);
  });

  it.each([NaN, Infinity, -Infinity])('ends at cells that are %d, without a line around them', (hole) => {
    const map = mapOf((x, y) => (x > 0.3 ? hole : y));
    const contours = contoursOf(map, [1.01]);
    expect(contours).toHaveLength(1);
    for (const { x, y } of contours[0]?.points ?? []) {
      expect(x).toBeLessThan(0.3);
      expect(y).toBeCloseTo(1.01, 10);
    }
  });

  it('goes around a hole in two pieces', () => {
    const map = mapOf((x, y) => (Math.abs(x) < 0.1 ? NaN : y));
    expect(contoursOf(map, [1.01])).toHaveLength(2);
  });

  it('takes round levels within the bulk of the finite values', () => {
    const map = mapOf((x, y) => (x > 0.99 ? 1e9 : x < -0.98 ? NaN : y));
    const levels = [...new Set(contoursOf(map).map(({ value }) => value))];
    expect(levels).toEqual([0.05, 0.1, 0.2, 0.5, 1]);
    expect(contoursOf(mapOf(() => 3))).toEqual([]);
    expect(contoursOf(mapOf(() => NaN))).toEqual([]);
  });

  it('has no level 0 of its own accord: a decay or damping ratio of 0 is the boundary of stability', () => {
    const map = mapOf((x, y) => x - 0.1 * y);
    expect(contoursOf(map).map(({ value }) => value)).not.toContain(0);
    expect(contoursOf(map, [0])).not.toEqual([]);
  });

  it('refuses categories, and levels that are not finite', () => {
    const map = mapOf((x) => x, 4);
    expect(refusal(() => contoursOf({ ...map, categories: ['a', 'b'] }))).toBe(
      'RangeError: contoursOf: layer must be one of numbers, got rate',
    );
    expect(refusal(() => contoursOf(map, [0, NaN]))).toBe(
      'RangeError: contoursOf: level must be a finite number, got NaN',
    );
  });
});
