import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateFailure } from '../../src/certificates/certificate-failure.ts';
import { endPolynomials } from '../../src/certificates/end-polynomials.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import type { Certificate } from '../../src/certificates/certificate.ts';
import { certifyHigherOrder } from '../../src/certificates/certify-higher-order.ts';
import { certify } from '../../src/certificates/certify.ts';
import { checkCertificate } from '../../src/certificates/check-certificate.ts';
import { rateOfGap } from '../../src/certificates/rate-of-gap.ts';
import { aggregatedMomentum, type AggregatedMomentumParameters } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { HigherOrderMethod } from '../../src/methods/higher-order-method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { refusal } from '../helpers/refusal.ts';

const interval = { mu: 1, L: 10 };

function sound(): Certificate {
  const result = certify(nesterov, { beta: 0.5, eta: 0.1 }, interval);
  if (!result.certified) throw new Error(result.reason);
  return result;
}

function withTaps(certificate: Certificate, h: readonly number[], g: readonly number[] = []): Certificate {
  return { ...certificate, multiplier: { ...certificate.multiplier, h, g } };
}

describe('checkCertificate', () => {
  it('proves a certificate, also one that has been written as JSON and read again', () => {
    const certificate = sound();
    expect(checkCertificate(certificate)).toEqual({ valid: true, failure: null, cosine: null });
    const copy = JSON.parse(JSON.stringify(certificate)) as Certificate;
    expect(checkCertificate(copy).valid).toBe(true);
  });

  it('proves slower rates with the same taps, and not one that is faster by 1e-8', () => {
    const certificate = sound();
    const at = (gap: number): Certificate => ({ ...certificate, ...rateOfGap(gap) });
    for (const factor of [1 - 1e-12, 0.9, 0.5, 1e-3])
      expect(checkCertificate(at(certificate.rateGap * factor)).valid).toBe(true);
    const faster = at(certificate.rateGap * (1 + 1e-8));
    expect(checkCertificate(faster).failure).toBe('taps');
    const { h } = certificate.multiplier;
    const { failure, cosine } = checkCertificate(withTaps(faster, [h[0]! * (1 - 1e-8)]));
    expect(failure).toBe('positivity');
    expect(Math.abs(cosine ?? NaN)).toBeLessThanOrEqual(1);
  });

  it('names the frequency at which positivity fails', () => {
    // Without its tap the certificate fails where Re[P_L P̄_μ] = 4βs² − … is negative: left of cos ω = 0.86.
    const result = certify(heavyBall, { beta: 0.27, eta: 0.23 }, interval);
    if (!result.certified) throw new Error(result.reason);
    const { failure, cosine } = checkCertificate(withTaps(result, []));
    expect(failure).toBe('positivity');
    expect(cosine).toBeCloseTo(0.854, 2);
  });

  it('refuses taps beyond their limits, by however little', () => {
    const certificate = sound();
    const square = (1 - certificate.rateGap) ** 2;
    expect(checkCertificate(withTaps(certificate, [square * (1 + 1e-15)])).failure).toBe('taps');
    expect(checkCertificate(withTaps(certificate, [-1e-300])).failure).toBe('taps');
    expect(checkCertificate(withTaps(certificate, [NaN])).failure).toBe('taps');
    expect(checkCertificate(withTaps(certificate, [0, square ** 2 * (1 + 1e-14)])).failure).toBe('taps');
    expect(checkCertificate(withTaps(certificate, [square / 2, (square ** 2 / 2) * (1 + 1e-14)])).failure).toBe('taps');
    expect(checkCertificate(withTaps(certificate, [], [1])).failure).toBe('taps');
    expect(checkCertificate(withTaps(certificate, [square / 2], [1 - square / 2])).failure).toBe('taps');
    expect(checkCertificate(withTaps(certificate, [square * (1 - 1e-15)])).failure).not.toBe('taps');
    expect(checkCertificate(withTaps(certificate, [], [1 - 1e-15])).failure).not.toBe('taps');
  });

  it('asks for the roots on μ to be inside the circle', () => {
    const certificate = sound();
    // On μ the roots are √0.45 ± …: a circle inside them, on which the polynomials alone might pass.
    expect(checkCertificate({ ...withTaps(certificate, []), ...rateOfGap(0.99) }).failure).toBe('radius');
    const one = { ...certificate, interval: { mu: 1, L: 1 }, parameters: { beta: 0.25, eta: 1 }, ...rateOfGap(0.5) };
    expect(checkCertificate(withTaps(one, [])).failure).toBeNull();
  });

  it('refuses a rate that is not what the gap says', () => {
    const certificate = sound();
    for (const change of [{ rate: 0.5 }, { rateDecay: 1 }, { rateGap: 0 }, { rateGap: 1 }, { rateGap: NaN }]) {
      expect(checkCertificate({ ...certificate, ...change }).failure).toBe('rate');
    }
  });

  it('proves a rate of 0 only on one curvature, where both roots are 0', () => {
    const result = certify(heavyBall, { beta: 0, eta: 0.5 }, { mu: 2, L: 2 });
    if (!result.certified) throw new Error(result.reason);
    expect([result.rate, result.rateGap]).toEqual([0, 1]);
    expect(checkCertificate(result)).toEqual({ valid: true, failure: null, cosine: null });
    for (const change of [
      { interval: { mu: 2, L: 2.5 } },
      { parameters: { beta: 0, eta: 0.25 } },
      { parameters: { beta: 0.5, eta: 0.75 } },
      { parameters: { beta: 1, eta: 1 } },
    ]) {
      expect(checkCertificate({ ...result, ...change }).failure).toBe('radius');
    }
  });

  it('finds methods of one’s own where it is told', () => {
    const own = { ...nesterov, name: 'mine' };
    const certificate = { ...sound(), method: 'mine' };
    expect(checkCertificate(certificate, { methods: [own] }).valid).toBe(true);
    expect(refusal(() => checkCertificate(certificate, { methods: [nesterov] }))).toBe(
      'RangeError: checkCertificate: method must be one of nesterov, got "mine"',
    );
  });
});

