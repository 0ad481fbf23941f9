import type { ComplexDoubleDouble } from './complex-double-double.ts';
import type { DoubleDouble } from './double-double.ts';

/** The first angle: any that sets the starts apart from the real axis, in which the roots mirror each other. */
const FIRST_ANGLE = 0.7;

/**
 * Where the search for the roots of a polynomial with $c_0, c_n \ne 0$ starts: on circles whose radii are the slopes of the
 * Newton polygon, the upper convex hull of the points $(k, \ln|c_k|)$, each with as many starts as its edge is long.
 * Source: `bini1996`.
 */
export function rootStarts(coefficients: readonly DoubleDouble[]): readonly ComplexDoubleDouble[] {
  const heights = coefficients.map(({ hi }) => Math.log(Math.abs(hi)));
  const corners = upperHull(heights);
  const degree = coefficients.length - 1;
  const starts: ComplexDoubleDouble[] = [];
  for (let c = 1; c < corners.length; c++) {
    const [from, to] = [corners[c - 1]!, corners[c]!];
    const count = to - from;
    const radius = Math.exp((heights[to]! - heights[from]!) / count);
    for (let i = 0; i < count; i++) {
      const angle = (2 * Math.PI * i) / count + (2 * Math.PI * c) / degree + FIRST_ANGLE;
      starts.push({ re: { hi: radius * Math.cos(angle), lo: 0 }, im: { hi: radius * Math.sin(angle), lo: 0 } });
    }
  }
  return starts;
}

/** The indices of the corners of the upper convex hull of the points (k, heights[k]); the two ends are finite. */
function upperHull(heights: readonly number[]): readonly number[] {
  const hull: number[] = [];
  heights.forEach((height, k) => {
    if (height === -Infinity) return;
    while (hull.length >= 2) {
      const [a, b] = [hull[hull.length - 2]!, hull[hull.length - 1]!];
      const isBelow = (heights[b]! - heights[a]!) * (k - a) <= (height - heights[a]!) * (b - a);
      if (!isBelow) break;
      hull.pop();
    }
    hull.push(k);
  });
  return hull;
}
