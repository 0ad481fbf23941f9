import { describe, expect, it } from 'vitest';
import { certificateFailure } from '../../src/certificates/certificate-failure.ts';
import { endPolynomials } from '../../src/certificates/end-polynomials.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import type { Certificate } from '../../src/certificates/certificate.ts';
import { certify } from '../../src/certificates/certify.ts';
import { checkCertificate } from '../../src/certificates/check-certificate.ts';
import { rateOfGap } from '../../src/certificates/rate-of-gap.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
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

  it('finds methods of one’s own where it is told', () => {
    const own = { ...nesterov, name: 'mine' };
    const certificate = { ...sound(), method: 'mine' };
    expect(checkCertificate(certificate, { methods: [own] }).valid).toBe(true);
    expect(refusal(() => checkCertificate(certificate, { methods: [nesterov] }))).toBe(
      'RangeError: checkCertificate: method must be one of nesterov, got "mine"',
    );
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
