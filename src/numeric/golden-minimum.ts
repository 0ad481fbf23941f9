const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Where a function is least between two numbers, by golden sections, or at one of them if it is less there. */
export function goldenMinimum(f: (x: number) => number, from: number, to: number, steps: number): number {
  let [a, b] = [from, to];
  let [x, y] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
  let [fx, fy] = [f(x), f(y)];
  for (let step = 0; step < steps; step += 1) {
    if (fx < fy) {
      [b, y, fy] = [y, x, fx];
      x = b - GOLDEN * (b - a);
      fx = f(x);
    } else {
      [a, x, fx] = [x, y, fy];
      y = a + GOLDEN * (b - a);
      fy = f(y);
    }
  }
  return [from, to].reduce((best, end) => (f(end) < f(best) ? end : best), (a + b) / 2);
}
