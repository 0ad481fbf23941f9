import { describe, expect, it } from 'vitest';

import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { companionPowerNorm } from '../../src/response/companion-power-norm.ts';
import { fastPeak } from '../../src/response/fast-peak.ts';
import { peakTransient } from '../../src/response/peak-transient.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';

describe('fastPeak', () => {
  it('is the maximum that multiplication finds where some power of the roots is real', () => {
    // Angles of π/3, 2π/3 and π/2: three steps, or two, turn by nothing, exactly or nearly.
    for (const [trace, beta] of [
      [0.95, 0.9025],
      [0.9, 0.81],
      [-0.9, 0.81],
      [0.25, 0.0625],
      [0, 0.5],
    ] as const) {
      const mode = analyzeMode(heavyBall, { beta, eta: 1 }, 1 + beta - trace);
      const norms = Array.from({ length: 200 }, (_, k) => companionPowerNorm(mode, k));
      expect(fastPeak(trace, beta, 1 - beta, 1 - trace + beta, 1 + trace + beta)).toBeCloseTo(Math.max(...norms), 12);
    }
  });

  it('is the exact peak at roots of every kind: of one sign, of both, equal, complex, and just one step high', () => {
    for (const beta of [-0.9, -0.5, -1 / 16, 1 / 16, 0.25, 0.5, 0.9]) {
      for (const part of [0.03, 0.3, 0.5, 0.7, 0.97]) {
        const trace = (2 * part - 1) * (1 + beta);
        const mode = analyzeMode(heavyBall, { beta, eta: 1 }, 1 + beta - trace);
        const { peak } = peakTransient(mode);
        const fast = fastPeak(mode.trace, beta, 1 - beta, 1 - mode.trace + beta, 1 + mode.trace + beta);
        expect(Math.abs(fast / peak - 1)).toBeLessThan(1e-12);
      }
    }
  });
});
