import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Matching } from '../../src/dynamics/flow.ts';
import { flowOf } from '../../src/dynamics/flow-of.ts';
import { parametersOf } from '../../src/dynamics/parameters-of.ts';
import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';

const logUniform = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);
const MATCHINGS: readonly Matching[] = ['conformal', 'central', 'textbook'];

/** |actual/expected − 1|, 0 where the two are equal. */
const relative = (actual: number, expected: number): number =>
  actual === expected ? 0 : Math.abs(actual / expected - 1);

describe('parametersOf', () => {
  it('refuses what no double can hold, and never gives −0', () => {
    expect(() => parametersOf(heavyBall, { friction: 1, timeStep: 1e-200 })).toThrow(
      'η must be a finite number > 0, got 0',
    );
    expect(() => parametersOf(heavyBall, { friction: 1e300, timeStep: 1e9, matching: 'textbook' })).toThrow(
      'parametersOf: 1 − β must be a finite number, got Infinity',
    );
    for (const matching of MATCHINGS) {
      expect(parametersOf(heavyBall, { friction: -0, timeStep: 1, matching }).oneMinusBeta).toBe(0);
    }
  });

  it('inverts flowOf in every matching', () => {
    fc.assert(
      fc.property(logUniform(1e-8, 0.999), logUniform(1e-6, 1e3), (oneMinusBeta, eta) => {
        for (const matching of MATCHINGS) {
          const back = parametersOf(heavyBall, flowOf(heavyBall, { oneMinusBeta, eta }, { matching }));
          expect(relative(back.eta, eta)).toBeLessThan(1e-14);
          expect(relative(back.oneMinusBeta ?? 1 - back.beta, oneMinusBeta)).toBeLessThan(3e-14);
        }
      }),
    );
  });

  it('returns what the method takes: a β that is 1 − oneMinusBeta rounded', () => {
    fc.assert(
      fc.property(logUniform(1e-6, 50), fc.constantFrom(...MATCHINGS), (friction, matching) => {
        const parameters = parametersOf(nesterov, { friction, timeStep: 0.5, matching });
        expect(() => nesterov.family(parameters)).not.toThrow();
        expect(nesterov.family(parameters).beta).toBe(parameters.beta);
      }),
    );
  });

  it('keeps the digits of a small β = e^{−ch}, and of 1 − β for small ch', () => {
    const fast = parametersOf(heavyBall, { friction: 60, timeStep: 1 });
    expect(fast).toEqual({ beta: Math.exp(-60), eta: 0.5 });
    const slow = parametersOf(heavyBall, { friction: 1e-20, timeStep: 1 });
    expect(slow).toEqual({ beta: 1, oneMinusBeta: 1e-20, eta: 1 });
    const even = parametersOf(heavyBall, { friction: Math.LN2 * (1 - 1e-9), timeStep: 1 });
    expect(even.oneMinusBeta).toBeCloseTo(0.5, 8);
    expect(parametersOf(heavyBall, { friction: Math.LN2 * (1 + 1e-9), timeStep: 1 })).not.toHaveProperty(
      'oneMinusBeta',
    );
  });

  it('has β > 1 for negative friction, and β → −1 for heavy friction with the central matching', () => {
    for (const matching of MATCHINGS) {
      expect(parametersOf(heavyBall, { friction: -1, timeStep: 0.5, matching }).beta).toBeGreaterThan(1);
    }
    expect(parametersOf(heavyBall, { friction: 1e6, timeStep: 1, matching: 'central' }).beta).toBeCloseTo(-1, 5);
  });

  it('refuses methods without momentum and flows out of range', () => {
    const flow = { friction: 1, timeStep: 1, matching: 'central' } as const;
    const without = inputRangeError('parametersOf: method must have momentum, got gradient-descent');
    expect(() => parametersOf(gradientDescent, flow)).toThrow(without);
    const own = 'parametersOf: method must have the family’s β and η for its parameters, got ema-heavy-ball';
    expect(() => parametersOf(emaHeavyBall, flow)).toThrow(inputRangeError(own));
    const message = 'parametersOf: friction · timeStep must be > -2 for the central matching, got -2';
    expect(() => parametersOf(heavyBall, { ...flow, friction: -2 })).toThrow(inputRangeError(message));
    expect(parametersOf(heavyBall, { ...flow, friction: -2, matching: 'textbook' }).beta).toBe(3);
    const step = inputRangeError('parametersOf: timeStep must be a finite number > 0, got 0');
    expect(() => parametersOf(heavyBall, { ...flow, timeStep: 0 })).toThrow(step);
    const friction = inputRangeError('parametersOf: friction must be a finite number, got NaN');
    expect(() => parametersOf(heavyBall, { ...flow, friction: NaN })).toThrow(friction);
    // @ts-expect-error: a string
    expect(() => parametersOf(heavyBall, { ...flow, friction: '1' })).toThrow(
      inputTypeError('parametersOf: friction must be a finite number, got "1"'),
    );
    const unknown = `parametersOf: matching must be 'conformal', 'central' or 'textbook', got "naive"`;
    // @ts-expect-error: not one of the three
    expect(() => parametersOf(heavyBall, { ...flow, matching: 'naive' })).toThrow(unknown);
  });
});
