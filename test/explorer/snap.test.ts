import { describe, expect, it } from 'vitest';
import { withMethod } from '../../src/explorer/changes/with-method.ts';
import { modelOf, type Model } from '../../src/explorer/model.ts';
import { movedTo } from '../../src/explorer/momentum.ts';
import { pixelOf } from '../../src/explorer/plane-mapping.ts';
import { bestOf, snapped, snapTargets, type Snapped } from '../../src/explorer/snap.ts';
import { EXPLORER_DEFAULT } from '../../src/io/explorer-default.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { QuasiHyperbolicParameters } from '../../src/methods/quasi-hyperbolic.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { maxStableEta } from '../../src/stability/max-stable-eta.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';

const mapping = { rectangle: { x: [0, 1], y: [0, 0.044] }, box: { x: 0, y: 0, width: 1000, height: 600 } } as const;
const model = modelOf(EXPLORER_DEFAULT);
const targets = snapTargets(model);
const near = (beta: number, eta: number): Snapped | null =>
  snapped(targets, { beta, eta }, (point) => pixelOf(mapping, point));

describe('snapped', () => {
  it('is the optimum itself next to it', () => {
    const { oneMinusBeta, eta } = optimalTuning(heavyBall, fromKappa(100)).parameters;
    expect(near(0.672, 0.0333)).toMatchObject({ what: 'optimum', point: { oneMinusBeta, eta } });
  });

  it('is critical damping to rounding next to its curve', () => {
    const found = near(0.5, 0.0861 * 0.44);
    expect(found).toBeNull();
    const critical = near(0.81, 0.0105);
    expect(critical?.what).toMatch(/μ|ridge/);
    const { beta = NaN, eta = NaN } = critical?.point ?? {};
    const { discriminant } = analyzeMode(heavyBall, { beta, eta }, 1);
    expect(Math.abs(discriminant)).toBeLessThan(1e-12);
  });

  it('is the edge of stability next to it, and nothing in the middle of nowhere', () => {
    const { what, point } = near(0.2, 0.0241) ?? { what: '', point: { beta: NaN, eta: NaN } };
    expect(what).toBe('edge of stability');
    expect(point.eta).toBeCloseTo((2 * (1 + point.beta)) / 100, 15);
    expect(near(0.95, 0.03)).toBeNull();
  });

  it.each(['quasi-hyperbolic', 'robust-momentum', 'pid', 'heavy-ball-l2', 'aggregated-momentum'])(
    'is the edge of stability of %s, to rounding',
    (name) => {
      const other = modelOf(withMethod(EXPLORER_DEFAULT, name));
      const { method, parameters } = other.subject;
      const edge = maxStableEta(method, movedTo(method, parameters, { beta: 0.3, eta: 1 }), other.spectrum);
      const found = snapped(snapTargets(other), { beta: 0.3, eta: edge * 1.002 }, (point) => pixelOf(mapping, point));
      expect(found?.what).toBe('edge of stability');
      const at = movedTo(method, parameters, found?.point ?? { beta: NaN, eta: NaN });
      expect(at.eta / maxStableEta(method, at, other.spectrum)).toBeCloseTo(1, 14);
      expect(snapped(snapTargets(other), { beta: 0.5, eta: 0.04 }, (point) => pixelOf(mapping, point))).toBeNull();
    },
  );

  it('is the best learning rate of gradient descent on its line', () => {
    const descent = modelOf(withMethod(EXPLORER_DEFAULT, 'gradient-descent'));
    const found = snapped(snapTargets(descent), { beta: 0, eta: 0.0195 }, (point) => pixelOf(mapping, point));
    expect(found).toEqual({ what: 'optimum', point: { beta: 0, eta: expect.closeTo(2 / 101, 15) as number } });
  });

  it('is an optimum only on a map that holds fixed what it needs', () => {
    const withNu = (nu: number): Model => {
      const parameters: QuasiHyperbolicParameters = { beta: 0.5, nu, eta: 0.01 };
      return modelOf({ ...EXPLORER_DEFAULT, method: { name: 'quasi-hyperbolic', parameters } });
    };
    expect(bestOf(withNu(0.5))).toMatchObject({ nu: 1, eta: expect.closeTo(0.1, 12) as number });
    expect([snapTargets(withNu(0.5)).optimum, snapTargets(withNu(1)).optimum?.point.eta]).toEqual([
      null,
      expect.closeTo(0.1, 12),
    ]);
  });

  it.each([1, 1 + 1e-9, 1e12])('has curves that end, for κ = %d', (kappa) => {
    for (const name of ['heavy-ball', 'nesterov']) {
      const other = modelOf(withMethod({ ...EXPLORER_DEFAULT, spectrum: { mu: 1, L: kappa } }, name));
      expect(() => snapped(snapTargets(other), { beta: 0.5, eta: 0.02 }, (one) => pixelOf(mapping, one))).not.toThrow();
    }
  });
});
