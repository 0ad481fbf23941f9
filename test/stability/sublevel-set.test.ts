import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import type { Region } from '../../src/stability/region.ts';
import { sublevelSet } from '../../src/stability/sublevel-set.ts';
import { isInRegion } from '../helpers/is-in-region.ts';
import { LINES, methodOnLine, rateOnLine } from '../helpers/look-ahead-lines.ts';
import { real } from '../helpers/real.ts';

/** u = 2⁻⁵³, half the spacing of doubles relative to 1. */
const UNIT = 2 ** -53;

interface VertexCase {
  readonly constant: number;
  readonly slope: number;
  readonly mu: number;
  readonly L: number;
  readonly rate: number;
  readonly vertices: readonly (readonly [string, string, string])[];
}

const CASES = JSON.parse(
  readFileSync(new URL('../oracles/region-vertices.json', import.meta.url), 'utf8'),
) as readonly VertexCase[];

const line = fc.constantFrom(...LINES);
const kappa = fc.oneof(
  fc.constant(1),
  real(0, 5).map((exponent) => 10 ** exponent),
);
/** Levels below, around and above the best rate and 1. */
const rate = fc.oneof(
  fc.constant(1),
  fc.double({ min: 0.02, max: 0.9999, noNaN: true }),
  fc.double({ min: 1, max: 3, noNaN: true }),
);

