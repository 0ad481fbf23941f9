import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Certification } from '../../src/certificates/certificate.ts';
import { certifyHigherOrder } from '../../src/certificates/certify-higher-order.ts';
import { certify } from '../../src/certificates/certify.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { maxStableEta } from '../../src/stability/max-stable-eta.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { refusal } from '../helpers/refusal.ts';

const gapOf = (certification: Certification): number => (certification.certified ? certification.rateGap : 0);

/** The smallest of so many samples of Re[P_L(z) conj P_μ(z)], times what is positive, on the circle of radius ρ. */
function realPartAt(betas: readonly number[], eta: number, [mu, L]: readonly [number, number], rho: number): number {
  const values = Array.from({ length: 20001 }, (_, i) => {
    const omega = (Math.PI * i) / 20000;
    const z = { re: rho * Math.cos(omega), im: rho * Math.sin(omega) };
    // P_λ is (z − 1) Π(z − βᵢ) times 1 + λ(η/K) Σ z/((z − 1)(z − βᵢ)); the modulus of the first does not matter.
    const terms = betas.map((beta) => quotient(z, product({ re: z.re - 1, im: z.im }, { re: z.re - beta, im: z.im })));
    const sum = terms.reduce((all, { re, im }) => ({ re: all.re + re, im: all.im + im }), { re: 0, im: 0 });
    const at = (lambda: number): { re: number; im: number } => ({
      re: 1 + ((lambda * eta) / betas.length) * sum.re,
      im: ((lambda * eta) / betas.length) * sum.im,
    });
    const [slow, fast] = [at(mu), at(L)];
    return (slow.re * fast.re + slow.im * fast.im) / (1 + sum.re ** 2 + sum.im ** 2);
  });
  return Math.min(...values);
}

interface Pair {
  readonly re: number;
  readonly im: number;
}

function product(a: Pair, b: Pair): Pair {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

function quotient(a: Pair, b: Pair): Pair {
  const size = b.re ** 2 + b.im ** 2;
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
}

describe('certifyHigherOrder', () => {
  it('of one velocity is the circle criterion for the heavy ball', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0.05, max: 0.9, noNaN: true }),
        fc.double({ min: 1.1, max: 30, noNaN: true }),
        (beta, share, L) => {
          const eta = (share * 2 * (1 + beta)) / L;
          const interval = { mu: 1, L };
          const expected = certify(heavyBall, { beta, eta }, interval, { kind: 'sector' });
          const found = certifyHigherOrder(aggregatedMomentum, { betas: [beta], eta }, interval);
          expect(found.certified).toBe(expected.certified);
          if (expected.certified) expect(gapOf(found) / gapOf(expected)).toBeCloseTo(1, 8);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives the best rate of the criterion, as samples of it on circles tell', () => {
    for (const [betas, eta, L] of [
      [[0, 0.5], 0.2, 5],
      [[0, 0.5, 0.7], 0.05, 5],
      [[0.2, 0.3], 0.02, 20],
    ] as const) {
      const gap = gapOf(certifyHigherOrder(aggregatedMomentum, { betas, eta }, { mu: 1, L }));
      expect(gap).toBeGreaterThan(0);
      expect(realPartAt(betas, eta, [1, L], 1 - gap * (1 - 1e-6))).toBeGreaterThan(0);
      expect(realPartAt(betas, eta, [1, L], 1 - gap * (1 + 1e-4))).toBeLessThan(0);
    }
  });

  it('holds on functions that are not quadratic: steep and flat pieces in turn', () => {
    // f′ is odd, of slope L up to 1 and μ beyond.
    const [mu, L, eta] = [1, 5, 0.2];
    const slope = (point: Vector): Vector => point.map((x) => mu * x + (L - mu) * Math.max(-1, Math.min(1, x)));
    const certificate = certifyHigherOrder(complexMomentum, { beta: 0.4, phase: 0.5, eta }, { mu, L });
    let state = complexMomentum.step({ beta: 0.4, phase: 0.5, eta }, { current: [40], previous: [40] }, slope);
    for (let k = 1; k < 60; k++) state = complexMomentum.step({ beta: 0.4, phase: 0.5, eta }, state, slope);
    expect(certificate.certified && certificate.rate ** 60).toBeGreaterThan(Math.abs(state.current[0] ?? NaN) / 4000);
  });

  it('is the rate on quadratics where there is one curvature', () => {
    const certificate = certifyHigherOrder(aggregatedMomentum, { betas: [0, 0.5], eta: 0.2 }, { mu: 1, L: 1 });
    // z³ − 1.3 z² + 0.45 z: two conjugates of modulus √0.45.
    expect(certificate.certified && certificate.rate).toBeCloseTo(Math.sqrt(0.45), 11);
  });

  it('carries the multiplier 1, and what was asked', () => {
    const subject = { parameters: { betas: [0, 0.5], eta: 0.2 }, interval: { mu: 1, L: 5 } };
    expect(certifyHigherOrder(aggregatedMomentum, subject.parameters, subject.interval)).toMatchObject({
      ...subject,
      method: 'aggregated-momentum',
      certified: true,
      multiplier: { kind: 'sector', h: [], g: [] },
    });
  });

  it('knows that a quadratic is a counterexample, and says where it knows nothing', () => {
    const most = maxStableEta(aggregatedMomentum, { betas: [0, 0.9] }, fromInterval(1, 100));
    const reason = (eta: number): string => {
      const answer = certifyHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta }, { mu: 1, L: 100 });
      return answer.certified ? 'certified' : answer.reason;
    };
    expect([most * 1.01, most * 0.9, most * 0.01].map(reason)).toEqual(['unstable', 'undecided', 'certified']);
  });

  it('refuses an interval that is none', () => {
    const parameters = { betas: [0, 0.5], eta: 0.2 };
    expect(refusal(() => certifyHigherOrder(aggregatedMomentum, parameters, { mu: 2, L: 1 }))).toBe(
      'RangeError: certifyHigherOrder: mu must be at most L = 1, got 2',
    );
  });
});
