import { describe, expect, it } from 'vitest';
import { badgeOfAnalysis } from '../../src/certificates/badge-of-analysis.ts';
import { type Badge, badgeOf } from '../../src/certificates/badge-of.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { badgeWords } from '../../src/render/badge-words.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';

/** One of the few points of heavy ball at which neither a certificate nor a cycle is found. */
const UNDECIDED = { parameters: { beta: 0.6220190052454188, eta: 2.2090051458008317 }, mu: 1 / 594.2740144491595 };

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

  it('has the command that replays the cycle of a method that the command line knows, and of no other', () => {
    const tuning = optimalTuning(heavyBall, fromKappa(100));
    const { oneMinusBeta = NaN, eta } = tuning.parameters;
    expect(badgeOf(heavyBall, tuning).replay).toBe(
      `heavyball certify --method heavy-ball --one-minus-beta ${oneMinusBeta} --eta ${eta} --mu 1 --L 100 --replay 100000`,
    );
    expect(badgeOf({ ...heavyBall, name: 'my-own' }, tuning)).toMatchObject({ scope: 'local', replay: null });
    expect(badgeOf(heavyBall, optimalTuning(heavyBall, fromKappa(9))).replay).toBeNull();
  });

  it('says the same from where for a κ beyond the doubles', () => {
    const badge = badgeOf(heavyBall, optimalTuning(heavyBall, fromInterval(5e-324, 1)));
    expect(badge.localFrom).toBeCloseTo(9 + 4 * Math.sqrt(5), 8);
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
    expect(badgeOf(heavyBall, tuning)).toMatchObject({ scope: 'local', certification: { searched: null } });
    const undecided = { ...tuning, parameters: UNDECIDED.parameters, spectrum: fromInterval(UNDECIDED.mu, 1) };
    const badge = badgeOf(heavyBall, undecided);
    expect(badge).toMatchObject({ scope: 'unknown', localFrom: null });
    expect(badgeWords(badge)).toBe(
      'not known (no multiplier with up to 12 taps on each side will do; ' +
        'no regular polygon with up to 1000000 corners or star with up to 100 is a cycle)',
    );
  });

  it('knows of a method of higher order what the circle criterion proves, and says that no cycle was looked for', () => {
    const on = (kappa: number): Badge => {
      const tuning = optimalTuning(aggregatedMomentum, fromKappa(kappa), { betas: [0, 0.5] });
      return badgeOf(aggregatedMomentum, tuning);
    };
    expect(on(2)).toMatchObject({ scope: 'global', certification: { certified: true }, localFrom: null });
    expect(on(1e4)).toMatchObject({ scope: 'unknown', certification: { reason: 'undecided' }, localFrom: null });
    expect(badgeWords(on(1e4))).toBe(
      'not known (the circle criterion does not hold, and no other was tried; cycles were not looked for)',
    );
    const unstable = {
      ...optimalTuning(aggregatedMomentum, fromKappa(9), { betas: [0, 0.9] }),
      spectrum: fromKappa(99),
    };
    expect(badgeOf(aggregatedMomentum, unstable)).toMatchObject({ scope: 'local', certification: { cycle: null } });
  });
});

describe('badgeOfAnalysis', () => {
  it('is the badge of the constants that were analysed, and none at a saddle', () => {
    const tuning = optimalTuning(heavyBall, fromKappa(30));
    expect(badgeOfAnalysis(tuning.attained)).toEqual(badgeOf(heavyBall, tuning));
    const saddle = fromEigenvalues([-1, 1, 30]);
    expect(badgeOfAnalysis(optimalTuning(heavyBall, saddle).attained)).toBeNull();
    const higher = optimalTuning(aggregatedMomentum, fromKappa(3), { betas: [0, 0.5] });
    expect(badgeOfAnalysis(higher.attained)).toEqual(badgeOf(aggregatedMomentum, higher));
  });

  it('takes a method of one’s own, which goes before one of the same name', () => {
    const analysis = { ...optimalTuning(heavyBall, fromKappa(30)).attained, method: 'mine' };
    expect(badgeOfAnalysis(analysis)).toBeNull();
    expect(badgeOfAnalysis(analysis, { ...heavyBall, name: 'mine' })?.certification.method).toBe('mine');
    expect(badgeOfAnalysis(analysis, nesterov)).toBeNull();
    const own = { ...gradientDescent, name: heavyBall.name };
    const named = { ...optimalTuning(gradientDescent, fromKappa(30)).attained, method: heavyBall.name };
    expect(badgeOfAnalysis(named, own)?.scope).toBe('global');
  });
});