describe('sublevelSet', () => {
  it('holds a point exactly when its rate is at most r', () => {
    const place = fc.record({
      beta: real(-2.5, 4),
      share: fc.double({ min: 1e-3, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(line, kappa, rate, fc.array(place, { minLength: 20, maxLength: 20 }), (lookAhead, k, r, places) => {
        const spectrum = fromKappa(k);
        const region = sublevelSet(methodOnLine(lookAhead), spectrum, r);
        for (const { beta, share } of places) {
          const eta = (share * 1.2 * (1 + r) ** 2) / k;
          const value = rateOnLine(lookAhead, beta, eta, spectrum);
          if (Math.abs(value - r) > 1e-7) expect(isInRegion(region, beta, eta)).toBe(value < r);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('holds the points close to its vertices whose rate is at most r, and no others', () => {
    const shift = fc.tuple(real(-4, 0), real(0, 2 * Math.PI));
    fc.assert(
      fc.property(line, kappa, rate, fc.array(shift, { minLength: 4, maxLength: 4 }), (lookAhead, k, r, shifts) => {
        const spectrum = fromKappa(k);
        const region = sublevelSet(methodOnLine(lookAhead), spectrum, r);
        for (const vertex of region.vertices.filter((point) => Number.isFinite(point.beta))) {
          for (const [size, angle] of shifts) {
            const beta = vertex.beta + 10 ** size * Math.cos(angle) * r * r;
            const eta = vertex.eta + (10 ** size * Math.sin(angle) * (1 + r) ** 2) / k;
            if (eta <= 0) continue;
            const value = rateOnLine(lookAhead, beta, eta, spectrum);
            if (Math.abs(value - r) > 1e-6) expect(isInRegion(region, beta, eta)).toBe(value < r);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has the vertices that 60-digit arithmetic finds without its formulas', () => {
    expect(CASES.length).toBeGreaterThan(30);
    for (const { constant, slope, mu, L, rate: r, vertices } of CASES) {
      const region = sublevelSet(methodOnLine({ constant, slope }), fromInterval(mu, L), r);
      const found = region.vertices.filter(({ beta, eta }) => Number.isFinite(beta) && eta > 0);
      expect(found).toHaveLength(vertices.length);
      for (const [beta, oneMinusBeta, eta] of vertices) {
        const distances = found.map((point) =>
          Math.max(
            relative(point.eta, Number(eta)),
            point.oneMinusBeta === undefined
              ? Math.abs(point.beta - Number(beta)) / Math.max(Math.abs(Number(beta)), r * r * UNIT)
              : relative(point.oneMinusBeta, Number(oneMinusBeta)),
          ),
        );
        // Double-double errors of 2⁻¹⁰⁰ in β show where β − r is as small as 1 − r.
        expect(Math.min(...distances)).toBeLessThanOrEqual(
          2 * UNIT * Math.max(1, r === 1 ? 1 : 2 ** -48 / Math.abs(1 - r)),
        );
      }
    }
  });

  it('has r, −r or a pair of modulus r as characteristic roots along its edges, as the edge says', () => {
    fc.assert(
      fc.property(line, kappa, rate, real(0, 1), (lookAhead, k, r, t) => {
        for (const edge of sublevelSet(methodOnLine(lookAhead), fromKappa(k), r).edges) {
          const { kind, lambda } = edge;
          const { beta, eta } = edge.at(t);
          if (kind === 'zero-step' || !Number.isFinite(beta)) continue;
          const gamma = lookAhead.constant + lookAhead.slope * beta;
          const [trace, determinant] = [1 + beta - (1 + gamma) * eta * lambda, beta - gamma * eta * lambda];
          const scale =
            r * r +
            r * (1 + Math.abs(beta) + (1 + Math.abs(gamma)) * eta * lambda) +
            Math.abs(beta) +
            Math.abs(gamma) * eta * lambda;
          const residual = {
            fold: r * r - r * trace + determinant,
            flip: r * r + r * trace + determinant,
            'neimark-sacker': r * r - determinant,
          };
          expect(Math.abs(residual[kind])).toBeLessThanOrEqual(6 * UNIT * scale);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is as fast as r on its edges and faster inside, to rounding, with the curvature that the edge names the slowest', () => {
    for (const method of [heavyBall, nesterov]) {
      for (const [k, r] of [
        [10, 0.8],
        [100, 0.95],
        [1e6, 0.9995],
        [100, 1],
        [3, 1.2],
      ] as const) {
        const spectrum = fromKappa(k);
        for (const edge of sublevelSet(method, spectrum, r).edges) {
          if (edge.kind === 'zero-step' || edge.at(0.5).eta === 0) continue;
          const analysis = analyze(method, edge.at(0.4), spectrum);
          expect(relative(analysis.rate, r)).toBeLessThan(1e-12);
          if (edge.from.beta !== edge.to.beta) expect(analysis.worst.lambda).toBe(edge.lambda);
          const sign = edge.lambda === 1 ? 1 : -1;
          const point = edge.at(0.4);
          if (edge.from.beta !== edge.to.beta) {
            expect(analyze(method, { ...point, eta: point.eta * (1 + sign * 1e-9) }, spectrum).rate).toBeLessThan(r);
            expect(analyze(method, { ...point, eta: point.eta * (1 - sign * 1e-9) }, spectrum).rate).toBeGreaterThan(r);
          }
        }
      }
    }
  });

  it('is a ring: counter-clockwise, every edge from its vertex to the next, its ends bit for bit', () => {
    fc.assert(
      fc.property(line, kappa, rate, (lookAhead, k, r) => {
        const region = sublevelSet(methodOnLine(lookAhead), fromKappa(k), r);
        expect(region.vertices).toEqual(region.components.flatMap((component) => component.vertices));
        expect(region.edges).toEqual(region.components.flatMap((component) => component.edges));
        for (const { vertices, edges } of region.components) {
          edges.forEach((edge, i) => {
            expect(edge.from).toBe(vertices[i]);
            expect(edge.to).toBe(vertices[(i + 1) % vertices.length]);
            expect(edge.at(0)).toBe(edge.from);
            expect(edge.at(1)).toBe(edge.to);
            if (edge.kind === 'zero-step') expect([edge.from.eta, edge.at(0.5).eta, edge.to.eta]).toEqual([0, 0, 0]);
          });
          if (edges.length > 0 && vertices.every(({ beta }) => Number.isFinite(beta))) {
            expect(
              areaOf(edges.flatMap((edge) => [edge.at(0), edge.at(0.25), edge.at(0.5), edge.at(0.75)])),
            ).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('contains the sublevel set of every smaller rate', () => {
    fc.assert(
      fc.property(line, kappa, rate, fc.double({ min: 1.001, max: 1.5, noNaN: true }), (lookAhead, k, r, growth) => {
        const outer = sublevelSet(methodOnLine(lookAhead), fromKappa(k), r * growth);
        for (const { beta, eta } of sublevelSet(methodOnLine(lookAhead), fromKappa(k), r).vertices) {
          if (!Number.isFinite(beta) || eta === 0) continue;
          // An ulp of η changes γηλ by |β| ulps. Far out in a cusp (κ next to 1) that is more than the growth of the set: the
          // vertex as doubles may be outside, but its rate by no more than a double root moves under such a change.
          const rounding = Math.abs(beta) * Number.EPSILON;
          const excess = rateOnLine(lookAhead, beta, eta, fromKappa(k)) - r * growth;
          if (rounding < 1e-6) expect(isInRegion(outer, beta, eta)).toBe(true);
          else expect(excess).toBeLessThanOrEqual(rounding + Math.sqrt(rounding));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is for heavy ball the triangle of the closed form', () => {
    const [k, r] = [16, 0.75];
    expect(sublevelSet(heavyBall, fromInterval(2, 2 * k), r).vertices).toEqual([
      {
        beta: (r * (k * (1 - r) - (1 + r))) / (k * (1 - r) + (1 + r)),
        eta: (2 * (1 - r * r)) / (2 * k * (1 - r) + 2 * (1 + r)),
      },
      { beta: r * r, oneMinusBeta: 1 - r * r, eta: (1 - r) ** 2 / 2 },
      { beta: r * r, oneMinusBeta: 1 - r * r, eta: (1 + r) ** 2 / (2 * k) },
    ]);
  });

  it('keeps 1 − β where β would lose its digits: exactly for ½ < β < 2', () => {
    const spread = sublevelSet(heavyBall, fromKappa(1), 1.5);
    for (const { beta, oneMinusBeta } of [...spread.vertices, ...spread.edges.map((edge) => edge.at(0.6))]) {
      expect(oneMinusBeta !== undefined).toBe(beta > 0.5 && beta < 2);
    }
    // At β = 2 exactly, β alone has all digits.
    expect(sublevelSet(heavyBall, fromKappa(1), 2).vertices[1]).toEqual({ beta: 2, eta: 0 });
    const r = 1 - 2 ** -40;
    expect(sublevelSet(heavyBall, fromKappa(4), r).vertices[1]).toEqual({
      beta: 1 - 2 ** -39 + 2 ** -80,
      oneMinusBeta: 2 ** -39 - 2 ** -80,
      eta: 2 ** -80,
    });
  });

  it('is empty below the best rate of heavy ball, a single point at it, a triangle above it', () => {
    expect(sublevelSet(heavyBall, fromKappa(9), 0.5 - 1e-16).vertices).toEqual([]);
    const point = sublevelSet(heavyBall, fromKappa(9), 0.5);
    expect(point.components).toEqual([{ vertices: [{ beta: 0.25, eta: 0.25 }], edges: [] }]);
    expect(sublevelSet(heavyBall, fromKappa(9), 0.5 + 2e-16).vertices).toHaveLength(3);
  });

  it('is for Nesterov two pieces that touch in the best point of gradient descent, where κ = (1 + r)/(1 − r)', () => {
    const region = sublevelSet(nesterov, fromKappa(3), 0.5);
    expect(region.components).toHaveLength(2);
    for (const { vertices } of region.components) expect(vertices).toContainEqual({ beta: 0, eta: 0.5 });
    expect(sublevelSet(nesterov, fromKappa(2.9), 0.5).components).toHaveLength(1);
    expect(sublevelSet(nesterov, fromKappa(3.1), 0.5).components).toHaveLength(2);
    const last = (3 * 1.5 ** 2) / (0.5 * 3.5);
    expect(sublevelSet(nesterov, fromKappa(last * 0.999), 0.5).components).toHaveLength(2);
    expect(sublevelSet(nesterov, fromKappa(last * 1.001), 0.5).components).toHaveLength(1);
  });

  it('is unbounded in β for Nesterov on one curvature, where η = 1/λ is always best', () => {
    const region = sublevelSet(nesterov, fromInterval(4, 4), 0.5);
    expect(region.vertices.filter(({ beta }) => !Number.isFinite(beta))).toEqual([
      { beta: -Infinity, eta: 0.25 },
      { beta: Infinity, eta: 0.25 },
    ]);
    const far = region.edges.filter((edge) => edge.from.beta === Infinity || edge.to.beta === Infinity);
    expect(far.map((edge) => edge.kind)).toEqual(['neimark-sacker', 'flip']);
    for (const edge of far) expect(edge.at(0.5).eta).toBeCloseTo((edge.from.eta + edge.to.eta) / 2, 15);
    const returning = far.find((edge) => !Number.isFinite(edge.from.beta));
    expect(returning?.at(1e-20)).toEqual(returning?.from);
    expect(isInRegion(region, 1e6, 0.25 * (1 + 1.6e-7))).toBe(true);
    expect(isInRegion(region, 1e6, 0.25 * (1 + 1.7e-7))).toBe(false);
  });

  it('ends at η = 0 above rate 1, where no step is taken and the roots are 1 and β', () => {
    const { vertices, edges } = sublevelSet(heavyBall, fromKappa(4), 1.5);
    expect(vertices).toEqual([
      { beta: -1.5, eta: 0 },
      { beta: 1.5, oneMinusBeta: -0.5, eta: 0 },
      { beta: 2.25, eta: 0.25 },
      { beta: 2.25, eta: 1.5625 },
    ]);
    expect(edges.map(({ kind, lambda }) => [kind, lambda])).toEqual([
      ['zero-step', 1],
      ['fold', 1],
      ['neimark-sacker', 1],
      ['flip', 4],
    ]);
    expect(edges[0]?.at(0.5)).toEqual({ beta: 0, eta: 0 });
  });

  it('is cut by a vertical edge where a condition does not depend on η', () => {
    const { components } = sublevelSet(methodOnLine({ constant: 0, slope: 0.5 }), fromKappa(1), 1);
    expect(components.map(({ edges }) => edges.map((edge) => edge.kind))).toEqual([
      ['flip', 'flip', 'neimark-sacker'],
      ['fold', 'neimark-sacker', 'flip', 'flip'],
    ]);
    const wide = sublevelSet(methodOnLine({ constant: 0, slope: 0.5 }), fromKappa(1.5), 1).components;
    expect(wide.map(({ edges }) => edges.map((edge) => edge.lambda))).toEqual([
      [1, 1, 1.5],
      [1, 1, 1.5, 1],
    ]);
    expect(components[0]?.edges[1]?.at(0.5)).toEqual({ beta: -1, eta: 3 });
    expect(components[1]?.edges.at(-1)?.at(0.5)).toEqual({ beta: -1, eta: 1 });
  });

  it('is for gradient descent an interval of η at β = 0', () => {
    const { vertices, edges, components } = sublevelSet(gradientDescent, fromInterval(1, 2), 0.5);
    expect(components).toHaveLength(1);
    expect(vertices).toEqual([
      { beta: 0, eta: 0.5 },
      { beta: 0, eta: 0.75 },
    ]);
    expect(edges.map(({ from, to, kind, lambda }) => [from.eta, to.eta, kind, lambda])).toEqual([
      [0.5, 0.5, 'fold', 1],
      [0.75, 0.75, 'flip', 2],
    ]);
    expect(edges[1]?.at(0.5)).toEqual({ beta: 0, eta: 0.75 });
    expect(sublevelSet(gradientDescent, fromKappa(3), 0.5).components).toEqual([
      { vertices: [{ beta: 0, eta: 0.5 }], edges: [] },
    ]);
    expect(sublevelSet(gradientDescent, fromKappa(3), 0.49).components).toEqual([]);
    expect(sublevelSet(gradientDescent, fromKappa(4), 1.5).edges.map((edge) => edge.kind)).toEqual([
      'zero-step',
      'flip',
    ]);
  });

  it('is empty when L is infinite', () => {
    for (const method of [gradientDescent, heavyBall, nesterov]) {
      expect(sublevelSet(method, fromKappa(Infinity), 2).vertices).toEqual([]);
    }
  });

  it('scales: λ times 2^k takes every η to η / 2^k, bit for bit', () => {
    for (const method of [gradientDescent, heavyBall, nesterov]) {
      for (const k of [-900, -500, 1, 500, 900]) {
        const plain = sublevelSet(method, fromInterval(1, 3.3), 0.7);
        const scaled = sublevelSet(method, fromInterval(2 ** k, 3.3 * 2 ** k), 0.7);
        expect(scaled.vertices).toEqual(plain.vertices.map((point) => ({ ...point, eta: point.eta / 2 ** k })));
      }
    }
  });

  it('leaves negative and flat eigenvalues out', () => {
    const { vertices } = sublevelSet(heavyBall, fromEigenvalues([-1, 0, 1, 4]), 0.9);
    expect(vertices).toEqual(sublevelSet(heavyBall, fromInterval(1, 4), 0.9).vertices);
  });

  it('carries its inputs', () => {
    const spectrum = fromKappa(4);
    expect(sublevelSet(nesterov, spectrum, 0.9)).toMatchObject({ method: 'nesterov', spectrum, rate: 0.9 });
  });

  it('holds at rates as extreme as it admits', () => {
    expect(sublevelSet(heavyBall, fromKappa(2), 1e-40).vertices).toEqual([]);
    const wide = sublevelSet(heavyBall, fromKappa(1), 1e40).vertices;
    expect(wide.map(({ beta }) => beta)).toEqual([-1e40, 1e40, expect.closeTo(1e80, -65)]);
  });

  it('names what is wrong with its input', () => {
    const call = (r: number) => () => sublevelSet(heavyBall, fromKappa(4), r);
    expect(call(0)).toThrow(inputRangeError('sublevelSet: rate must be a finite number > 0, got 0'));
    expect(call(NaN)).toThrow('sublevelSet: rate must be a finite number > 0, got NaN');
    expect(call(0.9e-40)).toThrow(inputRangeError('sublevelSet: rate must be from 1e-40 to 1e+40, got 9e-41'));
    expect(call(1.1e40)).toThrow('sublevelSet: rate must be from 1e-40 to 1e+40, got 1.1e+40');
    expect(() => sublevelSet(heavyBall, fromEigenvalues([-1, 0]), 1)).toThrow(
      inputRangeError(
        'sublevelSet: spectrum must have an eigenvalue above its flat threshold, got 1 flat and 1 negative',
      ),
    );
    expect(() => sublevelSet(generalMomentum, fromKappa(4), 1)).toThrow(
      inputTypeError(
        'sublevelSet: method must have a look-ahead γ that β determines, got general-momentum, which has none',
      ),
    );
    const edge = sublevelSet(heavyBall, fromKappa(4), 1).edges[0];
    expect(() => edge?.at(NaN)).toThrow('RegionEdge.at: t must be a finite number, got NaN');
    expect(() => edge?.at(-1e-9)).toThrow(inputRangeError('RegionEdge.at: t must be from 0 to 1, got -1e-9'));
    expect(() => edge?.at(1.5)).toThrow('RegionEdge.at: t must be from 0 to 1, got 1.5');
  });
});

function relative(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}

function areaOf(ring: Region['vertices']): number {
  return ring.reduce((sum, { beta, eta }, i) => {
    const next = ring[(i + 1) % ring.length]!;
    return sum + (beta * next.eta - next.beta * eta) / 2;
  }, 0);
}
