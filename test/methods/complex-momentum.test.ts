import { describe, expect, it } from 'vitest';

import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { StepState } from '../../src/methods/method.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { crookedSlope, expectSamePoints, pointsOf } from '../helpers/points-of-step.ts';

describe('complexMomentum', () => {
  it('without phase is the heavy ball', () => {
    expectSamePoints(
      pointsOf((state) => complexMomentum.step({ beta: 0.9, phase: 0, eta: 0.1 }, state, crookedSlope)),
      pointsOf((state) => heavyBall.step({ beta: 0.9, eta: 0.1 }, state, crookedSlope)),
    );
    const { roots } = analyzeMode(complexMomentum, { beta: 0.9, phase: 0, eta: 0.1 }, 1);
    const [first, second] = analyzeMode(heavyBall, { beta: 0.9, eta: 0.1 }, 1).roots;
    expect(roots.slice(0, 2)).toEqual([first, second]);
    expect(roots[2]).toMatchObject({ re: 0.9, im: 0 });
  });

  it('with phase π is the heavy ball with −β, and the phase counts modulo 2π and by size only', () => {
    expectSamePoints(
      pointsOf((state) => complexMomentum.step({ beta: 0.5, phase: Math.PI, eta: 0.1 }, state, crookedSlope)),
      pointsOf((state) => heavyBall.step({ beta: -0.5, eta: 0.1 }, state, crookedSlope)),
    );
    const at = (phase: number): number =>
      analyzeMode(complexMomentum, { beta: 0.9, phase, eta: 0.1 }, 1).spectralRadius;
    expect(at(-0.7)).toBe(at(0.7));
    expect(at(0.7 + 2 * Math.PI)).toBeCloseTo(at(0.7), 14);
  });

  it('is the real part of momentum with a complex coefficient', () => {
    const { beta, phase, eta } = { beta: 0.8, phase: 0.6, eta: 0.1 };
    let [theta, re, im] = [1.5, 0, 0];
    let state: StepState = { current: [1.5], previous: [1.5] };
    for (let k = 0; k < 30; k++) {
      const [modulus, angle] = [beta * Math.hypot(re, im), Math.atan2(im, re) + phase];
      [re, im] = [modulus * Math.cos(angle) - crookedSlope([theta])[0]!, modulus * Math.sin(angle)];
      theta += eta * re;
      state = complexMomentum.step({ beta, phase, eta }, state, crookedSlope);
      expect(state.current[0]).toBeCloseTo(theta, 12);
    }
  });

  it('takes 1 − β where it is known to more digits', () => {
    const mode = analyzeMode(complexMomentum, { oneMinusBeta: 1e-20, phase: 0, eta: 1e-3 }, 1e-20);
    expect(mode.stability).toBe('stable');
    expect(mode.gap / 5e-21).toBeCloseTo(1, 6);
  });

  it('refuses a phase that is not a finite number', () => {
    const at = (phase: unknown) => () => complexMomentum.coefficients({ beta: 0.5, phase: phase as number, eta: 1 }, 1);
    expect(at(undefined)).toThrow(inputTypeError('complex-momentum: phase must be a finite number, got undefined'));
    expect(at(Infinity)).toThrow(inputRangeError('complex-momentum: phase must be a finite number, got Infinity'));
  });

  it('takes phases of a million radians, for whose cosine 106 bits of 2π suffice, and refuses larger ones', () => {
    const middle = (phase: number) => complexMomentum.coefficients({ beta: 0.5, phase, eta: 1 }, 1)[2]?.hi;
    expect(middle(1e6)).toBe(0.25 + 0.5 * Math.cos(1e6));
    expect(middle(-1e6)).toBe(middle(1e6));
    for (const phase of [1e6 + 1, -1e17, 1e20, 1e22]) {
      expect(() => middle(phase)).toThrow(
        inputRangeError(`complex-momentum: phase must be from -1000000 to 1000000, got ${phase}`),
      );
    }
  });
});
