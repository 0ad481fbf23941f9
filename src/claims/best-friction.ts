import { Matrix } from '../numeric/matrix.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { eigenvaluesOf } from './stepped-companion.ts';

/** Rounds of golden-section search: the interval shrinks to 1e-12 of itself. */
const ROUNDS = 60;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** The friction that makes the slowest mode critical. */
export const bestFriction: Claim = defineClaim({
  id: 'best-friction',
  statement: {
    plain: 'Of all frictions, c = 2√μ makes θ̈ + cθ̇ + ∇f = 0 decay fastest on quadratics with curvatures in [μ, L].',
    tex: String.raw`\operatorname*{arg\,min}_c \max_{\lambda\in[\mu,L]} \operatorname{Re} s(\lambda) = 2\sqrt\mu, \qquad s^2 + cs + \lambda = 0`,
  },
  source: 'polyak1964',
  domain: {
    variables: {
      mu: { least: 1e-2, most: 1e2, scale: 'log' },
      kappa: { least: 1, most: 1e4, scale: 'log' },
    },
    words: 'L = κμ; the best c, relative to √μ, by a search that knows eigenvalues only, and the decay there',
  },
  expected: 'holds',
  predicted: () => [2, 1],
  measured({ mu, kappa }) {
    const frequency = Math.sqrt(mu);
    const slowest = (c: number): number =>
      Math.max(...[mu, kappa * mu].flatMap((lambda) => realParts(c * frequency, lambda))) / frequency;
    const best = minimize(slowest, 0, 10);
    return [best, -slowest(best)];
  },
  tolerance: () => 1e-6,
  toleranceReason:
    'At the optimum the roots of the slowest mode meet, and a general eigenvalue routine keeps half the digits.',
});

/** The real parts of the eigenvalues of (θ, v)˙ = (v, −λθ − cv), with time in units that make λ = 1. */
function realParts(friction: number, lambda: number): number[] {
  const frequency = Math.sqrt(lambda);
  const flow = new Matrix([
    [0, 1],
    [-1, -friction / frequency],
  ]);
  return eigenvaluesOf(flow).map(({ re }) => re * frequency);
}

/** Golden-section search for the minimum of a function that first falls and then rises. */
function minimize(value: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let round = 0; round < ROUNDS; round++) {
    const width = GOLDEN * (to - from);
    if (value(to - width) < value(from + width)) to = from + width;
    else from = to - width;
  }
  return (from + to) / 2;
}
