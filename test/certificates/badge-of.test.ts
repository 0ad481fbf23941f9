import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../src/certificates/badge-of.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { badgeWords } from '../../src/render/badge-words.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';

describe('badgeOf', () => {
  it('is global for gradient descent and Nesterov, and for Polyak’s constants below κ = 17.94', () => {
    for (const kappa of [1, 10, 1e4]) {
      for (const badge of [
        badgeOf(gradientDescent, optimalTuning(gradientDescent, fromKappa(kappa))),
        badgeOf(nesterov, optimalTuning(nesterov, fromKappa(kappa))),
        badgeOf(nesterov, standardTuning(nesterov, fromKappa(kappa))),
      ]) {
        expect(badge).toMatchObject({ scope: 'global', certification: { certified: true }, localFrom: null });
        expect(badgeWords(badge)).toBe('global');
      }
    }
    expect(badgeOf(heavyBall, optimalTuning(heavyBall, fromKappa(17.94))).scope).toBe('global');
  });

  it('is local for Polyak’s constants from there on, and says from where', () => {
    for (const kappa of [17.95, 100, 1e9]) {
      const badge = badgeOf(heavyBall, optimalTuning(heavyBall, fromKappa(kappa)));
      expect(badge).toMatchObject({ scope: 'local', certification: { certified: false, cycle: { length: 3 } } });
      expect(badge.localFrom).toBeCloseTo(9 + 4 * Math.sqrt(5), 8);
      expect(badgeWords(badge)).toBe('local only (a 3-cycle exists for κ ≥ 17.94)');
    }
  });

  it('does not say from where for constants of which something was held fixed', () => {
    const badge = badgeOf(heavyBall, optimalTuning(heavyBall, fromKappa(100), { beta: 0.9 }));
    expect(badge).toMatchObject({ scope: 'local', localFrom: null });
    expect(badgeWords(badge)).toBe('local only (a 7-cycle exists)');
  });

  it('knows what is unstable as doubles, and what is not known', () => {
    const spectrum = fromKappa(100);
    const tuning = { ...optimalTuning(heavyBall, spectrum), parameters: { beta: 0.9, eta: 1 } };
    expect(badgeWords(badgeOf(heavyBall, tuning))).toBe('local only (unstable in doubles)');
    const { certification } = badgeOf(heavyBall, tuning);
    if (certification.certified) throw new Error('certified');
    const unknown = {
      scope: 'unknown',
      certification: { ...certification, reason: 'undecided' },
      localFrom: null,
    } as const;
    expect(badgeWords(unknown)).toBe('not known (no certificate, and no cycle)');
  });
});
