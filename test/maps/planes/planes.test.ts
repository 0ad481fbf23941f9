import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { modeLineOf, type Linear, type ModeLine } from '../../../src/maps/mode-line.ts';
import type { FixedParameters, MapSubject, Plane } from '../../../src/maps/plane.ts';
import { PLANES } from '../../../src/maps/planes/index.ts';
import { METHODS } from '../../../src/methods/index.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import type { Method } from '../../../src/methods/method.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import type { CharacteristicPolynomial } from '../../../src/mode/characteristic-polynomial.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { smallest } from '../../helpers/worst-rate.ts';

/** Each number of a mode line beside the number of the polynomial that it stands for. */
const PARTS: readonly [keyof ModeLine, keyof CharacteristicPolynomial][] = [
  ['trace', 'trace'],
  ['determinant', 'determinant'],
  ['complement', 'oneMinusDeterminant'],
  ['atOne', 'atOne'],
  ['atMinusOne', 'atMinusOne'],
];

const FIXED: readonly FixedParameters[] = [
  {},
  { gamma: 0.3 },
  { beta: 0.7 },
  { oneMinusBeta: 1e-3 },
  { beta: -0.4, gamma: 1.7 },
  { oneMinusBeta: 0.2, gamma: -0.6 },
];

const WITH_MOMENTUM: readonly Method[] = [heavyBall, nesterov];

const INTERVALS = [fromKappa(100), fromInterval(0.03, 7), fromInterval(2, 2)];

/** Every method on every plane that it has, with the parameters that the plane needs. */
const SUBJECTS = PLANES.flatMap((plane) =>
  METHODS.flatMap((method) =>
    FIXED.flatMap((fixed) =>
      INTERVALS.map((spectrum) => ({ plane, subject: { method, fixed, spectrum } })).filter(
        ({ subject }) => plane.refusal(subject) === null,
      ),
    ),
  ),
);

function planeNamed(name: string): Plane {
  const found = PLANES.find((plane) => plane.name === name);
  if (!found) throw new Error(`no plane ${name}`);
  return found;
}

function subjectOf(method: Method, fixed: FixedParameters = {}, spectrum = fromKappa(10)): MapSubject {
  return { method, fixed, spectrum };
}

const valueAt = ({ constant, slope }: Linear, u: number): number => constant + slope * u;

/** A point within the plane, from two numbers in (0, 1). */
function pointIn({ x, y }: Plane, first: number, second: number): readonly [number, number] {
  const place = (least: number, most: number, part: number): number =>
    Math.max(least, -1.2) + (Math.min(most, 3) - Math.max(least, -1.2)) * part;
  return [place(x.least, x.most, first), place(y.least, y.most, second)];
}

