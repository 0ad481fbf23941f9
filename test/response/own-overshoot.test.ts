import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Method, MethodParameters } from '../../src/methods/method.ts';
import { pytorchSgd } from '../../src/methods/pytorch-sgd.ts';
import { exactPolynomial } from '../../src/mode/exact-polynomial.ts';
import type { ModeOfPolynomial } from '../../src/mode/mode.ts';
import { modeOf } from '../../src/mode/mode-of.ts';
import { quadratic } from '../../src/objectives/quadratic.ts';
import { modeResponse } from '../../src/response/mode-response.ts';
import type { Overshoot } from '../../src/response/overshoot.ts';
import { overshootFromRest } from '../../src/response/overshoot-from-rest.ts';
import { settlingTime } from '../../src/response/settling-time.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { methodParameters } from '../helpers/method-parameters.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const NONE = { depth: 0, step: 0 };
const BOUNDLESS = { depth: Infinity, step: Infinity };
/** The methods whose first step from empty buffers is another than the family's from rest. */
const STARTING = METHODS.filter((method) => method.firstFactor !== undefined);

function methodNamed(name: string): Method {
  const [method] = METHODS.filter((one) => one.name === name);
  if (method === undefined) throw new Error(name);
  return method;
}

/** The mode of z² − Tz + D: the family with γ = 0, β = D and ηλ = 1 − T + D. */
function modeWith(trace: number, determinant: number): ModeOfPolynomial {
  return modeOf(
    exactPolynomial(
      'test',
      ({ of, add }) => ({
        beta: of(determinant),
        etaLambda: add(add(of(1), of(determinant)), of(-trace)),
        gammaEtaLambda: of(0),
      }),
      {},
    ),
  );
}

/** The first turning point beyond the minimum and the deepest point of a run, and its first step within the band for good. */
function looked(points: readonly number[], band: number): Overshoot & { readonly settled: number } {
  const turn = points.findIndex((x, k) => k > 0 && x < 0 && points[k - 1]! >= x && points[k + 1]! >= x);
  const least = points.reduce((best, x, k) => (x < points[best]! ? k : best), 0);
  return {
    first: turn < 0 ? null : { depth: -points[turn]!, step: turn },
    deepest: points[least]! < 0 ? { depth: -points[least]!, step: least } : NONE,
    settled: points.findLastIndex((x) => Math.abs(x) > band) + 1,
  };
}

/** Two overshoots that are the same but for rounding, by which a step may change only where it changes no depth. */
function expectSame(got: Overshoot, wanted: Overshoot, points: readonly number[]): void {
  const check = (a: Overshoot['first'], b: Overshoot['first']): void => {
    expect(Math.abs((a?.depth ?? 0) - (b?.depth ?? 0))).toBeLessThanOrEqual(1e-9 * Math.max(1, b?.depth ?? 0));
    if (a !== null && b !== null && a.step !== b.step && a.step > 0) {
      expect(-(points[a.step] ?? 0)).toBeCloseTo(b.depth, 9);
    }
  };
  check(got.first, wanted.first);
  check(got.deepest, wanted.deepest);
}

