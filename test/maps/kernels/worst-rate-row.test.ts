import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { worstRateRow } from '../../../src/maps/kernels/worst-rate-row.ts';
import type { LayerContext } from '../../../src/maps/layer.ts';
import type { FixedParameters, MapSubject } from '../../../src/maps/plane.ts';
import { PLANES } from '../../../src/maps/planes/index.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { METHODS } from '../../../src/methods/index.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { criticalAt, criticalDistance } from '../../helpers/critical-distance.ts';
import { contextAt } from '../../helpers/map-context.ts';
import { real } from '../../helpers/real.ts';
import { secondOrder } from '../../helpers/second-order.ts';

const u = 2 ** -53;

/** A cell as the mode kernel has it. */
interface ExactCell {
  readonly rho: number;
  /** The relative distance of ηλ from the nearest critical damping. */
  readonly delta: number;
  /** max(1, ρ, |β|, ηλ). */
  readonly scale: number;
}

function exactCell(context: LayerContext, x: number, y: number): ExactCell {
  const subject = secondOrder(context.subject);
  const { parameters, mu, L } = context.plane.cellAt(subject, x, y);
  const modes = [mu, L].map((lambda) => analyzeMode(subject.method, parameters, lambda));
  const { beta } = subject.method.family(parameters);
  const rho = Math.max(...modes.map(({ spectralRadius }) => spectralRadius));
  const scale = Math.max(1, rho, Math.abs(beta), ...modes.map(({ etaLambda }) => etaLambda));
  return { rho, delta: criticalDistance(subject.method, parameters, modes), scale };
}

/** The largest error of a row in units of the bound that is promised, which may be scaled cell by cell, or left out at 0. */
function largestError(context: LayerContext, y: number, scaleOf = ({ scale }: ExactCell): number => scale): number {
  const out = new Float64Array(context.xs.length);
  worstRateRow(context)(y, out);
  return [...context.xs].reduce((worst, x, i) => {
    const cell = exactCell(context, x, y);
    const scale = scaleOf(cell);
    if (scale === 0) return worst;
    const bound = scale * Math.min(1e-7, 16 * u * (1 + cell.delta ** -0.5));
    return Math.max(worst, Math.abs(out[i]! - cell.rho) / bound);
  }, 0);
}

const unit = real(0, 1);
/** 10 to a power. */
const powers = (least: number, most: number): fc.Arbitrary<number> =>
  fc.double({ min: least, max: most, noNaN: true }).map((power) => 10 ** power);
/** Momenta below 0, near 0, near 1, beyond 1. */
const momenta = fc.oneof(
  unit,
  unit.map((part) => -1.5 * part),
  unit.map((part) => 1 + 2 * part),
  powers(-12, 0),
  powers(-14, 0).map((small) => 1 - small),
);
/** ηλ from almost nothing to far beyond the flip. */
const curvatures = fc.oneof(
  fc.double({ min: 1e-6, max: 4.5, noNaN: true }),
  powers(-16, 2),
  fc.constantFrom(0.25, 1, 4),
);
/** A few places next to a number, from one ulp to a tenth of a millionth away on either side. */
const nudges = [0, 2, -2, 4, -4, 16, -16, 1e3, -1e3, 1e6, -1e6, 1e9, -1e9].map((units) => 1 + units * u);
const kappas = fc.constantFrom(1, 1 + 1e-9, 2, 100, 1e6);
const cases = fc.record({ scaled: curvatures, kappa: kappas, more: fc.array(momenta, { minLength: 4, maxLength: 8 }) });
const descending = METHODS.filter(({ coordinates }) => coordinates === 'family').reverse();

/** The β at which a mode with this ηλ is critically damped, for heavy ball, Nesterov and γ = 0.3. */
function criticalMomenta(x: number): readonly number[] {
  const root = Math.sqrt(x);
  return [
    ((1 - x) / (1 + root)) ** 2,
    (1 + root) ** 2,
    (1 - root) / (1 + root),
    (1 + root) / (1 - root),
    1 + 1.3 * x + 2 * root,
    1 + 1.3 * x - 2 * root,
  ];
}

const sorted = (places: readonly number[]): number[] => places.filter(Number.isFinite).sort((a, b) => a - b);

