import { describe, expect, it } from 'vitest';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { angleOf } from '../../src/mode/angle-of.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';

describe('angleOf', () => {
  it('is that of the roots, and of their negatives for a negative trace, in whatever order modes are asked for', () => {
    const modes = [0.3, 3.2, 1.9, 1.9].map((eta) => analyzeMode(heavyBall, { beta: 0.9, eta }, 1));
    for (const mode of [...modes, ...modes, ...modes.toReversed()]) {
      const { re, im } = mode.roots[0];
      const angle = angleOf(mode.polynomial);
      expect(angle.hi).toBeCloseTo(Math.atan2(im, Math.abs(re)), 15);
      expect(angleOf(mode.polynomial)).toBe(angle);
    }
  });
});
