import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { bestEtaFor } from '../../src/tuning/best-eta-for.ts';
import { fastBestEta } from '../../src/tuning/fast-best-eta.ts';
import { LINES, rateOnLine } from '../helpers/look-ahead-lines.ts';
import { real } from '../helpers/real.ts';
import { smallest } from '../helpers/worst-rate.ts';

const betas = fc
  .double({ min: -0.999, max: 0.999999, noNaN: true })
  .filter((beta) => Math.abs(beta) > 1e-12 || beta === 0);
const kappas = real(0, 6).map((power) => 10 ** power);

describe('fastBestEta', () => {
  it('is bestEtaFor for heavy ball, where several are best too', () => {
    fc.assert(
      fc.property(betas, kappas, fc.double({ min: 0.01, max: 100, noNaN: true }), (beta, kappa, L) => {
        const interval = { mu: L / kappa, L };
        const { parameters } = bestEtaFor(heavyBall, { beta }, fromInterval(interval.mu, L));
        expect(fastBestEta({ constant: 0, slope: 0 }, beta, interval) / parameters.eta).toBeCloseTo(1, 5);
      }),
      { numRuns: 300 },
    );
  });

  it('is as good as bestEtaFor for Nesterov', () => {
    fc.assert(
      fc.property(betas, kappas, (beta, kappa) => {
        const spectrum = fromInterval(1 / kappa, 1);
        const line = { constant: 0, slope: 1 };
        const method: Method = nesterov;
        const { rateGap } = bestEtaFor(method, { beta }, spectrum);
        const eta = fastBestEta(line, beta, spectrum);
        expect(Math.abs(rateOnLine(line, beta, eta, spectrum) - (1 - rateGap))).toBeLessThan(1e-7);
      }),
      { numRuns: 60 },
    );
  });

  it('is not beaten by a search on any other line', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LINES),
        betas,
        fc.double({ min: 1, max: 30, noNaN: true }),
        (line, beta, kappa) => {
          const spectrum = fromInterval(1 / kappa, 1);
          const rateAt = (eta: number): number => rateOnLine(line, beta, eta, spectrum);
          const eta = fastBestEta(line, beta, spectrum);
          expect(rateAt(eta)).toBeLessThan(smallest((power) => rateAt(2 ** power), -20, 4, 100) + 1e-7);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is 1/λ on a single curvature without momentum', () => {
    expect(fastBestEta({ constant: 0, slope: 0 }, 0, { mu: 4, L: 4 })).toBeCloseTo(0.25, 12);
  });
});