describe('worstRateRow', () => {
  it.each(['beta-eta', 'beta-eta-L', 'beta-eta-lambda', 'one-minus-beta-eta'])(
    'is within 16u(1 + δ^(−1/2)) of the mode kernel on the plane %s, below 1e-7 through critical damping',
    (planeName) => {
      fc.assert(
        fc.property(cases, fc.constantFrom(...descending.slice(0, 3)), ({ scaled, kappa, more }, method) => {
          const spectrum = planeName === 'beta-eta-lambda' ? fromInterval(3, 3) : fromKappa(kappa);
          const fixed: FixedParameters = method === generalMomentum ? { gamma: 0.3 } : {};
          const y = scaled / (planeName === 'beta-eta' || planeName === 'one-minus-beta-eta' ? spectrum.L : 1);
          const critical = [scaled, scaled / spectrum.kappa]
            .flatMap(criticalMomenta)
            .filter((beta) => Math.abs(beta) < 20);
          const close = planeName === 'one-minus-beta-eta' ? critical.map((beta) => 1 - beta) : critical;
          const betas = planeName === 'one-minus-beta-eta' ? more.map((beta) => 1 - beta) : more;
          const xs = sorted([...betas, ...close.flatMap((place) => nudges.map((nudge) => place * nudge))]);
          expect(largestError(contextAt(planeName, { method, spectrum, fixed }, xs), y)).toBeLessThan(1);
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each([
    ['heavy ball', heavyBall],
    ['Nesterov', nesterov],
  ])('is within 16u(1 + δ^(−1/2)) absolute, never worse than 1e-7, where |β| ≤ 1 and %s is stable', (_, method) => {
    const places = fc.array(real(-1, 1), { minLength: 8, maxLength: 8 });
    const scaledEtas = fc.oneof(fc.double({ min: 1e-6, max: 4, noNaN: true }), powers(-12, 0));
    fc.assert(
      fc.property(places, scaledEtas, fc.constantFrom(1, 10, 1e4), (betas, scaled, kappa) => {
        const spectrum = fromKappa(kappa);
        const critical = [scaled, scaled / kappa].flatMap(criticalMomenta).filter((beta) => Math.abs(beta) <= 1);
        const xs = sorted([...betas, ...critical.flatMap((place) => nudges.map((nudge) => place * nudge))]);
        const context = contextAt('beta-eta', { method, spectrum, fixed: {} }, xs);
        expect(largestError(context, scaled / spectrum.L, ({ rho }) => (rho < 1 ? 1 : 0))).toBeLessThan(1);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps that bound along κ and along η', () => {
    const momentum = fc.oneof(momenta, fc.constantFrom(0, 1, -1));
    fc.assert(
      fc.property(momentum, curvatures, powers(0, 6), momenta, (beta, scaled, kappa, gamma) => {
        for (const [method, look] of [
          [heavyBall, 0],
          [nesterov, beta],
          [generalMomentum, gamma],
        ] as const) {
          const fixed = method === generalMomentum ? { beta, gamma } : { beta };
          const critical = criticalAt(beta, 1 - beta, look);
          const near = critical.flatMap((place) => nudges.map((nudge) => (scaled / place) * nudge));
          const kappaRow = sorted([1, kappa, 1e7, ...near]).filter((x) => x >= 1e-3);
          const along = contextAt('kappa-eta-L', { method, spectrum: fromKappa(4), fixed }, kappaRow);
          expect(largestError(along, scaled)).toBeLessThan(1);
        }
        const spectrum = fromKappa(kappa);
        const near = criticalAt(beta, 1 - beta, gamma).flatMap((place) => nudges.map((nudge) => place * nudge));
        const etas = sorted([scaled, ...near, ...near.map((x) => x / spectrum.L)]).filter((eta) => eta > 1e-12);
        const plane = contextAt('eta-gamma', { method: generalMomentum, spectrum, fixed: { beta } }, etas);
        expect(largestError(plane, gamma)).toBeLessThan(1);
      }),
      { numRuns: 150 },
    );
  });

  it('is the mode kernel itself for precision exact, and where modes are not linear along a row', () => {
    const subject: MapSubject = { method: nesterov, spectrum: fromInterval(0.5, 50), fixed: {} };
    const worst = ({ plane, xs }: LayerContext, y: number): number[] =>
      [...xs].map((x) => {
        const { parameters, mu, L } = plane.cellAt(subject, x, y);
        return Math.max(...[mu, L].map((lambda) => analyzeMode(subject.method, parameters, lambda).spectralRadius));
      });
    const out = new Float64Array(4);
    const exact = contextAt('beta-eta', subject, [-0.1, 0.37, 0.91, 1.2], { precision: 'exact' });
    worstRateRow(exact)(0.013, out);
    expect([...out]).toEqual(worst(exact, 0.013));
    const curved = contextAt('kappa-beta', subject, [1.5, 20, 300, 1e6]);
    worstRateRow(curved)(0.6, out);
    expect([...out]).toEqual(worst(curved, 0.6));
  });

  it('looks at the ends of a list only', () => {
    const list = fromEigenvalues([-3, 0, 1, 7, 40, 100]);
    const rowOf = (spectrum: typeof list): Float64Array => {
      const out = new Float64Array(9);
      const xs = Array.from({ length: 9 }, (_, i) => (i + 0.5) / 9);
      worstRateRow(contextAt('beta-eta', { method: heavyBall, spectrum, fixed: {} }, xs))(0.01, out);
      return out;
    };
    expect(rowOf(list)).toEqual(rowOf(fromInterval(1, 100)));
  });

  it('gives each row the same numbers, bit for bit, whichever rows came before it', () => {
    const xs = Array.from({ length: 33 }, (_, i) => (i + 0.5) / 33);
    for (const method of [heavyBall, nesterov, generalMomentum]) {
      for (const { name } of PLANES.slice(0, 4)) {
        const fixed: FixedParameters = method === generalMomentum ? { gamma: 0.3 } : {};
        const spectrum = name === 'beta-eta-lambda' ? fromInterval(3, 3) : fromKappa(30);
        const context = contextAt(name, { method, spectrum, fixed }, xs);
        const [once, again] = [new Float64Array(33), new Float64Array(33)];
        const fill = worstRateRow(context);
        for (const y of [0.02, 0.5, 0.01, 0.1]) fill(y, once);
        worstRateRow(context)(0.1, again);
        expect(once).toEqual(again);
      }
    }
  });

  it('is √β, bit for bit, where heavy ball underdamps both ends', () => {
    const xs = [0.7, 0.8, 0.9];
    const out = new Float64Array(3);
    worstRateRow(contextAt('beta-eta', { method: heavyBall, spectrum: fromKappa(100), fixed: {} }, xs))(0.03, out);
    expect([...out]).toEqual(xs.map(Math.sqrt));
  });

  it('has no NaN among two hundred neighboring doubles at critical damping', () => {
    const steps = Array.from({ length: 200 }, (_, i) => (i - 100) * 2 * u);
    fc.assert(
      fc.property(curvatures, (x) => {
        for (const beta of criticalMomenta(x).slice(0, 4)) {
          const xs = sorted(steps.map((step) => beta * (1 + step)));
          if (xs.length < 200) continue;
          const out = new Float64Array(200);
          for (const method of [heavyBall, nesterov]) {
            worstRateRow(contextAt('beta-eta', { method, spectrum: fromKappa(1), fixed: {} }, xs))(x, out);
            expect(out.some(Number.isNaN)).toBe(false);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the narrow stretches of complex roots next to where critical dampings merge', () => {
    const xs = Array.from({ length: 2001 }, (_, i) => 0.2 + 0.00005 * i);
    const subject = { method: generalMomentum, spectrum: fromKappa(1), fixed: { beta: 0.5001 } };
    expect(largestError(contextAt('eta-gamma', subject, xs), 1)).toBeLessThan(1);
  });

  it('is Infinity, not NaN, where radii exceed the doubles, and NaN only at a NaN', () => {
    const out = new Float64Array(3);
    const subject = { method: heavyBall, spectrum: fromKappa(4), fixed: {} };
    worstRateRow(contextAt('beta-eta', subject, [0.1, 0.2, 0.3]))(1e200, out);
    expect([...out]).toEqual([Infinity, Infinity, Infinity]);
    worstRateRow(contextAt('beta-eta', subject, [NaN, NaN, NaN]))(0.1, out);
    expect([...out]).toEqual([NaN, NaN, NaN]);
  });
});
