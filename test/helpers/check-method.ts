import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Method, MethodParameters } from '../../src/methods/method.ts';

const bounded = fc.double({ min: -1.5, max: 1.5, noNaN: true });

/** Parameters that the method takes. */
function parametersOf(method: Method): fc.Arbitrary<MethodParameters> {
  const eta = fc.double({ min: 0.01, max: 2, noNaN: true });
  const all = Object.keys(method.parameters).map((name) => [name, name === 'eta' ? eta : bounded] as const);
  return fc.record(Object.fromEntries(all));
}

/** T and D that the shipped step has on f = ½λθ²: it takes (θ, θ₋) = (1, 0) to T and (0, 1) to −D. */
function measured(
  method: Method,
  parameters: MethodParameters,
  lambda: number,
): { trace: number; determinant: number } {
  const after = (current: number, previous: number): number => {
    const gradient = (point: readonly number[]): number[] => point.map((theta) => lambda * theta);
    const next = method.step(parameters, { current: [current], previous: [previous] }, gradient);
    expect(next.previous).toEqual([current]);
    return next.current[0] ?? NaN;
  };
  return { trace: after(1, 0), determinant: -after(0, 1) };
}

/**
 * The tests that every method passes: what its `step` does is what its `polynomial` and its `family` say, on every curvature,
 * in every coordinate by itself, and the optimum that it states is one.
 */
export function checkMethod(method: Method): void {
  const cases = [parametersOf(method), fc.double({ min: -3, max: 6, noNaN: true })] as const;

  it('steps as its polynomial says', () => {
    fc.assert(
      fc.property(...cases, (parameters, lambda) => {
        const { trace, determinant } = method.polynomial(parameters, lambda);
        const actual = measured(method, parameters, lambda);
        expect(Math.abs(actual.trace - trace.hi)).toBeLessThan(1e-13);
        expect(Math.abs(actual.determinant - determinant.hi)).toBeLessThan(1e-13);
      }),
      { numRuns: 300 },
    );
  });

  it('has the polynomial of its family: T = 1 + β − (1 + γ)ηλ, D = β − γηλ', () => {
    fc.assert(
      fc.property(...cases, (parameters, lambda) => {
        const { beta, gamma, eta } = method.family(parameters);
        const { trace, determinant } = method.polynomial(parameters, lambda);
        expect(trace.hi).toBeCloseTo(1 + beta - (1 + gamma) * eta * lambda, 12);
        expect(determinant.hi).toBeCloseTo(beta - gamma * eta * lambda, 12);
      }),
      { numRuns: 100 },
    );
  });

  it('treats every coordinate by itself, and leaves its state as it was', () => {
    fc.assert(
      fc.property(parametersOf(method), fc.array(bounded, { minLength: 3, maxLength: 3 }), (parameters, previous) => {
        const curvatures = [0.5, 2, 0];
        const state = { current: [1, -2, 0.5], previous };
        const copy = structuredClone(state);
        const gradient = (point: readonly number[]): number[] =>
          point.map((theta, i) => (curvatures[i] ?? NaN) * theta);
        const next = method.step(parameters, state, gradient);
        expect(state).toEqual(copy);
        curvatures.forEach((lambda, i) => {
          const alone = { current: [state.current[i] ?? NaN], previous: [previous[i] ?? NaN] };
          const single = method.step(parameters, alone, (point) => point.map((theta) => lambda * theta));
          expect(next.current[i]).toBe(single.current[0]);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('asks for the gradient once a step', () => {
    const parameters = {
      eta: 0.1,
      ...('beta' in method.parameters && { beta: 0.5 }),
      ...('gamma' in method.parameters && { gamma: 0.25 }),
    };
    let calls = 0;
    method.step(parameters, { current: [1], previous: [2] }, (point) => {
      calls += 1;
      return [...point];
    });
    expect(calls).toBe(1);
  });

  it('lists its parameters with their symbols and the range in which people use them', () => {
    expect(Object.keys(method.parameters)).toContain('eta');
    for (const { symbol, usualRange } of Object.values(method.parameters)) {
      expect(symbol).toMatch(/^[βγη]$/);
      expect(usualRange[0]).toBeLessThan(usualRange[1]);
    }
  });

  it('has γ on its look-ahead line', () => {
    const line = method.lookAhead;
    if (line === null) return;
    fc.assert(
      fc.property(bounded, (beta) => {
        expect(method.family({ beta, eta: 1 }).gamma).toBeCloseTo(line.constant + line.slope * beta, 15);
      }),
    );
  });
}