describe('PLANES', () => {
  const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });

  it('has rows on which T, D, 1 − D, p(1) and p(−1) are those of the method at the cell', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SUBJECTS), part, part, part, ({ plane, subject }, a, b, c) => {
        const [x, y] = pointIn(plane, a, b);
        const row = plane.rowAt(subject, y);
        if (row === null) return;
        const { parameters, mu, L } = plane.cellAt(subject, x, y);
        const between = subject.spectrum.mu * (1 - c) + subject.spectrum.L * c;
        for (const [lambda, curvature] of [
          ['mu', mu],
          ['L', L],
          [between, between],
        ] as const) {
          const line = modeLineOf(row.family(lambda));
          const polynomial = subject.method.polynomial(parameters, curvature);
          for (const [name, counterpart] of PARTS) {
            const value = valueAt(line[name], row.coordinate(x));
            const size = 1 + Math.abs(line[name].constant) + Math.abs(line[name].slope * row.coordinate(x));
            expect(Math.abs(value - polynomial[counterpart].hi)).toBeLessThan(8 * size * Number.EPSILON);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the digits of 1 − β where momentum is near 1', () => {
    const plane = planeNamed('one-minus-beta-eta');
    for (const method of WITH_MOMENTUM) {
      const subject = subjectOf(method);
      const row = plane.rowAt(subject, 1e-9);
      const polynomial = method.polynomial(plane.cellAt(subject, 1.3e-12, 1e-9).parameters, 1);
      const value = row === null ? NaN : valueAt(modeLineOf(row.family('mu')).complement, 1.3e-12);
      expect(value / polynomial.oneMinusDeterminant.hi).toBeCloseTo(1, 14);
    }
  });

  it('takes for (κ, β) the η that no other beats', () => {
    const plane = planeNamed('kappa-beta');
    fc.assert(
      fc.property(fc.constantFrom(...WITH_MOMENTUM), part, part, (method, a, b) => {
        const kappa = 10 ** (3 * a);
        const { parameters, mu, L } = plane.cellAt(subjectOf(method, {}, fromInterval(0.5, 4)), kappa, 2 * b - 1);
        expect(L).toBe(4);
        expect(mu).toBe(4 / kappa);
        const rateAt = (eta: number): number => analyze(method, { ...parameters, eta }, fromInterval(mu, L)).rate;
        expect(rateAt(parameters.eta)).toBeLessThanOrEqual(smallest(rateAt, 1e-3, 1.2) + 1e-9);
      }),
      { numRuns: 15 },
    );
  });

  it('has, for each method, the planes of its declared parameters', () => {
    const all = PLANES.map(({ name }) => name);
    const planesOf = (method: Method, fixed: FixedParameters, spectrum = fromInterval(2, 2)): string[] =>
      PLANES.filter((plane) => plane.refusal(subjectOf(method, fixed, spectrum)) === null).map(({ name }) => name);
    const withoutOneLambda = all.filter((name) => name !== 'beta-eta-lambda');
    expect(planesOf(gradientDescent, {})).toEqual(['kappa-eta-L']);
    for (const method of WITH_MOMENTUM) {
      expect(planesOf(method, {})).toEqual(all.slice(0, 5));
      expect(planesOf(method, {}, fromKappa(2))).toEqual(withoutOneLambda.slice(0, 4));
      expect(planesOf(method, { beta: 0.5 })).toEqual(['kappa-eta-L']);
      expect(planesOf(method, { gamma: 0.5 })).toEqual([]);
    }
    expect(planesOf(generalMomentum, {})).toEqual([]);
    expect(planesOf(generalMomentum, { gamma: 1 })).toEqual(all.slice(0, 4));
    expect(planesOf(generalMomentum, { beta: 1 })).toEqual(['eta-gamma']);
    expect(planesOf(generalMomentum, { oneMinusBeta: 1, gamma: 1 })).toEqual(['kappa-eta-L']);
  });

  it.each([
    ['beta-eta', gradientDescent, {}, 'method must have momentum for this plane, got gradient-descent'],
    ['beta-eta', heavyBall, { beta: 0.5 }, 'beta must not be held fixed on this plane, got 0.5'],
    ['beta-eta-L', heavyBall, { oneMinusBeta: 0.25 }, 'beta must not be held fixed on this plane, got 0.25'],
    ['beta-eta', nesterov, { gamma: 0.5 }, 'gamma must not be given for nesterov, got 0.5'],
    ['beta-eta', generalMomentum, {}, 'gamma must be held fixed for general-momentum on this plane, got nothing'],
    ['beta-eta-lambda', heavyBall, {}, 'spectrum must be a single curvature for this plane, got [1, 10]'],
    [
      'kappa-beta',
      generalMomentum,
      { gamma: 0 },
      'method must have a look-ahead γ that β determines for this plane, got general-momentum',
    ],
    ['kappa-beta', gradientDescent, {}, 'method must have momentum for this plane, got gradient-descent'],
    ['kappa-eta-L', heavyBall, {}, 'beta must be held fixed for heavy-ball on this plane, got nothing'],
    ['kappa-eta-L', gradientDescent, { beta: 0 }, 'beta must not be given for gradient-descent, got 0'],
    [
      'kappa-eta-L',
      generalMomentum,
      { beta: 0 },
      'gamma must be held fixed for general-momentum on this plane, got nothing',
    ],
    ['eta-gamma', heavyBall, { beta: 0 }, 'method must have a free look-ahead γ for this plane, got heavy-ball'],
    ['eta-gamma', generalMomentum, { beta: 0, gamma: 1 }, 'gamma must not be held fixed on this plane, got 1'],
    ['eta-gamma', generalMomentum, {}, 'beta must be held fixed for general-momentum on this plane, got nothing'],
  ] as const)('refuses %s for what does not have it', (name, method, fixed, reason) => {
    expect(planeNamed(name).refusal(subjectOf(method, fixed))).toBe(reason);
  });
});
