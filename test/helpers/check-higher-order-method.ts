import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { HigherOrderMethod } from '../../src/methods/higher-order-method.ts';
import type { MethodParameters, StepState } from '../../src/methods/method.ts';
import { dyadic } from '../../src/numeric/dyadic.ts';
import { real } from './real.ts';

const curvature = real(-3, 6);
const component = real(-1, 1);
/** How many steps a method is followed. */
const STEPS = 40;

/** Parameters from what the method declares: η away from 0, the others where people use them and somewhat beyond. */
export function higherOrderParameters(method: HigherOrderMethod): fc.Arbitrary<MethodParameters> {
  const all = Object.entries(method.parameters).map(
    ([
      name,
      {
        usualRange: [least, most],
        kind,
      },
    ]) => {
      const margin = (most - least) / 10;
      const number = fc.double({ min: name === 'eta' ? 0.01 : least - margin, max: most + margin, noNaN: true });
      return [name, kind === 'list' ? fc.array(number, { minLength: 1, maxLength: 5 }) : number] as const;
    },
  );
  return fc.record(Object.fromEntries(all)) as fc.Arbitrary<unknown> as fc.Arbitrary<MethodParameters>;
}

function slopeOf(curvatures: readonly number[]): (point: readonly number[]) => number[] {
  return (point) => point.map((theta, i) => (curvatures[i] ?? NaN) * theta);
}

/** The points that the shipped step runs through on ½λθ², from a state, until they get large. */
function pointsFrom(
  method: HigherOrderMethod,
  parameters: MethodParameters,
  lambda: number,
  state: StepState,
): number[] {
  const points = [state.current[0] ?? NaN];
  let here = state;
  for (let k = 0; k < STEPS && Math.abs(points[k] ?? NaN) < 1e100; k++) {
    here = method.step(parameters, here, slopeOf([lambda]));
    points.push(here.current[0] ?? NaN);
  }
  return points;
}

/** The worst |θ_{k+n} + c₁ θ_{k+n−1} + … + cₙ θ_k|, relative to the largest of its terms and of the points before. */
function misfit(coefficients: readonly number[], points: readonly number[]): number {
  let [worst, largest] = [0, Number.MIN_VALUE];
  for (let k = 0; k + coefficients.length <= points.length; k++) {
    const terms = coefficients.map((c, i) => c * (points[k + coefficients.length - 1 - i] ?? NaN));
    largest = Math.max(largest, ...terms.map(Math.abs));
    worst = Math.max(worst, Math.abs(terms.reduce((sum, term) => sum + term, 0)) / largest);
  }
  return worst;
}

/**
 * The tests that every method of higher order passes: driven as a black box, its `step` follows the recursion of its
 * `coefficients` on every curvature, from empty buffers and from full ones, in every coordinate by itself.
 */
export function checkHigherOrderMethod(method: HigherOrderMethod): void {
  const parameters = higherOrderParameters(method);

  it('follows the recursion of its coefficients, from empty buffers and from any others', () => {
    fc.assert(
      fc.property(parameters, curvature, fc.array(component, { minLength: 8, maxLength: 8 }), (given, lambda, fill) => {
        const coefficients = method.coefficients(given, lambda).map(({ hi }) => hi);
        const rest = { current: [1], previous: [1] };
        const { memory = [] } = method.step(given, rest, slopeOf([lambda]));
        expect(memory.length).toBeGreaterThan(0);
        const full = { ...rest, memory: memory.map((_, i) => [fill[i] ?? 0]) };
        for (const state of [rest, full]) {
          expect(misfit(coefficients, pointsFrom(method, given, lambda, state))).toBeLessThan(1e-12);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has coefficients that lead with 1 and are affine in λ', () => {
    fc.assert(
      fc.property(parameters, curvature, curvature, (given, a, b) => {
        const [atA, atB, between] = [a, b, (a + b) / 2].map((lambda) => method.coefficients(given, lambda));
        between?.forEach((c, i) => {
          expect(Math.abs((atA?.[i]?.hi ?? NaN) / 2 + (atB?.[i]?.hi ?? NaN) / 2 - c.hi)).toBeLessThan(1e-12);
        });
        expect(between?.[0]).toEqual({ hi: 1, lo: 0 });
      }),
      { numRuns: 100 },
    );
  });

  it('has exact coefficients that are its coefficients times a positive number', () => {
    fc.assert(
      fc.property(parameters, curvature, (given, lambda) => {
        const exact =
          method
            .exactCoefficients?.(
              given,
              lambda,
            )(dyadic)
            .map((c) => dyadic.round(c).hi) ?? [];
        const [leading = NaN] = exact;
        expect(leading).toBeGreaterThan(0);
        method.coefficients(given, lambda).forEach(({ hi }, i) => {
          expect(Math.abs((exact[i] ?? NaN) - hi * leading)).toBeLessThan(1e-14 * leading * (1 + Math.abs(hi)));
        });
      }),
      { numRuns: 50 },
    );
  });

  it('treats every coordinate by itself, asks for the gradient once, and leaves its state as it was', () => {
    fc.assert(
      fc.property(parameters, (given) => {
        const curvatures = [0.5, 2, 0];
        let calls = 0;
        const counted = (point: readonly number[]): number[] => {
          calls += 1;
          return slopeOf(curvatures)(point);
        };
        const first = method.step(given, { current: [1, -2, 0.5], previous: [1, -2, 0.5] }, counted);
        const copy = structuredClone(first);
        const second = method.step(given, first, counted);
        expect(calls).toBe(2);
        expect(first).toEqual(copy);
        expect(second.previous).toEqual(first.current);
        curvatures.forEach((lambda, i) => {
          const alone = pointsFrom(method, given, lambda, {
            current: [[1, -2, 0.5][i] ?? NaN],
            previous: [[1, -2, 0.5][i] ?? NaN],
          });
          expect([first.current[i], second.current[i]]).toEqual(alone.slice(1, 3));
        });
      }),
      { numRuns: 50 },
    );
  });

  it('declares its parameters: a symbol, the range in which people use them, and what they are', () => {
    expect(Object.keys(method.parameters)).toContain('eta');
    for (const [name, { symbol, usualRange, description }] of Object.entries(method.parameters)) {
      expect(symbol).toMatch(/^\|?\p{L}\|?$/u);
      expect(usualRange[0]).toBeLessThan(usualRange[1]);
      if (name !== 'eta') expect(description).toMatch(/^[a-z]/);
    }
  });

  it('refuses parameters that it does not know, and what is no number', () => {
    const some = { betas: [0.5], beta: 0.5, phase: 0.5, eta: 1 };
    const accepted = Object.fromEntries(
      Object.entries(some).filter(([name]) => name in method.parameters),
    ) as unknown as MethodParameters;
    expect(method.coefficients(accepted, 1).length).toBeGreaterThan(2);
    expect(() => method.coefficients({ ...accepted, eta: 0 }, 1)).toThrow(
      `${method.name}: eta must be a finite number > 0, got 0`,
    );
    expect(() => method.coefficients(accepted, NaN)).toThrow(`${method.name}: lambda must be a finite number, got NaN`);
    expect(() => method.coefficients({ ...accepted, gamma: 1 }, 1)).toThrow(
      /: the parameters must be among .*, got gamma$/,
    );
  });
}
