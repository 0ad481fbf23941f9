/**
 * The worst spectral radius over many curvatures of [μ, L] by the textbook formula in plain doubles: knows neither double
 * roots nor that the ends suffice. Right to about 1e-8.
 */
export function worstRate(beta: number, gamma: number, eta: number, mu: number, L: number): number {
  let worst = 0;
  for (let i = 0; i <= 24; i++) {
    const x = eta * (i === 24 ? L : mu * (L / mu) ** (i / 24));
    const trace = 1 + beta - (1 + gamma) * x;
    const product = beta - gamma * x;
    const discriminant = trace * trace - 4 * product;
    const radius = discriminant < 0 ? Math.sqrt(product) : (Math.abs(trace) + Math.sqrt(discriminant)) / 2;
    worst = Math.max(worst, radius);
  }
  return worst;
}

/** The smallest value of a function of one variable: a grid, then golden sections around its best point. */
export function smallest(f: (x: number) => number, from: number, to: number, points = 24): number {
  let best = Infinity;
  let at = 0;
  for (let i = 0; i <= points; i++) {
    const value = f(from + ((to - from) * i) / points);
    if (value < best) [best, at] = [value, i];
  }
  let low = from + ((to - from) * Math.max(at - 1, 0)) / points;
  let high = from + ((to - from) * Math.min(at + 1, points)) / points;
  const ratio = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < 70; i++) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
    const [atA, atB] = [f(a), f(b)];
    best = Math.min(best, atA, atB);
    if (atA <= atB) high = b;
    else low = a;
  }
  return best;
}
