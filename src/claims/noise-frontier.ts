import { heavyBall } from '../methods/heavy-ball.ts';
import type { MethodParameters } from '../methods/method.ts';
import { randomOf } from '../numeric/random.ts';
import { noiseFrontier as frontierOf } from '../response/noise-frontier.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lyapunovVariance } from './lyapunov-variance.ts';

/** Points of the sublevel set that are tried against the frontier. */
const RIVALS = 12;

/** What a rate costs in noise. */
export const noiseFrontier: Claim = defineClaim({
  id: 'noise-frontier',
  statement: {
    plain:
      'Of all (β, η) with rate at most r over [μ, L], the double root r on μ makes the least noise for heavy ball: its worst stationary variance is (1 − r)(1 + r²)/(μ²(1 + r)³).',
    tex: String.raw`\min_{\text{rate} \le r}\ \max_{[\mu, L]} \operatorname{Var}\theta = \frac{(1 - r)(1 + r^2)}{\mu^2 (1 + r)^3} \quad\text{at}\quad \beta = r^2,\ \eta = \frac{(1 - r)^2}\mu`,
  },
  source: 'mohammadi2021',
  domain: {
    variables: {
      kappa: { least: 2, most: 1e3, scale: 'log' },
      slower: { least: 0.05, most: 1, scale: 'log' },
      seed: { least: 0, most: 1e6, scale: 'integer' },
    },
    words:
      'μ = 1; 1 − r is a share of the best gap; the variance there, the searched frontier at its end, and how many of 12 other points as fast are quieter',
  },
  expected: 'holds',
  predicted({ kappa, slower }) {
    const r = rateOf(kappa, slower);
    const last = rateOf(kappa, 0.01);
    return [frontier(r), frontier(last), 0];
  },
  measured({ kappa, slower, seed }) {
    const r = rateOf(kappa, slower);
    const worst = (parameters: MethodParameters): number =>
      Math.max(lyapunovVariance(heavyBall, parameters, 1), lyapunovVariance(heavyBall, parameters, kappa));
    const { points } = frontierOf(heavyBall, fromInterval(1, kappa), { points: 2 });
    const random = randomOf(seed);
    const quieter = Array.from({ length: RIVALS }, () =>
      worst(pointAsFast(kappa, r, () => random.uniform(0, 1))),
    ).filter((variance) => variance < frontier(r) * (1 - 1e-9));
    return [worst({ beta: r ** 2, eta: (1 - r) ** 2 }), points.at(-1)?.variance ?? NaN, quieter.length];
  },
  tolerance: ({ kappa, slower }) => 1e-5 * frontier(rateOf(kappa, slower)),
  toleranceReason: 'The frontier is searched for, to 1e-6; the Lyapunov equation is nearly singular at slow rates.',
});

/** The rate whose gap is a share of the best one's, 2/(√κ + 1). */
function rateOf(kappa: number, share: number): number {
  return 1 - (share * 2) / (Math.sqrt(kappa) + 1);
}

function frontier(r: number): number {
  return ((1 - r) * (1 + r ** 2)) / (1 + r) ** 3;
}

/** A point of the triangle {rate ≤ r}, from its vertices: uniform in barycentric coordinates, often near an edge. */
function pointAsFast(kappa: number, r: number, draw: () => number): { readonly beta: number; readonly eta: number } {
  const [inner, outer] = [kappa * (1 - r), 1 + r];
  const vertices = [
    [r ** 2, (1 - r) ** 2],
    [r ** 2, (1 + r) ** 2 / kappa],
    [(r * (inner - outer)) / (inner + outer), (2 * (1 - r ** 2)) / (inner + outer)],
  ] as const;
  const weights = vertices.map(() => draw() ** 3);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const mean = (axis: 0 | 1): number =>
    vertices.reduce((total, vertex, i) => total + (weights[i]! / sum) * vertex[axis], 0);
  return { beta: mean(0), eta: mean(1) };
}
