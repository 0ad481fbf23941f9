import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { compareWithFlow } from '../../src/dynamics/compare-with-flow.ts';
import { exactFlow } from '../../src/dynamics/exact-flow.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { iteratesSvg } from '../../src/render/iterates-svg.ts';
import type { SliceComparison } from '../../src/render/slice-comparison.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';
import { middleOf, numberOf, textsOf, withClass } from '../helpers/svg.ts';

const run = (
  curvatures: readonly [number, number],
  start: readonly [number, number],
  { beta = 0.8, eta = 0.5 / Math.max(...curvatures), steps = 40 } = {},
): SliceComparison => ({
  ...compareWithFlow(heavyBall, { beta, eta }, diagonalQuadratic(curvatures), { start, steps }),
  curvatures,
  minimizer: [0, 0],
});

const descent = (eta: number, steps: number): SliceComparison => ({
  trajectory: simulate(gradientDescent, { eta }, diagonalQuadratic([1, 10]), {
    start: [3, 1],
    maxSteps: steps,
    tolerance: 0,
  }),
  solution: null,
  curvatures: [1, 10],
  minimizer: [0, 0],
});

describe('iteratesSvg', () => {
  it('puts every iterate and every matched point of the ODE where start and minimiser say', () => {
    const exponent = real(-3, 3);
    const away = fc.double({ min: 0.1, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        exponent,
        exponent,
        away,
        away,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (a, b, x, y, beta) => {
          const slice = run([10 ** a, 10 ** b], [x, y], { beta, steps: 12 });
          const text = iteratesSvg(slice);
          expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
          const root = parseXml(text);
          const origin = middleOf(withClass(root, 'hb-mark', 'hb-ink-5')[0]);
          const start = middleOf(withClass(root, 'hb-mark', 'hb-ink-1')[0]);
          const place = ([u = 0, v = 0]: readonly number[]): readonly [number, number] => [
            origin[0] + (u / x) * (start[0] - origin[0]),
            origin[1] + (v / y) * (start[1] - origin[1]),
          ];
          const expectAt = (
            marks: readonly (readonly [number, number])[],
            points: readonly (readonly number[])[],
          ): void => {
            expect(marks).toHaveLength(points.length);
            marks.forEach((mark, k) => {
              const [u, v] = place(points[k]!);
              // Coordinates are printed to 0.01, and the scale is known to 0.02 in the distance between two marks.
              expect(Math.abs(mark[0] - u)).toBeLessThan(
                0.02 + (0.03 * Math.abs(u - origin[0])) / Math.abs(start[0] - origin[0]),
              );
              expect(Math.abs(mark[1] - v)).toBeLessThan(
                0.02 + (0.03 * Math.abs(v - origin[1])) / Math.abs(start[1] - origin[1]),
              );
            });
          };
          const circles = withClass(root, 'hb-ink-0').filter((item) => item.getAttribute('class') === 'hb-ink-0');
          expectAt(circles.map(middleOf), slice.trajectory.iterates);
          const matched = withClass(root, 'hb-line', 'hb-thin', 'hb-stroke-2')
            .filter((item) => !withClass(root, 'hb-mark').includes(item))
            .map(middleOf);
          expectAt(matched, slice.solution?.positions ?? []);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has level lines that are ellipses of the quadratic, one of them through the start', () => {
    const root = parseXml(iteratesSvg(run([1, 9], [3, 1])));
    const [cx, cy] = middleOf(withClass(root, 'hb-mark', 'hb-ink-5')[0]);
    const [x, y] = middleOf(withClass(root, 'hb-mark', 'hb-ink-1')[0]);
    const ellipses = withClass(root, 'hb-contour').filter(({ tagName }) => tagName === 'ellipse');
    expect(ellipses.length).toBeGreaterThan(5);
    const through = ellipses.map((ellipse) => {
      expect([numberOf(ellipse, 'cx'), numberOf(ellipse, 'cy')]).toEqual([
        expect.closeTo(cx, 1),
        expect.closeTo(cy, 1),
      ]);
      expect(numberOf(ellipse, 'rx') / numberOf(ellipse, 'ry')).toBeCloseTo(3, 1);
      return ((x - cx) / numberOf(ellipse, 'rx')) ** 2 + ((y - cy) / numberOf(ellipse, 'ry')) ** 2;
    });
    expect(through.some((value) => Math.abs(value - 1) < 1e-3)).toBe(true);
    for (const value of through)
      expect(Math.log(value) / Math.log(4)).toBeCloseTo(Math.round(Math.log(value) / Math.log(4)), 1);
  });

  it('draws the ODE between its samples as it is, to a pixel', () => {
    const slice = run([1, 4], [2, 1], { beta: 0.9, eta: 0.1, steps: 30 });
    const root = parseXml(iteratesSvg(slice));
    const [cx, cy] = middleOf(withClass(root, 'hb-mark', 'hb-ink-5')[0]);
    const [sx, sy] = middleOf(withClass(root, 'hb-mark', 'hb-ink-1')[0]);
    const path =
      withClass(root, 'hb-stroke-2')
        .find(({ tagName }) => tagName === 'path')
        ?.getAttribute('d') ?? '';
    const pieces = path
      .split(/[MC]/)
      .slice(1)
      .map((piece) => piece.trim().split(/\s+/).map(Number));
    const { solution } = slice;
    if (solution === null) throw new Error('the run must have a solution');
    let [from] = [pieces[0] ?? []];
    pieces.slice(1).forEach((piece, k) => {
      const middle = [0, 1].map((i) => (from[i]! + 3 * piece[i]! + 3 * piece[i + 2]! + piece[i + 4]!) / 8);
      const [start, time] = [solution.positions[k]!, (solution.times[k + 1]! - solution.times[k]!) / 2];
      const exact = [1, 4].map(
        (lambda, i) =>
          exactFlow(solution.flow, lambda, time, { position: start[i]!, velocity: solution.velocities[k]![i]! })
            .position,
      );
      expect(Math.abs(middle[0]! - cx - (exact[0]! / 2) * (sx - cx))).toBeLessThan(1);
      expect(Math.abs(middle[1]! - cy - exact[1]! * (sy - cy))).toBeLessThan(1);
      from = piece.slice(4);
    });
    expect(pieces).toHaveLength(31);
  });

  it('leaves the ODE out where there is none', () => {
    const words = textsOf(parseXml(iteratesSvg(descent(0.15, 20)))).join(' ');
    expect(words).not.toContain('ODE');
    expect(words).toContain('Gradient descent: η = 0.15; curvatures 1 and 10; 21 points, k = 0 to 20.');
  });

  it('uses one scale where both directions can then be seen, and says which', () => {
    const captions = [run([1, 4], [2, 1]), run([1, 4], [200, 1])].map((slice) => textsOf(parseXml(iteratesSvg(slice))));
    expect(captions[0]).toContain('Both axes have one scale.');
    expect(captions[1]).toContain('The two axes have different scales.');
  });

  it('keeps start and minimiser in sight of a run that diverges', () => {
    const text = iteratesSvg(descent(0.5, 300));
    expect(text).not.toMatch(/NaN|Infinity/);
    const root = parseXml(text);
    const [cx, cy] = middleOf(withClass(root, 'hb-mark', 'hb-ink-5')[0]);
    const [sx, sy] = middleOf(withClass(root, 'hb-mark', 'hb-ink-1')[0]);
    expect(Math.hypot(sx - cx, sy - cy)).toBeGreaterThan(5);
  });

  it('draws a run that starts at the minimiser', () => {
    expect(iteratesSvg(run([1, 4], [0, 0]))).not.toMatch(/NaN|Infinity/);
  });

  it.each([
    [-0.5, 4],
    [3, -1],
  ])('draws hyperbolas of equal f around a saddle, λ = (%d, %d), dashed below it', (first, second) => {
    const slice: SliceComparison = { ...descent(0.1, 3), curvatures: [first, second] };
    const root = parseXml(iteratesSvg(slice));
    const [ox, oy] = middleOf(withClass(root, 'hb-mark', 'hb-ink-5')[0]);
    const [sx, sy] = middleOf(withClass(root, 'hb-mark', 'hb-ink-1')[0]);
    const heightAt = (x: number, y: number): number =>
      (first * ((3 * (x - ox)) / (sx - ox)) ** 2 + second * ((y - oy) / (sy - oy)) ** 2) / 2;
    const largest = (Math.abs(first) * 9 + Math.abs(second)) / 2;
    const lines = withClass(root, 'hb-contour').filter((line) => line.getAttribute('d') !== null);
    const paths = lines.filter((line) => (line.getAttribute('d') ?? '') !== '' && line.tagName === 'path');
    expect(paths.length).toBeGreaterThanOrEqual(3);
    for (const path of paths.slice(0, 2)) {
      const isBelow = path.getAttribute('class')?.includes('hb-dash') === true;
      for (const piece of (path.getAttribute('d') ?? '').split('M').slice(1)) {
        const numbers = (piece.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
        const middle = 2 * Math.floor(numbers.length / 4);
        const height = heightAt(numbers[middle]!, numbers[middle + 1]!);
        const levels = Math.log(Math.abs(height) / largest) / Math.log(4);
        // To the digits that a picture has.
        expect(Math.abs(levels - Math.round(levels))).toBeLessThan(0.15);
        expect(height < 0).toBe(isBelow);
      }
    }
  });

  it('gives equal text for equal input and escapes its heading', () => {
    const slice = run([1, 4], [2, 1]);
    expect(iteratesSvg(slice)).toBe(iteratesSvg(slice));
    expect(iteratesSvg(slice, { heading: '<i>' })).toContain('&lt;i&gt;');
  });

  it('refuses what is not a slice', () => {
    const slice = run([1, 4], [2, 1]);
    expect(() => iteratesSvg({ ...slice, curvatures: [0, 1] })).toThrow('iteratesSvg: curvatures must not be 0, got 0');
    expect(() => iteratesSvg({ ...slice, trajectory: { ...slice.trajectory, iterates: [] } })).toThrow(
      'iteratesSvg: iterates must not be empty, got none',
    );
    expect(() => iteratesSvg({ ...slice, trajectory: { ...slice.trajectory, iterates: [[1, 2, 3]] } })).toThrow(
      'iteratesSvg: points must have 2 coordinates, got 3',
    );
    expect(() => iteratesSvg({ ...slice, trajectory: { ...slice.trajectory, iterates: [[1, NaN]] } })).toThrow(
      'iteratesSvg: points must be finite, got (1, NaN)',
    );
  });
});
