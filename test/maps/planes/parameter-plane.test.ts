import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mapGeometryOf } from '../../../src/maps/geometry/map-geometry-of.ts';
import { layerMap } from '../../../src/maps/layer-map.ts';
import { parameterPlanes } from '../../../src/maps/planes/parameter-plane.ts';
import { planesOf } from '../../../src/maps/planes/planes-of.ts';
import { PLANES } from '../../../src/maps/planes/index.ts';
import { aggregatedMomentum } from '../../../src/methods/aggregated-momentum.ts';
import type { AnyMethod } from '../../../src/methods/any-method.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import { METHODS } from '../../../src/methods/index.ts';
import type { Method } from '../../../src/methods/method.ts';
import { pytorchSgd } from '../../../src/methods/pytorch-sgd.ts';
import { quasiHyperbolic } from '../../../src/methods/quasi-hyperbolic.ts';
import { tripleMomentum } from '../../../src/methods/triple-momentum.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { lossFloor } from '../../../src/response/loss-floor.ts';
import { stationaryVariance } from '../../../src/response/stationary-variance.ts';
import { iterationsTo } from '../../../src/tuning/iterations-to.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { cellsOf } from '../../helpers/map-subjects.ts';
import { someValue } from '../../helpers/method-words.ts';
import { refusal } from '../../helpers/refusal.ts';

const SPECTRUM = fromInterval(1, 10);
const OWN = METHODS.filter(({ coordinates }) => coordinates === 'own').map((method) => [method.name, method] as const);
/** Within what every method takes. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  eta: [0.01, 0.4],
  kappa: [2, 20],
  derivative: [0, 2],
};

/** A small map of a method on one of its planes. */
function smallMap(
  layer: string,
  method: Method,
  name: string,
  precision: 'fast' | 'exact',
): ReturnType<typeof layerMap> {
  const plane = parameterPlanes(method).find((one) => one.name === name);
  if (plane === undefined) throw new Error(`no plane ${name}`);
  const onAxes = [plane.x.parameter, plane.y.parameter];
  const held = Object.keys(method.parameters).filter((parameter) => !onAxes.includes(parameter));
  const fixed = Object.fromEntries(held.map((parameter) => [parameter, someValue(method, parameter)]));
  const axis = (parameter = ''): { from: number; to: number; count: number } => {
    const [from, to] = RANGES[parameter] ?? [0.05, 0.9];
    return { from, to, count: 4 };
  };
  const axes = { x: axis(plane.x.parameter), y: axis(plane.y.parameter) };
  return layerMap(layer, method, SPECTRUM, axes, { plane: name, fixed, precision, steps: 40 });
}

describe('parameterPlanes', () => {
  it('are those of any two numbers or lists that the method declares, but no switches', () => {
    const names = (method: AnyMethod): readonly string[] => parameterPlanes(method).map(({ name }) => name);
    expect(names(quasiHyperbolic as Method)).toEqual([
      'beta-nu',
      'beta-eta',
      'nu-beta',
      'nu-eta',
      'eta-beta',
      'eta-nu',
    ]);
    expect(names(aggregatedMomentum as AnyMethod)).toEqual(['betas-eta', 'eta-betas']);
    expect(names(pytorchSgd as Method)).toContain('weight-decay-eta');
    expect(names(pytorchSgd as Method).join()).not.toContain('nesterov');
  });

  it('stand behind the planes that have the same name and are known in closed form', () => {
    const found = planesOf(generalMomentum as Method).filter(({ name }) => name === 'eta-gamma');
    expect(found).toEqual(PLANES.filter(({ name }) => name === 'eta-gamma'));
    expect(planesOf(heavyBall).map(({ name }) => name)).toEqual([...PLANES.map(({ name }) => name), 'eta-beta']);
  });

  it('name their axes by what the method declares', () => {
    const [plane] = parameterPlanes(quasiHyperbolic as Method).filter(({ name }) => name === 'nu-eta');
    expect(plane?.title).toBe('(ν, η)');
    expect(plane?.x).toMatchObject({
      parameter: 'nu',
      symbol: 'ν',
      title: expect.stringMatching(/plain one ν$/) as string,
    });
    expect(plane?.y).toMatchObject({ parameter: 'eta', symbol: 'η', least: 0 });
  });

  it.each([
    [{}, 'beta must be held fixed for quasi-hyperbolic on this plane, got nothing'],
    [{ beta: 0.5, nu: 1 }, 'nu must not be held fixed on this plane, got 1'],
    [{ beta: 0.5, eta: 1 }, 'eta must not be held fixed on this plane, got 1'],
    [{ beta: 0.5, betas: [0, 1] }, 'betas must not be given for quasi-hyperbolic, got 0,1'],
    [{ oneMinusBeta: 0.1 }, null],
    [{ beta: 0.5 }, null],
  ])('hold fixed %j, or say what is wrong: %s', (fixed, reason) => {
    const [plane] = parameterPlanes(quasiHyperbolic as Method).filter(({ name }) => name === 'nu-eta');
    expect(plane?.refusal({ method: quasiHyperbolic, spectrum: SPECTRUM, fixed })).toBe(reason);
  });

  it('need no value for what has a default, and none for a switch', () => {
    const [plane] = parameterPlanes(pytorchSgd as Method).filter(({ name }) => name === 'beta-eta');
    expect(plane?.refusal({ method: pytorchSgd, spectrum: SPECTRUM, fixed: {} })).toBe(null);
    expect(plane?.refusal({ method: pytorchSgd, spectrum: SPECTRUM, fixed: { nesterov: true } })).toBe(null);
  });
});

