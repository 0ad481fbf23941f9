import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { rootWithDamping } from '../../src/mode/root-with-damping.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { real } from '../helpers/real.ts';

describe('rootWithDamping', () => {
  it('is the upper root of every underdamped mode, of its damping ratio and natural frequency', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), real(0, 1), (beta, part) => {
        const [from, to] = [(1 - Math.sqrt(beta)) ** 2, (1 + Math.sqrt(beta)) ** 2];
        const { roots, dampingRatio, naturalFrequency } = analyzeMode(
          heavyBall,
          { beta, eta: from + part * (to - from) },
          1,
        );
        fc.pre(dampingRatio !== null && naturalFrequency !== null && roots[0].im > 1e-6);
        const z = rootWithDamping({ dampingRatio, naturalFrequency });
        // An angle next to π is known through the square root of what ζ lacks to 1.
        expect(Math.hypot(z.re - roots[0].re, z.im - roots[0].im)).toBeLessThan(1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('lies on the unit circle without damping and on the real axis with critical damping', () => {
    const turning = rootWithDamping({ dampingRatio: 0, naturalFrequency: Math.PI / 2 });
    expect(turning.re).toBeCloseTo(0, 15);
    expect(turning.im).toBe(1);
    expect(rootWithDamping({ dampingRatio: 1, naturalFrequency: Math.LN2 })).toMatchObject({ re: 0.5, im: 0 });
    expect(rootWithDamping({ dampingRatio: 0.5, naturalFrequency: 0 })).toMatchObject({ re: 1, im: 0 });
  });

  it('refuses a damping ratio beyond 0 to 1, and a frequency below 0', () => {
    const at = (dampingRatio: number, naturalFrequency: number) => () =>
      rootWithDamping({ dampingRatio, naturalFrequency });
    expect(at(1.1, 1)).toThrow('rootWithDamping: dampingRatio must be from 0 to 1, got 1.1');
    expect(at(-0.1, 1)).toThrow('dampingRatio must be from 0 to 1, got -0.1');
    expect(at(0.1, -1)).toThrow('naturalFrequency must be a finite number ≥ 0, got -1');
    expect(at(NaN, 1)).toThrow('dampingRatio must be a finite number, got NaN');
    expect(at(0, Infinity)).toThrow('naturalFrequency must be a finite number ≥ 0, got Infinity');
  });
});
