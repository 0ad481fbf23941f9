import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certificate, CertifyOptions } from '../../src/certificates/certificate.ts';
import { certify } from '../../src/certificates/certify.ts';
import { checkCertificate } from '../../src/certificates/check-certificate.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { CurvatureInterval, Method, MethodParameters } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';
import { refusal } from '../helpers/refusal.ts';

const even = (min: number, max: number) => fc.nat({ max: 1e6 }).map((n) => min + (max - min) * (n / 1e6));
/** Points at which the method converges on quadratics, or nearly all. */
const points = fc
  .record({ kappa: even(0.01, 5), beta: even(0, 1), gamma: even(0, 1), look: fc.nat({ max: 2 }), part: even(0, 1) })
  .map(({ kappa, beta, gamma: free, look, part }) => {
    const gamma = [0, beta, free][look]!;
    const L = 10 ** kappa;
    const parameters = { beta, gamma, eta: ((0.001 + 0.998 * part) * 2 * (1 + beta)) / (1 + 2 * gamma) / L };
    return { parameters, interval: { mu: 1, L } };
  });

function certificateOf<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  interval: CurvatureInterval,
  options?: CertifyOptions,
): Certificate {
  const result = certify(method, parameters, interval, options);
  if (!result.certified) throw new Error(`no certificate: ${result.reason}`);
  return result;
}

