import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exactFlow } from '../../src/dynamics/exact-flow.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { real } from '../helpers/real.ts';

const rest = { position: 1, velocity: 0 };

describe('exactFlow', () => {
  it('is within 1e-11 in the norm (θ, θ̇/√|λ|) of 80-digit solutions, for |s|t ≤ 1e4', () => {
    // Fixture: test/oracles/exact-flow.py. The worst row is at 1.6e-12: the phase, rounded to a double.
    const lines = readFileSync(new URL('../oracles/exact-flow.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBe(1040);
    const misses = lines.filter((line) => {
      const [friction, lambda, t, x0, v0, x, v] = line.split(',').map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const { position, velocity } = exactFlow({ friction }, lambda, t, { position: x0, velocity: v0 });
      const unit = Math.sqrt(Math.abs(lambda)) || 1;
      return !(Math.hypot(position - x, (velocity - v) / unit) <= 3e-12 * Math.hypot(x, v / unit));
    });
    expect(misses).toEqual([]);
  });

  it('is a flow: s after t is s + t', () => {
    const time = real(0, 5);
    const coefficient = real(-3, 3);
    fc.assert(
      fc.property(coefficient, coefficient, time, time, (friction, lambda, s, t) => {
        const flow = { friction };
        const once = exactFlow(flow, lambda, s + t, rest);
        const twice = exactFlow(flow, lambda, s, exactFlow(flow, lambda, t, rest));
        const size = Math.exp(5 * (s + t));
        expect(Math.abs(twice.position - once.position)).toBeLessThanOrEqual(1e-13 * size);
        expect(Math.abs(twice.velocity - once.velocity)).toBeLessThanOrEqual(1e-13 * size);
      }),
    );
  });

  it('loses energy at the rate c θ̇²', () => {
    const energy = (t: number): number => {
      const { position, velocity } = exactFlow({ friction: 0.7 }, 3, t, rest);
      return 1.5 * position ** 2 + 0.5 * velocity ** 2;
    };
    const h = 1e-4;
    for (const t of [0.3, 1, 2.5]) {
      const { velocity } = exactFlow({ friction: 0.7 }, 3, t, rest);
      expect((energy(t + h) - energy(t - h)) / (2 * h)).toBeCloseTo(-0.7 * velocity ** 2, 7);
    }
  });

  it('returns the start at t = 0', () => {
    const start = { position: -2, velocity: 3 };
    for (const [friction, lambda] of [
      [1, 5],
      [2, 1],
      [5, 1],
      [1, -1],
      [0, 0],
      [3, 0],
    ] as const) {
      expect(exactFlow({ friction }, lambda, 0, start)).toEqual(start);
    }
  });

  it('is odd in the state, also where the velocity is all of it', () => {
    for (const [position, velocity] of [
      [0, 1],
      [1, 2],
      [1, -3],
    ] as const) {
      const there = exactFlow({ friction: 0.5 }, 2, 1, { position, velocity });
      const back = exactFlow({ friction: 0.5 }, 2, 1, { position: -position, velocity: -velocity });
      expect([back.position, back.velocity]).toEqual([-there.position, -there.velocity]);
      expect(there.velocity).not.toBe(0);
    }
  });

  it('is (1 + t)e^−t at critical damping, and x₀ + v₀t without forces', () => {
    expect(exactFlow({ friction: 2 }, 1, 3, rest).position).toBeCloseTo(4 * Math.exp(-3), 15);
    expect(exactFlow({ friction: 0 }, 0, 5, { position: 2, velocity: -0.5 })).toEqual({
      position: -0.5,
      velocity: -0.5,
    });
  });

  it('stays on the fast direction when it starts there exactly', () => {
    // c = 3, λ = 2: s = −1 and −2.
    const { position, velocity } = exactFlow({ friction: 3 }, 2, 100, { position: 1, velocity: -2 });
    expect(Math.abs(position / Math.exp(-200) - 1)).toBeLessThan(1e-14);
    expect(Math.abs(velocity / position + 2)).toBeLessThan(1e-15);
    // The saddle c = 0, λ = −1: s = ±1; where the other direction exceeds the doubles.
    expect(exactFlow({ friction: 0 }, -1, 1000, { position: 1, velocity: -1 })).toEqual({ position: 0, velocity: 0 });
  });

  it('follows both directions of a saddle and of negative friction', () => {
    const saddle = exactFlow({ friction: 0 }, -4, 1.5, { position: 1, velocity: 0 });
    expect(saddle.position).toBeCloseTo(Math.cosh(3), 13);
    expect(saddle.velocity).toBeCloseTo(2 * Math.sinh(3), 13);
    // c = −3, λ = 2: s = 1 and 2.
    const growing = exactFlow({ friction: -3 }, 2, 2, { position: 1, velocity: 1 });
    expect(growing.position).toBeCloseTo(Math.exp(2), 13);
    expect(growing.velocity).toBeCloseTo(Math.exp(2), 13);
  });

  it('is infinite where the solution exceeds the doubles, and never NaN or −0', () => {
    expect(exactFlow({ friction: 0 }, -1, 1000, rest)).toEqual({ position: Infinity, velocity: Infinity });
    expect(exactFlow({ friction: 1 }, 5, 1e9, rest)).toEqual({ position: 0, velocity: 0 });
    expect(exactFlow({ friction: 1 }, 5, 1, { position: 0, velocity: -0 })).toEqual({ position: 0, velocity: 0 });
    expect(exactFlow({ friction: 5 }, 1, 1, { position: -0, velocity: 0 })).toEqual({ position: 0, velocity: 0 });
    expect(exactFlow({ friction: -1000 }, 0, 10, { position: 1, velocity: 0 })).toEqual({ position: 1, velocity: 0 });
  });

  it('keeps a large start and a small factor apart', () => {
    // (1 + t)e^−t at t = 800 is about 3e-345; times 1e300 it is an ordinary number.
    const { position } = exactFlow({ friction: 2 }, 1, 800, { position: 1e300, velocity: 0 });
    expect(Math.abs(position / (801 * Math.exp(300 * Math.LN10 - 800)) - 1)).toBeLessThan(1e-12);
    const growing = exactFlow({ friction: 0 }, -1, 1000, { position: 1e-300, velocity: 0 });
    expect(Math.abs(growing.velocity / (0.5 * Math.exp(1000 - 300 * Math.LN10)) - 1)).toBeLessThan(1e-12);
    const largest = exactFlow({ friction: 2 }, 1, 1, { position: Number.MAX_VALUE, velocity: 0 });
    expect(Math.abs(largest.position / Number.MAX_VALUE / (2 * Math.exp(-1)) - 1)).toBeLessThan(1e-15);
  });

  it('names what is not as it must be', () => {
    const flow = { friction: 1 };
    expect(() => exactFlow({ friction: NaN }, 1, 1, rest)).toThrow(
      inputRangeError('exactFlow: friction must be a finite number, got NaN'),
    );
    expect(() => exactFlow(flow, Infinity, 1, rest)).toThrow(
      inputRangeError('exactFlow: lambda must be a finite number, got Infinity'),
    );
    expect(() => exactFlow(flow, 1, NaN, rest)).toThrow(
      inputRangeError('exactFlow: t must be a finite number ≥ 0, got NaN'),
    );
    expect(() => exactFlow(flow, 1, -1, rest)).toThrow(
      inputRangeError('exactFlow: t must be a finite number ≥ 0, got -1'),
    );
    expect(() => exactFlow(flow, 1, 1, { position: NaN, velocity: 0 })).toThrow(
      inputRangeError('exactFlow: position must be a finite number, got NaN'),
    );
    expect(() => exactFlow(flow, 1, 1, { position: 0, velocity: NaN })).toThrow(
      inputRangeError('exactFlow: velocity must be a finite number, got NaN'),
    );
  });
});
