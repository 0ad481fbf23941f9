import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { heavyBallDecoupled } from '../../src/methods/heavy-ball-decoupled.ts';
import { heavyBallL2 } from '../../src/methods/heavy-ball-l2.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { METHODS } from '../../src/methods/index.ts';
import type { Method, MethodParameters } from '../../src/methods/method.ts';
import { nesterovDecoupled } from '../../src/methods/nesterov-decoupled.ts';
import { pytorchSgd } from '../../src/methods/pytorch-sgd.ts';
import { quasiHyperbolic } from '../../src/methods/quasi-hyperbolic.ts';
import { robustMomentum } from '../../src/methods/robust-momentum.ts';
import { tripleMomentum } from '../../src/methods/triple-momentum.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { criticalCurves } from '../../src/stability/critical-curves.ts';
import { maxStableEta } from '../../src/stability/max-stable-eta.ts';
import { stabilityMargin } from '../../src/stability/stability-margin.ts';
import { stabilityRegion } from '../../src/stability/stability-region.ts';
import { stableBetaInterval } from '../../src/stability/stable-beta-interval.ts';
import { sublevelSet } from '../../src/stability/sublevel-set.ts';
import { methodParameters } from '../helpers/method-parameters.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';

const OWN = METHODS.filter(({ coordinates }) => coordinates === 'own').map((method) => [method.name, method] as const);
/** Units of the last place, relative to 1. */
const u = 2 ** -53;

