import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { stabilityMapOf } from '../../src/maps/stability-map-of.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { real } from '../helpers/real.ts';

const method = fc.constantFrom(heavyBall, nesterov);
const kappas = real(0, 8).map((power) => 10 ** power);

describe('stabilityMapOf', () => {
  it('takes levels of round counts, falling, none faster than the optimum', () => {
    fc.assert(
      fc.property(method, kappas, (chosen, kappa) => {
        const { levels, optimum } = stabilityMapOf(chosen, fromKappa(kappa));
        const counts = levels.map(({ rate }) => Math.LN10 / -Math.log(rate));
        expect([...counts].sort((a, b) => b - a)).toEqual(counts);
        expect(Math.min(...counts)).toBeGreaterThan(Math.LN10 / optimum.rateDecay);
        for (const count of counts) {
          expect(Math.abs(Number(count.toPrecision(2)) / count - 1)).toBeLessThan(1e-6);
        }
        for (const { vertices } of levels) expect(vertices.length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 40 },
    );
  });

  it.each([1e32, 1e100, 1e140])('has a ridge through the optimum for κ = %d', (kappa) => {
    for (const chosen of [heavyBall, nesterov]) {
      const { ridge, optimum } = stabilityMapOf(chosen, fromKappa(kappa));
      expect(ridge.map(({ oneMinusBeta }) => oneMinusBeta)).toContain(optimum.parameters.oneMinusBeta);
      for (const { oneMinusBeta, eta } of ridge) expect(Math.min(oneMinusBeta ?? NaN, eta)).toBeGreaterThan(0);
    }
  });

  it('puts on the ridge the η that no other beats', () => {
    fc.assert(
      fc.property(method, kappas, fc.nat(), real(-0.5, 0.5), (chosen, kappa, i, shift) => {
        const map = stabilityMapOf(chosen, fromKappa(Math.min(kappa, 1e4)));
        const { ridge } = map;
        const point = ridge[i % ridge.length];
        if (point === undefined) throw new Error('the ridge must have points');
        const other = map.at({ ...point, eta: point.eta * (1 + shift) });
        expect(map.at(point).rate).toBeLessThanOrEqual(other.rate * (1 + 1e-12));
      }),
      { numRuns: 40 },
    );
  });

  it('has a ridge that ascends in β through the optimum', () => {
    const { ridge, optimum } = stabilityMapOf(heavyBall, fromKappa(1e4));
    const complements = ridge.map(({ oneMinusBeta }) => oneMinusBeta ?? NaN);
    expect([...complements].sort((a, b) => b - a)).toEqual(complements);
    const best = optimum.parameters.oneMinusBeta ?? NaN;
    expect(Math.min(...complements.map((value) => Math.abs(value / best - 1)))).toBeLessThan(1e-12);
  });

  it('has a curve of critical damping for each end and each sign of the double root', () => {
    const { curves } = stabilityMapOf(nesterov, fromInterval(2, 8));
    expect(curves.map(({ lambda }) => lambda)).toEqual([8, 8, 2, 2]);
    const start = curves[0]?.at(0.5);
    expect(start?.beta).toBeCloseTo(1 / 3, 12);
    expect(start?.eta).toBeCloseTo(0.25 / 8, 12);
  });

  it('judges points and given parameters by the two ends alone', () => {
    const spectrum = fromEigenvalues([-1, 0, 1, 2, 4]);
    const map = stabilityMapOf(heavyBall, spectrum, { beta: 0.5, eta: 0.3 });
    expect(map.given?.modes.map(({ lambda }) => lambda)).toEqual([1, 4]);
    expect(map.given?.stability).toBe('stable');
    expect(map.at({ beta: 0, eta: 0.75 }).rate).toBe(2);
    expect(map.spectrum).toBe(spectrum);
  });

  it('has no given parameters unless there are some', () => {
    expect(stabilityMapOf(heavyBall, fromKappa(3)).given).toBeNull();
  });

  it('refuses a method that has no plane', () => {
    expect(() => stabilityMapOf(gradientDescent, fromKappa(3))).toThrow(TypeError);
  });
});
