import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { flattenCurve } from '../../src/numeric/flatten-curve.ts';
import { real } from '../helpers/real.ts';

describe('flattenCurve', () => {
  it('keeps a straight line one chord', () => {
    fc.assert(
      fc.property(fc.array(real(-500, 500), { minLength: 4, maxLength: 4 }), (ends) => {
        const [a = 0, b = 0, c = 0, d = 0] = ends;
        const points = flattenCurve((t) => ({ x: a + t * (c - a), y: b + t * (d - b) }));
        expect(points).toHaveLength(1);
      }),
    );
  });

  it('stays within a twentieth of a pixel of a circle with few chords', () => {
    const radius = 200;
    const points = flattenCurve((t) => ({ x: radius * Math.cos(3 * t), y: radius * Math.sin(3 * t) }));
    expect(points.length).toBeLessThanOrEqual(128);
    const all = [{ x: radius, y: 0 }, ...points];
    const sagitta = all
      .slice(1)
      .map(({ x, y }, i) => radius - Math.hypot(x + (all[i]?.x ?? 0), y + (all[i]?.y ?? 0)) / 2);
    expect(Math.max(...sagitta)).toBeLessThan(0.05);
  });

  it('finds a corner that lies between the places it looks at', () => {
    const corner = 1 / 3;
    const points = flattenCurve((t) => ({ x: 100 * t, y: t < corner ? 0 : 100 * (t - corner) }));
    const nearest = Math.min(...points.map(({ x, y }) => Math.hypot(x - 100 * corner, y)));
    expect(nearest).toBeLessThan(0.1);
  });

  it('follows a curve that happens within the last 1e-10 of the parameter', () => {
    const points = flattenCurve((t) => ({ x: Math.min(-50 * Math.log10(1 - t), 700), y: 0 }));
    expect(points.length).toBeGreaterThanOrEqual(1);
    expect(points.at(-1)).toEqual({ x: 700, y: 0 });
  });

  it('follows the part of a curve that is asked for, to its very end', () => {
    const last = 0.1 + 0.2;
    const points = flattenCurve((t) => ({ x: 100 * t, y: 100 * t * t, t }), [0.1, last]);
    expect(points.at(-1)?.t).toBe(last);
    for (const { t } of points) expect(t).toBeGreaterThan(0.1);
    expect(points.length).toBeGreaterThan(1);
  });
});
