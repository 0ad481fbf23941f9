import { describe, expect, it } from 'vitest';

import { planMap, type MapOptions, type MapRectangle } from '../../src/maps/plan-map.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import type { Method } from '../../src/methods/method.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromInterval } from '../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { refusal } from '../helpers/refusal.ts';

const AXES = { x: { from: 0, to: 1, count: 4 }, y: { from: 0, to: 2, count: 2 } };

interface Case {
  readonly layer?: string;
  readonly method?: Method;
  readonly spectrum?: Parameters<typeof planMap>[2];
  readonly x?: Partial<MapRectangle['x']>;
  readonly y?: Partial<MapRectangle['y']>;
  readonly options?: MapOptions;
}

function planned({ layer = 'rate', method = heavyBall, spectrum = fromKappa(10), x, y, options }: Case): unknown {
  return planMap(layer, method, spectrum, { x: { ...AXES.x, ...x }, y: { ...AXES.y, ...y } }, options);
}

describe('planMap', () => {
  it('puts positions in the middles of the cells, even in the value or in its logarithm', () => {
    const { x, y } = planMap('rate', heavyBall, fromKappa(10), AXES);
    expect([...x]).toEqual([0.125, 0.375, 0.625, 0.875]);
    expect([...y]).toEqual([0.5, 1.5]);
    const axes = { x: { from: 1e-4, to: 1, count: 2 }, y: { from: 0.01, to: 100, count: 2, scale: 'linear' as const } };
    const logarithmic = planMap('rate', heavyBall, fromKappa(10), axes, { plane: 'one-minus-beta-eta' });
    expect(logarithmic.axes.x.scale).toBe('log');
    expect(logarithmic.x[0]).toBeCloseTo(1e-3, 15);
    expect(logarithmic.x[1]).toBeCloseTo(0.1, 14);
    expect(logarithmic.y[0]).toBeCloseTo(0.01 * 0.75 + 25, 12);
  });

  it('fills in every setting', () => {
    const { settings, plane } = planMap('rate', nesterov, fromKappa(10), AXES);
    expect(plane.name).toBe('beta-eta');
    expect(settings).toEqual({
      precision: 'fast',
      epsilon: 1e-6,
      steps: 500,
      end: 'mu',
      against: gradientDescent,
      methods: [gradientDescent, heavyBall, nesterov],
    });
    const options = {
      precision: 'exact',
      epsilon: 0.5,
      steps: 1,
      end: 'L',
      against: nesterov,
      methods: [nesterov],
    } as const;
    expect(planMap('rate', heavyBall, fromKappa(10), AXES, options).settings).toEqual(options);
  });

  it('compares with the methods that take no other parameters, and with the method itself where there is none', () => {
    const general = planMap('rate', generalMomentum, fromKappa(10), AXES, { fixed: { gamma: 1 } }).settings;
    expect(general.against).toBe(gradientDescent);
    expect(general.methods).toEqual([gradientDescent, heavyBall, nesterov, generalMomentum]);
    const axes = { ...AXES, x: { from: 1, to: 2, count: 2 } };
    const alone = planMap('rate', gradientDescent, fromKappa(10), axes, { plane: 'kappa-eta-L' }).settings;
    expect(alone.against).toBe(gradientDescent);
    expect(alone.methods).toEqual([gradientDescent]);
  });

  it('refuses the name of a method in its place', () => {
    const method = JSON.parse('"heavy-ball"') as Method;
    expect(() => planMap('rate', method, fromKappa(10), AXES)).toThrow(
      'map: method must be a method such as heavyBall, got "heavy-ball"',
    );
  });

  it('refuses an axis that is not there', () => {
    const axes = JSON.parse('{"x":{"from":0,"to":1,"count":2}}') as typeof AXES;
    expect(() => planMap('rate', heavyBall, fromKappa(10), axes)).toThrow(
      'map: y must be an axis { from, to, count }, got undefined',
    );
  });

  it.each<[string, Case, string]>([
    ['an unknown layer', { layer: 'rates' }, 'RangeError: map: layer must be one of rate, '],
    ['an unknown plane', { options: { plane: 'eta-nu' } }, 'RangeError: map: plane must be one of beta-eta, '],
    [
      'a plane that the method lacks',
      { method: gradientDescent, options: { plane: 'beta-eta' } },
      'TypeError: map: method must have momentum',
    ],
    ['no curvature', { spectrum: fromEigenvalues([-1]) }, 'RangeError: map: spectrum must have an eigenvalue above'],
    [
      'an infinite curvature',
      { spectrum: { ...fromInterval(1, 2), L: Infinity } },
      'RangeError: map: L must be finite',
    ],
    ['reversed axes', { x: { from: 1, to: 0 } }, 'RangeError: map: x.from must be below x.to, got 1 and 0'],
    ['empty axes', { y: { from: 2, to: 2 } }, 'RangeError: map: y.from must be below y.to, got 2 and 2'],
    ['infinite axes', { y: { to: Infinity } }, 'RangeError: map: y.to must be a finite number, got Infinity'],
    ['a NaN on an axis', { x: { from: NaN } }, 'RangeError: map: x.from must be a finite number, got NaN'],
    ['no cell', { x: { count: 0 } }, 'RangeError: map: x.count must be a whole number from 2 to 16777216, got 0'],
    ['one cell', { y: { count: 1 } }, 'RangeError: map: y.count must be a whole number from 2 to 16777216, got 1'],
    [
      'half a cell',
      { y: { count: 2.5 } },
      'RangeError: map: y.count must be a whole number from 2 to 16777216, got 2.5',
    ],
    [
      'a logarithm of 0',
      { x: { scale: 'log' } },
      'RangeError: map: x.from must be above 0 on a logarithmic axis, got 0',
    ],
    [
      'an axis whose length overflows',
      { x: { from: -1.7e308, to: 1.7e308 } },
      'RangeError: map: x.to must be above x.from by 1e-300 to 1.8e+308, got -1.7e+308 and 1.7e+308',
    ],
    [
      'an axis among the numbers that lose their digits',
      { y: { to: 1e-301 } },
      'RangeError: map: y.to must be above y.from by 1e-300 to 1.8e+308, got 0 and 1e-301',
    ],
    [
      'more powers of ten than there are numbers',
      { y: { from: 1e-10, to: 1e300, scale: 'log' } },
      'RangeError: map: y.to must be at most 1.8e+308 times y.from, got 1e+300 and 1e-10',
    ],
    [
      'momenta whose squares overflow',
      { x: { from: -1e300, to: 1 } },
      'RangeError: map: |β| + (1 + |γ|)ηL must be at most 1e+150 all over the map, got 8.75e+299 at β = -8.75e+299, η = 0.5',
    ],
    [
      'learning rates whose squares overflow',
      { method: nesterov, y: { to: 1e160 } },
      'RangeError: map: |β| + (1 + |γ|)ηL must be at most 1e+150 all over the map, got 2.8125e+160',
    ],
    [
      'cells that are the same number',
      { x: { from: 1, to: 1 + 2 ** -51 } },
      'RangeError: map: x.count must be so small that the cells have different middles, got 4 with 1',
    ],
    ['η below 0', { y: { from: -1 } }, 'RangeError: map: y.from must be at least 0 on this plane, got -1'],
    [
      'κ below 1',
      { x: { from: 0.5 }, options: { plane: 'kappa-beta' } },
      'RangeError: map: x.from must be at least 1 on this plane, got 0.5',
    ],
    [
      'momentum that no learning rate makes stable',
      { x: { from: 1, to: 2 }, options: { plane: 'kappa-beta' } },
      'RangeError: map: y.to must be at most 1 on this plane, got 2',
    ],
    ['ε of 1', { options: { epsilon: 1 } }, 'RangeError: map: epsilon must be a number between 0 and 1, got 1'],
    ['ε of 0', { options: { epsilon: 0 } }, 'RangeError: map: epsilon must be a number between 0 and 1, got 0'],
    ['ε of NaN', { options: { epsilon: NaN } }, 'RangeError: map: epsilon must be a number between 0 and 1, got NaN'],
    ['no steps', { options: { steps: 0 } }, 'RangeError: map: steps must be a whole number from 1 to 1000000, got 0'],
    [
      'methods in words',
      { options: JSON.parse('{"methods":"all"}') as object },
      'TypeError: map: methods must be an array, got "all"',
    ],
    [
      'a rival in words',
      { options: JSON.parse('{"against":"nesterov"}') as object },
      'TypeError: map: a rival must be a method such as heavyBall, got "nesterov"',
    ],
    ['no methods', { options: { methods: [] } }, 'RangeError: map: methods must not be empty, got []'],
    [
      'a rival with more parameters',
      { options: { against: generalMomentum } },
      'TypeError: map: methods must take parameters of heavy-ball only, got general-momentum, which takes gamma',
    ],
    [
      'rivals with more parameters',
      { options: { against: nesterov, methods: [nesterov, generalMomentum] } },
      'TypeError: map: methods must take parameters of heavy-ball only, got general-momentum, which takes gamma',
    ],
    [
      'momenta that contradict each other',
      { options: { plane: 'kappa-eta-L', fixed: { beta: 0.5, oneMinusBeta: 0.4 } }, x: { from: 1, to: 2 } },
      'RangeError: heavy-ball: beta must be 1 - oneMinusBeta',
    ],
    [
      'a NaN held fixed',
      { method: generalMomentum, options: { fixed: { gamma: NaN } } },
      'RangeError: general-momentum: gamma must be a finite number, got NaN',
    ],
  ])('refuses %s', (_, subject, message) => {
    expect(refusal(() => planned(subject)).slice(0, message.length)).toBe(message);
  });

  it('refuses words that only untyped callers can give', () => {
    const options = JSON.parse('[{ "precision": "best" }, { "end": "both" }, { "plane": 3 }]') as MapOptions[];
    expect(options.map((given) => refusal(() => planned({ options: given })).slice(0, 52))).toEqual([
      'RangeError: map: precision must be one of fast, exac',
      'RangeError: map: end must be one of mu, L, got "both',
      'RangeError: map: plane must be one of beta-eta, beta',
    ]);
    const scale = JSON.parse('{ "scale": "cubic" }') as { scale: 'log' };
    expect(refusal(() => planned({ x: scale }))).toBe(
      `RangeError: map: x.scale must be 'linear' or 'log', got "cubic"`,
    );
  });
});
