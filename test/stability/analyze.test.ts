import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { real } from '../helpers/real.ts';

describe('analyze', () => {
  it('has the rate of the slowest mode, and no curvature in [μ, L] is slower than the ends', () => {
    fc.assert(
      fc.property(
        real(-1.5, 1.5),
        real(-1.5, 1.5),
        real(0.01, 4),
        real(0, 1),
        real(0, 1),
        (beta, gamma, eta, share, inside) => {
          const mu = 0.01 + 0.99 * share;
          const { rate } = analyze(generalMomentum, { beta, gamma, eta }, fromInterval(mu, 1));
          const between = analyzeMode(generalMomentum, { beta, gamma, eta }, mu + inside * (1 - mu));
          expect(between.spectralRadius).toBeLessThanOrEqual(rate * (1 + 1e-15));
        },
      ),
    );
    fc.assert(
      fc.property(
        real(-1.5, 1.5),
        real(0.01, 4),
        fc.array(real(-2, 2), { minLength: 1, maxLength: 8 }),
        (beta, eta, list) => {
          const { rate, rateGap, rateDecay, worst, modes } = analyze(
            nesterov,
            { beta, eta },
            fromEigenvalues([...list, 1]),
          );
          expect(rate).toBe(Math.max(...modes.map((mode) => mode.spectralRadius)));
          expect([rate, rateGap, rateDecay]).toEqual([worst.spectralRadius, worst.gap, worst.decay]);
          expect(modes).toContain(worst);
        },
      ),
    );
  });

  it('has one mode for each eigenvalue that is not flat, in ascending order', () => {
    const spectrum = fromEigenvalues([3, -2, 0, 1e-30, 3], undefined, { flatThreshold: 1e-9 });
    const { modes, flat } = analyze(heavyBall, { beta: 0.5, eta: 0.1 }, spectrum);
    expect(modes.map((mode) => mode.lambda)).toEqual([-2, 3, 3]);
    expect(flat).toBe(2);
    expect(modes[1]).toEqual(analyzeMode(heavyBall, { beta: 0.5, eta: 0.1 }, 3));
  });

  it('leaves out the eigenvalues at the flat threshold itself', () => {
    const spectrum = fromEigenvalues([-0.5, 0.5, 2], undefined, { flatThreshold: 0.5 });
    expect(analyze(gradientDescent, { eta: 0.5 }, spectrum).modes.map((mode) => mode.lambda)).toEqual([2]);
  });

  it('tells rates apart by the gap where they round to 1', () => {
    const parameters = { oneMinusBeta: 0.25, eta: 1 };
    const { worst, rate, rateGap } = analyze(
      heavyBall,
      parameters,
      fromEigenvalues([1e-40, 1e-30, 1e-20, 1], undefined, { flatThreshold: 0 }),
    );
    expect(rate).toBe(1);
    expect(worst.lambda).toBe(1e-40);
    expect(rateGap).toBeCloseTo(4e-40, 50);
    // 30 times the double next to 1/15 is 2 − 2.8e-17, so the flip at L is nearer than the 5e-17 at μ.
    const atFlip = analyze(gradientDescent, { eta: 1 / 15 }, fromInterval(7.5e-16, 30));
    expect(atFlip.modes.map((mode) => mode.spectralRadius)).toEqual([1, 1]);
    expect(atFlip.worst.lambda).toBe(30);
  });

  it('tells rates apart by the radius where the gaps round to the same double', () => {
    const { modes, worst, rate } = analyze(
      gradientDescent,
      { eta: 0.3 },
      fromEigenvalues([3.28125, 3.385416666666667]),
    );
    expect(modes[0]?.gap).toBe(modes[1]?.gap);
    expect(modes[0]?.spectralRadius).toBeLessThan(rate);
    expect(worst).toBe(modes[1]);
  });

  it('names the smallest curvature among equals', () => {
    expect(analyze(heavyBall, { beta: 0.25, eta: 1 }, fromEigenvalues([0.5, 1, 2])).worst.lambda).toBe(0.5);
  });

  it('is as stable as its least stable mode', () => {
    const stabilityOf = (...eigenvalues: number[]): string =>
      analyze(gradientDescent, { eta: 1 }, fromEigenvalues(eigenvalues)).stability;
    expect(stabilityOf(1, 1.5)).toBe('stable');
    expect(stabilityOf(1, 2)).toBe('marginal');
    expect(stabilityOf(2, 3)).toBe('unstable');
    expect(stabilityOf(-1, 1)).toBe('unstable');
  });

  it('rates a saddle by its escape, and the positive curvatures beside it', () => {
    const { rate, rateOnPositive, worst } = analyze(gradientDescent, { eta: 0.5 }, fromEigenvalues([-1, 1, 1.5]));
    expect([rate, rateOnPositive, worst.lambda]).toEqual([1.5, 0.5, -1]);
    expect(analyze(gradientDescent, { eta: 0.5 }, fromEigenvalues([1, 1.5])).rateOnPositive).toBe(0.5);
    expect(analyze(gradientDescent, { eta: 0.5 }, fromEigenvalues([-1])).rateOnPositive).toBeNaN();
    expect(analyze(gradientDescent, { eta: 1 }, fromKappa(1)).rateOnPositive).toBe(0);
  });

  it('passes the tolerance for critical damping on', () => {
    const almost = { beta: 0.25, eta: 0.25 * (1 + 2 ** -52) };
    expect(analyze(heavyBall, almost, fromKappa(1)).worst.damping).toBe('critical');
    expect(analyze(heavyBall, almost, fromKappa(1), { criticalTolerance: 0 }).worst.damping).toBe('underdamped');
  });

  it('carries its inputs', () => {
    const [parameters, spectrum] = [{ beta: 0.5, eta: 0.1 }, fromKappa(10)];
    expect(analyze(heavyBall, parameters, spectrum)).toMatchObject({
      method: 'heavy-ball',
      parameters,
      spectrum,
      flat: 0,
    });
  });

  it('refuses a spectrum that is all flat, and one without bound', () => {
    expect(() => analyze(heavyBall, { beta: 0, eta: 1 }, fromEigenvalues([0, 0, 0]))).toThrow(
      inputRangeError('analyze: spectrum must have an eigenvalue that is not flat, got 3 flat ones only'),
    );
    expect(() => analyze(heavyBall, { beta: 0, eta: 1 }, fromKappa(Infinity))).toThrow(RangeError);
  });

  it('says where spectra come from when it is given the matrix itself', () => {
    const call = (spectrum: unknown): (() => unknown) =>
      Reflect.apply.bind(null, analyze, undefined, [heavyBall, { beta: 0, eta: 1 }, spectrum]);
    const made = 'analyze: spectrum must come from spectrumOf, fromEigenvalues, fromInterval or fromKappa, got';
    expect(call([[1]])).toThrow(inputTypeError(`${made} an array of length 1`));
    expect(call(null)).toThrow(inputTypeError(`${made} null`));
    expect(call(100)).toThrow(inputTypeError(`${made} 100`));
  });
});