describe('certify', () => {
  it('finds the rates that bisection in 40 digits finds, for sector and off-by-one multipliers', () => {
    const lines = readFileSync(new URL('../oracles/certify.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBe(82);
    for (const line of lines) {
      const [beta = NaN, gamma = NaN, eta = NaN, mu = NaN, L = NaN, ...gaps] = line.split(',').map(Number);
      for (const [i, kind] of (['sector', 'off-by-one'] as const).entries()) {
        const result = certify(generalMomentum, { beta, gamma, eta }, { mu, L }, { kind });
        expect((result.certified ? result.rateGap : 0) / (gaps[i]! || 1), `${kind} ${line}`).toBeCloseTo(
          gaps[i]! && 1,
          8,
        );
      }
      const causal = line.endsWith(',') ? null : gaps[2]!;
      if (causal === null) continue;
      const { rateGap, multiplier } = certificateOf(generalMomentum, { beta, gamma, eta }, { mu, L });
      expect(Math.abs(rateGap / causal - 1), line).toBeLessThan(3e-5);
      expect(multiplier).toMatchObject({ kind: 'zames-falb', g: [] });
    }
  });

  it('returns what checkCertificate proves, no faster than the slowest quadratic, and never where a cycle is', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(points, ({ parameters, interval }) => {
        const result = certify(generalMomentum, parameters, interval, { kind: 'zames-falb', taps: 4 });
        const quadratic = analyze(generalMomentum, parameters, fromKappa(interval.L));
        if (!result.certified) {
          kinds.add(result.reason);
          expect(result.reason === 'unstable').toBe(quadratic.stability !== 'stable');
          expect(result.cycle === null).toBe(result.reason !== 'cycle');
          return;
        }
        kinds.add(result.multiplier.kind);
        expect(checkCertificate(result)).toEqual({ valid: true, failure: null, cosine: null });
        expect(result.rateGap).toBeLessThan(quadratic.rateGap);
        expect(1 - result.rate).toBeLessThanOrEqual(result.rateGap);
        expect(result.rateDecay).toBeCloseTo(-Math.log1p(-result.rateGap), 14);
      }),
      { numRuns: 250, seed: 3 },
    );
    expect(kinds).toContain('sector');
    expect(kinds).toContain('off-by-one');
    expect(kinds).toContain('cycle');
  });

  it('gives gradient descent (κ − 1)/(κ + 1) with η = 2/(L + μ), and 1 − 1/κ with η = 1/L, by the sector alone', () => {
    for (const kappa of [1.5, 2, 10, 1e3, 1e6, 1e8, 1e12]) {
      const best = certificateOf(gradientDescent, { eta: 2 / (1 + kappa) }, { mu: 1, L: kappa });
      expect(best.rateGap / (2 / (1 + kappa))).toBeCloseTo(1, 9);
      expect(best.rate).toBeCloseTo((kappa - 1) / (kappa + 1), 9);
      expect(best.multiplier).toEqual({ kind: 'sector', h: [], g: [] });
      const safe = certificateOf(gradientDescent, { eta: 1 / kappa }, { mu: 1, L: kappa });
      expect(safe.rateGap * kappa).toBeCloseTo(1, 9);
    }
  });

  it('keeps the digits of rates near 0', () => {
    for (const excess of [1e-3, 1e-5, 1e-6]) {
      const { rate } = certificateOf(gradientDescent, { eta: 2 / (2 + excess) }, { mu: 1, L: 1 + excess });
      expect(rate / (excess / (2 + excess))).toBeCloseTo(1, 2);
    }
  });

  it('gives triple momentum 1 − 1/√κ, with h = ρ²', () => {
    for (const kappa of [2, 10, 100, 1e4, 1e8]) {
      const rho = 1 - 1 / Math.sqrt(kappa);
      const parameters = {
        eta: (1 + rho) / kappa,
        beta: rho ** 2 / (2 - rho),
        gamma: rho ** 2 / ((1 + rho) * (2 - rho)),
      };
      const { rateGap, multiplier } = certificateOf(generalMomentum, parameters, { mu: 1, L: kappa });
      expect(rateGap * Math.sqrt(kappa)).toBeCloseTo(1, 8);
      expect(multiplier.kind).toBe('off-by-one');
      expect(multiplier.h[0]).toBeCloseTo(rho ** 2, 8);
    }
  });

  it('gives Nesterov’s textbook constants 0.366058 … 0.993192, between the quadratic rate and the textbook’s', () => {
    for (const [kappa, rate] of [
      [2, 0.366058],
      [4, 0.582125],
      [10, 0.751821],
      [25, 0.849622],
      [100, 0.927933],
      [1000, 0.978066],
      [10000, 0.993192],
    ] as const) {
      const { parameters } = standardTuning(nesterov, fromKappa(kappa));
      const certificate = certificateOf(nesterov, parameters, { mu: 1, L: kappa });
      expect(certificate.rate).toBeCloseTo(rate, 6);
      expect(certificate.rate).toBeGreaterThan(1 - kappa ** -0.5);
      expect(certificate.rate).toBeLessThan(Math.sqrt(1 - kappa ** -0.5));
    }
  });

  it('fails from κ = 9 + 4√5 on for Polyak’s constants, from 3 + 2√2 by the sector, and at 6 + 4√2 and 10.163283 for Nesterov’s', () => {
    const fails = (method: Method, tuning: typeof standardTuning, kappa: number, options: CertifyOptions): boolean =>
      !certify(method, tuning(method, fromKappa(kappa)).parameters, { mu: 1, L: kappa }, options).certified;
    for (const [method, tuning, kappa, kind, digits] of [
      [heavyBall, optimalTuning, 9 + 4 * Math.sqrt(5), 'off-by-one', 1e-9],
      [heavyBall, optimalTuning, 3 + 2 * Math.SQRT2, 'sector', 1e-9],
      [nesterov, standardTuning, 6 + 4 * Math.SQRT2, 'sector', 1e-9],
      [nesterov, optimalTuning, 10.1632833924, 'sector', 1e-10],
    ] as const) {
      expect(fails(method, tuning, kappa * (1 - digits), { kind })).toBe(false);
      expect(fails(method, tuning, kappa * (1 + digits), { kind })).toBe(true);
    }
  });

  it('settles with more taps, and with taps on what will be, points of which the closed forms say nothing', () => {
    const causal = certificateOf(heavyBall, { beta: 0.38, eta: 2.5 / 40 }, { mu: 1, L: 40 });
    expect(causal.multiplier.kind).toBe('zames-falb');
    expect(causal.multiplier.h.length).toBe(12);
    expect(checkCertificate(causal).valid).toBe(true);
    const parameters = { beta: 0.884152740240097, eta: 2.8770175865439285 };
    const interval = { mu: 1 / 1.4362359741066695, L: 1 };
    const noncausal = certificateOf(heavyBall, parameters, interval);
    expect(noncausal.multiplier.kind).toBe('noncausal');
    expect(checkCertificate(noncausal).valid).toBe(true);
    expect(certify(heavyBall, parameters, interval, { kind: 'zames-falb' })).toEqual({
      method: 'heavy-ball',
      parameters,
      interval,
      certified: false,
      reason: 'undecided',
      cycle: null,
      searched: { kind: 'zames-falb', taps: 12, polygons: 1e6, stars: 100 },
    });
    const searched = (options: CertifyOptions): unknown => {
      const result = certify(heavyBall, parameters, interval, options);
      return result.certified ? null : result.searched;
    };
    expect(searched({ kind: 'sector' })).toEqual({ kind: 'sector', taps: 0, polygons: 1e6, stars: 100 });
    expect(searched({ kind: 'off-by-one' })).toEqual({ kind: 'off-by-one', taps: 1, polygons: 1e6, stars: 100 });
    expect(searched({ kind: 'zames-falb', taps: 3 })).toMatchObject({ taps: 3 });
  });

  it('is undecided where the gap on quadratics is no normal double, unless there is a cycle', () => {
    for (const mu of [1e-320, 5e-324]) {
      const interval = { mu, L: 1 };
      expect(certify(gradientDescent, { eta: 1 }, interval)).toMatchObject({
        reason: 'undecided',
        cycle: null,
        searched: { kind: null, taps: 0, polygons: 1e6, stars: 100 },
      });
      expect(certify(heavyBall, { oneMinusBeta: 1e-300, eta: 3 }, interval)).toMatchObject({ reason: 'cycle' });
    }
  });

  it('is never slower with a richer kind or more taps', () => {
    fc.assert(
      fc.property(points, ({ parameters, interval }) => {
        const gaps = (['sector', 'off-by-one', 'zames-falb'] as const).map((kind) => {
          const result = certify(generalMomentum, parameters, interval, { kind, taps: 3 });
          return result.certified ? result.rateGap : 0;
        });
        expect(gaps[1]).toBeGreaterThanOrEqual(gaps[0]! * (1 - 1e-9));
        expect(gaps[2]).toBeGreaterThanOrEqual(gaps[1]! * (1 - 1e-9));
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('is the quadratic rate where there is one curvature', () => {
    fc.assert(
      fc.property(even(-0.99, 0.999), even(0.001, 0.999), (beta, part) => {
        const parameters = { beta, eta: part * 2 * (1 + beta) };
        const { rate } = certificateOf(heavyBall, parameters, { mu: 1, L: 1 });
        expect(rate).toBeCloseTo(analyze(heavyBall, parameters, fromKappa(1)).rate, 7);
      }),
      { numRuns: 100 },
    );
    for (const eta of [1 - 2 ** -53, 1 - 1e-12, 1 - 1e-9]) {
      const { rate } = certificateOf(gradientDescent, { eta }, { mu: 1, L: 1 });
      expect(rate).toBeGreaterThan(1 - eta);
      expect(rate - (1 - eta)).toBeLessThan(1e-9);
    }
    const arrived = certificateOf(gradientDescent, { eta: 0.25 }, { mu: 4, L: 4 });
    expect(arrived).toMatchObject({ rate: 0, rateGap: 1, rateDecay: Infinity, multiplier: { kind: 'sector' } });
    expect(checkCertificate(arrived).valid).toBe(true);
    expect(checkCertificate({ ...arrived, interval: { mu: 4, L: 5 } })).toMatchObject({ failure: 'radius' });
    expect(checkCertificate({ ...arrived, parameters: { eta: 0.2 } })).toMatchObject({ failure: 'radius' });
    expect(checkCertificate({ ...arrived, rate: 0.1 })).toMatchObject({ failure: 'rate' });
  });

  it('does not depend on the units', () => {
    const rates = [1e-100, 1, 1e100].map(
      (unit) => certificateOf(nesterov, { beta: 0.5, eta: 0.1 / unit }, { mu: unit, L: 10 * unit }).rateGap,
    );
    expect(rates[0]! / rates[1]!).toBeCloseTo(1, 12);
    expect(rates[2]! / rates[1]!).toBeCloseTo(1, 12);
  });

  it('says what it cannot read', () => {
    const interval = { mu: 1, L: 9 };
    expect(refusal(() => certify(gradientDescent, { eta: 0 }, interval))).toBe(
      'RangeError: gradient-descent: eta must be a finite number > 0, got 0',
    );
    expect(refusal(() => certify(gradientDescent, { eta: 1 }, { mu: 2, L: 1 }))).toBe(
      'RangeError: certify: mu must be at most L = 1, got 2',
    );
    expect(refusal(() => certify(gradientDescent, { eta: 0.1 }, interval, { taps: 1 }))).toBe(
      'RangeError: certify: taps must be a whole number from 2 to 24, got 1',
    );
    const options: object = { kind: 'circle' };
    expect(refusal(() => certify(gradientDescent, { eta: 0.1 }, interval, options))).toBe(
      'RangeError: certify: kind must be sector, off-by-one, zames-falb, noncausal, got "circle"',
    );
  });
});