describe('overshoot and settling after a first step of one’s own', () => {
  it('are what the update rules do, step by step, in 60 digits', () => {
    const text = readFileSync(new URL('../oracles/own-overshoot.json', import.meta.url), 'utf8');
    const rows = JSON.parse(text) as [string, MethodParameters, number, [number, number] | null, number[], number][];
    expect(rows.length).toBe(240);
    for (const [name, parameters, lambda, first, [step = NaN, depth = NaN], settled] of rows) {
      const method = methodNamed(name);
      const { overshoot, settling } = modeResponse(method, parameters, lambda);
      const line = JSON.stringify([name, parameters, lambda]);
      const near = (got: number, wanted: number): void => {
        expect(Math.abs(got - wanted), line).toBeLessThanOrEqual(1e-12 * Math.max(wanted, 1e-2));
      };
      expect(overshoot.first?.step, line).toBe(first?.[0]);
      near(overshoot.first?.depth ?? 0, first?.[1] ?? 0);
      expect(overshoot.deepest.step, line).toBe(step);
      near(overshoot.deepest.depth, depth);
      expect(settling.steps, line).toBe(settled);
    }
  });

  it('are what simulation does, for every method that has one', () => {
    expect(STARTING.length).toBeGreaterThanOrEqual(4);
    for (const method of STARTING) {
      fc.assert(
        fc.property(methodParameters(method), real(0.01, 3), (parameters, lambda) => {
          const { mode, overshoot, settling } = modeResponse(method, parameters, lambda);
          fc.pre(mode.stability === 'stable' && mode.decay > 0.02);
          const maxSteps = Math.ceil(60 / Math.min(mode.decay, 1)) + 20;
          const { iterates } = simulate(method, parameters, quadratic([[lambda]]), {
            start: [1],
            maxSteps,
            tolerance: 0,
          });
          const points = [...iterates.map(([x = NaN]) => x), 0, 0];
          const { settled, ...seen } = looked(points, 0.02);
          fc.pre(points.every((x) => Math.abs(Math.abs(x) / 0.02 - 1) > 1e-9));
          expect(settling.steps).toBe(settled);
          expectSame(overshoot, seen, points);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('are what the recursion does from any θ₁, with roots of any kind', () => {
    const root = fc.oneof(real(-0.95, 0.95), fc.constantFrom(0, 0.5, -0.5, 0.875));
    const pair = fc.oneof(
      fc.tuple(root, root).map(([a, b]) => [a + b, a * b] as const),
      root.map((both) => [2 * both, both * both] as const),
      root.map((both) => [0, -both * both] as const),
      fc.tuple(real(0.01, 0.97), real(0.01, 3.13)).map(([r, angle]) => [2 * r * Math.cos(angle), r * r] as const),
    );
    const start = fc.oneof(real(-3, 3), fc.constantFrom(0, 1, 0.5, -0.5, -0.875));
    fc.assert(
      fc.property(pair, start, ([trace, determinant], first) => {
        const mode = modeWith(trace, determinant);
        fc.pre(mode.gap > 0.02);
        const points = [1, first];
        for (let k = 2; k < 40 / Math.min(mode.decay, 1) + 20; k++) {
          points.push(trace * points[k - 1]! - determinant * points[k - 2]!);
        }
        const seen = looked(points, 0.02);
        const got = overshootFromRest(mode, { firstFactor: first });
        // What has decayed to rounding has no turning point that one can find.
        expectSame(got, (seen.first?.depth ?? 1) > 1e-9 ? seen : { ...seen, first: got.first }, points);
      }),
      { numRuns: 1500 },
    );
  });

  it('are right of unstable and marginal modes with real roots, by the recursion in whole numbers', () => {
    // Roots and start in eighths: 8ᵏ θ_k are whole numbers, and the start may be on one root alone.
    const near = (value: number, wanted: number): void => {
      expect(Math.abs(value - wanted)).toBeLessThan(1e-12 * Math.max(1, wanted));
    };
    const eighths = (most: number) => fc.integer({ min: -most, max: most });
    fc.assert(
      fc.property(eighths(14), eighths(14), eighths(24), (a, b, start) => {
        const [larger, smaller] = Math.abs(a) >= Math.abs(b) ? [a, b] : [b, a];
        fc.pre(Math.abs(larger) >= 8);
        const mode = modeWith((a + b) / 8, (a * b) / 64);
        const points = [1n, BigInt(start)];
        for (let k = 2; k < 250; k++) points.push(BigInt(a + b) * points[k - 1]! - BigInt(a * b) * points[k - 2]!);
        const turn = points.findIndex(
          (x, k) => k > 0 && x < 0n && 8n * points[k - 1]! >= x && (points[k + 1] ?? x * 9n) >= 8n * x,
        );
        const seen = looked(
          points.map((x, k) => Number(x) / 8 ** k),
          0.02,
        );
        const got = overshootFromRest(mode, { firstFactor: start / 8 });
        // Growth is seen in 250 steps, if the start has some of what grows: (9/8)²⁵⁰ > 10¹², and a double root at 1 adds 1/8 a step.
        const isOnSmaller = start === smaller && larger !== smaller;
        const grows = isOnSmaller ? Math.abs(smaller) > 8 : Math.abs(larger) > 8 || (a === b && start !== a);
        if (grows && seen.deepest.step > 240) expect(got.deepest).toEqual(BOUNDLESS);
        else near(got.deepest.depth, seen.deepest.depth);
        expect(got.first?.step ?? -1).toBe(turn);
        if (turn >= 0) near(got.first?.depth ?? NaN, -Number(points[turn]) / 8 ** turn);
        const settled = seen.settled > 240 ? Infinity : seen.settled;
        expect(settlingTime(mode, 0.02, { firstFactor: start / 8 })).toBe(settled);
      }),
      { numRuns: 1500 },
    );
  });

  it('are larger where the first gradient is not dampened, and come to roots that never pass the minimum from rest', () => {
    const parameters = { beta: 0.5, dampening: 0.5, eta: 1.5 };
    const mode = analyzeMode(pytorchSgd, parameters, 1);
    // 1, −1/2, −7/8, −13/32, and from rest 1, 1/4, −5/16, −23/64.
    expect(modeResponse(pytorchSgd, parameters, 1).overshoot.first).toEqual({
      depth: expect.closeTo(7 / 8, 14) as number,
      step: 2,
    });
    expect(overshootFromRest(mode).first).toEqual({ depth: expect.closeTo(23 / 64, 14) as number, step: 3 });
    // z = 3/4 and 1/2, θ₁ = −1/2: 5 (1/2)ᵏ − 4 (3/4)ᵏ is least at k = 3.
    const { first, deepest } = overshootFromRest(modeWith(1.25, 0.375), { firstFactor: -0.5 });
    expect(first).toEqual(deepest);
    expect(deepest).toEqual({ depth: expect.closeTo(17 / 16, 14) as number, step: 3 });
  });

  it('are as deep as θ₁ where the motion is 1, θ₁, 1, …', () => {
    const swing = { depth: 0.125, step: 1 };
    expect(overshootFromRest(modeWith(0, -1), { firstFactor: -0.125 })).toEqual({ first: swing, deepest: swing });
  });

  it('are the recursion’s own after the first step that it makes itself', () => {
    fc.assert(
      fc.property(real(-0.9, 0.95), real(0.01, 3.5), (beta, eta) => {
        const mode = analyzeMode(heavyBall, { beta, eta }, 1);
        fc.pre(mode.gap > 0.02);
        const own = overshootFromRest(mode, { firstFactor: 1 - eta });
        const rest = overshootFromRest(mode);
        expect(own.deepest.depth).toBeCloseTo(rest.deepest.depth, 10);
        if ((rest.first?.depth ?? 1) > 1e-9) expect(own.first?.depth ?? 0).toBeCloseTo(rest.first?.depth ?? 0, 10);
      }),
      { numRuns: 300 },
    );
  });

  it('refuse a first factor that is no finite number', () => {
    const mode = modeWith(1, 0.25);
    expect(refusal(() => overshootFromRest(mode, { firstFactor: NaN }))).toBe(
      'RangeError: overshootFromRest: firstFactor must be a finite number, got NaN',
    );
    expect(refusal(() => settlingTime(mode, 0.5, { firstFactor: Infinity }))).toBe(
      'RangeError: settlingTime: firstFactor must be a finite number, got Infinity',
    );
  });
});
