import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { rateProfileOf } from '../../src/maps/rate-profile-of.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { rateProfileSvg } from '../../src/render/rate-profile-svg.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { parseXml } from '../helpers/parse-xml.ts';
import { real } from '../helpers/real.ts';

describe('rateProfileSvg', () => {
  it('is well-formed and has no undefined number for any spectrum and learning rate', () => {
    fc.assert(
      fc.property(
        real(-12, 12),
        real(0, 24),
        fc.option(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), { nil: undefined }),
        (logMu, logKappa, part) => {
          const spectrum = fromInterval(10 ** logMu, 10 ** (logMu + logKappa));
          const given = part === undefined ? undefined : { eta: part / spectrum.L };
          const text = rateProfileSvg(rateProfileOf(gradientDescent, spectrum, given));
          expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
          expect(parseXml(text).getAttribute('role')).toBe('img');
        },
      ),
      { numRuns: 25 },
    );
  });

  it('marks the optimum where the two lines cross', () => {
    const root = parseXml(rateProfileSvg(rateProfileOf(gradientDescent, fromInterval(1, 3)), { theme: 'light' }));
    const optimum = Array.from(root.getElementsByTagName('circle'))[0];
    // η = 1/2 of at most 1.15 · 2/3, ρ = 1/2 of at most 1.3, on a plot of 516 by 320 pixels that begins at (66, 40).
    expect(Number(optimum?.getAttribute('cx'))).toBeCloseTo(66 + (516 * 0.5) / (1.15 * (2 / 3)), 1);
    expect(Number(optimum?.getAttribute('cy'))).toBeCloseTo(40 + 320 * (1 - 0.5 / 1.3), 1);
  });

  it('says the optimum, the given parameters and the bound in its caption', () => {
    const text = parseXml(rateProfileSvg(rateProfileOf(gradientDescent, fromInterval(1, 3), { eta: 0.7 }))).textContent;
    expect(text).toContain(
      'Gradient descent on quadratics with curvature in [μ, L] = [1, 3], κ = 3; stable below η = 0.6667.',
    );
    expect(text).toContain('Optimum: η = 0.5, ρ = 0.5.');
    expect(text).toContain('Given: η = 0.7, ρ = 1.1, unstable.');
    expect(text).toContain('No first-order method beats ρ = 0.2679 on this interval.');
  });
});
