import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { characteristicPolynomial } from '../../src/mode/characteristic-polynomial.ts';
import { modeOf, type ModeOptions } from '../../src/mode/mode-of.ts';
import type { ModeOfPolynomial } from '../../src/mode/mode.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { real } from '../helpers/real.ts';

/** The mode of a heavy ball with ηλ = x. */
function heavyBall(beta: number, x: number, options?: ModeOptions): ModeOfPolynomial {
  return modeOf(characteristicPolynomial({ beta, gamma: 0, eta: 1, lambda: x }), options);
}

/** A mode with T and D: β = D + γx, x = 1 − T + D. */
function withTraceAndDeterminant(trace: number, determinant: number): ModeOfPolynomial {
  const x = 1 - trace + determinant;
  return modeOf(characteristicPolynomial({ beta: determinant, gamma: 0, eta: 1, lambda: x }), { criticalTolerance: 0 });
}

/** Multiples of 1/64: products and sums of two are exact. */
const short = fc.integer({ min: -160, max: 160 }).map((n) => n / 64);
const exactly = { criticalTolerance: 0 };

describe('modeOf', () => {
  it('has p(z) = z² − T z + D with real roots a and b for T = a + b, D = a b', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const mode = withTraceAndDeterminant(a + b, a * b);
        const [large, small] = Math.abs(a) > Math.abs(b) || (a === -b && a > 0) ? [a, b] : [b, a];
        expect(mode.roots.map(({ re, im }) => [re, im])).toEqual([
          [large + 0, 0],
          [small + 0, 0],
        ]);
        expect(mode.spectralRadius).toBe(Math.abs(large));
        expect(mode.gap).toBe(1 - Math.abs(large));
        expect(mode.decay).toBeCloseTo(-Math.log(Math.abs(large)), 12);
        expect(mode.damping).toBe(a === b ? 'critical' : 'overdamped');
      }),
      { numRuns: 500 },
    );
  });

  it('has a ± ib for T = 2a, D = a² + b²', () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        fc.pre(b > 0);
        const mode = withTraceAndDeterminant(2 * a, a * a + b * b);
        expect(mode.roots.map(({ re, im }) => [re, im])).toEqual([
          [a + 0, b],
          [a + 0, -b],
        ]);
        expect(mode.spectralRadius).toBe(Math.sqrt(a * a + b * b));
        expect(mode.damping).toBe('underdamped');
        expect(mode.rootSigns).toBe('complex');
        expect(mode.period).toBeCloseTo((2 * Math.PI) / Math.atan2(b, a), 10);
        expect(mode.naturalFrequency).toBeCloseTo(Math.hypot(mode.decay, Math.atan2(b, a)), 12);
        expect((mode.dampingRatio ?? NaN) * (mode.naturalFrequency ?? NaN)).toBeCloseTo(mode.decay, 12);
      }),
      { numRuns: 500 },
    );
  });

  it('is stable exactly when ρ < 1, which is when the Jury margins are positive', () => {
    fc.assert(
      fc.property(short, short, (beta, x) => {
        const mode = heavyBall(beta, x, exactly);
        const { atOne, atMinusOne, determinant } = mode.juryMargins;
        expect(mode.stability === 'stable').toBe(mode.spectralRadius < 1);
        expect(mode.stability === 'unstable').toBe(mode.spectralRadius > 1);
        expect(mode.stability === 'stable').toBe(Math.min(atOne, atMinusOne, determinant) > 0);
        expect([atOne, atMinusOne, determinant]).toEqual([x + 0, 2 + 2 * beta - x, 1 - beta]);
        expect(mode.boundary === null).toBe(mode.stability !== 'marginal');
        if (mode.stability !== 'marginal') expect(mode.bounded).toBe(mode.stability === 'stable');
      }),
      { numRuns: 500 },
    );
  });

  it('has ρ = √β for every curvature between the critical ones', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), real(0, 1), (beta, t) => {
        const root = Math.sqrt(beta);
        const x = (1 - root) ** 2 * (1 - t) + (1 + root) ** 2 * t;
        fc.pre(t > 1e-9 && t < 1 - 1e-9);
        const mode = heavyBall(beta, x);
        expect(mode.regime).toBe('underdamped');
        expect(mode.spectralRadius).toBe(root);
      }),
    );
  });

  const named: [string, () => ModeOfPolynomial, Partial<ModeOfPolynomial>][] = [
    [
      'β > 0 below critical',
      () => heavyBall(0.25, 0.125),
      { regime: 'monotone', rootSigns: 'positive', period: Infinity, stability: 'stable' },
    ],
    [
      'β > 0 at the lower critical curvature',
      () => heavyBall(0.25, 0.25, exactly),
      {
        regime: 'critical',
        damping: 'critical',
        rootSigns: 'positive',
        dampingRatio: 1,
        naturalFrequency: Math.LN2,
        period: Infinity,
      },
    ],
    [
      'β > 0 between',
      () => heavyBall(0.25, 1.25),
      { regime: 'underdamped', rootSigns: 'complex', period: 4, bounded: true },
    ],
    [
      'β > 0 at the upper critical curvature',
      () => heavyBall(0.25, 2.25, exactly),
      {
        regime: 'alternating-critical',
        damping: 'critical',
        rootSigns: 'negative',
        dampingRatio: null,
        naturalFrequency: null,
        period: 2,
      },
    ],
    [
      'β > 0 above',
      () => heavyBall(0.25, 2.375),
      { regime: 'alternating', damping: 'overdamped', rootSigns: 'negative', period: 2 },
    ],
    [
      'β < 0',
      () => heavyBall(-0.25, 0.5),
      { regime: 'mixed-sign', rootSigns: 'mixed', period: null, dampingRatio: null, naturalFrequency: null },
    ],
    [
      'β < 0 with T = 0',
      () => heavyBall(-0.25, 0.75),
      { regime: 'mixed-sign', spectralRadius: 0.5, gap: 0.5, decay: Math.LN2 },
    ],
    [
      'β = 0, x < 1',
      () => heavyBall(0, 0.5),
      { regime: 'memoryless', rootSigns: 'positive', spectralRadius: 0.5, period: null, naturalFrequency: null },
    ],
    [
      'β = 0, x > 1',
      () => heavyBall(0, 1.5),
      { regime: 'memoryless', rootSigns: 'negative', spectralRadius: 0.5, period: null, dampingRatio: null },
    ],
    [
      'β = 0, x = 1',
      () => heavyBall(0, 1),
      {
        regime: 'one-step',
        rootSigns: 'zero',
        damping: 'critical',
        spectralRadius: 0,
        gap: 1,
        decay: Infinity,
        period: null,
        stability: 'stable',
      },
    ],
    [
      'λ = 0: the root 1 of a flat direction',
      () => heavyBall(0.5, 0),
      {
        stability: 'marginal',
        boundary: 'fold',
        bounded: true,
        gap: 0,
        decay: 0,
        regime: 'monotone',
        naturalFrequency: 0,
        dampingRatio: Infinity,
      },
    ],
    [
      'λ = 0, β > 1',
      () => heavyBall(1.5, 0),
      { stability: 'unstable', boundary: null, bounded: false, naturalFrequency: 0, dampingRatio: -Infinity },
    ],
    [
      'a saddle',
      () => heavyBall(0.5, -0.5),
      {
        stability: 'unstable',
        spectralRadius: 1 + Math.SQRT1_2,
        gap: -Math.SQRT1_2,
        rootSigns: 'positive',
        period: Infinity,
        naturalFrequency: null,
        dampingRatio: null,
      },
    ],
    [
      'the flip',
      () => heavyBall(0.5, 3),
      { stability: 'marginal', boundary: 'flip', bounded: true, spectralRadius: 1, regime: 'alternating' },
    ],
    [
      'β = 1 inside: a rotation by 60°',
      () => heavyBall(1, 1),
      {
        stability: 'marginal',
        boundary: 'neimark-sacker',
        bounded: true,
        gap: 0,
        decay: 0,
        period: 6,
        dampingRatio: 0,
      },
    ],
    [
      'β = 1, λ = 0: the double root 1 grows linearly',
      () => heavyBall(1, 0),
      {
        stability: 'marginal',
        boundary: 'fold',
        bounded: false,
        regime: 'critical',
        naturalFrequency: 0,
        dampingRatio: null,
      },
    ],
    [
      'β = 1, x = 4: the double root −1 grows linearly',
      () => heavyBall(1, 4),
      { stability: 'marginal', boundary: 'flip', bounded: false },
    ],
    [
      'β = −1, λ = 0: the roots ±1',
      () => heavyBall(-1, 0),
      { stability: 'marginal', boundary: 'fold', bounded: true, rootSigns: 'mixed' },
    ],
    [
      'β > 1: a growing spiral',
      () => heavyBall(1.5, 1),
      { stability: 'unstable', bounded: false, boundary: null, regime: 'underdamped' },
    ],
    [
      'two positive roots beyond 1: a growing exponential',
      () => withTraceAndDeterminant(6, 8),
      {
        stability: 'unstable',
        spectralRadius: 4,
        gap: -3,
        decay: -2 * Math.LN2,
        naturalFrequency: Math.LN2 * Math.SQRT2,
      },
    ],
    [
      'beyond the flip',
      () => heavyBall(0.5, 3.5),
      { stability: 'unstable', rootSigns: 'negative', regime: 'alternating', bounded: false },
    ],
    [
      'Nesterov with ηλ = 1',
      () => modeOf(characteristicPolynomial({ beta: 0.9, gamma: 0.9, eta: 1, lambda: 1 })),
      { regime: 'one-step' },
    ],
    [
      'D = 0 with β = γηλ',
      () => modeOf(characteristicPolynomial({ beta: 0.5, gamma: 1, eta: 1, lambda: 0.5 })),
      { regime: 'memoryless' },
    ],
  ];
  it.each(named)('knows %s', (_, make, expected) => {
    const mode = make();
    for (const [key, value] of Object.entries(expected)) {
      const actual = mode[key as keyof ModeOfPolynomial];
      if (typeof value === 'number' && Number.isFinite(value)) expect(actual, key).toBeCloseTo(value, 14);
      else expect(actual, key).toBe(value);
    }
  });

  it('has −ln z for the roots of the oscillator s² + 2ζω s + ω², of two positive roots', () => {
    const { dampingRatio, naturalFrequency } = withTraceAndDeterminant(0.75, 0.125);
    expect(naturalFrequency).toBeCloseTo(Math.sqrt(2) * Math.LN2, 14); // z = 1/2 and 1/4
    expect(dampingRatio).toBeCloseTo(3 / Math.sqrt(8), 14);
    const growing = withTraceAndDeterminant(6, 8);
    expect(growing.dampingRatio).toBeCloseTo(-3 / Math.sqrt(8), 14);
  });

  it.each([1, -1])(
    'has both distances from 1 without cancellation, inside and outside the circle: a = %d·1e-5, ηλ = 1e-40',
    (sign) => {
      const a = sign * 1e-5;
      const mode = modeOf(characteristicPolynomial({ beta: [1, -a], gamma: 0, eta: 1, lambda: 1e-40 }));
      const near = 1e-40 / a; // 1 − z for the root near 1; the other's is a, both to 1e-30
      const logarithms = [-Math.log1p(-near), -Math.log1p(-a)];
      const [gap, decay] = sign > 0 ? [near, logarithms[0]] : [a, logarithms[1]];
      const frequency = Math.sqrt((logarithms[0] ?? NaN) * (logarithms[1] ?? NaN));
      expect(mode.gap / gap).toBeCloseTo(1, 14);
      expect(mode.decay / (decay ?? NaN)).toBeCloseTo(1, 14);
      expect((mode.naturalFrequency ?? NaN) / frequency).toBeCloseTo(1, 14);
      expect((mode.dampingRatio ?? NaN) * 2 * frequency).toBeCloseTo(a, 9);
    },
  );

  it('has ω = √(ηλ ln 2) next to the root 1/2 of β = 1/2, down to the smallest numbers', () => {
    for (const etaLambda of [1e-200, 1e-300, 2 ** -1022, 2 ** -1070]) {
      const mode = modeOf(characteristicPolynomial({ beta: 0.5, gamma: 0, eta: 1, lambda: etaLambda }));
      const frequency = Math.sqrt(2 * etaLambda) * Math.sqrt(Math.LN2); // 1 − z = 2ηλ, to first order
      expect((mode.naturalFrequency ?? NaN) / frequency).toBeCloseTo(1, 12);
      expect((mode.dampingRatio ?? NaN) / (Math.LN2 / 2 / frequency)).toBeCloseTo(1, 12);
    }
  });

  it('has two roots 0 when T = D = 0', () => {
    expect(heavyBall(0, 1).roots.map(({ re, im }) => [re, im])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('has ω = 0 where the roots differ from 1 by less than a double holds', () => {
    const mode = modeOf(characteristicPolynomial({ beta: [1, 5e-324], gamma: 0, eta: 1, lambda: 0 }));
    expect([mode.naturalFrequency, mode.dampingRatio, mode.stability]).toEqual([0, null, 'unstable']);
  });

  it('has ζ ≥ 1 for two positive roots inside the circle, and 0 < ζ ≤ 1 for a stable pair', () => {
    const beta = fc.double({ min: 0.05, max: 0.99, noNaN: true });
    const offset = fc.oneof(
      real(-0.5, 0.5),
      fc.integer({ min: -4, max: 4 }).map((n) => n * 2 ** -52),
    );
    fc.assert(
      fc.property(beta, offset, (beta, offset) => {
        const mode = heavyBall(beta, (1 - Math.sqrt(beta)) ** 2 * (1 + offset), exactly);
        if (mode.rootSigns === 'positive') expect(mode.dampingRatio).toBeGreaterThanOrEqual(1);
        else expect(mode.dampingRatio).toBeLessThanOrEqual(1);
        expect(mode.dampingRatio).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps p beside the numbers that are rounded from it', () => {
    const polynomial = characteristicPolynomial({ beta: 0.9, gamma: 0.1, eta: 0.3, lambda: 0.7 });
    const mode = modeOf(polynomial);
    expect(mode.polynomial).toBe(polynomial);
    expect([mode.etaLambda, mode.trace, mode.determinant, mode.discriminant]).toEqual(
      [polynomial.etaLambda, polynomial.trace, polynomial.determinant, polynomial.discriminant].map(({ hi }) => hi),
    );
  });

  it('never returns −0', () => {
    for (const beta of [-1, -0.5, -0, 0, 0.25, 1, 1.5]) {
      for (const x of [-0, 0, 0.25, 0.5, 1, 2, 2.25, 3, 4]) {
        const mode = heavyBall(beta, x);
        const { atOne, atMinusOne, determinant } = mode.juryMargins;
        const numbers: unknown[] = [
          ...(Object.values(mode) as unknown[]),
          ...mode.roots.flatMap(({ re, im }) => [re, im]),
          atOne,
          atMinusOne,
          determinant,
        ];
        expect(numbers.some((value) => Object.is(value, -0))).toBe(false);
      }
    }
    const slowest = modeOf(characteristicPolynomial({ beta: [1, 5e-324], gamma: 0, eta: 1, lambda: 1 }));
    expect(slowest.stability).toBe('unstable');
    expect([slowest.gap, slowest.decay, slowest.dampingRatio]).toEqual([0, 0, 0]);
    const upright = modeOf(characteristicPolynomial({ beta: [1, -5e-324], gamma: 0, eta: 1, lambda: 2 }));
    expect(upright.trace).toBe(-5e-324);
    expect(upright.roots.map(({ re }) => re)).toEqual([0, 0]);
  });

  it('counts a tuning that rounding moved off critical as critical, and keeps its numbers', () => {
    const beta = 0.7;
    const x = (1 - Math.sqrt(beta)) ** 2;
    const [within, exact] = [heavyBall(beta, x), heavyBall(beta, x, exactly)];
    expect([within.damping, within.regime]).toEqual(['critical', 'critical']);
    expect(exact.damping).not.toBe('critical');
    expect({ ...within, damping: null, regime: null }).toEqual({ ...exact, damping: null, regime: null });
  });

  it('counts as critical what a relative change of the tolerance in ηλ, β or 1 − β makes critical', () => {
    const root = 0.75; // β = 9/16, critical at x = 1/16 and 49/16
    for (const [x, side] of [
      [1 / 16, 1],
      [49 / 16, -1],
    ] as const) {
      // dΔ/dx · x = 2 T x, twice the tolerance's formula in x alone; with β's part the width is tol(1 + |2 − T|m/(|T|x)).
      const trace = side * 2 * root;
      const width = 1 + (Math.abs(2 - trace) * (1 - root * root)) / (Math.abs(trace) * x);
      expect(heavyBall(root * root, x * (1 + 0.9e-6 * width), { criticalTolerance: 1e-6 }).damping).toBe('critical');
      expect(heavyBall(root * root, x * (1 + 1.1e-6 * width), { criticalTolerance: 1e-6 }).damping).not.toBe(
        'critical',
      );
      expect(heavyBall(root * root, x * (1 - 0.9e-6 * width), { criticalTolerance: 1e-6 }).damping).toBe('critical');
      expect(heavyBall(root * root, x * (1 - 1.1e-6 * width), { criticalTolerance: 1e-6 }).damping).not.toBe(
        'critical',
      );
    }
  });

  it('does not call modes near β = 1 critical that are far from it', () => {
    const polynomial = characteristicPolynomial({ beta: [1, -1e-10], gamma: 0, eta: 1, lambda: 2e-20 });
    expect(modeOf(polynomial).damping).toBe('underdamped');
    expect(polynomial.discriminant.hi).toBeGreaterThan(-1e-19);
  });

  it('counts a mode at exactly the tolerance as critical', () => {
    // β = 0: √|Δ| = |1 − x| = 9/16 and √(|T| x) = ¾ · 5/4, which 0.6 = √(2 · 0.18) makes equal in doubles.
    expect(heavyBall(0, 25 / 16, { criticalTolerance: 0.18 }).damping).toBe('critical');
    expect(heavyBall(0, 25 / 16, { criticalTolerance: 0.18 - 1e-15 }).damping).toBe('overdamped');
  });

  it('refuses a tolerance that is negative or not finite', () => {
    expect(() => heavyBall(0.5, 1, { criticalTolerance: -1e-20 })).toThrow(
      inputRangeError('modeOf: criticalTolerance must be a finite number ≥ 0, got -1e-20'),
    );
    expect(() => heavyBall(0.5, 1, { criticalTolerance: NaN })).toThrow(
      inputRangeError('modeOf: criticalTolerance must be a finite number ≥ 0, got NaN'),
    );
    expect(heavyBall(0.5, 1, { criticalTolerance: undefined }).damping).toBe('underdamped');
  });
});
