import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chartOf } from '../../../src/maps/geometry/chart.ts';
import { traceCurve } from '../../../src/maps/geometry/trace-curve.ts';
import type { MapAxes } from '../../../src/maps/grid-map.ts';
import type { MapPoint } from '../../../src/maps/map-geometry.ts';
import { real } from '../../helpers/real.ts';

type Scale = MapAxes['x']['scale'];

const axesOf = (x: readonly [number, number, Scale], y: readonly [number, number, Scale]): MapAxes => ({
  x: { from: x[0], to: x[1], scale: x[2], count: 2 },
  y: { from: y[0], to: y[1], scale: y[2], count: 2 },
});
const unit = real(0, 1);

describe('traceCurve', () => {
  it('gives a straight line its two ends, on linear axes and for a power law on logarithmic ones', () => {
    const linear = traceCurve(chartOf(axesOf([0, 1, 'linear'], [0, 1, 'linear'])), (t) => ({ x: t, y: 1 - t }));
    expect(linear).toEqual([
      [
        { x: 0, y: 1 },
        { x: 1, y: 0 },
      ],
    ]);
    const log = traceCurve(chartOf(axesOf([1, 100, 'log'], [1, 100, 'log'])), (t) => ({
      x: 10 ** t,
      y: 10 ** (2 * t),
    }));
    expect(log).toHaveLength(1);
    expect(log[0]).toHaveLength(2);
  });

  it('stays within a twentieth of a pixel of y = c/x on any axes, between points that lie on it', () => {
    fc.assert(
      fc.property(unit, unit, unit, fc.constantFrom<Scale>('linear', 'log'), (left, width, height, scale) => {
        const from = 10 ** (-3 * left);
        const axes = axesOf([from, from + 0.1 + width, scale], [0.01, 0.1 + 10 * height, scale]);
        const chart = chartOf(axes);
        const at = (t: number): MapPoint => ({ x: 1e-4 + 100 * t, y: 0.1 / (1e-4 + 100 * t) });
        for (const piece of traceCurve(chart, at)) {
          piece.slice(1).forEach(({ x, y }, i) => {
            const start = piece[i] ?? { x: NaN, y: NaN };
            expect(y).toBe(0.1 / x);
            const [a, b] = [chart.place(start), chart.place({ x, y })];
            const length = Math.hypot(b.x - a.x, b.y - a.y);
            for (const part of [0.2, 0.4, 0.5, 0.7]) {
              const between = start.x + part * (x - start.x);
              const place = chart.place({ x: between, y: 0.1 / between });
              const distance = Math.abs((place.x - a.x) * (b.y - a.y) - (place.y - a.y) * (b.x - a.x)) / length;
              expect(distance).toBeLessThan(0.07);
            }
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('cuts a curve exactly where it leaves the margin, 24 pixels beyond the picture', () => {
    const chart = chartOf(axesOf([1, 2, 'linear'], [1, 2, 'linear']));
    const pieces = traceCurve(chart, (t) => ({ x: 1e6 * (t - 0.3), y: 1e6 * (t - 0.3) }));
    expect(pieces).toHaveLength(1);
    const [first, last] = [pieces[0]?.[0], pieces[0]?.at(-1)];
    expect(first?.x).toBeCloseTo(0.96, 6);
    expect(last?.x).toBeCloseTo(2.04, 6);
  });

  it('gives each visit of the picture as a piece of its own', () => {
    const chart = chartOf(axesOf([-1, 1, 'linear'], [-1, 1, 'linear']));
    const pieces = traceCurve(chart, (t) => ({ x: 4 * t - 2, y: 3 * Math.cos(4 * Math.PI * t) }));
    expect(pieces).toHaveLength(2);
  });

  it('ends where a curve is no longer defined, or where a logarithmic axis ends', () => {
    const chart = chartOf(axesOf([0.01, 1, 'log'], [0, 1, 'linear']));
    const [piece, ...others] = traceCurve(chart, (t) => ({ x: t - 0.5, y: t < 0.75 ? 0.5 : NaN }));
    expect(others).toEqual([]);
    expect(chart.place(piece?.[0] ?? { x: NaN, y: NaN }).x).toBeCloseTo(-24, 6);
    expect(piece?.at(-1)?.x).toBeCloseTo(0.25, 9);
  });

  it('gives nothing of a curve that passes by', () => {
    const chart = chartOf(axesOf([0, 1, 'linear'], [0, 1, 'linear']));
    expect(traceCurve(chart, (t) => ({ x: 3 * t - 1, y: 1.1 + t }))).toEqual([]);
  });
});
