import { describe, expect, it } from 'vitest';

import { DORMAND_PRINCE, type Fraction } from '../../src/numeric/dormand-prince-tableau.ts';

/** A rational number in lowest terms. */
interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function rational(n: bigint, d: bigint): Rational {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}
const of = ([n, d]: Fraction): Rational => rational(BigInt(n), BigInt(d));
const plus = (x: Rational, y: Rational): Rational => rational(x.n * y.d + y.n * x.d, x.d * y.d);
const times = (x: Rational, y: Rational): Rational => rational(x.n * y.n, x.d * y.d);
const zero = rational(0n, 1n);
const one = rational(1n, 1n);
const sum = (values: readonly Rational[]): Rational => values.reduce(plus, zero);
const dot = (x: readonly Rational[], y: readonly Rational[]): Rational => sum(x.map((value, i) => times(value, y[i]!)));
const product = (...vectors: (readonly Rational[])[]): readonly Rational[] =>
  vectors.reduce((x, y) => x.map((value, i) => times(value, y[i]!)));

const nodes = (): readonly Rational[] => DORMAND_PRINCE.nodes.map(of);
const stages = (): readonly (readonly Rational[])[] => DORMAND_PRINCE.stages.map((row) => row.map(of));

/** The 17 rooted trees of order ≤ 5: elementary weight and density 1/γ, each with its order. */
function trees(): readonly (readonly [order: number, weights: readonly Rational[], gamma: bigint])[] {
  const [c, rows] = [nodes(), stages()];
  const a = (vector: readonly Rational[]): readonly Rational[] => rows.map((row) => dot(row, vector));
  const c2 = product(c, c);
  const c3 = product(c2, c);
  return [
    [1, c.map(() => one), 1n],
    [2, c, 2n],
    [3, c2, 3n],
    [3, a(c), 6n],
    [4, c3, 4n],
    [4, product(c, a(c)), 8n],
    [4, a(c2), 12n],
    [4, a(a(c)), 24n],
    [5, product(c3, c), 5n],
    [5, product(c2, a(c)), 10n],
    [5, product(c, a(c2)), 15n],
    [5, product(c, a(a(c))), 30n],
    [5, product(a(c), a(c)), 20n],
    [5, a(c3), 20n],
    [5, a(product(c, a(c))), 40n],
    [5, a(a(c2)), 60n],
    [5, a(a(a(c))), 120n],
  ];
}

/** Weights b(θ) of the interpolant y₀ + θ(Δ + (1 − θ)(hk₁ − Δ + θ(2Δ − hk₁ − hk₇ + (1 − θ)hΣdᵢkᵢ))), Δ = hΣbᵢkᵢ. */
function denseWeights(theta: Rational): readonly Rational[] {
  const rest = plus(one, times(theta, rational(-1n, 1n)));
  const minus = (x: Rational, y: Rational): Rational => plus(x, times(y, rational(-1n, 1n)));
  return DORMAND_PRINCE.weights.map((weight, i) => {
    const change = of(weight);
    const slope = minus(i === 0 ? one : zero, change);
    const bend = minus(minus(change, i === 6 ? one : zero), slope);
    const inner = plus(bend, times(rest, of(DORMAND_PRINCE.denseWeights[i]!)));
    return times(theta, plus(change, times(rest, plus(slope, times(theta, inner)))));
  });
}

describe('DORMAND_PRINCE', () => {
  it('has stages consistent with its nodes: each row sums to its node', () => {
    expect(stages().map(sum)).toEqual(nodes());
  });

  it('takes its last stage at the new point', () => {
    expect(DORMAND_PRINCE.stages[6]).toEqual(DORMAND_PRINCE.weights.slice(0, 6));
    expect(DORMAND_PRINCE.weights[6]).toEqual([0, 1]);
  });

  it('satisfies all 17 order conditions up to order 5, exactly', () => {
    for (const [, weights, gamma] of trees())
      expect(dot(DORMAND_PRINCE.weights.map(of), weights)).toEqual(rational(1n, gamma));
  });

  it('compares with weights that satisfy those up to order 4 and not all of order 5', () => {
    const embedded = DORMAND_PRINCE.embeddedWeights.map(of);
    const holds = trees().map(
      ([, weights, gamma]) =>
        JSON.stringify(show(dot(embedded, weights))) === JSON.stringify(show(rational(1n, gamma))),
    );
    trees().forEach(([order], i) => {
      if (order <= 4) expect(holds[i]).toBe(true);
    });
    expect(holds.every(Boolean)).toBe(false);
  });

  it('interpolates with order 4: b(θ)·Φ = θ^order/γ for all trees of order ≤ 4, at six rational θ', () => {
    // Polynomials of degree 4 in θ: six points prove the identity.
    for (const theta of [
      [0, 1],
      [1, 5],
      [1, 3],
      [1, 2],
      [4, 5],
      [1, 1],
    ].map(([n = 0, d = 1]) => rational(BigInt(n), BigInt(d)))) {
      const weightsAt = denseWeights(theta);
      for (const [order, weights, gamma] of trees().filter(([treeOrder]) => treeOrder <= 4)) {
        const power = Array.from({ length: order }, () => theta).reduce(times, one);
        expect(dot(weightsAt, weights)).toEqual(times(power, rational(1n, gamma)));
      }
    }
  });
});

function show({ n, d }: Rational): string {
  return `${n}/${d}`;
}
