import { describe, expect, it } from 'vitest';
import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import { propagate } from '../../src/mode/propagate.ts';
import { methodResponse } from '../../src/response/method-response.ts';
import { modeResponse } from '../../src/response/mode-response.ts';
import { spectrumResponse } from '../../src/response/spectrum-response.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';
import { usualParameters } from '../helpers/usual-parameters.ts';

const PARAMETERS = { beta: 0.9, eta: 0.1 };

describe('modeResponse', () => {
  it('has a worst start that grows to the peak, and none without a peak', () => {
    const { transient, mode } = modeResponse(heavyBall, PARAMETERS, 1);
    const { current, previous } = propagate(mode, transient.step, transient.worstStart ?? { current: 0, previous: 0 });
    expect(Math.hypot(current, previous)).toBeCloseTo(transient.peak, 12);
    expect(modeResponse(heavyBall, { beta: 0.5, eta: 4 }, 1).transient.worstStart).toBeNull();
  });

  it('has perturbed radii above ρ, the larger the further', () => {
    const { transient, mode } = modeResponse(heavyBall, PARAMETERS, 1);
    const radii = transient.pseudospectra.map(({ radius }) => radius);
    expect(transient.pseudospectra.map(({ epsilon }) => epsilon)).toEqual([1e-8, 1e-4, 1e-2]);
    expect([mode.spectralRadius, ...radii]).toEqual([mode.spectralRadius, ...radii].sort((a, b) => a - b));
  });

  it('settles in 2 % unless asked otherwise, and speaks of noise on the curvature only when asked', () => {
    const usual = modeResponse(heavyBall, PARAMETERS, 1);
    expect([usual.settling.epsilon, usual.meanSquare]).toEqual([0.02, null]);
    const asked = modeResponse(heavyBall, PARAMETERS, 1, {
      epsilon: 1e-6,
      noise: { multiplicative: 0.5, additive: 2 },
    });
    expect(asked.settling.steps).toBeGreaterThan(usual.settling.steps);
    expect(asked.meanSquare?.gain).toBeCloseTo(0.25 * usual.noise.lookAhead.variance, 12);
    expect(asked.meanSquare?.variance).toBeGreaterThan(4 * usual.noise.iterate.variance);
  });
});

describe('methodResponse', () => {
  it('has the effective rate η/(1 − β), the build-up and the filter', () => {
    const { memory, family, threshold } = methodResponse(heavyBall, PARAMETERS);
    expect(family).toEqual({ beta: 0.9, gamma: 0, eta: 0.1 });
    expect(threshold.sharpness).toBe(38);
    expect(memory?.effectiveRate).toBeCloseTo(1, 15);
    expect(memory?.buildUp.map(({ steps }) => steps)).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(memory?.buildUp[2]?.fraction).toBeCloseTo(0.40951, 12);
    expect(memory?.frequencies.at(-1)).toMatchObject({ omega: Math.PI });
    expect(memory?.frequencies.at(-1)?.magnitude).toBeCloseTo(0.1 / 1.9, 15);
  });

  it('keeps the digits of 1 − β, and speaks of the family where the parameters are others', () => {
    expect(methodResponse(heavyBall, { oneMinusBeta: 1e-17, eta: 1e-17 }).memory?.window).toBe(1e17);
    const { memory, threshold } = methodResponse(emaHeavyBall, { beta: 0.9, eta: 1 });
    expect(memory?.effectiveRate).toBeCloseTo(1, 14);
    expect(threshold.sharpness).toBeCloseTo(38, 12);
  });

  it('has no memory to speak of where it does not fade', () => {
    expect(methodResponse(heavyBall, { beta: -0.5, eta: 0.1 }).memory).toBeNull();
    expect(methodResponse(heavyBall, { beta: 1, eta: 0.1 }).memory).toBeNull();
    expect(methodResponse(gradientDescent, { eta: 0.1 }).memory?.window).toBe(1);
  });

  it('is there for every method', () => {
    for (const method of METHODS) {
      const parameters = usualParameters(method, { rho: 0.8, kappa: 45, weightDecay: 0.1, eta: 0.1 });
      const { sharpness } = methodResponse(method, parameters).threshold;
      expect(sharpness, method.name).toBeGreaterThan(1);
      const { mode } = modeResponse(method, parameters, (sharpness ?? NaN) * (1 + 1e-12));
      expect(mode.stability, method.name).toBe('unstable');
      expect(modeResponse(method, parameters, (sharpness ?? NaN) * (1 - 1e-12)).mode.stability).toBe('stable');
    }
  });
});

describe('spectrumResponse', () => {
  it('tells how many modes it has worked through', () => {
    const heard: string[] = [];
    const spectrum = fromEigenvalues([1, 2, 3]);
    const onProgress = (done: number, total: number): void => void heard.push(`${done}/${total}`);
    const told = spectrumResponse(heavyBall, PARAMETERS, spectrum, { onProgress });
    expect(heard).toEqual(['0/3', '1/3', '2/3']);
    expect(told).toEqual(spectrumResponse(heavyBall, PARAMETERS, spectrum));
  });

  it('has the worst of its modes, the time until all have settled, and the shares on the way', () => {
    const { modes, mostTransient, deepestOvershoot, iterations, shares, lossFloor } = spectrumResponse(
      heavyBall,
      PARAMETERS,
      fromEigenvalues([0, 0.5, 1, 20]),
    );
    expect(modes.map(({ mode }) => mode.lambda)).toEqual([0.5, 1, 20]);
    expect(mostTransient.transient.peak).toBe(Math.max(...modes.map(({ transient }) => transient.peak)));
    const depths = modes.map(({ overshoot }) => overshoot.deepest.depth);
    expect(deepestOvershoot.overshoot.deepest.depth).toBe(Math.max(...depths));
    expect(iterations.fromRest).toBe(Math.max(...modes.map(({ settling }) => settling.steps)));
    expect(shares.steps[0]).toBe(0);
    expect(shares.steps.at(-1)).toBe(iterations.fromRest);
    const floor = modes.reduce((sum, { mode, noise }) => sum + 0.5 * mode.lambda * noise.iterate.variance, 0);
    expect(lossFloor).toBeCloseTo(floor, 10);
  });

  it('looks at 100 steps of a run that never settles', () => {
    const { shares, iterations } = spectrumResponse(heavyBall, { beta: 0.5, eta: 1 }, fromEigenvalues([1, 4]));
    expect([iterations.fromRest, shares.steps]).toEqual([Infinity, [0, 5, 10, 25, 50, 100]]);
    const quick = spectrumResponse(gradientDescent, { eta: 1 }, fromKappa(1));
    expect(quick.shares.steps).toEqual([0, 1]);
  });

  it('refuses spectra that are flat', () => {
    expect(refusal(() => spectrumResponse(heavyBall, PARAMETERS, fromEigenvalues([0, 0])))).toMatch(/^RangeError/);
  });
});
