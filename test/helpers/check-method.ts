import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Method, MethodParameters, StepState } from '../../src/methods/method.ts';
import { methodParameters, someParameters } from './method-parameters.ts';
import { real } from './real.ts';

const bounded = real(-1.5, 1.5);
const curvature = real(-3, 6);
/** How many steps a method with buffers is followed. */
const STEPS = 40;

/** The gradient of ½Σλθ². */
function slopeOf(curvatures: readonly number[]): (point: readonly number[]) => number[] {
  return (point) => point.map((theta, i) => (curvatures[i] ?? NaN) * theta);
}

/** The states that the shipped step runs through on f = ½λθ², from θ₋₁ = θ₀ = 1 and empty buffers. */
function run(method: Method, parameters: MethodParameters, lambda: number): readonly StepState[] {
  const states: StepState[] = [{ current: [1], previous: [1] }];
  for (let k = 0; k < STEPS; k++) states.push(method.step(parameters, states[k]!, slopeOf([lambda])));
  return states;
}

/**
 * T and D that the shipped step has on f = ½λθ², for a method that remembers two points: it takes (θ, θ₋) = (1, 0) to T and
 * (0, 1) to −D.
 */
function measured(method: Method, parameters: MethodParameters, lambda: number): { trace: number; product: number } {
  const after = (current: number, previous: number): number => {
    const next = method.step(parameters, { current: [current], previous: [previous] }, slopeOf([lambda]));
    expect(next.previous).toEqual([current]);
    return next.current[0] ?? NaN;
  };
  return { trace: after(1, 0), product: -after(0, 1) };
}

/**
 * The tests that every method passes: what its `step` does is what its `polynomial`, its `family` and its `firstFactor` say, on
 * every curvature, in every coordinate by itself, from empty buffers and with full ones.
 */