describe('checkCertificate of a method of higher order', () => {
  const certificateOf = (betas: readonly number[], eta: number, L: number): Certificate => {
    const result = certifyHigherOrder(aggregatedMomentum, { betas, eta }, { mu: 1, L });
    if (!result.certified) throw new Error(result.reason);
    return result;
  };

  it('proves what certifyHigherOrder does, by other theorems, and nothing that is faster by 1e-9', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.8, noNaN: true }), { minLength: 1, maxLength: 4 }),
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        fc.double({ min: 1, max: 4, noNaN: true }),
        (betas, eta, L) => {
          const result = certifyHigherOrder(aggregatedMomentum, { betas, eta }, { mu: 1, L });
          if (!result.certified) {
            fc.pre(false);
            return;
          }
          expect(checkCertificate(result)).toEqual({ valid: true, failure: null, cosine: null });
          for (const factor of [0.999, 0.5, 1e-3]) {
            expect(checkCertificate({ ...result, ...rateOfGap(result.rateGap * factor) }).valid).toBe(true);
          }
          const faster = checkCertificate({ ...result, ...rateOfGap(result.rateGap * (1 + 1e-9)) });
          expect(faster.valid).toBe(false);
          expect(['radius', 'positivity']).toContain(faster.failure);
        },
      ),
      { numRuns: 10 },
    );
    const { parameters, interval, ...rest } = certificateOf([0, 0.5], 0.2, 5);
    const copy = JSON.parse(JSON.stringify({ parameters, interval, ...rest })) as Certificate;
    expect(checkCertificate(copy).valid).toBe(true);
    const complex = certifyHigherOrder(complexMomentum, { beta: 0.5, phase: 0.3, eta: 0.1 }, { mu: 1, L: 3 });
    expect(complex.certified && checkCertificate(complex).valid).toBe(true);
  });

  it('says which condition fails', () => {
    const certificate = certificateOf([0, 0.5], 0.2, 5);
    const failure = (change: Partial<Certificate>): unknown => checkCertificate({ ...certificate, ...change }).failure;
    expect(failure({ interval: { mu: 1, L: 9 } })).toBe('positivity');
    expect(failure(rateOfGap(0.5))).toBe('radius');
    expect(failure({ rate: 0.5 })).toBe('rate');
    expect(failure({ rateGap: 1, rate: 0 })).toBe('rate');
    expect(failure({ multiplier: { kind: 'off-by-one', h: [1e-9], g: [] } })).toBe('taps');
    expect(failure({ multiplier: { kind: 'noncausal', h: [], g: [1e-9] } })).toBe('taps');
    expect(failure({ multiplier: { kind: 'zames-falb', h: [0], g: [0] } })).toBeNull();
  });

  it('takes the coefficients of a method of one’s own for exact where it gives no expression of them', () => {
    const own: HigherOrderMethod<AggregatedMomentumParameters> = { ...aggregatedMomentum, name: 'mine' };
    delete (own as { exactCoefficients?: unknown }).exactCoefficients;
    const certificate = { ...certificateOf([0, 0.5], 0.2, 5), method: 'mine' };
    expect(checkCertificate(certificate, { methods: [own as HigherOrderMethod] }).valid).toBe(true);
  });
});

describe('certificateFailure', () => {
  it('does not prove what an error of 2⁻⁶⁸ in the polynomials would undo', () => {
    // One curvature but for 1e-12, critically near: Re W falls to the square of the distance from the roots.
    const parameters = { beta: 0.99, eta: 0.796 };
    const close = { mu: 1, L: 1 + 1e-12 };
    const top = analyzeMode(heavyBall, parameters, 1).gap;
    const ends = endPolynomials(heavyBall, parameters, close);
    const at = (margin: number): string | null =>
      certificateFailure(ends, top * (1 - margin), { h: [], g: [] }).failure;
    expect(at(2 ** -30)).toBe('positivity');
    expect(at(2 ** -12)).toBeNull();
    const exact = endPolynomials(heavyBall, parameters, { mu: 1, L: 1 });
    expect(certificateFailure(exact, top * (1 - 2 ** -30), { h: [], g: [] }).failure).toBeNull();
  });
});

describe('rateOfGap', () => {
  it('rounds the rate up', () => {
    for (const gap of [0.1, 1e-9, 0.3, 1 / 3, 1e-17, 0.7]) {
      const { rate, rateGap, rateDecay } = rateOfGap(gap);
      expect(rateGap).toBe(gap);
      expect(1 - rate).toBeLessThanOrEqual(gap);
      expect(gap - (1 - rate)).toBeLessThan(2 ** -53);
      expect(rateDecay).toBeCloseTo(-Math.log1p(-gap), 14);
    }
  });
});