describe.each(OWN)('maxStableEta of %s', (_, method) => {
  it('is the supremum of the stable learning rates', () => {
    fc.assert(
      fc.property(methodParameters(method), real(1, 20), (parameters, L) => {
        const spectrum = fromKappa(L);
        const supremum = maxStableEta(method, parameters, spectrum);
        const isStable = (eta: number): boolean =>
          analyze(method, { ...parameters, eta }, spectrum).stability === 'stable';
        if (supremum > 0) expect(isStable(supremum * (1 - 1e-13))).toBe(true);
        for (const factor of [1 + 1e-13, 1.1, 3]) expect(isStable(Math.max(supremum, 1e-3) * factor)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

describe('maxStableEta', () => {
  const spectrum = fromInterval(1, 8);
  const near = (value: number, exact: number): void => {
    expect(Math.abs(value / exact - 1)).toBeLessThanOrEqual(2 * u);
  };

  it('is 2(1 + β)/((1 − β)L) on averaged gradients, and 2(1 + β)/((1 + β − 2νβ)L) for QHM', () => {
    near(maxStableEta(emaHeavyBall, { beta: 0.75 }, spectrum), (2 * 1.75) / 0.25 / 8);
    near(maxStableEta(emaHeavyBall, { oneMinusBeta: 2 ** -60 }, spectrum), 2 ** 59);
    near(maxStableEta(quasiHyperbolic as Method, { beta: 0.5, nu: 0.25 } as object, spectrum), 3 / 1.25 / 8);
  });

  it('is that of PyTorch’s family over 1 − δ, and 0 where nothing is left of the gradient', () => {
    const limit = (given: object): number => maxStableEta(pytorchSgd as Method, { beta: 0.5, ...given }, spectrum);
    near(limit({ dampening: 0.75, weightDecay: 4 }), 3 / 12 / 0.25);
    near(limit({ nesterov: true }), 1.5 / 8);
    expect(limit({ dampening: 1 })).toBe(0);
    expect(limit({ dampening: 1.5 })).toBe(0);
  });

  it('is 2(1 + β)/(L + (1 + β)w) with decoupled decay, 2(1 + β)/((1 + 2β)L + (1 + β)w) for Nesterov', () => {
    const given = { beta: 0.5, weightDecay: 2 };
    near(maxStableEta(heavyBallDecoupled as Method, given, spectrum), 3 / 11);
    near(maxStableEta(nesterovDecoupled as Method, given, spectrum), 3 / 19);
    // Without gradient β(1 − ηw) < 1 as well.
    near(maxStableEta(heavyBallL2 as Method, given, spectrum), 0.3);
  });

  it('is 2(1 + β)/((1 + 2γ)L) for triple and robust momentum', () => {
    const given = { rho: 0.5, kappa: 4 };
    const { beta, gamma } = robustMomentum.family({ ...given, eta: 1 });
    near(maxStableEta(robustMomentum as Method, given as object, spectrum), (2 * (1 + beta)) / (1 + 2 * gamma) / 8);
    const triple = tripleMomentum.family({ beta: 0.4, eta: 1 });
    near(maxStableEta(tripleMomentum, { beta: 0.4 }, spectrum), 2.8 / (1 + 2 * triple.gamma) / 8);
  });

  it('is 0 where L is infinite', () => {
    expect(maxStableEta(emaHeavyBall, { beta: 0.5 }, fromKappa(Infinity))).toBe(0);
  });

  it('holds for curvatures at both ends of the range of doubles', () => {
    for (const L of [1e-300, 2 ** 1000, 5e-308, 1.7e308]) {
      near(maxStableEta(emaHeavyBall, { beta: 0.5 }, fromInterval(L, L)) / 6, 1 / L);
    }
  });
});

describe.each(OWN)('stabilityMargin of %s', (_, method) => {
  it('names limits of η at which stability is lost, and says whether it is', () => {
    fc.assert(
      fc.property(methodParameters(method), real(1, 5), (parameters, L) => {
        const spectrum = fromKappa(L);
        const rateAt = (eta: number): number => analyze(method, { ...parameters, eta }, spectrum).rate;
        const { isStable, eta } = stabilityMargin(method, parameters, spectrum);
        expect(isStable).toBe(analyze(method, parameters, spectrum).stability === 'stable');
        for (const limit of [eta?.lower, eta?.upper]) {
          if (!limit || limit.kind === 'fold') continue;
          expect(limit.value / (parameters.eta * (1 + limit.change))).toBeCloseTo(1, 14);
          expect(Math.abs(rateAt(limit.value) - 1)).toBeLessThan(1e-6);
        }
        if (eta?.upper && eta.lower) expect(eta.upper.change > 0 && eta.lower.change < 0).toBe(isStable);
      }),
      { numRuns: 60 },
    );
  });
});

describe('stabilityMargin', () => {
  it('has the limits of β where the polynomial is linear in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OWN.map(([, method]) => method).filter((method) => 'beta' in method.parameters)),
        fc.infiniteStream(fc.noShrink(real(0, 1))),
        (method, stream) => {
          const draw = (): number => stream.next().value as number;
          const names = Object.keys(method.parameters).filter((name) => !['nesterov', 'dampening'].includes(name));
          const parameters = Object.fromEntries(
            names.map((name) => [name, 0.05 + 0.9 * draw()]),
          ) as never as MethodParameters;
          const spectrum = fromKappa(1 + draw());
          const { beta, isStable } = stabilityMargin(method, parameters, spectrum);
          if (method.name === tripleMomentum.name) {
            expect(beta).toBeNull();
            return;
          }
          if (beta === null) expect(isStable).toBe(false);
          for (const limit of [beta?.lower, beta?.upper]) {
            if (!limit || limit.value > 0.99 || limit.value < 0) continue;
            expect(limit.value).toBeCloseTo((parameters.beta ?? NaN) + limit.change, 14);
            expect(Math.abs(analyze(method, { ...parameters, beta: limit.value }, spectrum).rate - 1)).toBeLessThan(
              1e-6,
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is that of heavy ball in the heavy ball’s own coordinates', () => {
    const plain = stabilityMargin(heavyBall, { beta: 0.5, eta: 0.02 }, fromInterval(1, 100));
    const shifted = stabilityMargin(heavyBallL2, { beta: 0.5, weightDecay: 1, eta: 0.02 }, fromInterval(2 ** -40, 99));
    expect(shifted.eta?.upper).toEqual({ ...plain.eta?.upper, lambda: 99 });
    expect(shifted.beta?.lower?.value).toBe(plain.beta?.lower?.value);
    expect(shifted.beta?.upper?.value).toBe(1);
  });
});

describe('the geometry of the (β, η) plane', () => {
  it('is refused in one line for methods whose parameters are their own', () => {
    const spectrum = fromKappa(4);
    const rule = 'method must have the family’s β and η for its parameters, got';
    for (const method of [emaHeavyBall, robustMomentum, pytorchSgd, tripleMomentum] as Method[]) {
      const calls: readonly (readonly [string, () => unknown])[] = [
        ['stabilityRegion', () => stabilityRegion(method, spectrum)],
        ['sublevelSet', () => sublevelSet(method, spectrum, 0.9)],
        ['stableBetaInterval', () => stableBetaInterval(method, 0.1, spectrum)],
        ['criticalCurves', () => criticalCurves(method, 1)],
      ];
      for (const [name, call] of calls) expect(refusal(call)).toBe(`TypeError: ${name}: ${rule} ${method.name}`);
    }
  });
});