export function checkMethod(method: Method): void {
  const cases = [methodParameters(method), curvature] as const;
  const buffers = method.step(someParameters(method), { current: [1], previous: [1] }, slopeOf([1])).memory;

  if (buffers === undefined) {
    it('steps as its polynomial says, from any two points', () => {
      fc.assert(
        fc.property(...cases, (parameters, lambda) => {
          const { trace, determinant } = method.polynomial(parameters, lambda);
          const actual = measured(method, parameters, lambda);
          const scale = sizeOf(method, parameters, lambda);
          expect(Math.abs(actual.trace - trace.hi)).toBeLessThan(1e-14 * scale);
          expect(Math.abs(actual.product - determinant.hi)).toBeLessThan(1e-14 * scale);
        }),
        { numRuns: 300 },
      );
    });
  }

  it(`follows its polynomial from empty buffers over ${STEPS} steps`, () => {
    fc.assert(
      fc.property(...cases, (parameters, lambda) => {
        const { trace, determinant } = method.polynomial(parameters, lambda);
        const states = run(method, parameters, lambda);
        const points = states.map(({ current }) => current[0] ?? NaN);
        const scale = sizeOf(method, parameters, lambda);
        let largest = 1;
        for (let k = 1; k < STEPS; k++) {
          largest = Math.max(largest, Math.abs(points[k]!));
          if (largest > 1e100) break;
          const expected = trace.hi * points[k]! - determinant.hi * points[k - 1]!;
          expect(Math.abs(points[k + 1]! - expected), `step ${k}`).toBeLessThan(1e-13 * scale * largest);
          expect(states[k + 1]!.previous).toEqual(states[k]!.current);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes its first step from empty buffers as it says: by firstFactor, or as the family does from rest', () => {
    fc.assert(
      fc.property(...cases, (parameters, lambda) => {
        const { eta, shift = 0 } = method.family(parameters);
        const factor = method.firstFactor?.(parameters, lambda) ?? 1 - eta * (lambda + shift);
        const { current } = method.step(parameters, { current: [2], previous: [2] }, slopeOf([lambda]));
        expect(Math.abs((current[0] ?? NaN) / 2 - factor)).toBeLessThan(1e-14 * sizeOf(method, parameters, lambda));
      }),
      { numRuns: 100 },
    );
  });

  it('has the polynomial of its family: T = 1 + β − (1 + γ)η(λ + shift), D = β − γη(λ + shift)', () => {
    fc.assert(
      fc.property(...cases, (parameters, lambda) => {
        const { beta, gamma, eta, shift = 0 } = method.family(parameters);
        const { trace, determinant, etaLambda } = method.polynomial(parameters, lambda);
        const x = eta * (lambda + shift);
        const scale = 1e-14 * sizeOf(method, parameters, lambda);
        expect(Math.abs(trace.hi - (1 + beta - (1 + gamma) * x))).toBeLessThan(scale);
        expect(Math.abs(determinant.hi - (beta - gamma * x))).toBeLessThan(scale);
        expect(Math.abs(etaLambda.hi - x)).toBeLessThan(scale);
      }),
      { numRuns: 100 },
    );
  });

  it('treats every coordinate by itself, and leaves its state as it was', () => {
    fc.assert(
      fc.property(
        methodParameters(method),
        fc.array(bounded, { minLength: 3, maxLength: 3 }),
        (parameters, previous) => {
          const curvatures = [0.5, 2, 0];
          const first = { current: [1, -2, 0.5], previous };
          const second = method.step(parameters, first, slopeOf(curvatures));
          for (const state of [first, second]) {
            const copy = structuredClone(state);
            const next = method.step(parameters, state, slopeOf(curvatures));
            expect(state).toEqual(copy);
            curvatures.forEach((lambda, i) => {
              const single = method.step(parameters, coordinateOf(state, i), slopeOf([lambda]));
              expect(coordinateOf(next, i)).toEqual(single);
            });
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('asks for the gradient once a step', () => {
    let calls = 0;
    const count = (point: readonly number[]): number[] => {
      calls += 1;
      return [...point];
    };
    method.step(
      someParameters(method),
      method.step(someParameters(method), { current: [1], previous: [1] }, count),
      count,
    );
    expect(calls).toBe(2);
  });

  it('declares its parameters: a symbol, the range in which people use them, and what they are', () => {
    expect(Object.keys(method.parameters)).toContain('eta');
    for (const [name, { symbol, usualRange, description, kind, default: value }] of Object.entries(method.parameters)) {
      expect(usualRange[0]).toBeLessThan(usualRange[1]);
      expect(symbol).toMatch(kind === 'switch' ? /^[a-z]+$/ : /^\p{L}$/u);
      if (!['beta', 'gamma', 'eta'].includes(name)) expect(description).toMatch(/^\S.*[^.]$/);
      if (kind === 'switch') expect(value).toBe(false);
    }
  });

  it('lets a parameter with a default be left out, or be undefined', () => {
    const all = someParameters(method);
    const given = Object.entries(all).filter(([name]) => method.parameters[name]?.default === undefined);
    const few = Object.fromEntries(given) as MethodParameters;
    expect(method.family(few)).toEqual(method.family(all));
    for (const [name, value] of given) {
      const without = { ...all, [name]: undefined };
      expect(() => method.family(without), `${name} = ${String(value)}`).toThrow(`${method.name}: ${name} must be`);
      expect(() => method.polynomial(without, 1)).toThrow(`${method.name}: ${name} must be`);
    }
  });

  const line = method.lookAhead;
  if (line === null) return;
  it('has γ on its look-ahead line', () => {
    expect(method.coordinates).toBe('family');
    fc.assert(
      fc.property(bounded, (beta) => {
        expect(method.family({ beta, eta: 1 }).gamma).toBeCloseTo(line.constant + line.slope * beta, 15);
      }),
    );
  });
}

/** The size of the terms of which T and D are made, which roundings are relative to. */
function sizeOf(method: Method, parameters: MethodParameters, lambda: number): number {
  const { beta, gamma, eta, shift = 0 } = method.family(parameters);
  const { rho = 0 } = parameters as { rho?: number };
  const lost = 1 / (1 - rho);
  return 20 * (1 + Math.abs(beta) + (1 + Math.abs(gamma)) * Math.abs(eta) * (Math.abs(lambda) + shift)) * lost;
}

/** One coordinate of a state. */
function coordinateOf({ current, previous, memory }: StepState, i: number): StepState {
  const one = (vector: readonly number[]): number[] => [vector[i] ?? NaN];
  return { current: one(current), previous: one(previous), ...(memory && { memory: memory.map(one) }) };
}
