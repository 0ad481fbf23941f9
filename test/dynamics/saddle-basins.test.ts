import { describe, expect, it } from 'vitest';
import { saddleBasins } from '../../src/dynamics/saddle-basins.ts';
import { stableManifold } from '../../src/dynamics/stable-manifold.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { saddleChain } from '../../src/objectives/saddle-chain.ts';
import { walledSaddle } from '../../src/objectives/walled-saddle.ts';
import { refusal } from '../helpers/refusal.ts';

const PARAMETERS = { beta: 0.9, eta: 0.1 };

describe('saddleBasins', () => {
  it('is parted by the sign of the position for gradient descent, whatever the velocity', () => {
    const { codes, cells, ends, radius } = saddleBasins(
      walledSaddle,
      [0, 0],
      gradientDescent,
      { eta: 0.1 },
      { cells: 6 },
    );
    expect(ends[0][1]).toBeCloseTo(Math.SQRT2, 4);
    expect(ends[1][1]).toBeCloseTo(-Math.SQRT2, 4);
    expect(radius).toBeCloseTo(2 * Math.SQRT2, 4);
    codes.forEach((code, i) => {
      expect(code).toBe(i % cells < cells / 2 ? 1 : 0);
    });
  });

  it('is parted by the stable manifold for the heavy ball: cells on its two sides are of different basins', () => {
    const { radius, cells, codes } = saddleBasins(walledSaddle, [0, 0], heavyBall, PARAMETERS, {
      radius: 2,
      cells: 40,
    });
    const [branch] = stableManifold(walledSaddle, [0, 0], PARAMETERS, { radius: 4 }).branches;
    const codeAt = (x: number, w: number): number | undefined => {
      const [column = NaN, row = NaN] = [x, w].map((value) => Math.floor(((value / radius + 1) / 2) * cells));
      return codes[row * cells + column];
    };
    let compared = 0;
    for (const { current, previous } of branch) {
      const [x, w] = [current[1]!, (current[1]! - previous[1]!) / Math.sqrt(PARAMETERS.eta)];
      // The first stretch of the line falls from the left to the right; the basins are above and below it.
      if (Math.abs(x) > 0.9 || Math.abs(x) < 0.2) continue;
      if (x < 0 || w > 0) break;
      expect([codeAt(x, w + 0.3), codeAt(x, w - 0.3)]).toEqual([0, 1]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('turns into the other basin where position and velocity are turned around', () => {
    const { codes } = saddleBasins(saddleChain(1), [0], heavyBall, PARAMETERS, { cells: 8 });
    codes.forEach((code, i) => {
      expect(code + codes[codes.length - 1 - i]!).toBe(1);
    });
  });

  it('has a third code for what ends elsewhere, as where it diverges', () => {
    const { codes } = saddleBasins(walledSaddle, [0, 0], heavyBall, PARAMETERS, { cells: 4, radius: 100 });
    expect([...new Set(codes)]).toContain(2);
  });

  it('says what it cannot read', () => {
    expect(refusal(() => saddleBasins(ravine, [0, 0], heavyBall, PARAMETERS))).toBe(
      'RangeError: saddleBasins: exactly one curvature at saddle must be negative, got 1, 100',
    );
    for (const [options, message] of [
      [{ radius: 0 }, 'radius must be a finite number > 0, got 0'],
      [{ cells: 1 }, 'cells must be a whole number from 2 to 1000, got 1'],
    ] as const) {
      expect(refusal(() => saddleBasins(walledSaddle, [0, 0], heavyBall, PARAMETERS, options))).toBe(
        `RangeError: saddleBasins: ${message}`,
      );
    }
  });
});
