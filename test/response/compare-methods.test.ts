import { describe, expect, it } from 'vitest';

import { METHODS } from '../../src/methods/index.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterovDecoupled } from '../../src/methods/nesterov-decoupled.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { type ComparedMethod, compareMethods } from '../../src/response/compare-methods.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { lowerBound } from '../../src/tuning/lower-bound.ts';
import { optimalTuning } from '../../src/tuning/optimal-tuning.ts';
import { standardTuning } from '../../src/tuning/standard-tuning.ts';
import { refusal } from '../helpers/refusal.ts';

describe('compareMethods', () => {
  it.each([1, 1.5, 10, 1e4, 1e12])('has a row for all known constants of every method, κ = %d', (kappa) => {
    const spectrum = fromKappa(kappa);
    const rows = compareMethods(spectrum);
    const expected = METHODS.flatMap((method) => [
      ...((method.standard?.(spectrum) ?? null) === null ? [] : [`${method.name} standard`]),
      ...(method.optimal(spectrum) === null ? [] : [`${method.name} optimal`]),
    ]);
    expect(rows.map(({ analysis, constants }) => `${analysis.method} ${constants}`)).toEqual(expected);
    for (const { analysis, constants } of rows) {
      const method = METHODS.find(({ name }) => name === analysis.method);
      const tune = constants === 'standard' ? standardTuning : optimalTuning;
      expect(analysis.parameters).toEqual(method && tune(method, spectrum).parameters);
    }
  });

  it('has no row that is faster than the lower bound, and the heavy ball on it', () => {
    for (const kappa of [2, 100, 1e6]) {
      const spectrum = fromInterval(0.3, 0.3 * kappa);
      const { rateGap } = lowerBound(spectrum);
      for (const { analysis } of compareMethods(spectrum)) {
        expect(analysis.rateGap).toBeLessThanOrEqual(rateGap * (1 + 1e-6));
      }
    }
  });

  it('says which rows are the same iteration in other parameters', () => {
    const same = compareMethods(fromKappa(100)).map(({ title, sameAs }) => [title, sameAs] as const);
    expect(Object.fromEntries(same)).toMatchObject({
      'heavy ball': null,
      'Nesterov, standard': null,
      'Nesterov, best': null,
      'general momentum': 'heavy ball',
      'triple momentum': null,
      'robust momentum': 'triple momentum',
      'quasi-hyperbolic momentum': 'heavy ball',
      'heavy ball on averaged gradients': 'heavy ball',
      'PyTorch SGD': 'heavy ball',
    });
  });

  /** Whether the method's constants follow from a weight decay and a momentum, if it needs any. */
  function canBeTuned(method: Method): boolean {
    const needed = Object.entries(method.parameters).filter(([, declared]) => declared.default === undefined);
    const own = needed.filter(([name]) => !['beta', 'eta', 'weightDecay'].includes(name));
    return own.length === 0 || method.optimal({ mu: 1, L: 10 }) !== null || method.standard !== undefined;
  }

  it('gives parameters to the methods that have them, the momentum only where its best is not known', () => {
    const spectrum = fromInterval(1, 10);
    const given = { weightDecay: 0.5, oneMinusBeta: 0.25 };
    const rows = compareMethods(spectrum, { given });
    const row = (name: string): ComparedMethod | undefined => rows.find(({ analysis }) => analysis.method === name);
    expect(rows.map(({ analysis }) => analysis.method)).toEqual(
      expect.arrayContaining(METHODS.filter((method) => canBeTuned(method)).map(({ name }) => name)),
    );
    expect(row('heavy-ball-l2')?.analysis.rate).toBeCloseTo(lowerBound(fromInterval(1.5, 10.5)).rate, 12);
    expect(row('heavy-ball-l2')?.sameAs).toBe('PyTorch SGD');
    expect(row('heavy-ball')?.analysis.parameters.beta).not.toBe(0.75);
    const decoupled = row('nesterov-decoupled');
    expect(decoupled).toMatchObject({
      constants: 'optimal',
      guarantee: null,
      title: 'Nesterov with decoupled weight decay',
    });
    const { eta, oneMinusBeta } = decoupled?.analysis.parameters ?? { eta: NaN, oneMinusBeta: NaN };
    expect(oneMinusBeta).not.toBe(0.25);
    for (const factor of [0.99, 1.01]) {
      const { rate } = analyze(
        nesterovDecoupled,
        { oneMinusBeta: oneMinusBeta ?? NaN, weightDecay: 0.5, eta: eta * factor },
        spectrum,
      );
      expect(rate).toBeGreaterThan(decoupled?.analysis.rate ?? NaN);
    }
  });

  it('leaves out a method that lacks a parameter', () => {
    const rows = compareMethods(fromKappa(10), { given: { beta: 0.5 } });
    expect(rows.map(({ analysis }) => analysis.method)).not.toContain('nesterov-decoupled');
  });

  it('carries what is declared of the constants, and of no others', () => {
    const rows = compareMethods(fromKappa(100));
    for (const { analysis, constants, guarantee } of rows) {
      const method = METHODS.find(({ name }) => name === analysis.method);
      expect(guarantee).toBe((constants !== 'given' && method?.guarantee?.[constants]) || null);
    }
    expect(rows.some(({ guarantee }) => guarantee !== null)).toBe(true);
  });

  it('promises nothing for a momentum that is given, where κ is too large to search for the best', () => {
    const rows = compareMethods(fromKappa(1e120), { given: { beta: 0.5, weightDecay: 0.5 } });
    const given = rows.filter(({ constants }) => constants === 'given');
    expect(given.length).toBeGreaterThan(0);
    expect(given.every(({ guarantee }) => guarantee === null)).toBe(true);
  });

  it('says how large a curvature is stable: at the heavy ball’s optimum L + μ', () => {
    const spectrum = fromInterval(0.5, 20);
    const row = compareMethods(spectrum).find(({ title }) => title === 'heavy ball');
    expect(row?.sharpness.sharpness).toBeCloseTo(20.5, 10);
    expect(row?.sharpness.boundary).toBe('flip');
  });

  it('sums the loss floor over the eigenvalues with their weights', () => {
    const spectrum = fromEigenvalues([1, 4, 9], [1, 0, 2]);
    for (const { analysis, noise } of compareMethods(spectrum)) {
      expect(noise.lossFloor).toBeGreaterThan(0);
      expect(noise.variance).toBeGreaterThan(0);
      expect(analysis.modes).toHaveLength(3);
    }
  });

  it('refuses a spectrum that nothing can be tuned to', () => {
    expect(refusal(() => compareMethods(fromEigenvalues([-1])))).toMatch(/^RangeError: compareMethods: spectrum/);
  });

  it('says the same of a list with the modes of its ends alone, and tells how far it is', () => {
    const spectrum = fromEigenvalues([-1, 0, 1, 2, 3]);
    const all = compareMethods(spectrum);
    const heard: string[] = [];
    const ends = compareMethods(spectrum, {
      modes: 'ends',
      onProgress: (done, total) => void heard.push(`${done}/${total}`),
    });
    expect(heard).toEqual(all.map((_, i) => `${i}/${all.length}`));
    expect(all.every(({ analysis }) => analysis.modes.length === 4)).toBe(true);
    ends.forEach(({ analysis, ...row }, i) => {
      const { analysis: whole, ...rest } = all[i]!;
      expect(row).toEqual(rest);
      expect(analysis).toEqual({ ...whole, modes: [whole.modes[0], whole.modes[3]] });
    });
  });
});