describe.each(OWN)('maps of %s', (_, method) => {
  const names = parameterPlanes(method)
    .map(({ name }) => name)
    .filter((name) => name.endsWith('-eta'));

  it('have the rate of the analysis in every cell, fast to 1e-7', () => {
    for (const name of names) {
      for (const precision of ['fast', 'exact'] as const) {
        for (const { parameters, value } of cellsOf(smallMap('rate', method, name, precision))) {
          const { rate } = analyze(method, parameters, SPECTRUM);
          expect(Math.abs(value - rate)).toBeLessThan(1e-7 * Math.max(1, rate));
        }
      }
    }
  });

  it('have the variance and the loss floor of what the method stores, and count iterations from empty buffers', () => {
    for (const name of names) {
      const cells = cellsOf(smallMap('noise', method, name, 'fast'));
      const floors = smallMap('loss-floor', method, name, 'fast').values;
      const exact = smallMap('loss-floor', method, name, 'exact').values;
      const counts = smallMap('iterations-from-rest', method, name, 'fast').values;
      cells.forEach(({ parameters, mu, L, value }, i) => {
        const varianceAt = (lambda: number): number => stationaryVariance(analyzeMode(method, parameters, lambda));
        const worst = Math.max(...[mu, L].map(varianceAt));
        const floor = lossFloor(analyze(method, parameters, SPECTRUM));
        if (worst === Infinity) expect([value, floors[i]]).toEqual([Infinity, Infinity]);
        else {
          expect(Math.abs(value / worst - 1)).toBeLessThan(1e-9);
          expect(Math.abs(floors[i]! / floor - 1)).toBeLessThan(1e-9);
          expect(Math.abs(exact[i]! / floor - 1)).toBeLessThan(1e-9);
        }
        const ends = [mu, L].map((end) => iterationsTo(1e-6, method, parameters, fromInterval(end, end)).fromRest);
        expect(counts[i]).toBe(Math.max(...ends));
      });
    }
  });

  it('come to the same verdict by powers and step by step', () => {
    for (const name of names) {
      expect(smallMap('verdict', method, name, 'fast').values).toEqual(
        smallMap('simulated', method, name, 'fast').values,
      );
    }
  });
});

describe('mapGeometryOf on such planes', () => {
  it('traces levels and the boundary of stability, and marks the optimum where the plane has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 100 }), (kappa) => {
        const axes = { x: { from: 0, to: 1, count: 30 }, y: { from: 0, to: 4 / kappa, count: 30 } };
        const map = layerMap('rate', pytorchSgd, fromKappa(kappa), axes, { fixed: { weightDecay: 0 } });
        const { curves, marks } = mapGeometryOf(map);
        expect(curves.every(({ exact }) => !exact)).toBe(true);
        expect(new Set(curves.map(({ kind }) => kind))).toEqual(new Set(['level', 'stability']));
        const [optimum] = marks;
        const { beta = NaN, eta = NaN } = heavyBall.optimal({ mu: 1, L: kappa }) ?? {};
        expect(optimum?.at.x).toBeCloseTo(beta, 12);
        expect(optimum?.at.y).toBeCloseTo(eta, 12);
      }),
      { numRuns: 10 },
    );
  });

  it('marks no optimum where another value is held fixed, or none is known', () => {
    const axes = { x: { from: 0, to: 1, count: 8 }, y: { from: 0, to: 0.3, count: 8 } };
    const marksOf = (method: Method, options: object): number =>
      mapGeometryOf(layerMap('rate', method, SPECTRUM, axes, options)).marks.length;
    expect(marksOf(quasiHyperbolic as Method, { fixed: { nu: 1 } })).toBe(1);
    expect(marksOf(quasiHyperbolic as Method, { fixed: { nu: 0.5 } })).toBe(0);
    expect(marksOf(quasiHyperbolic as Method, { plane: 'nu-eta', fixed: { beta: 0.5 } })).toBe(0);
    expect(marksOf(tripleMomentum as Method, {})).toBe(0);
  });

  it('places parameters, and refuses those that the map holds otherwise', () => {
    const axes = { x: { from: 0, to: 1, count: 8 }, y: { from: 0, to: 0.3, count: 8 } };
    const options = { plane: 'nu-eta', fixed: { beta: 0.5 } };
    const map = layerMap('verdict', quasiHyperbolic, SPECTRUM, axes, options);
    const at = (parameters: object): unknown =>
      mapGeometryOf(map, { include: [], given: parameters as never }).marks[0]?.at;
    expect(at({ nu: 0.7, eta: 0.1 })).toEqual({ x: 0.7, y: 0.1 });
    expect(refusal(() => at({ beta: 0.6, nu: 0.7, eta: 0.1 }))).toBe(
      'RangeError: mapGeometryOf: beta of a point must be 0.5, which the map holds fixed, got 0.6',
    );
    expect(refusal(() => at({ eta: 0.1 }))).toMatch(/^TypeError: quasi-hyperbolic: nu must be a finite number/);
  });
});
